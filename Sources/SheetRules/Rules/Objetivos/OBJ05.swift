import DocumentTree
import ProgramSheets

/// The years t of the formula = those of the methodology, and the same denominator.
enum OBJ05: Rule {
  static let description = RuleDescription(
    id: "OBJ05",
    title: LocalizedText(
      es: "la fórmula y la metodología del indicador no miden lo mismo",
      en: "formula and methodology of the indicator do not measure the same"),
    severity: .warning, category: .objetivos,
    rationale: LocalizedText(
      es:
        "La metodología explica de dónde salen el numerador y el denominador de la fórmula: los años (t, t-1, t+1) y la población del denominador deben ser los mismos. Solo se compara lo que la metodología dice.",
      en:
        "The methodology explains where numerator and denominator of the formula come from: the years (t, t-1, t+1) and the population of the denominator must be the same. Only what the methodology says is compared."
    ),
    source: LocalizedText(
      es: "Sección 4.1, fórmula y metodología del indicador",
      en: "Section 4.1, formula and methodology of the indicator"),
    formula: LocalizedText(
      es:
        "años de la metodología = años de la fórmula; denominador de la metodología = denominador de la fórmula",
      en:
        "years of the methodology = years of the formula; denominator of the methodology = denominator of the formula"
    ),
    remedy: LocalizedText(
      es: "escriba el mismo denominador y los mismos años en ambos",
      en: "write the same denominator and the same years in both"),
    examples: [
      .passing(
        """
        objetivos:
          indicador:
            formula: (Egresados en el año t+1 / Inscritos en el año t) * 100
            metodologia: Medición anual en t+1; el denominador son los inscritos en t.
        """),
      .failing(
        """
        objetivos:
          indicador:
            formula: (Egresados en el año t / Inscritos en cursos y/o talleres en el año t-1) * 100
            metodologia: ↓El denominador son los inscritos en el año t.
        """),
      .failing(
        """
        objetivos:
          indicador:
            formula: (Egresados en el año t / Inscritos en el año t) * 100
            metodologia: ↓Encuesta en t+2.
        """),
      .failing(
        """
        objetivos:
          indicador:
            formula: (Egresados en el año t / Inscritos en cursos en el año t-1) * 100
            metodologia: ↓El denominador son los usuarios de la página en el año t.
        """),
    ])

  static let readsFigures = false

  private static let formula = OBJ01.base.appending("formula")
  private static let methodology = OBJ01.base.appending("metodologia")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let indicator = sheet.ficha.objetivos?.indicador
    guard let text = indicator?.formula, let method = indicator?.metodologia,
      let parts = IndicatorFormula(text)
    else { return }
    let years = RelativeYear.all(in: method)
    let denominator = Self.denominator(in: method)
    guard !years.isEmpty || denominator != nil else {
      results.add(
        description, fields: [formula, methodology],
        notChecked: LocalizedText(
          es: "la metodología no nombra los años ni el denominador",
          en: "the methodology names neither the years nor the denominator"))
      return
    }
    let ofDenominator = denominator.map { differences($0, parts.denominator) } ?? []
    let ofYears = yearsFault(years, RelativeYear.all(in: text))
    // A year that differs in the denominator is not told twice.
    let hasYears = ofDenominator.contains { $0.isOfYears }
    let faults = ofDenominator.map(\.text) + (hasYears ? [] : [ofYears].compactMap { $0 })
    results.add(
      description, fields: [formula, methodology],
      finding: faults.isEmpty ? nil : finding(faults, of: sheet))
  }

  private static func finding(_ faults: [LocalizedText], of sheet: SheetContext) -> Finding {
    let name = LocalizedText(es: "la fórmula del indicador", en: "the formula of the indicator")
    return description.finding(
      LocalizedText(
        es: faults.map(\.es).joined(separator: "; además, "),
        en: faults.map(\.en).joined(separator: "; besides, ")),
      at: methodology, operands: [sheet.operand(formula, name)])
  }

  /// What the methodology says of the denominator: the sentence from that word on.
  private static func denominator(in text: String) -> Substring? {
    let bytes = Array(text.utf8)
    let word = Array("enominador".utf8)
    guard let start = bytes.position(of: word[...]) else { return nil }
    let end = bytes[start...].firstIndex { $0 == UInt8(ascii: ".") || $0 == 0x0A } ?? bytes.count
    return Substring(decoding: bytes[(start + word.count)..<end], as: UTF8.self)
  }

  private static func yearsFault(
    _ method: Set<RelativeYear>, _ formula: Set<RelativeYear>
  ) -> LocalizedText? {
    if formula.isEmpty || method.isSubset(of: formula) { return nil }
    let (own, others) = (list(method), list(formula))
    return LocalizedText(
      es: "la metodología habla de \(own) y la fórmula de \(others)",
      en: "the methodology speaks of \(own) and the formula of \(others)")
  }

  /// How the denominator of the methodology differs from that of the formula.
  private static func differences(
    _ method: Substring, _ formula: String
  ) -> [(text: LocalizedText, isOfYears: Bool)] {
    var found: [(text: LocalizedText, isOfYears: Bool)] = []
    let (words, stated) = (TellingWords.of(method), TellingWords.of(formula))
    if !words.isEmpty, !stated.isEmpty, words.isDisjoint(with: stated) {
      let text = LocalizedText(
        es: "el denominador que describe la metodología no es el de la fórmula",
        en: "the denominator that the methodology describes is not that of the formula")
      found.append((text, isOfYears: false))
    }
    let (years, others) = (RelativeYear.all(in: method), RelativeYear.all(in: formula))
    if !years.isEmpty, !others.isEmpty, !years.isSubset(of: others) {
      let (own, other) = (list(years), list(others))
      let text = LocalizedText(
        es: "el denominador es de \(own) en la metodología y de \(other) en la fórmula",
        en: "the denominator is of \(own) in the methodology and of \(other) in the formula")
      found.append((text, isOfYears: true))
    }
    return found
  }

  private static func list(_ years: Set<RelativeYear>) -> String {
    years.sorted().map(\.description).joined(separator: ", ")
  }
}
