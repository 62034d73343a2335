import Constraints
import DocumentTree

/// Four consecutive years, from the sheet's year.
enum POB08: Rule {
  static let description = RuleDescription(
    id: "POB08",
    title: LocalizedText(
      es: "la población beneficiaria no es la de los cuatro años seguidos de la ficha",
      en: "the beneficiaries are not those of the four years from the sheet's year on"),
    severity: .error, category: .poblacion,
    rationale: LocalizedText(
      es:
        "El formulario pide la población beneficiaria de los próximos cuatro años, uno tras otro, desde el año de la ficha.",
      en:
        "The form asks for the beneficiaries of the next four years, one after the other, from the sheet's year on."
    ),
    source: LocalizedText(
      es: "Sección 3.1, población beneficiaria: los próximos 4 años",
      en: "Section 3.1, beneficiaries: the next 4 years"),
    formula: LocalizedText(
      es: "años = año de la ficha, + 1, + 2, + 3", en: "years = sheet's year, + 1, + 2, + 3"),
    remedy: LocalizedText(
      es: "dé una cifra para cada uno de los cuatro años",
      en: "give a figure for each of the four years"),
    examples: [
      .passing("poblacion: {beneficiaria: {2019: 1, 2020: 2, 2021: 3, 2022: 4}}"),
      .failing("poblacion: {beneficiaria: {2019: 1, 2020: 2, ↓2022: 3, 2023: 4}}"),
      .failing("poblacion: {beneficiaria: {2019: 1, 2020: ↓NM, 2021: 3, 2022: 4}}"),
      .failing("poblacion: {beneficiaria: {↓2018: 1, 2019: 2, 2020: 3, 2021: 4}}"),
      .failing("poblacion: {↓beneficiaria: {2019: 1, 2020: 2, 2021: 3}}"),
      .failing("poblacion: {↓beneficiaria: {2020: 2, 2021: 3, 2022: 4}}"),
      .failing("poblacion: {beneficiaria: {2019: 1, 2020: 2, 2021: 3, 2022: 4, ↓2023: 5}}"),
    ])

  private static let table = JSONPointer("/poblacion/beneficiaria")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let years = sheet.cells.beneficiaria
    guard let first = years.first, let start = sheet.ejercicio ?? first.ejercicio else {
      results.add(
        description, fields: [table],
        notChecked: LocalizedText(
          es: "falta la población beneficiaria", en: "the beneficiaries are missing"))
      return
    }
    results.add(description, fields: [table], finding: finding(sheet, years, from: start))
  }

  private static func finding(
    _ sheet: SheetContext, _ years: [SheetCells.YearCell], from start: Int
  ) -> Finding? {
    let asked = start...(start + 3)
    let isShort = years.count < 4 && years.allSatisfy { $0.ejercicio.map(asked.contains) ?? false }
    for (index, year) in years.enumerated()
    where !isShort && (year.ejercicio != start + index || index > 3) {
      let field = sheet.cells[year.cell].field
      let written = field.tokens.last ?? ""
      let message =
        index > 3
        ? LocalizedText(
          es: "el año \(written) sobra: el formulario pide cuatro",
          en: "the year \(written) is one too many: the form asks for four")
        : LocalizedText(
          es: "dice \(written) donde debe ir el año \(start + index)",
          en: "says \(written) where the year \(start + index) belongs")
      // where others are wrong as well, this one alone is not the mistake
      let isAlone = years.enumerated().allSatisfy { $0 == index || $1.ejercicio == start + $0 }
      return description.finding(
        message, at: field, range: sheet.document.keyNode(at: field)?.range,
        reported: year.ejercicio.flatMap { isAlone ? .whole($0) : nil } ?? .word(written),
        computed: index > 3 ? nil : isAlone ? .whole(start + index) : .word("\(start + index)"))
    }
    if years.count == 4 { return blank(sheet, years) }
    return description.finding(
      LocalizedText(
        es: "faltan años: hay \(years.count) de los cuatro desde \(start)",
        en: "years are missing: there are \(years.count) of the four from \(start) on"),
      at: table, range: sheet.document.keyNode(at: table)?.range)
  }

  /// What is said of a year without a figure beside years that have one.
  private static func blank(_ sheet: SheetContext, _ years: [SheetCells.YearCell]) -> Finding? {
    let cells = sheet.cells
    guard years.contains(where: { cells.number($0.cell) != nil }),
      let empty = years.first(where: { year in
        if case .absent(let absence) = cells.table.value(year.cell) {
          return absence != .unreadable
        }
        return false
      })
    else { return nil }
    let field = cells[empty.cell].field
    let year = field.tokens.last ?? ""
    let written = sheet.written(field).flatMap { $0.isEmpty ? nil : $0 }
    return description.finding(
      written.map {
        LocalizedText(
          es: "el año \(year) dice \($0), no una cifra",
          en: "the year \(year) says \($0), not a figure")
      }
        ?? LocalizedText(
          es: "el año \(year) no tiene cifra", en: "the year \(year) has no figure"),
      at: field)
  }
}
