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
      .failing("objetivos: {fin: ↓S/I, proposito: ↓Sin información.}"),
      .failing("objetivos: {fin: ↓Fin del programa, proposito: ↓\"  \"}"),
      .failing("objetivos: {fin: ↓\"------------------------------------\"}"),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let answers = sheet.answers else { return }
    var findings: [Finding] = []
    for text in answers.texts {
      guard answers.isDemanded(text), let label = answers.label(of: text),
        text.node.withBytes({ mayBeEmpty($0, prompt: label.utf8) })
      else { continue }
      if saysNothing(text.node.text, label) {
        findings.append(finding(text.node, label, answers.field(of: text)))
      }
    }
    results.add(wholeSheet: description, findings: findings)
  }

  /// Whether the bytes are worth reading: most answers are seen at a glance to be more than an empty
  /// phrase, and neither as long as their question nor beginning as it does.
  private static func mayBeEmpty(_ text: Span<UInt8>, prompt: String.UTF8View) -> Bool {
    if text.count < 8 || !text[0].isWordByte { return true }
    if text.count < 24, String.mayBeginPhrase(text[0]) { return true }
    // a wide letter, as in ¿ or É, may fold to another
    guard let first = prompt.first else { return false }
    let beginsAlike = text[0] >= 0x80 || first >= 0x80 || text[0] | 0x20 == first | 0x20
    return beginsAlike && abs(text.count - prompt.count) <= 12
  }

  private static func saysNothing(_ text: String, _ label: String) -> Bool {
    text.isBlankAnswer || text.isEmptyPhrase || text.normalisedName == label.normalisedName
  }

  private static func finding(_ node: Node, _ label: String, _ field: JSONPointer) -> Finding {
    let text = node.text
    let key = field.namedKey(label)
    let message =
      text.utf8.allSatisfy { $0 <= 0x20 }
      ? LocalizedText(
        es: "\(key) está en blanco", en: "\(key) is blank")
      : LocalizedText(
        es: "\(key) dice solo «\(text)»",
        en: "\(key) says only «\(text)»")
    return description.finding(message, at: field, reported: .word(text))
  }
}
