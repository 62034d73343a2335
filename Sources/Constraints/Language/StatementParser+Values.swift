import ExactNumbers

extension StatementParser {
  mutating func sum() throws(LanguageFault) -> Part {
    let first = try product()
    guard kind == .plus || kind == .minus else { return first }
    var left = try value(of: first)
    while kind == .plus || kind == .minus {
      let isSum = kind == .plus
      index += 1
      let right = try value(of: try product())
      let type = try join(left, right, by: isSum ? .sum : .difference)
      left = Value(
        term: isSum ? .sum(left.term, right.term) : .difference(left.term, right.term), type: type,
        range: left.range.lowerBound..<right.range.upperBound)
    }
    return .value(left)
  }

  private mutating func product() throws(LanguageFault) -> Part {
    let first = try factor()
    guard kind == .times || kind == .over else { return first }
    var left = try value(of: first)
    while kind == .times || kind == .over {
      let isProduct = kind == .times
      index += 1
      let right = try value(of: try factor())
      left = Value(
        term: isProduct ? .product(left.term, right.term) : .quotient(left.term, right.term),
        type: isProduct ? left.type.multiplied(by: right.type) : left.type.divided(by: right.type),
        range: left.range.lowerBound..<right.range.upperBound)
    }
    return .value(left)
  }

  private mutating func factor() throws(LanguageFault) -> Part {
    let start = token.range.lowerBound
    switch kind {
    case .minus:
      index += 1
      let inner = try nested { (parser) throws(LanguageFault) in
        try parser.value(of: try parser.factor())
      }
      let term = Term.difference(.number(.zero), inner.term)
      return .value(Value(term: term, type: inner.type, range: start..<lastEnd))
    case .number(let number): return .value(try self.number(number, from: start))
    case .money: return .value(try money(from: start))
    case .word(let word):
      if let test = try answerTest(word) {
        return .condition(test, start..<lastEnd)
      }
      return .value(try name(word))
    case .quoted(let text):
      throw LanguageFault(kind: .textAsFigure(text), range: token.range)
    case .open: return try bracketed()
    default: throw expected(.value)
    }
  }

  private mutating func bracketed() throws(LanguageFault) -> Part {
    let start = token.range.lowerBound
    index += 1
    let inner = try nested { (parser) throws(LanguageFault) in try parser.implication() }
    if kind != .close { throw expected(.closing) }
    index += 1
    switch inner {
    case .condition(let condition, _): return .condition(condition, start..<lastEnd)
    case .value(let value):
      return .value(Value(term: value.term, type: value.type, range: start..<lastEnd))
    }
  }

  mutating func countOperand() throws(LanguageFault) {
    operands += 1
    if operands > Self.mostOperands {
      throw LanguageFault(
        kind: .tooLarge(.operands, limit: Self.mostOperands), range: token.range)
    }
  }

  private mutating func number(_ number: ExactDecimal, from start: Int) throws(LanguageFault)
    -> Value
  {
    try countOperand()
    index += 1
    switch kind {
    case .percent:
      index += 1
      return Value(term: .percentage(number), type: .percentage, range: start..<lastEnd)
    case .money:
      index += 1
      return Value(term: .number(number), type: .measured(.money), range: start..<lastEnd)
    default: return Value(term: .number(number), type: .number, range: start..<lastEnd)
    }
  }

  /// Parses `M$ 5.000`, which is equivalent to `5.000 M$`.
  private mutating func money(from start: Int) throws(LanguageFault) -> Value {
    index += 1
    guard case .number(let number) = kind else { throw expected(.value) }
    try countOperand()
    index += 1
    return Value(term: .number(number), type: .measured(.money), range: start..<lastEnd)
  }
}

// MARK: - Names

extension StatementParser {
  private mutating func name(_ word: String) throws(LanguageFault) -> Value {
    let range = token.range
    if tokens[min(index + 1, tokens.count - 1)].kind == .open { return try function(word) }
    if Self.reserved.contains(word.folded) { throw expected(.value) }
    try countOperand()
    let use = try use(of: word, at: range)
    switch use.symbol.shape {
    case .list, .things: throw LanguageFault(kind: .listAsFigure(word), range: range)
    case .answer: throw LanguageFault(kind: .answerAsFigure(use.symbol), range: range)
    case .single, .yearly: index += 1
    }
    return Value(term: .symbol(use), type: use.symbol.type, range: range)
  }

  private static let reserved: Set<String> = ["para", "cada", "y", "o", "no", "si", "entonces"]

  func use(of word: String, at range: Range<Int>) throws(LanguageFault) -> SymbolUse {
    guard let use = vocabulary.use(of: word) else {
      throw LanguageFault(kind: .unknownName(word), range: range)
    }
    let scopes = scope.map { [$0] } ?? givenScopes
    if let needed = use.symbol.scope, !scopes.contains(needed) {
      throw LanguageFault(kind: .outOfScope(name: word, scope: needed), range: range)
    }
    return use
  }
}
