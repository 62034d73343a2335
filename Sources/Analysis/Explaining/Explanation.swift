public import Constraints
public import DocumentTree
public import SheetRules

/// One equation or condition with a sheet's figures, as a step of an explanation.
public struct ExplanationStep: Sendable, Hashable {
  /// How far it is from what was asked: 0 for that itself, 1 for what its figures follow from, and so on.
  public let depth: Int
  /// The id of the rule.
  public let rule: String
  /// The title of the rule.
  public let title: LocalizedText
  /// What is promised, in the form's words.
  public let formula: LocalizedText
  /// The promise with this sheet's figures, a line each.
  public let working: [LocalizedText]
  /// How it came out.
  public let verdict: Verdict
  /// Why it could not be checked; nil where it was.
  public let reason: LocalizedText?
  /// What is said of it where it does not hold.
  public let message: LocalizedText?
  /// The figures that take part.
  public let figures: [ExplainedFigure]
}

/// A figure of an explanation.
public struct ExplainedFigure: Sendable, Hashable {
  /// The figure with its field, its name and how the sheet writes it.
  public let operand: Operand
  /// The bytes of the figure where it is only a part of the field's text.
  public let range: ByteRange?
  /// The rule that computes it, explained in a later step; nil for an input.
  public let follows: String?
}

/// What a person asks an explanation of.
public enum ExplanationTopic: Sendable, Hashable {
  /// The equations that a field takes part in.
  case field(JSONPointer)
  /// A rule, by its id.
  case rule(String)

  /// Reads `GAS02`, `/gasto/total` or `gasto.total`; the own rules are told by their ids.
  public init(_ text: String, ownRules: [OwnRule] = []) {
    if let own = ownRules.first(where: { $0.id.uppercased() == text.uppercased() }) {
      self = .rule(own.id)
    } else if let description = RuleCatalogue.description(text) {
      self = .rule(description.id)
    } else {
      self = .field(JSONPointer(field: text))
    }
  }
}
