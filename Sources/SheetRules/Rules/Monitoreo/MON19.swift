import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Largest production ≤ beneficiaries ≤ Σ production of the year.
enum MON19: Rule {
  static let description = RuleDescription(
    id: "MON19",
    title: LocalizedText(
      es: "la producción del año no alcanza a los beneficiarios, o los sobrepasa",
      en: "the production of the year falls short of the beneficiaries, or goes beyond them"),
    severity: .warning, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "Si cada componente se cuenta en personas, empresas o cooperativas, ninguno atiende a más que los beneficiarios del año, y entre todos atienden por lo menos a cada uno. Donde la ficha no imprime los beneficiarios, son el presupuesto ejecutado dividido por el gasto por beneficiario. Se desprende de lo que es un beneficiario: quien recibió algo (implícita).",
      en:
        "Where each component is counted in persons, firms or cooperatives, none serves more than the beneficiaries of the year, and all together serve at least every one. Where the sheet does not print the beneficiaries, they are the executed budget divided by the expenses per beneficiary. It follows from what a beneficiary is: who received something (implied)."
    ),
    source: LocalizedText(
      es: "Sección III, población y producción de componentes (implícita)",
      en: "Section III, population and production of components (implied)"),
    formula: LocalizedText(
      es: "mayor producción ≤ beneficiarios ≤ Σ producción",
      en: "largest production ≤ beneficiaries ≤ Σ production"),
    remedy: LocalizedText(
      es: "revise la producción de cada componente y los beneficiarios del año",
      en: "check the production of each component and the beneficiaries of the year"),
    examples: [
      .passing(
        monitoreo: """
          poblacion: {beneficiaria: {2021: 8}}
          componentes: {filas: [{nombre: Cursos, unidad: empresas, produccion: {2021: 8}}, {nombre: Visitas, unidad: empresas, produccion: {2021: 8}}]}
          """),
      .passing(
        monitoreo: """
          # sin la producción de 2021 de un componente no se sabe cuánto suman
          poblacion: {beneficiaria: {2021: 9}}
          componentes: {filas: [{nombre: Cursos, unidad: empresas, produccion: {2021: 8}}, {nombre: Visitas, unidad: empresas, produccion: {2020: 8}}]}
          """),
      .passing(
        monitoreo: """
          # las horas no se comparan con empresas
          poblacion: {beneficiaria: {2021: 8}}
          componentes: {filas: [{nombre: Cursos, unidad: horas de clase, produccion: {2021: 90}}]}
          """),
      .failing(
        monitoreo: """
          poblacion: {beneficiaria: {2021: ↓9}}
          componentes: {filas: [{nombre: Cursos, unidad: empresas, produccion: {2021: 8}}]}
          """),
      .failing(
        monitoreo: """
          presupuesto: {ejecutado: {2021: 1.000}}
          poblacion: {gastoPorBeneficiario: {2021: ↓"100,0"}}
          componentes: {filas: [{nombre: Cursos, unidad: empresas, produccion: {2021: 4}}, {nombre: Visitas, unidad: empresas, produccion: {2021: 5}}]}
          """),
      .failing(
        monitoreo: """
          poblacion: {beneficiaria: {2021: 8}}
          componentes: {filas: [{nombre: Cursos, unidad: empresas, produccion: {2021: ↓9}}]}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let all = cells.cells(MonitoreoField.produccion)
    let years = Set(all.compactMap { cells[$0].figure?.year }).sorted()
    for year in years {
      let production = all.filter { cells[$0].figure?.year == year }
      guard production.contains(where: { cells.isNonzero($0) }) else { continue }
      check(production, year, sheet, into: &results)
    }
  }

  private static func check(
    _ production: [CellID], _ year: Int, _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let cells = sheet.cells
    let fields = production.map { cells[$0].field }
    if let reason = reasonNotToCompare(production, cells) {
      return results.add(description, fields: fields, notChecked: reason)
    }
    guard let people = cells.beneficiaries(of: year) else {
      return results.add(
        description, fields: fields,
        notChecked: .noFigure("los beneficiarios de \(year)", "the beneficiaries of \(year)"))
    }
    let largest = production.max { first, second in
      (cells.number(first) ?? .zero) < (cells.number(second) ?? .zero)
    }
    if let largest {
      let name =
        people.isImplied
        ? people.name : LocalizedText(es: "la población beneficiada", en: "the beneficiaries")
      results.add(.bound(largest, atMost: people.expression, name), of: description, in: sheet)
    }
    guard let all = cells.ofAllComponents(MonitoreoField.produccion, year: year) else {
      return results.add(
        description, fields: fields,
        notChecked: .noFigure(
          "la producción de \(year) de todos los componentes",
          "the production of \(year) of all components"))
    }
    results.add(servedByAll(people, all, year, cells), of: description, in: sheet)
  }

  /// The beneficiaries are at most the sum of what was produced.
  private static func servedByAll(
    _ people: SheetCells.Beneficiaries, _ production: [CellID], _ year: Int, _ cells: SheetCells
  ) -> StatedEquation {
    let sum = Expression.total(production.map { .cell($0) })
    let name = LocalizedText(
      es: "la suma de la producción de los componentes de \(year)",
      en: "the sum of the production of the components of \(year)")
    guard people.isImplied else { return .bound(people.subject, atMost: sum, name) }
    let count = cells.interval(people.expression)?.whole ?? "?"
    let total = cells.interval(sum)?.single?.text(decimals: 0) ?? "?"
    let message = LocalizedText(
      es:
        "presupuesto ejecutado / gasto por beneficiario da \(count) beneficiarios en \(year), más que \(name.es) (\(total))",
      en:
        "executed budget / expenses per beneficiary gives \(count) beneficiaries in \(year), more than \(name.en) (\(total))"
    )
    return StatedEquation(
      equation: Equation(stated: people.expression, relation: .atMost, computed: sum),
      subject: people.subject, formula: name,
      own: OwnTelling(
        message: message,
        formula: LocalizedText(
          es: "presupuesto ejecutado / gasto por beneficiario ≤ \(name.es)",
          en: "executed budget / expenses per beneficiary ≤ \(name.en)"), tellsWholeSide: true))
  }

  private static func reasonNotToCompare(
    _ production: [CellID], _ cells: SheetCells
  ) -> LocalizedText? {
    let rows = cells.monitoreo.ficha.componentes?.filas ?? []
    if let odd = rows.first(where: { row in
      !(row.unidad.flatMap { PopulationUnit($0) }?.isServed ?? false)
    }) {
      let unit = odd.unidad ?? ""
      return LocalizedText(
        es: "la unidad «\(unit)» no cuenta personas, empresas ni cooperativas",
        en: "unit «\(unit)» counts neither persons nor firms nor cooperatives")
    }
    if production.count < rows.count {
      return .noFigure(
        "la producción del año de todos los componentes",
        "the production of the year of all components")
    }
    return production.lazy.compactMap { cells.absence($0) }.first
  }
}

extension Interval {
  /// The whole number nearest to the middle of the interval, as people write it.
  fileprivate var whole: String? {
    guard let lower = lower?.value, let upper = upper?.value,
      let middle = try? (lower + upper) / Rational(whole: 2)
    else { return nil }
    return try? middle.rounded(toScale: 0).description(in: .chilena)
  }
}
