import DocumentTree
import ProgramSheets

/// The form's character limits.
enum TXT01: Rule {
  static let description = RuleDescription(
    id: "TXT01",
    title: LocalizedText(
      es: "un texto pasa del límite de caracteres del formulario",
      en: "a text is longer than the form allows"),
    severity: .warning, category: .textos,
    rationale: LocalizedText(
      es:
        "El sistema corta o rechaza lo que pasa del límite que imprime junto a cada pregunta. Se cuentan los caracteres que una persona escribió y que se ven, y cada serie de espacios o saltos de línea como uno; no cuentan las marcas de formato (<p>) ni las líneas que son solo una fórmula.",
      en:
        "The system cuts or refuses what goes beyond the limit that it prints beside each question. What is counted are the characters that a person typed and that one sees, and each run of blanks or line breaks as one; markup (<p>) and lines that are only a formula do not count."
    ),
    source: LocalizedText(
      es: "Límite entre paréntesis en cada pregunta de cada formulario",
      en: "Limit in brackets in each question of each form"),
    formula: LocalizedText(
      es: "caracteres ≤ límite del campo", en: "characters ≤ the field's limit"),
    remedy: LocalizedText(es: "acorte el texto", en: "shorten the text"),
    examples: [
      .passing("poblacion: {potencial: {numero: 5, precision: empresas y cooperativas}}"),
      .passing(
        """
        # 50 caracteres con acentos, y los espacios seguidos cuentan como uno
        poblacion: {potencial: {numero: 5, precision: "ñandúes, cóndores     y pudúes en la región de Ñuble"}}
        """),
      .passing(
        """
        # ni las marcas ni las entidades son caracteres que alguien escribió
        poblacion: {potencial: {numero: 5, precision: "<p><strong>empresas</strong> &amp; cooperativas de la región</p>"}}
        """),
      .failing(
        """
        poblacion:
          potencial:
            numero: 5
            precision: ↓empresas de menor tamaño y cooperativas de trabajo o de servicios
        """),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let answers = sheet.answers else { return }
    var findings: [Finding] = []
    for text in answers.texts {
      guard let limit = answers.limit(of: text) else { continue }
      let length = text.node.withBytes { bytes in
        // no text has more characters than bytes
        bytes.count <= limit ? 0 : VisibleLength.countTyped(bytes)
      }
      if length > limit {
        findings.append(
          finding(
            length, limit, answers.field(of: text), answers.label(of: text),
            isChosen: answers.hasChosenLimit(text)))
      }
    }
    results.add(wholeSheet: description, findings: findings)
  }

  private static func finding(
    _ length: Int, _ limit: Int, _ field: JSONPointer, _ label: String?, isChosen: Bool
  ) -> Finding {
    let key = field.namedKey(label)
    let (es, en) =
      isChosen ? ("la configuración", "the configuration") : ("el formulario", "the form")
    return description.finding(
      LocalizedText(
        es: "\(key) tiene \(length) caracteres y \(es) admite \(limit)",
        en: "\(key) has \(length) characters and \(en) allows \(limit)"),
      at: field, reported: .whole(length), computed: .whole(limit),
      requirement: .length)
  }
}
