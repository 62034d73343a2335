public import ExactNumbers

/// A condition on the figures of a sheet that was written as text and whose dimensions fit.
///
/// `para cada componente: componente.gasto / componente.produccion <= 5.000` goes through "componente"
/// and holds where its condition holds for each.
public struct Statement: Sendable, Hashable {
  /// What it goes through one by one; nil where it is about the sheet as a whole.
  public let scope: String?
  /// What has to hold.
  public let condition: Condition
  /// The text that it was read from.
  public let text: String
}

/// Something that holds or does not.
public indirect enum Condition: Sendable, Hashable {
  /// Two values and how they hang together.
  case comparison(Comparison)
  /// What an answer that is no figure has to be.
  case answer(AnswerTest)
  /// All of some conditions.
  case all([Condition])
  /// One at least of some conditions.
  case any([Condition])
  /// The contrary of a condition.
  case negation(Condition)
  /// `si … entonces …`: where the first holds, so does the second.
  case implication(Condition, Condition)
}

/// Two values and how they hang together.
public struct Comparison: Sendable, Hashable {
  /// The left side.
  public let left: Term
  /// How the sides hang together.
  public let relation: Relation
  /// The right side.
  public let right: Term
  /// Whether both are parts of a hundred, so that figures are told in %.
  public let isPercentage: Bool
}

/// What an answer that is no figure has to be.
public struct AnswerTest: Sendable, Hashable {
  /// What is looked at.
  public enum Kind: Sendable, Hashable {
    /// There is something.
    case isThere
    /// It is the text, whatever its case and accents.
    case says(String)
    /// The text stands in it, whatever its case and accents.
    case holds(String)
  }

  /// The answer.
  public let use: SymbolUse
  /// What is looked at.
  public let kind: Kind
}

/// A value as it was written.
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
  /// The sum of some values, lists among them.
  case total([Term])
  /// How many values there are.
  case count([Term])
}
