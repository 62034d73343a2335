import DocumentTree
import ProgramSheets

/// A demanded text is not blank, "-", "no aplica" or a copy of its prompt.
enum TXT02: Rule {
  static let description = RuleDescription(
    id: "TXT02",
    title: LocalizedText(
      es: "un texto exigido no dice nada", en: "a demanded text says nothing"),
    severity: .warning, category: .textos,
    rationale: LocalizedText(
      es:
        "Un guion, un «no aplica» o la pregunta copiada llenan el campo sin responderlo; el campo se exige para que alguien lo pueda leer.",
      en:
        "A dash, «no aplica» or the copied question fill the field without answering it; the field is demanded so that someone can read it."
    ),
    source: LocalizedText(
      es: "Todas las preguntas que el formulario exige responder",
      en: "All questions that the form demands to be answered"),
    formula: LocalizedText(
      es: "texto ≠ blanco, «-», «no aplica» ni la pregunta",
      en: "text ≠ blank, «-», «no aplica» and the question"),
    remedy: LocalizedText(es: "responda la pregunta", en: "answer the question"),
    examples: [
      .passing("objetivos: {fin: Contribuir al uso eficiente del agua.}"),
      .passing("estrategia: {articulaciones: No aplica}"),
      .failing("objetivos: {fin: ↓\"-\", proposito: ↓No aplica.}"),
      .failing("objetivos: {fin: ↓Fin del programa, proposito: ↓\"  \"}"),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let answers = sheet.answers else { return }
    var findings: [Finding] = []
    for text in answers.texts {
      let place = answers.place(of: text)
      if place.isDemanded, let campo = place.field, saysNothing(text.node, campo) {
        findings.append(finding(text.node, campo, answers.field(of: text)))
      }
    }
    results.add(wholeSheet: description, findings: findings)
  }

  private static func saysNothing(_ node: Node, _ campo: Campo) -> Bool {
    // an answer is longer than its question, but for those that are none
    let isLong = node.withBytes { $0.count > campo.etiqueta.utf8.count + 12 && $0.count > 24 }
    if isLong { return false }
    let text = node.text
    return text.isBlankAnswer || text.isEmptyPhrase
      || text.normalisedName == campo.etiqueta.normalisedName
  }

  private static func finding(_ node: Node, _ campo: Campo, _ field: JSONPointer) -> Finding {
    let text = node.text
    return description.finding(
      LocalizedText(
        es: "'\(campo.clave)' (\(campo.etiqueta)) dice solo «\(text)»",
        en: "'\(campo.clave)' (\(campo.etiqueta)) says only «\(text)»"),
      at: field, reported: text)
  }
}
