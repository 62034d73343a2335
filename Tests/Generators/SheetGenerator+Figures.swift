extension SheetGenerator {
  private func grouped(_ value: Int) -> String { PrintedFigure.grouped(value) }

  var population: [String?] {
    ["poblacion:"] + potential + ["  focalizacion:"] + criteria + target + attention
      + beneficiaries + egress + coverage + selection
  }

  private var potential: [String?] {
    let share = PrintedFigure.factor(figures.universeShare * 10)
    return [
      "  potencial:",
      "    numero: \(grouped(figures.potential))",
      answer("    unidad", "personas"),
      extra("    caracterizacion", 900),
      answer(
        "    estimacion",
        "Personas que cultivan en pequeña escala por la parte que riega por surco (Censo, 2017).",
        400),
      "    calculo: \(grouped(figures.universe))*\(share) = \(grouped(figures.potential))",
    ]
  }

  private var target: [String?] {
    let factors = figures.criteria.map(PrintedFigure.factor).joined(separator: "*")
    return [
      "  objetivo:",
      "    numero: \(grouped(figures.target))",
      extra("    caracterizacion", 900),
      "    calculo: \(grouped(figures.potential))*\(factors) = \(grouped(figures.target))",
    ]
  }

  private var attention: [String?] {
    [
      answer("  atencion", "parte"),
      answer("  atencionEjercicio", "2019"),
      answer(
        "  priorizacion", "Menor superficie primero y, a igual superficie, orden de llegada.", 900),
      "  beneficiaria:",
    ]
  }

  private var criteria: [String?] {
    [
      "    - variable: Superficie",
      answer("      criterio", "Hasta 12 hectáreas de riego"),
      answer("      medioDeVerificacion", "Rol de avalúo"),
      "      coeficiente: \(coefficient(figures.criteria[0]))",
      "    - variable: Derechos de agua",
      answer("      criterio", "Derechos inscritos o en trámite"),
      answer("      medioDeVerificacion", "Registro de aguas"),
      "      coeficiente: \(coefficient(figures.criteria[1]))",
    ]
  }

  private func coefficient(_ thousandths: Int) -> String {
    texts == .none ? PrintedFigure.factor(thousandths) : "\(thousandths / 10) %"
  }

  private var beneficiaries: [String?] {
    figures.beneficiaries.enumerated().map { "    \(2019 + $0.offset): \(grouped($0.element))" }
  }

  private var coverage: [String?] {
    let served = figures.beneficiaries[0]
    return [
      "  cobertura:",
      "    ejercicio: 2019",
      "    sobrePotencial: \(PrintedFigure.percentage(served, figures.potential))",
      "    sobreObjetivo: \(PrintedFigure.percentage(served, figures.target))",
    ]
  }

  var production: [String?] {
    var lines: [String?] = ["produccion:", "  ejercicio: 2019", "  filas:"]
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
    var lines: [String?] = ["gasto:", "  ejercicio: 2019", "  componentes:"]
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
    return lines
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
