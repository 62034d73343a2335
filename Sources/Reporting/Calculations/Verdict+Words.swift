import Constraints
import SheetRules

extension Verdict {
  /// The verdict on a stated figure, in words.
  var inWords: LocalizedText {
    switch self {
    case .exact, .rounding: LocalizedText(es: "se cumple", en: "holds")
    case .truncation: LocalizedText(es: "truncada", en: "cut off")
    case .inputRounding:
      LocalizedText(
        es: "solo si los coeficientes están redondeados", en: "only if coefficients are rounded")
    case .contradiction: LocalizedText(es: "no se cumple", en: "does not hold")
    case .notChecked: LocalizedText(es: "sin comprobar", en: "not checked")
    }
  }
}
