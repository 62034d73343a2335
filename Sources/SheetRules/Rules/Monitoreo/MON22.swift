import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// The years of the history of the programme come one after the other.
enum MON22: Rule {
  static let description = RuleDescription(
    id: "MON22",
    title: LocalizedText(
      es: "los años del historial del programa no concuerdan",
      en: "the years of the history of the programme do not agree"),
    severity: .warning, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "El programa comienza a más tardar en el año de la ficha, y termina en ese año o después, si no es permanente; las evaluaciones que la ficha nombra son de ese año o de antes.",
      en:
        "The programme begins in the year of the sheet at the latest, and ends in that year or later, unless it is permanent; the evaluations that the sheet names are of that year or earlier."
    ),
    source: LocalizedText(
      es: "Sección I, historial evaluativo del programa", en: "Section I, history of evaluations"),
    formula: LocalizedText(
      es:
        "año de inicio ≤ año de la ficha ≤ año de término; años de las evaluaciones ≤ año de la ficha",
      en: "first year ≤ year of the sheet ≤ last year; years of the evaluations ≤ year of the sheet"
    ),
    remedy: LocalizedText(
      es: "revise los años de inicio, de término y de las evaluaciones",
      en: "check the first year, the last year and those of the evaluations"),
    examples: [
      .passing(
        monitoreo: """
          antecedentes:
            inicio: 2015
            termino: Permanente
            exAnte: {2019: Recomendado favorablemente}
            exPost: [{ejercicio: 2021, institucion: DIPRES}]
          """),
      .passing(monitoreo: "antecedentes: {inicio: 2015, termino: 2021}"),
      .failing(monitoreo: "antecedentes: {inicio: ↓2022, termino: Permanente}"),
      .failing(monitoreo: "antecedentes: {inicio: 2015, termino: ↓2020}"),
      .failing(
        monitoreo: """
          antecedentes:
            exAnte: {↓2022: Recomendado favorablemente}
            exPost: [{ejercicio: ↓2023, institucion: DIPRES}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let year = sheet.cells.monitoreo.ejercicio else {
      return results.add(
        description, fields: [JSONPointer("/formulario")], notChecked: .unknownForm)
    }
    let cells = sheet.cells
    let bound = Expression.constant(ExactDecimal(year))
    let name = LocalizedText(es: "el año de la ficha", en: "the year of the sheet")
    let years = [cells[MonitoreoField.inicio]] + cells.cells("/antecedentes/exPost/*/ejercicio")
    for cell in years where cells.number(cell) != nil {
      results.add(.bound(cell, atMost: bound, name), of: description, in: sheet)
    }
    checkEnd(year, sheet, into: &results)
    checkOutcomes(year, sheet, into: &results)
  }

  /// A programme that is not permanent ends in the year of the sheet at the earliest.
  private static func checkEnd(
    _ year: Int, _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let field = JSONPointer("/antecedentes/termino")
    guard let text = sheet.cells.monitoreo.ficha.antecedentes?.termino, let end = Int(text) else {
      return
    }
    results.add(
      description, fields: [field],
      finding: end >= year
        ? nil
        : description.finding(
          LocalizedText(
            es: "el año de término es \(end), anterior al de la ficha (\(year))",
            en: "the last year is \(end), before that of the sheet (\(year))"),
          at: field, reported: .word(text)))
  }

  /// An outcome of an evaluation cannot be of a later year.
  private static func checkOutcomes(
    _ year: Int, _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let table = JSONPointer("/antecedentes/exAnte")
    for entry in sheet.cells.monitoreo.ficha.antecedentes?.exAnte?.entradas ?? [] {
      guard let evaluated = Int(entry.clave) else { continue }
      let field = table.appending(entry.clave)
      results.add(
        description, fields: [field],
        finding: evaluated <= year
          ? nil
          : description.finding(
            LocalizedText(
              es: "hay una evaluación ex-ante de \(evaluated), posterior a la ficha (\(year))",
              en: "there is an evaluation of \(evaluated), after the sheet (\(year))"),
            at: field, range: sheet.document.keyNode(at: field)?.range,
            reported: .word(entry.clave)))
    }
  }
}
