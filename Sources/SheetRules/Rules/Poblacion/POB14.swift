import DocumentTree
import ProgramSheets

/// Re-entry Sí ⇒ reasons; No ⇒ none.
enum POB14: Rule {
  static let description = RuleDescription(
    id: "POB14",
    title: LocalizedText(
      es: "el reingreso y sus razones no concuerdan", en: "re-entry and its reasons do not agree"),
    severity: .warning, category: .poblacion,
    rationale: LocalizedText(
      es:
        "El formulario pide las razones solo si un beneficiario puede acceder más de una vez. Razones junto a un «No» hacen dudar de la respuesta, de la que depende cuántos caben en la población objetivo.",
      en:
        "The form asks for reasons only where a beneficiary can benefit more than once. Reasons beside a «No» put the answer in doubt, on which depends how many fit into the target population."
    ),
    source: LocalizedText(
      es: "Sección 3.1: en caso de respuesta afirmativa, explique las razones",
      en: "Section 3.1: where the answer is yes, explain the reasons"),
    formula: LocalizedText(
      es: "hay razones si el reingreso es Sí, y solo entonces",
      en: "there are reasons if re-entry is yes, and only then"),
    remedy: LocalizedText(
      es: "explique las razones, o corrija la respuesta",
      en: "explain the reasons, or correct the answer"),
    examples: [
      .passing("poblacion: {reingreso: Si, razonesReingreso: La atención es anual.}"),
      .passing("poblacion: {reingreso: No, razonesReingreso: No aplica}"),
      .passing("poblacion: {reingreso: No, razonesReingreso: Se ingresa una sola vez.}"),
      .passing("poblacion: {reingreso: No, razonesReingreso: \"No, porque el curso es único.\"}"),
      .failing("poblacion: {reingreso: ↓Sí}"),
      .failing(
        "poblacion: {reingreso: No, razonesReingreso: ↓No todos terminan en un año y vuelven a postular.}"
      ),
      .failing(
        "poblacion: {reingreso: No, razonesReingreso: ↓\"Sin perjuicio de lo anterior, la atención es anual.\"}"
      ),
      .failing("poblacion: {reingreso: No, razonesReingreso: ↓La atención es anual.}"),
    ])

  static let readsFigures = false

  private static let answer = JSONPointer("/poblacion/reingreso")
  private static let reasons = JSONPointer("/poblacion/razonesReingreso")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let population = sheet.ficha.poblacion
    guard let canReturn = population?.reingreso?.esAfirmativa else {
      results.add(
        description, fields: [answer],
        notChecked: sheet.absence(
          at: answer, LocalizedText(es: "la respuesta de reingreso", en: "the answer on re-entry")))
      return
    }
    let given = population?.razonesReingreso
    let hasReasons = !given.isBlankAnswer && !(given?.isEmptyPhrase ?? true)
    let finding: Finding? =
      switch (canReturn, hasReasons) {
      case (true, false):
        description.finding(
          .withoutReasons, at: answer, operands: sheet.halves([(reasons, .reasons)]))
      case (false, true) where given?.deniesReentry == false:
        description.finding(
          .needlessReasons, at: reasons, operands: sheet.halves([(answer, .reentry)]))
      default: nil
      }
    results.add(description, fields: [answer, reasons], finding: finding)
  }
}

extension String {
  /// Whether the text says, or may say, why one cannot benefit again, or that there is nothing to say:
  /// «No aplica, …», «Sin reingreso», «N.A.», «El programa no contempla reingreso».
  fileprivate var deniesReentry: Bool {
    let words = normalisedWords
    if Self.abbreviations.contains(words) { return true }
    let once = zip(words, words.dropFirst()).contains {
      ["sola", "unica"].contains($0) && $1 == "vez"
    }
    let first = words.indices.first { index in
      let next = index + 1 < words.count ? words[index + 1] : ""
      return Self.affirmative.contains(words[index])
        || Self.negative.contains(words[index]) && !Self.otherwise.contains(next)
    }
    return once || first.map { Self.negative.contains(words[$0]) } ?? false
  }

  private static let abbreviations = [["n", "a"], ["s", "i"], ["n", "c"], ["na"], ["nm"]]
  private static let negative: Set<String> = [
    "no", "sin", "ningun", "ninguna", "ninguno", "tampoco", "nunca", "imposible",
  ]
  /// What stands behind a denial that is none of re-entry: «No todos egresan…», «Sin perjuicio de…», «No
  /// obstante», «No basta», «Ninguna otra…».
  private static let otherwise: Set<String> = [
    "todos", "todas", "siempre", "obstante", "perjuicio", "embargo", "basta", "bastan", "alcanza",
    "alcanzan", "logra", "logran", "termina", "terminan", "egresa", "egresan", "completa",
    "completan", "otro", "otra", "otros", "otras", "solo", "solamente",
  ]
  /// What a reason for re-entry says before it says whom it leaves out.
  private static let affirmative: Set<String> = [
    "si", "puede", "pueden", "podra", "podran", "permite", "permiten", "posible", "vuelve",
    "vuelven", "reingresa", "reingresan",
  ]
}

extension LocalizedText {
  fileprivate static let reasons = LocalizedText(es: "las razones", en: "the reasons")
  fileprivate static let reentry = LocalizedText(
    es: "si se puede acceder más de una vez", en: "whether one can benefit more than once")
  fileprivate static let withoutReasons = LocalizedText(
    es: "se puede acceder más de una vez, pero no se dan las razones",
    en: "one can benefit more than once, but no reasons are given")
  fileprivate static let needlessReasons = LocalizedText(
    es: "hay razones para acceder más de una vez, pero la respuesta es No",
    en: "there are reasons to benefit more than once, but the answer is No")
}
