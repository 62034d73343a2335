/// A piece of a formula that can be read in more than one way.
///
/// A formula that is read with a doubt counts only if it holds: then nobody can have meant another.
public struct FormulaDoubt: Sendable, Hashable {
  /// What can be read in more than one way.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// `18-59` is a range or a difference.
    case range
    /// `31/12` is a date or a quotient.
    case date
    /// `24/7` and `4x4` are names or calculations.
    case name
    /// `:` divides, ends a label or stands for an equals sign.
    case colon
    /// `120.000 - 60 %` takes 0,6 or 60 % away.
    case relativePercentage
    /// `(…)` behind a number multiplies it or explains it.
    case bracket
    /// `0,75¹` and `0,75(1)` calculate something or refer to a note.
    case mark
    /// A piece between two operators has more numbers than one.
    case extraNumber
    /// `por`, `más`, `menos`, `entre` are operators or only words.
    case wordOperator
    /// A number before the first `=` is the result or part of a label.
    case label
    /// Blanks may group the digits of one number or separate two.
    case blank
    /// A bracket has no other half.
    case stray
    /// Several calculations are joined by `=` and do not give the same.
    case chain
    /// A result that is said to be approximate is so only to a few digits.
    case approximation
    /// Something else in the answer has figures that are no part of the formula.
    case rest
  }

  /// What can be read in more than one way.
  public let kind: Kind
  /// Where it stands in the UTF-8 bytes of the text.
  public let range: Range<Int>

  /// Creates a doubt.
  public init(kind: Kind, range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}

extension FormulaDoubt.Kind {
  /// Whether the parser can take the other way.
  var hasOtherWay: Bool {
    switch self {
    case .range, .date, .colon, .relativePercentage, .bracket, .mark, .extraNumber, .wordOperator,
      .label:
      true
    case .name, .blank, .stray, .chain, .approximation, .rest: false
    }
  }
}

/// Why a formula cannot be read.
public struct FormulaProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// There are operators but no figures.
    case noFigures
    /// There is no operation.
    case noOperation
    /// A part between two operators has no figure.
    case partWithoutFigure
    /// An operator has nothing after it.
    case missingOperand
    /// A sign or a word that could change the calculation is not understood.
    case unknown
    /// Digits and marks that are no number.
    case number
    /// An exponent that is no small natural number.
    case exponent
    /// More numbers or brackets than can be read.
    case size
  }

  /// What is wrong.
  public let kind: Kind
  /// Where it stands in the UTF-8 bytes of the text.
  public let range: Range<Int>
}

/// The ways that a reading takes where there are two, and the doubts that it met.
struct FormulaChoices {
  /// The doubts whose other way is taken.
  let others: [FormulaDoubt.Kind]
  private(set) var met: [FormulaDoubt] = []

  init(_ others: [FormulaDoubt.Kind] = []) { self.others = others }

  /// Notes a doubt and returns whether its other way is to be taken.
  mutating func takesOther(_ kind: FormulaDoubt.Kind, at range: Range<Int>) -> Bool {
    note(kind, at: range)
    return others.contains(kind)
  }

  mutating func note(_ kind: FormulaDoubt.Kind, at range: Range<Int>) {
    if !met.contains(where: { $0.kind == kind }) {
      met.append(FormulaDoubt(kind: kind, range: range))
    }
  }
}
