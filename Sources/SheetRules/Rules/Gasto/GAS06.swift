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
        poblacion: {beneficiaria: {↓2019: 1, 2020: 2}, cobertura: {ejercicio: 2020}}
        produccion: {ejercicio: 2020}
        gasto: {ejercicio: 2020}
        """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let years = TableYear.all(cells)
    let fields = years.map { cells[$0.cell].field }
    guard years.count > 1 else {
      results.add(
        description, fields: fields,
        notChecked: LocalizedText(
          es: "no hay dos años que comparar", en: "there are no two years to compare"))
      return
    }
    guard let usual = TableYear.usual(of: years) else { return }
    for odd in years where odd.cell != usual.cell {
      let fields = [usual, odd].map { cells[$0.cell].field }
      // that the beneficiaries do not begin in the sheet's year is told of them alone
      if odd.isKey, odd.year != usual.year, usual.year == sheet.ejercicio {
        results.add(description, fields: fields, notChecked: .otherFirstYear)
        continue
      }
      results.add(
        description, fields: fields,
        finding: odd.year == usual.year ? nil : finding(odd, usual, sheet))
    }
  }

  private static func finding(
    _ odd: TableYear, _ usual: TableYear, _ sheet: SheetContext
  ) -> Finding {
    let cells = sheet.cells
    let field = cells[odd.cell].field
    let (own, other) = (odd.name(in: cells), usual.name(in: cells))
    // where more years of the table are wrong, this one alone is not the mistake
    let isAlone =
      !odd.isKey
      || cells.beneficiaria.enumerated().dropFirst()
        .allSatisfy { $1.ejercicio == usual.year + $0 }
    func value(_ year: Int) -> FindingValue { isAlone ? .whole(year) : .word("\(year)") }
    return description.finding(
      LocalizedText(
        es: "\(own.es) es \(odd.year), pero \(other.es) es \(usual.year)",
        en: "\(own.en) is \(odd.year), but \(other.en) is \(usual.year)"),
      at: field, range: odd.isKey ? sheet.document.keyNode(at: field)?.range : nil,
      operands: [odd, usual].map {
        Operand(field: cells[$0.cell].field, name: $0.name(in: cells), value: "\($0.year)")
      },
      reported: value(odd.year), computed: value(usual.year),
      requirement: .words(
        LocalizedText(es: "\(other.es) es *", en: "\(other.en) is *")))
  }
}

extension LocalizedText {
  fileprivate static let otherFirstYear = LocalizedText(
    es: "el primer año de la población beneficiaria no es el de la ficha",
    en: "the first year of the beneficiaries is not that of the sheet")
}
