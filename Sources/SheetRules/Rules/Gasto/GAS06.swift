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

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let years = TableYear.all(sheet.cells)
    let fields = years.map(\.field)
    guard years.count > 1 else {
      results.add(
        description, fields: fields,
        notChecked: LocalizedText(
          es: "no hay dos años que comparar", en: "there are no two years to compare"))
      return
    }
    guard let usual = TableYear.usual(of: years) else { return }
    for odd in years where odd.field != usual.field {
      results.add(
        description, fields: [usual.field, odd.field],
        finding: odd.year == usual.year ? nil : finding(odd, usual, sheet))
    }
  }

  private static func finding(
    _ odd: TableYear, _ usual: TableYear, _ sheet: SheetContext
  ) -> Finding {
    // where more years of the table are wrong, this one alone is not the mistake
    let isAlone =
      !odd.isKey
      || sheet.cells.beneficiaria.enumerated().dropFirst()
        .allSatisfy { $1.ejercicio == usual.year + $0 }
    func value(_ year: Int) -> FindingValue { isAlone ? .whole(year) : .word("\(year)") }
    return description.finding(
      LocalizedText(
        es: "\(odd.name.es) es \(odd.year), pero \(usual.name.es) es \(usual.year)",
        en: "\(odd.name.en) is \(odd.year), but \(usual.name.en) is \(usual.year)"),
      at: odd.field, range: odd.isKey ? sheet.document.keyNode(at: odd.field)?.range : nil,
      operands: [odd, usual].map { Operand(field: $0.field, name: $0.name, value: "\($0.year)") },
      reported: value(odd.year), computed: value(usual.year),
      requirement: .words(
        LocalizedText(es: "\(usual.name.es) es *", en: "\(usual.name.en) is *")))
  }
}
