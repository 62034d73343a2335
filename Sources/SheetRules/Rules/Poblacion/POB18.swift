import DocumentTree
import ProgramSheets

/// A year named in a label or answer is the sheet's year.
enum POB18: Rule {
  static let description = RuleDescription(
    id: "POB18",
    title: LocalizedText(
      es: "una pregunta o respuesta nombra otro año que el de la ficha",
      en: "a label or an answer names another year than the sheet's"),
    severity: .note, category: .poblacion,
    rationale: LocalizedText(
      es:
        "Las preguntas y respuestas hablan del año de la ficha; otro año es casi siempre un texto que quedó de una versión anterior.",
      en:
        "Labels and answers speak of the sheet's year; another year is almost always a text left over from an earlier version."
    ),
    source: LocalizedText(
      es: "Secciones 3.1, 4.2 y 5.3, año que nombra cada pregunta",
      en: "Sections 3.1, 4.2 and 5.3, year that each label names"),
    formula: LocalizedText(
      es: "año nombrado = año de la ficha", en: "year named = sheet's year"),
    remedy: LocalizedText(
      es: "revise si la respuesta es de esta ficha o quedó de una anterior",
      en: "see whether the answer belongs to this sheet or is left over from an earlier one"),
    examples: [
      .passing("poblacion: {atencionEjercicio: 2019}\nproduccion: {ejercicioPoblacion: 2019}"),
      .failing("poblacion: {atencionEjercicio: ↓2018}"),
      .failing("objetivos: {accionesInformacionEjercicio: ↓2018}"),
      .failing("produccion: {ejercicioPoblacion: ↓2023}"),
    ])

  private static let labels = [
    "/poblacion/atencionEjercicio", "/objetivos/accionesInformacionEjercicio",
    "/produccion/ejercicioPoblacion",
  ]

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let ejercicio = sheet.ejercicio else { return }
    for path in labels {
      let cell = sheet.cells[path]
      guard let year = sheet.cells.whole(cell) else { continue }
      let field = sheet.cells[cell].field
      var finding: Finding {
        description.finding(
          LocalizedText(
            es: "nombra el año \(year) en una ficha de \(ejercicio)",
            en: "names the year \(year) in a sheet of \(ejercicio)"),
          at: field, operands: sheet.halves([(JSONPointer("/formulario"), .form)]),
          reported: .whole(year), computed: .whole(ejercicio),
          requirement: .words(es: "la ficha es de *", en: "the sheet is of *"))
      }
      results.add(description, fields: [field], finding: year == ejercicio ? nil : finding)
    }
  }
}
