public import ExactNumbers

/// A condition on the figures of a sheet, parsed from text, whose dimensions match.
///
/// `para cada componente: componente.gasto / componente.produccion <= 5.000` iterates over
/// "componente" and holds if its condition holds for each.
public struct Statement: Sendable, Hashable {
  /// What the statement iterates over, or nil if it is about the whole sheet.
  public let scope: String?
  /// The condition.
  public let condition: Condition
  /// The source text.
  public let text: String
}

/// A Boolean condition.
public indirect enum Condition: Sendable, Hashable {
  /// Two values and their relation.
  case comparison(Comparison)
  /// A test of an answer that is not a figure.
  case answer(AnswerTest)
  /// A conjunction.
  case all([Condition])
  /// A disjunction.
  case any([Condition])
  /// A negation.
  case negation(Condition)
  /// `si … entonces …`: if the first holds, so must the second.
  case implication(Condition, Condition)
}

/// Two values and their relation.
public struct Comparison: Sendable, Hashable {
  /// The left side.
  public let left: Term
  /// The relation of the sides.
  public let relation: Relation
  /// The right side.
  public let right: Term
  /// Whether both are percentages, so that figures are shown in %.
  public let isPercentage: Bool
}

/// A test of an answer that is not a figure.
public struct AnswerTest: Sendable, Hashable {
  /// The kinds of test.
  public enum Kind: Sendable, Hashable {
    /// The answer is not empty.
    case isThere
    /// The answer equals the text, ignoring case and accents.
    case says(String)
    /// The answer contains the text, ignoring case and accents.
    case holds(String)
  }

  /// The answer.
  public let use: SymbolUse
  /// The kind of test.
  public let kind: Kind
}

/// A value as written.
public indirect enum Term: Sendable, Hashable {
  /// A number without a unit, or in M$.
  case number(ExactDecimal)
  /// A number in %: 8 for `8 %`.
  case percentage(ExactDecimal)
  /// A name.
  case symbol(SymbolUse)
  /// Left plus right.
  case sum(Term, Term)
  /// Left minus right.
  case difference(Term, Term)
  /// Left times right.
  case product(Term, Term)
  /// Left divided by right.
  case quotient(Term, Term)
  /// A function of some values.
  case function(Function, [Term])
  /// The sum of some values, which may be lists.
  case total([Term])
  /// The number of values.
  case count([Term])
}
