/// A token of a text that may contain formulas.
struct FormulaToken: Sendable {
  enum Kind: Sendable, Equatable {
    case number(NumberInText)
    /// Digits and marks that no notation can read, such as `1.23.456`.
    case unreadableNumber
    case plus, minus, times, over, power, percent
    /// A raised number such as `²`.
    case superscript(Int)
    /// `=`, an arrow or, if it is approximate, `≈`.
    case equals(isApproximate: Bool)
    case open, close
    case word
    case colon, comma, semicolon, period, newline
    /// A quotation mark or a command of typeset text, which says nothing.
    case quote
    case other

    // what the refiner makes of the tokens above

    /// A date, a range, a law, …: numbers that stand where a word may.
    case prose
    /// A year or an age, which is part of the words unless its piece has no other number.
    case aside(NumberInText)
    /// `la mitad`, `dos tercios`.
    case share(Int, of: Int)
    /// `mil`, `millones`: times this power of ten.
    case scale(Int)
    /// `de` or `del`.
    case of
    /// A word that could change a number in a way that is not understood here.
    case altering
    /// A currency or a unit of account.
    case money
    /// What is before it is a label.
    case cut
    /// A bracket without its other half.
    case stray
  }

  var kind: Kind
  /// Its range in the UTF-8 bytes of the text.
  let range: Range<Int>
}

extension FormulaToken.Kind {
  var isEquals: Bool { if case .equals = self { true } else { false } }

  var isNumber: Bool { if case .number = self { true } else { false } }

  /// Whether it stands between two operands.
  var isOperator: Bool {
    switch self {
    case .plus, .minus, .times, .over, .power: true
    default: false
    }
  }

  /// Whether it can be the last token of an operand.
  var endsOperand: Bool {
    switch self {
    case .number, .aside, .percent, .superscript, .close, .scale: true
    default: false
    }
  }
}
