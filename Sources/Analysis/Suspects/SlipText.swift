import Constraints
import Culprits
import ExactNumbers
import SheetRules

/// What a hand did, in words.
struct SlipText {
  let slip: Slip
  let reported: ExactDecimal
  /// What the form calls the cell that the slip involves.
  let source: LocalizedText?

  var text: LocalizedText {
    switch slip.kind {
    case .digit: LocalizedText(es: "un dígito es otro", en: "one digit is another")
    case .droppedDigit: LocalizedText(es: "falta un dígito", en: "a digit is missing")
    case .addedDigit: LocalizedText(es: "sobra un dígito", en: "there is a digit too many")
    case .swappedDigits:
      LocalizedText(es: "dos dígitos cambiados de lugar", en: "two digits are swapped")
    case .mark: mark
    case .pesos: pesos
    case .complement:
      LocalizedText(es: "es lo que falta para el 100 %", en: "it is what is left to 100 %")
    case .sign: LocalizedText(es: "lleva el signo contrario", en: "it has the other sign")
    case .truncated:
      LocalizedText(es: "truncada en lugar de redondeada", en: "cut off instead of rounded")
    case .misrounded:
      LocalizedText(es: "mal redondeada", en: "wrongly rounded")
    case .roundedAddends:
      LocalizedText(es: "sumandos redondeados", en: "its addends are rounded")
    case .outdated:
      LocalizedText(
        es: "no se actualizó cuando cambiaron otras cifras",
        en: "it was not updated when other figures changed")
    case .follows:
      LocalizedText(
        es: "se calculó con la cifra equivocada", en: "it was computed from the wrong figure")
    case .neighbour, .missingAddend, .doubledAddend, .stale, .miscopied, .exchanged: withSource
    }
  }

  private var withSource: LocalizedText {
    let name = source ?? LocalizedText(es: "otra celda", en: "another cell")
    switch slip.kind {
    case .neighbour, .exchanged:
      return LocalizedText(es: "es la cifra \(name.es.ofIt)", en: "it is the figure of \(name.en)")
    case .missingAddend:
      return LocalizedText(es: "no incluye \(name.es)", en: "it leaves out \(name.en)")
    case .doubledAddend:
      return LocalizedText(es: "cuenta dos veces \(name.es)", en: "it counts \(name.en) twice")
    case .miscopied:
      return LocalizedText(es: "copia mal \(name.es)", en: "it miscopies \(name.en)")
    default:
      return LocalizedText(
        es: "corresponde a otra versión: \(name.es)", en: "it fits another version: \(name.en)")
    }
  }

  private var mark: LocalizedText {
    let factor = Self.factor(from: slip.proposed, to: reported)
    return LocalizedText(
      es: "la coma o el punto está corrido: es \(factor.es)",
      en: "the mark stands elsewhere: it is \(factor.en)")
  }

  private var pesos: LocalizedText {
    guard let proposed = slip.proposed, proposed < reported else {
      return LocalizedText(
        es: "está en millones de pesos, no en miles (M$)",
        en: "it is in millions of pesos, not in thousands (M$)")
    }
    return LocalizedText(
      es: "está en pesos, no en miles (M$)", en: "it is in pesos, not in thousands (M$)")
  }

  private static func factor(from meant: ExactDecimal?, to reported: ExactDecimal) -> LocalizedText
  {
    guard let meant, meant.coefficient != 0, reported.coefficient != 0 else {
      return LocalizedText(es: "otra potencia de diez", en: "another power of ten")
    }
    let isLarger = reported > meant
    let ratio =
      isLarger
      ? try? Rational(reported) / Rational(meant) : try? Rational(meant) / Rational(reported)
    let times = ratio.map { powerOfTen(nearest: $0).description(in: .chilena) } ?? "10ⁿ"
    return isLarger
      ? LocalizedText(es: "\(times) veces mayor", en: "\(times) times too large")
      : LocalizedText(es: "\(times) veces menor", en: "\(times) times too small")
  }

  /// What was rounded to its last digits is no exact power of ten.
  private static func powerOfTen(nearest ratio: Rational) -> ExactDecimal {
    var power = ExactDecimal(1)
    while let next = try? power.scaled(byPowerOfTen: 1),
      let most = try? Rational(power) * Rational(whole: 3),
      most < ratio
    {
      power = next
    }
    return power
  }
}

extension String {
  /// The words behind `de`, which becomes one with the article `el`.
  fileprivate var ofIt: String { hasPrefix("el ") ? "d" + self : "de " + self }
}
