import Constraints
import DocumentTree
import ProgramSheets

/// The year of spend = of production = of coverage = first year of beneficiaria.
enum GAS06: Rule {
  static let description = RuleDescription(
    id: "GAS06",
    title: LocalizedText(
      es: "gasto, producción, cobertura y beneficiaria no son del mismo año",
      en: "expenses, production, coverage and beneficiaries are not of the same year"),
    severity: .error, category: .gasto,
    rationale: LocalizedText(
      es:
        "Los cocientes de la ficha (cobertura, gasto por beneficiario y por unidad) usan cifras de un mismo año, el primero de la población beneficiaria.",
      en:
        "The quotients of the sheet (coverage, expenses per beneficiary and per unit) use figures of one year, the first of the beneficiaries."
    ),
    source: LocalizedText(
      es: "Secciones 3.1, 5.3 y 6.1, año de cada tabla",
      en: "Sections 3.1, 5.3 and 6.1, year of each table"),
    formula: LocalizedText(
      es: "año del gasto = de la producción = de la cobertura = primer año de la beneficiaria",
      en: "year of expenses = of production = of coverage = first year of the beneficiaries"),
    remedy: LocalizedText(
      es: "corrija el año que difiere, o las cifras que son de otro año",
      en: "correct the year that differs, or the figures of another year"),
    examples: [
      .passing(
        """
        poblacion: {beneficiaria: {2019: 1, 2020: 2}, cobertura: {ejercicio: 2019}}
        produccion: {ejercicio: 2019}
        gasto: {ejercicio: 2019}
        """),
      .failing(
        """
        poblacion: {beneficiaria: {2019: 1, 2020: 2}, cobertura: {ejercicio: 2019}}
        produccion: {ejercicio: 2019}
        gasto: {ejercicio: ↓2020}
        """),
      .failing(
        """
        poblacion: {beneficiaria: {↓2018: 1, 2019: 2}, cobertura: {ejercicio: 2019}}
        produccion: {ejercicio: 2019}
        gasto: {ejercicio: 2019}
        """),
    ])

  private struct Year {
    let field: JSONPointer
    let name: LocalizedText
    let year: Int
    /// Whether the year is the key of the field, not its figure.
    var isKey = false
  }

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let years = years(sheet)
    let fields = years.map(\.field)
    guard years.count > 1 else {
      results.add(
        description, fields: fields,
        notChecked: LocalizedText(
          es: "no hay dos años que comparar", en: "there are no two years to compare"))
      return
    }
    // the year of most tables; of as many, the first
    let usual = years.reduce(years[0]) { usual, next in
      count(next, years) > count(usual, years) ? next : usual
    }
    for odd in years where odd.field != usual.field {
      results.add(
        description, fields: [usual.field, odd.field],
        finding: odd.year == usual.year ? nil : finding(odd, usual, sheet))
    }
  }

  private static func count(_ year: Year, _ years: [Year]) -> Int {
    years.count { $0.year == year.year }
  }

  private static func years(_ sheet: SheetContext) -> [Year] {
    let cells = sheet.cells
    var years: [Year] = []
    if let first = cells.beneficiaria.first, let year = first.ejercicio {
      let name = LocalizedText(
        es: "el primer año de la población beneficiaria", en: "the first year of the beneficiaries")
      years.append(Year(field: cells[first.cell].field, name: name, year: year, isKey: true))
    }
    for cell in [cells.coberturaEjercicio, cells.produccionEjercicio, cells.gastoEjercicio] {
      guard let year = cells.whole(cell) else { continue }
      years.append(Year(field: cells[cell].field, name: cells[cell].name, year: year))
    }
    return years
  }

  private static func finding(_ odd: Year, _ usual: Year, _ sheet: SheetContext) -> Finding {
    description.finding(
      LocalizedText(
        es: "\(odd.name.es) es \(odd.year), pero \(usual.name.es) es \(usual.year)",
        en: "\(odd.name.en) is \(odd.year), but \(usual.name.en) is \(usual.year)"),
      at: odd.field, range: odd.isKey ? sheet.document.keyNode(at: odd.field)?.range : nil,
      operands: [odd, usual].map { Operand(field: $0.field, name: $0.name, value: "\($0.year)") },
      reported: .whole(odd.year), computed: .whole(usual.year),
      requirement: .words(
        LocalizedText(es: "\(usual.name.es) es *", en: "\(usual.name.en) is *")))
  }
}
