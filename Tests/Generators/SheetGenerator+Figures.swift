extension SheetGenerator {
  private func grouped(_ value: Int) -> String { PrintedFigure.grouped(value) }

  var population: [String?] {
    ["poblacion:"] + potential + new("  aplicaFocalizacion: Sí") + ["  focalizacion:"]
      + figures.criteria.indices.flatMap(criterion) + target + attention
      + beneficiaries + egress + coverage + selection
  }

  private var potential: [String?] {
    [
      "  potencial:",
      "    numero: \(grouped(figures.potential))",
      answer("    unidad", "personas"),
    ]
      + new("    caracterizacion: Personas que cultivan en pequeña escala y riegan por surco.") + [
        answer("    estimacion", potentialEstimation, 400)
      ] + formula(writing.potential(figures))
  }

  private var potentialEstimation: String {
    restates
      ? "El Censo de 2017 cuenta \(grouped(figures.universe)) personas, de las que"
        + " \(grouped(figures.potential)) riegan por surco."
      : "Personas que cultivan en pequeña escala por la parte que riega por surco (Censo, 2017)."
  }

  private var target: [String?] {
    [
      "  objetivo:",
      "    numero: \(grouped(figures.target))",
    ]
      + new("    caracterizacion: Las que cumplen los criterios.")
      + new("    estimacion: \(targetEstimation)") + formula(writing.target(figures))
  }

  private var targetEstimation: String {
    restates
      ? "De las \(grouped(figures.potential)) personas cumplen los criterios"
        + " \(grouped(figures.target))."
      : "La potencial por la parte que cumple cada criterio."
  }

  /// The field of a formula of one or more steps.
  private func formula(_ steps: [String]) -> [String?] {
    // a bracket would begin a list or a group of YAML
    steps.count == 1 && steps[0].first != "[" && steps[0].first != "{"
      ? ["    calculo: \(steps[0])"]
      : ["    calculo: |-"] + steps.map { "      \($0)" }
  }

  private var attention: [String?] {
    [
      answer("  atencion", "parte"),
      answer("  atencionEjercicio", "\(form.year)"),
      answer("  priorizacion", priority, 900),
      "  beneficiaria:",
    ]
  }

  private var priority: String {
    let order = "Menor superficie primero y, a igual superficie, orden de llegada."
    if !restates { return order }
    return order + " Alcanza para \(grouped(figures.beneficiaries[0])) de las"
      + " \(grouped(figures.target)) personas."
  }

  private func criterion(_ index: Int) -> [String?] {
    let texts = Self.criteria[index % Self.criteria.count]
    return [
      "    - variable: \(texts.variable)",
      answer("      criterio", texts.criterion),
      answer("      medioDeVerificacion", texts.means),
      "      coeficiente: \(coefficient(figures.criteria[index]))",
    ]
  }

  private static let criteria: [(variable: String, criterion: String, means: String)] = [
    ("Superficie", "Hasta 12 hectáreas de riego", "Rol de avalúo"),
    ("Derechos de agua", "Derechos inscritos o en trámite", "Registro de aguas"),
    ("Residencia", "Vive en la comuna del predio", "Declaración jurada"),
    ("Deudas", "Sin rendiciones pendientes con el servicio", "Registro del servicio"),
    ("Cultivo", "Hortalizas o frutales", "Visita al predio"),
  ]

  private func coefficient(_ thousandths: Int) -> String {
    if texts == .none || thousandths % 10 != 0 { return PrintedFigure.factor(thousandths) }
    return "\(thousandths / 10) %"
  }

  private var beneficiaries: [String?] {
    figures.beneficiaries.enumerated().map {
      "    \(form.year + $0.offset): \(grouped($0.element))"
    }
  }

  private var coverage: [String?] {
    let served = figures.beneficiaries[0]
    return [
      "  cobertura:",
      "    ejercicio: \(form.year)",
      "    sobrePotencial: \(PrintedFigure.percentage(served, figures.potential))",
      "    sobreObjetivo: \(PrintedFigure.percentage(served, figures.target))",
    ]
  }

  var production: [String?] {
    var lines: [String?] = ["produccion:", "  ejercicio: \(form.year)", "  filas:"]
    for component in figures.components {
      lines.append("    - componente: \(component.name)")
      lines.append("      unidad: \(component.unit)")
      lines.append("      cantidad: \(grouped(component.production))")
    }
    return lines
  }

  var spend: [String?] {
    let total = figures.total
    let share = PrintedFigure.percentage(figures.administrative, total)
    var lines: [String?] = ["gasto:", "  ejercicio: \(form.year)", "  componentes:"]
    for component in figures.components { append(component, to: &lines) }
    lines.append("  administrativo: \(grouped(figures.administrative))")
    lines.append("  total: \(grouped(total))")
    lines.append(
      "  porBeneficiario: \(PrintedFigure.quotient(total, figures.beneficiaries[0]))")
    lines.append("  porUnidad:")
    for component in figures.components {
      lines.append("    - componente: \(component.name)")
      lines.append("      valor: \(unitCost(of: component))")
    }
    lines.append("  porcentajeAdministrativo: \(share)")
    return lines + new("  detalleAdministrativo: Arriendo y servicios de la oficina central.")
  }

  private func append(_ component: SheetFigures.Component, to lines: inout [String?]) {
    lines.append("    - componente: \(component.name)")
    lines.append("      total: \(grouped(component.spend))")
    if component.subtitles.isEmpty { return }
    lines.append("      subtitulos:")
    for part in component.subtitles {
      lines.append("        - subtitulo: \(part.subtitle)")
      lines.append("          monto: \(grouped(part.amount))")
    }
  }

  private func unitCost(of component: SheetFigures.Component) -> String {
    component.production == 0 ? "NM" : PrintedFigure.quotient(component.spend, component.production)
  }
}
