import DocumentTree
import ProgramSheets

/// Year of start and year of the code ≤ the sheet's year.
enum ANT05: Rule {
  static let description = RuleDescription(
    id: "ANT05",
    title: LocalizedText(
      es: "el año de inicio o el del código es posterior a la ficha",
      en: "the year of start or of the code is after the sheet's"),
    severity: .warning, category: .antecedentes,
    rationale: LocalizedText(
      es:
        "El código se da a más tardar en el año de la ficha, y el formulario pregunta por el inicio de algo que ya está en diseño o en ejecución.",
      en:
        "A code is given in the sheet's year at the latest, and the form asks when something began that is already being designed or carried out."
    ),
    source: LocalizedText(
      es: "Sección 1, código sistema y año de inicio",
      en: "Section 1, system code and year of start"),
    formula: LocalizedText(
      es: "año de inicio ≤ año de la ficha; año del código ≤ año de la ficha",
      en: "year of start ≤ sheet's year; year of the code ≤ sheet's year"),
    remedy: LocalizedText(
      es: "revise el año y el formulario que la ficha nombra",
      en: "check the year and the form that the sheet names"),
    examples: [
      .passing("antecedentes: {codigo: PI071620130003389, inicio: 2009}"),
      .failing("antecedentes: {codigo: ↓PI071620200003389, inicio: 2009}"),
      .failing("antecedentes: {codigo: PI071620130003389, inicio: ↓2020}"),
    ])

  private static let start = JSONPointer("/antecedentes/inicio")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let ejercicio = sheet.ejercicio else { return }
    if let code = sheet.code {
      let name = LocalizedText(es: "el año del código", en: "the year of the code")
      add(code.parts.ejercicio, name, code.field, ejercicio, sheet, &results)
    }
    guard sheet.ficha.antecedentes?.inicio != nil else { return }
    let name = LocalizedText(es: "el año de inicio", en: "the year of start")
    guard let year = sheet.cells.whole(sheet.cells.inicio) else {
      results.add(
        description, fields: [Self.start],
        notChecked: sheet.cells.absence(sheet.cells.inicio, name))
      return
    }
    add(year, name, Self.start, ejercicio, sheet, &results)
  }

  private static func add(
    _ year: Int, _ name: LocalizedText, _ field: JSONPointer, _ ejercicio: Int,
    _ sheet: SheetContext, _ results: inout RuleResults
  ) {
    if year <= ejercicio { return results.add(description, fields: [field], finding: nil) }
    let finding = description.finding(
      LocalizedText(
        es: "\(name.es), \(year), es posterior al de la ficha, \(ejercicio)",
        en: "\(name.en), \(year), is after the sheet's, \(ejercicio)"),
      at: field, operands: sheet.halves([(JSONPointer("/formulario"), .form)]),
      reported: .whole(year), computed: .whole(ejercicio),
      requirement: .orEarlier)
    results.add(description, fields: [field], finding: finding)
  }
}
