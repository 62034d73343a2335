import DocumentTree
import ProgramSheets

/// An answer about an additional indicator without the indicator, or the other way round.
enum OBJ10: Rule {
  static let description = RuleDescription(
    id: "OBJ10",
    title: LocalizedText(
      es: "se responde por un indicador adicional que no está",
      en: "there are answers about an additional indicator that is not there"),
    severity: .note, category: .objetivos,
    rationale: LocalizedText(
      es:
        "El indicador adicional es optativo, pero se da entero o no se da: una respuesta sobre sus valores o sus medios sin el indicador no dice nada, y un indicador sin fórmula o sin valores no mide nada.",
      en:
        "The additional indicator is optional, but it is given as a whole or not at all: an answer about its values or means without the indicator says nothing, and an indicator without formula or values measures nothing."
    ),
    source: LocalizedText(
      es: "Sección 4.2: si corresponde, señale un indicador adicional (implícita)",
      en: "Section 4.2: where it applies, name an additional indicator (implied)"),
    formula: LocalizedText(
      es: "hay respuestas del indicador adicional ⇔ tiene nombre, fórmula y valores",
      en: "there are answers about the additional indicator ⇔ it has name, formula and values"),
    remedy: LocalizedText(
      es: "dé el indicador con su fórmula y sus valores, o borre las respuestas",
      en: "give the indicator with its formula and values, or delete the answers"),
    examples: [
      .passing("objetivos: {indicadorComplementario: {nombre: , medios: }}"),
      .passing(
        """
        objetivos:
          indicadorComplementario:
            nombre: Porcentaje de cursos con egreso
            formula: (Cursos con egreso / Cursos) * 100
            valores: {2017: NM, 2018: NM, 2019: "60,00"}
        """),
      .failing("objetivos: {indicadorComplementario: {medios: ↓Si}}"),
      .failing("objetivos: {indicadorComplementario: {nombre: ↓Porcentaje de cursos con egreso}}"),
    ])

  static let readsFigures = false

  private static let base = JSONPointer("/objetivos/indicadorComplementario")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let indicator = sheet.ficha.objetivos?.indicadorComplementario else { return }
    let answers = answers(of: indicator)
    let isNamed = says(indicator.nombre)
    if !isNamed, !says(indicator.formula) {
      let finding = answers.first.map { key in
        description.finding(
          LocalizedText(
            es: "responde '\(key)' de un indicador adicional que no está",
            en: "answers '\(key)' of an additional indicator that is not there"),
          at: base.appending(key))
      }
      results.add(description, fields: [base], finding: finding)
    } else if isNamed {
      var lacking: [String] = []
      if !says(indicator.formula) { lacking.append("formula") }
      if indicator.valores?.entradas.isEmpty ?? true { lacking.append("valores") }
      let list = LocalizedText.list(lacking.map { LocalizedText("'\($0)'") })
      let finding = description.finding(
        LocalizedText(
          es: "el indicador adicional no tiene \(list.es)",
          en: "the additional indicator has no \(list.en)"),
        at: base.appending("nombre"))
      results.add(description, fields: [base], finding: lacking.isEmpty ? nil : finding)
    }
  }

  /// The keys of what is answered about the indicator, in the order of the form.
  private static func answers(of indicator: Indicador) -> [String] {
    let texts: [(String, String?)] = [
      ("metodologia", indicator.metodologia),
      ("fuentesDeInformacion", indicator.fuentesDeInformacion),
      ("descripcionMedios", indicator.descripcionMedios), ("evidencia", indicator.evidencia),
    ]
    var keys = texts.filter { says($0.1) && !denies($0.1) }.map(\.0)
    if indicator.medios?.esAfirmativa == true { keys.append("medios") }
    return keys
  }

  /// Whether a text may say that there is no such indicator.
  private static func denies(_ text: String?) -> Bool {
    (text ?? "").normalisedWords.contains { ["no", "sin", "ningun", "ninguno"].contains($0) }
  }

  private static func says(_ text: String?) -> Bool {
    !text.isBlankAnswer && !(text?.isEmptyPhrase ?? true)
  }
}
