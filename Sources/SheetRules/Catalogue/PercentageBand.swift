public import ExactNumbers

/// A band that a figure of performance is held to, in %; both ends belong to it.
public struct PercentageBand: Sendable, Hashable {
  /// The least.
  public let lower: ExactDecimal
  /// The most.
  public let upper: ExactDecimal

  /// Creates a band; nil where the least is more than the most.
  public init?(_ lower: ExactDecimal, _ upper: ExactDecimal) {
    if upper < lower { return nil }
    self.lower = lower
    self.upper = upper
  }

  package init(whole: ClosedRange<Int>) {
    lower = ExactDecimal(whole.lowerBound)
    upper = ExactDecimal(whole.upperBound)
  }

  /// The band around a figure that may differ from it by a part; nil where that is negative.
  ///
  /// `20 %` is from 80 % to 120 %.
  public init?(around part: ExactDecimal) {
    let all = Rational(whole: 100)
    guard let lower = try? (all - Rational(part)).exactDecimal,
      let upper = try? (all + Rational(part)).exactDecimal
    else { return nil }
    self.init(lower, upper)
  }
}

extension PercentageBand: CustomStringConvertible {
  /// The band as people write it: `85 % a 110 %`.
  public var description: String { text.es }

  /// The band in a sentence.
  var text: LocalizedText {
    let ends = [lower, upper].map { $0.description(in: .chilena) + " %" }
    return LocalizedText(
      es: ends.joined(separator: " a "), en: ends.joined(separator: " to "))
  }
}

/// A band by the name under which a configuration sets it.
public struct NamedBand: Sendable, Hashable {
  /// The name: "ejecucionInicial".
  public let name: String
  /// The band that holds where nobody sets another.
  public let standard: PercentageBand

  /// Names a band.
  package init(_ name: String, _ standard: ClosedRange<Int>) {
    self.name = name
    self.standard = PercentageBand(whole: standard)
  }
}
