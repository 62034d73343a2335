import DocumentTree
import ProgramSheets

/// A text of which the form asks quantitative data has a figure and a source with a year.
enum TXT04: Rule {
  static let description = RuleDescription(
    id: "TXT04",
    title: LocalizedText(
      es: "un texto que pide datos cuantitativos no tiene cifra, o no tiene fuente con año",
      en: "a text that should have quantitative data has no figure, or no source with a year"),
    severity: .note, category: .textos,
    rationale: LocalizedText(
      es:
        "El formulario pide datos cuantitativos con su fuente para el problema, cada causa y cada efecto; sin el año no se sabe si el dato está vigente. La fuente de los datos del problema puede estar en el campo de las fuentes.",
      en:
        "The form asks for quantitative data with their source for the problem, each cause and each effect; without the year one cannot tell whether they still hold. The source of the problem's data may stand in the field of sources."
    ),
    source: LocalizedText(
      es: "Sección 2: presente datos cuantitativos, indicando la fuente",
      en: "Section 2: present quantitative data, stating the source"),
    formula: LocalizedText(
      es: "cifras ≥ 1 y años de fuentes ≥ 1", en: "figures ≥ 1 and years of sources ≥ 1"),
    remedy: LocalizedText(
      es: "agregue una cifra y su fuente con el año, como (EME 7, 2023)",
      en: "add a figure and its source with the year, such as (EME 7, 2023)"),
    examples: [
      .passing(
        """
        diagnostico:
          datos: El 40 % riega por surco.
          fuentes: Censo Agropecuario, 2017.
          causas: [{causa: Poca información, vinculo: "El 62 % nunca se ha capacitado (Encuesta de Riego, 2018)."}]
          efectos: [{efecto: Menos cosecha, datos: "El 30 % cosecha menos (ELE4,2016)."}]
        """),
      .passing(
        """
        # también hay cifras en palabras
        diagnostico:
          datos: La mitad riega por surco (Censo, 2017).
          causas: [{causa: Poca información, vinculo: "Uno de cada tres se ha capacitado (Encuesta de Riego, 2018)."}]
        """),
      .failing(
        """
        diagnostico:
          datos: ↓Muchas personas riegan por surco (Censo, 2017).
          causas: [{causa: Poca información, vinculo: ↓El 62 % nunca se ha capacitado.}]
          efectos: [{efecto: Menos cosecha, datos: ↓Se ve en la ELE4.}]
        """),
    ])

  static let readsFigures = false

  /// The fields of which the form asks for quantitative data.
  private static let patterns = [
    "/diagnostico/datos", "/diagnostico/causas/*/vinculo", "/diagnostico/efectos/*/datos",
  ]

  private static let problem = JSONPointer("/diagnostico/datos")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let answers = sheet.answers else { return }
    let sources = sheet.ficha.diagnostico?.fuentes.map { QuantitativeEvidence($0) }
    var findings: [Finding] = []
    for text in answers.texts(of: patterns) {
      var evidence = text.node.withBytes { QuantitativeEvidence($0) }
      if evidence.isBlank || (evidence.hasFigure && evidence.hasYear) { continue }
      let field = answers.field(of: text)
      if !evidence.hasFigure, text.node.text.tellsFigureInWords { evidence.hasFigure = true }
      if field == problem, sources?.hasYear ?? false { evidence.hasYear = true }
      if let message = lack(of: evidence) {
        findings.append(description.finding(message, at: field))
      }
    }
    results.add(wholeSheet: description, findings: findings)
  }

  private static func lack(of evidence: QuantitativeEvidence) -> LocalizedText? {
    switch (evidence.hasFigure, evidence.hasYear) {
    case (true, true): nil
    case (true, false):
      LocalizedText(
        es: "el texto no da el año de su fuente", en: "the text does not give its source's year")
    case (false, true):
      LocalizedText(es: "el texto no da ninguna cifra", en: "the text gives no figure")
    case (false, false):
      LocalizedText(
        es: "el texto no da ninguna cifra ni el año de su fuente",
        en: "the text gives neither a figure nor its source's year")
    }
  }
}

extension String {
  /// Whether words give a figure: *cuarenta por ciento*, *la mitad*, *dos tercios*, *uno de cada tres*.
  fileprivate var tellsFigureInWords: Bool {
    let words = normalisedWords
    if words.contains(where: Self.counting.contains) { return true }
    return zip(words, words.dropFirst()).contains { pair in
      pair == ("por", "ciento") || pair == ("de", "cada")
    }
  }

  private static let counting: Set = ["mitad", "tercio", "tercios", "mil", "millon", "millones"]
}
