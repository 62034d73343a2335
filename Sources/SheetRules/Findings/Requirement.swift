/// What the computed value of a finding asks of the stated one.
public enum Requirement: Sendable, Hashable {
  /// It is what should stand there: "debería decir 188,89".
  case value
  /// It is what a sum comes to, of which any figure may be the wrong one: "la suma da 27.837".
  case sum
  /// It is what a calculation comes to: "el cálculo da 188,89".
  case calculation
  /// It is the largest value that would do.
  case atMost
  /// It is the smallest value that would do.
  case atLeast
  /// Only smaller values would do.
  case below
  /// Only larger values would do.
  case above
  /// Any other value would do.
  case different
  /// It is the latest year that would do.
  case orEarlier
  /// It is the earliest year that would do.
  case orLater
  /// It is the most characters of a text: "máximo 250 caracteres".
  case length
  /// In words, with a `*` where the value stands: "debe ser * o después".
  case words(LocalizedText)

  /// Words with a `*` where the value stands.
  static func words(es: String, en: String) -> Requirement {
    .words(LocalizedText(es: es, en: en))
  }

  /// Whether the value is to be equal to what is stated, so that it is rounded alike.
  package var isEquality: Bool {
    switch self {
    case .value, .sum, .calculation: true
    default: false
    }
  }

  /// The verb of what the sheet states.
  package var verb: LocalizedText {
    if case .length = self { return LocalizedText(es: "tiene", en: "has") }
    return LocalizedText(es: "dice", en: "says")
  }

  /// The words, with a `*` where the value stands.
  package var template: LocalizedText {
    switch self {
    case .value: LocalizedText(es: "debería decir *", en: "should be *")
    case .sum: LocalizedText(es: "la suma da *", en: "the sum is *")
    case .calculation: LocalizedText(es: "el cálculo da *", en: "the calculation gives *")
    case .atMost: LocalizedText(es: "debe ser a lo más *", en: "must be at most *")
    case .atLeast: LocalizedText(es: "debe ser al menos *", en: "must be at least *")
    case .below: LocalizedText(es: "debe ser menor que *", en: "must be less than *")
    case .above: LocalizedText(es: "debe ser mayor que *", en: "must be more than *")
    case .different: LocalizedText(es: "no debe ser *", en: "must not be *")
    case .orEarlier: LocalizedText(es: "debe ser * o antes", en: "must be * or earlier")
    case .orLater: LocalizedText(es: "debe ser * o después", en: "must be * or later")
    case .length: LocalizedText(es: "máximo * caracteres", en: "at most * characters")
    case .words(let words): words
    }
  }
}
