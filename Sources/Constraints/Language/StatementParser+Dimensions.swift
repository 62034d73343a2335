import ExactNumbers

extension StatementParser {
  /// Returns the common type of two values if they can be added or compared.
  func join(
    _ left: Value, _ right: Value, by joining: LanguageFault.Joining
  ) throws(LanguageFault) -> ValueType {
    if let type = left.type.joined(with: right.type) { return type }
    if let bare = bareNumber(left, right) ?? bareNumber(right, left) {
      // zero is compatible with every unit
      if bare.isZero { return .percentage }
      if let sign = perMille(behind: bare.range) {
        throw LanguageFault(kind: .unknownCharacter("‰"), range: sign)
      }
      throw LanguageFault(
        kind: .bareNumberBesidePercentage(bare.text, asShare: bare.share), range: bare.range)
    }
    throw LanguageFault(
      kind: .mismatch(left.type, right.type, joining),
      range: left.range.lowerBound..<right.range.upperBound)
  }

  func compare(
    _ left: Value, _ relation: Relation, _ right: Value
  ) throws(LanguageFault) -> Comparison {
    let type = try join(left, right, by: .comparison)
    let range = left.range.lowerBound..<right.range.upperBound
    if !left.term.hasSymbol, !right.term.hasSymbol {
      throw LanguageFault(kind: .noFigure, range: range)
    }
    let isPercentage = type == .percentage
    if isPercentage {
      for (value, other) in [(left, right), (right, left)]
      where other.type == .percentage && value.term.hasHundred {
        throw LanguageFault(kind: .hundredfold, range: value.range)
      }
    }
    return Comparison(
      left: left.term, relation: relation, right: right.term, isPercentage: isPercentage)
  }

  private struct BareNumber {
    let text: String?
    let range: Range<Int>
    let isZero: Bool
    /// What it is in %, where it is no more than one: 6,9 for 0,069.
    var share: String?
  }

  /// Where the sign ‰ stands behind a number; nil where it does not.
  private func perMille(behind range: Range<Int>) -> Range<Int>? {
    let start = text[range.upperBound...].firstIndex { $0 != 0x20 } ?? text.endIndex
    return text[start...].starts(with: "‰".utf8) ? start..<(start + 3) : nil
  }

  private func bareNumber(_ value: Value, _ other: Value) -> BareNumber? {
    guard value.type == .number, other.type == .percentage else { return nil }
    guard case .number(let number) = value.term else {
      return BareNumber(text: nil, range: value.range, isZero: false)
    }
    let isShare = number > .zero && number <= ExactDecimal(1)
    let share = isShare ? try? number.scaled(byPowerOfTen: 2).reduced : nil
    return BareNumber(
      text: String(decoding: text[value.range], as: UTF8.self), range: value.range,
      isZero: number.coefficient == 0, share: share?.description(in: .chilena))
  }
}

extension Term {
  /// Whether it contains any figure of the sheet.
  var hasSymbol: Bool {
    switch self {
    case .symbol: true
    case .number, .percentage: false
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right):
      left.hasSymbol || right.hasSymbol
    case .function(_, let values), .total(let values), .count(let values):
      values.contains { $0.hasSymbol }
    }
  }

  /// Whether the value is multiplied by 100, as people do to get a percentage.
  var hasHundred: Bool {
    switch self {
    case .number(let number): number == ExactDecimal(100)
    case .product(let left, let right): left.hasHundred || right.hasHundred
    case .quotient(let left, _): left.hasHundred
    default: false
    }
  }
}

extension Statement {
  /// Parses a statement and checks its dimensions.
  ///
  /// - Parameters:
  ///   - text: the statement in UTF-8.
  ///   - vocabulary: the names that it can use.
  ///   - scopes: the scopes already entered, whose names need no `para cada`.
  /// - Returns: the statement.
  /// - Throws: the first fault, with its position.
  public static func read(
    _ text: String, with vocabulary: Vocabulary, about scopes: [String] = []
  ) throws(LanguageFault) -> Statement {
    var parser = try StatementParser(Array(text.utf8), vocabulary, about: scopes)
    return try parser.statement()
  }
}
