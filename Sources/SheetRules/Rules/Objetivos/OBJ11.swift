import DocumentTree
import ProgramSheets

/// The years of the indicator are t−2, t−1 and t of the sheet's year.
enum OBJ11: Rule {
  static let description = RuleDescription(
    id: "OBJ11",
    title: LocalizedText(
      es: "los años del indicador no son los de la ficha",
      en: "the years of the indicator are not those of the sheet"),
    severity: .warning, category: .objetivos,
    rationale: LocalizedText(
      es:
        "La tabla del indicador tiene tres columnas: la situación actual, de los dos años antes de la ficha, y la esperada, del año de la ficha.",
      en:
        "The table of the indicator has three columns: the current situation, of the two years before the sheet, and the expected one, of the sheet's year."
    ),
    source: LocalizedText(
      es: "Sección 4.1, valor actual y esperado del indicador (implícita)",
      en: "Section 4.1, current and expected value of the indicator (implied)"),
    formula: LocalizedText(
      es: "años = t − 2, t − 1, t; t es el año de la ficha",
      en: "years = t − 2, t − 1, t; t is the sheet's year"),
    remedy: LocalizedText(
      es: "ponga cada valor en su año", en: "put each value in its year"),
    examples: [
      .passing("objetivos: {indicador: {valores: {2017: NM, 2018: NM, 2019: \"50,00\"}}}"),
      .failing("objetivos: {indicador: {valores: {2017: NM, 2018: NM, 2020: ↓\"50,00\"}}}"),
      .failing("objetivos: {indicador: {valores: {2018: NM, 2019: NM, 2020: ↓\"50,00\"}}}"),
      .failing(
        "objetivos: {indicadorComplementario: {nombre: Cursos, valores: {2016: ↓NM, 2018: NM, 2019: NM}}}"
      ),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let last = sheet.ejercicio else { return }
    for indicator in sheet.indicadores where !indicator.valores.isEmpty {
      let table = indicator.field.appending("valores")
      let years = indicator.valores.compactMap(\.ejercicio)
      // a key that is no year is told where the file is read
      guard years.count == indicator.valores.count else { continue }
      let strange = years.first { !wanted(last).contains($0) }
      var finding: Finding? {
        strange.map { year in
          description.finding(
            LocalizedText(
              es:
                "la tabla tiene el año \(year) y debe tener \(last - 2), \(last - 1) y \(last)",
              en:
                "the table has the year \(year) and should have \(last - 2), \(last - 1) and \(last)"
            ),
            at: table.appending("\(year)"), reported: .whole(year))
        }
      }
      results.add(description, fields: [table], finding: finding)
    }
  }

  /// Whether a full table of the indicator has another year in the place of this one, the sheet's.
  static func hasOther(in table: PorEjercicio, than last: Int) -> Bool {
    let years = table.ejercicios
    return years.count >= wanted(last).count && !years.allSatisfy(wanted(last).contains)
  }

  private static func wanted(_ last: Int) -> ClosedRange<Int> { (last - 2)...last }
}
