import DocumentTree
import ProgramSheets

/// A row of the follow-up is whole or blank.
enum IND18: Rule {
  static let description = RuleDescription(
    id: "IND18",
    title: LocalizedText(
      es:
        "una fila de seguimiento está a medias",
      en:
        "a row of the follow-up is half filled in"
    ),
    severity: .warning, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Una recomendación sin compromiso, sin responsable o sin plazo no obliga a nadie: van los cuatro, o ninguno donde el programa no tiene recomendación.",
      en:
        "A recommendation without a commitment, somebody responsible or a deadline binds nobody: all four are there, or none where the programme has no recommendation."
    ),
    source: LocalizedText(
      es:
        "Actividad IV.3.1, programa de seguimiento",
      en:
        "Activity IV.3.1, programme of follow-up"
    ),
    formula: LocalizedText(
      es:
        "recomendación, compromiso, responsable y plazo: todos o ninguno",
      en:
        "recommendation, commitment, responsible and deadline: all or none"
    ),
    remedy: LocalizedText(
      es:
        "complete la fila, o déjela en blanco",
      en:
        "complete the row, or leave it blank"
    ),
    examples: [
      .passing(
        compromisos: """
          seguimiento:
            - {programa: diseño}
            - {programa: complementariedad, recomendacion: Sin recomendaciones}
            - {programa: información, recomendacion: Firmar el acuerdo., compromiso: Acuerdo firmado., responsable: Dirección, plazo: 2010-12}
          """),
      .failing(
        compromisos: """
          bloques: [{region: Maule, seguimiento: [↓{programa: diseño, recomendacion: Priorizar., compromiso: Bases nuevas., responsable: Dirección}]}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    for block in sheet.cells.compromisos.blocks {
      for (index, row) in block.followUp.enumerated() {
        check(row, block.field.appending("seguimiento").appending(index), into: &results)
      }
    }
  }

  /// Whether an answer only says that there is nothing: *No aplica*, *Sin recomendaciones*.
  private static func saysNone(_ answer: String) -> Bool {
    if answer.isEmptyPhrase { return true }
    let words = answer.normalisedWords
    return words.count <= 3 && ["sin", "no", "ninguna", "ninguno"].contains(words.first)
  }

  private static func check(
    _ row: FichaCompromisos.Seguimiento, _ field: JSONPointer, into results: inout RuleResults
  ) {
    let answers = [
      ("recomendacion", row.recomendacion), ("compromiso", row.compromiso),
      ("responsable", row.responsable), ("plazo", row.plazo),
    ]
    let blank = answers.filter { $0.1.isBlankAnswer }.map { "'\($0.0)'" }
    let given = answers.compactMap(\.1).filter { !$0.isBlankAnswer }
    let isWhole = blank.isEmpty || given.allSatisfy(saysNone)
    let names = blank.joined(separator: ", ")
    results.add(
      description, fields: answers.map { field.appending($0.0) },
      finding: isWhole
        ? nil
        : description.finding(
          LocalizedText(es: "a la fila le falta \(names)", en: "the row lacks \(names)"), at: field)
    )
  }
}
