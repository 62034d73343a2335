import DocumentTree
import ExactNumbers
import SheetRules

/// Says what a finding states and what was expected, in the notation of the sheet:
/// "debería decir 188,89 (dice 183,89)".
struct ExpectedText {
  private let finding: Finding
  private let figures: FigureText
  private let language: Language

  init(_ finding: Finding, _ figures: FigureText, in language: Language) {
    self.finding = finding
    self.figures = figures
    self.language = language
  }

  /// What the sheet states, with its verb; nil where the finding does not say.
  var stated: String? {
    finding.reported.map { value in
      "\(finding.requirement.verb[language]) \(quoted(value))"
    }
  }

  /// What was expected, with its verb; nil where nothing was computed.
  var expected: String? {
    guard let value = computed else { return nil }
    let told = quoted(value)
    var text = ""
    for scalar in finding.requirement.template[language].unicodeScalars {
      if scalar == "*" { text += told } else { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// The difference, rounded as the stated figure.
  var difference: String? {
    guard let difference = finding.difference else { return nil }
    guard let scale = finding.reported?.decimal?.scale, let exact = exactDifference(difference),
      let rounded = try? exact.rounded(toScale: scale), rounded != .zero
    else { return figures.text(difference) }
    return figures.text(rounded)
  }

  /// The difference from the computed value, as reported.
  private func exactDifference(_ difference: FindingValue) -> Rational? {
    if finding.requirement.isEquality, let stated = finding.reported?.decimal,
      let computed = computed?.decimal
    {
      return try? Rational(stated) - Rational(computed)
    }
    return difference.rational
  }

  /// The computed value, rounded as the stated figure where the two ought to be equal and still differ.
  private var computed: FindingValue? {
    guard let computed = finding.computed, finding.requirement.isEquality,
      let exact = computed.rational, let stated = finding.reported?.decimal
    else { return finding.computed }
    // a whole figure where decimals stand may be one that was misread, and has none
    if let whole = exact.exactDecimal, whole.scale == 0, stated.scale > 2 {
      return .number(whole)
    }
    for scale in [stated.scale, stated.scale + 3] {
      if let rounded = try? exact.rounded(toScale: scale), rounded != stated {
        return .number(rounded)
      }
    }
    return computed
  }

  private func quoted(_ value: FindingValue) -> String {
    if case .word(let text) = value { "«\(text)»" } else { figures.text(value) + finding.words }
  }
}

extension FindingValue {
  /// The exact number; nil for a word.
  fileprivate var rational: Rational? {
    switch self {
    case .number(let decimal): Rational(decimal)
    case .computed(let number, _): number
    case .word: nil
    }
  }
}
