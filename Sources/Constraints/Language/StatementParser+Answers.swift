import ExactNumbers

extension StatementParser {
  /// The functions that test an answer.
  private enum Test: String {
    case hay, contiene
  }

  /// Parses a test of an answer that starts at a word, or returns nil if there is none.
  mutating func answerTest(_ word: String) throws(LanguageFault) -> Condition? {
    if tokens[min(index + 1, tokens.count - 1)].kind == .open {
      guard let test = Test(rawValue: word.folded) else { return nil }
      return .answer(try self.test(test))
    }
    guard let known = vocabulary.use(of: word), known.symbol.shape == .answer else { return nil }
    let range = token.range
    let use = try answer()
    switch kind {
    case .relation(.equal):
      index += 1
      return .answer(AnswerTest(use: use, kind: .says(try text(of: use.symbol))))
    case .relation(.unequal):
      index += 1
      return .negation(.answer(AnswerTest(use: use, kind: .says(try text(of: use.symbol)))))
    default: throw LanguageFault(kind: .answerAsFigure(use.symbol), range: range)
    }
  }

  /// Parses the arguments of `hay(x)`, for any name, or `contiene(x; 'text')`, for answers only.
  private mutating func test(_ test: Test) throws(LanguageFault) -> AnswerTest {
    index += 2
    let use = try test == .hay ? anything() : answer()
    var kind = AnswerTest.Kind.isThere
    if test == .contiene {
      if self.kind != .separator { throw expected(.separator) }
      index += 1
      kind = .holds(try text(of: nil))
    }
    if self.kind != .close { throw expected(.closing) }
    index += 1
    return AnswerTest(use: use, kind: kind)
  }

  private mutating func anything() throws(LanguageFault) -> SymbolUse {
    guard case .word(let word) = kind else { throw expected(.answer) }
    try countOperand()
    let use = try use(of: word, at: token.range)
    index += 1
    return use
  }

  private mutating func answer() throws(LanguageFault) -> SymbolUse {
    let range = token.range
    let use = try anything()
    if use.symbol.shape != .answer {
      throw LanguageFault(kind: .figureAsAnswer(use.symbol.name), range: range)
    }
    return use
  }

  /// Parses the answer whose characters are counted.
  mutating func answerArgument() throws(LanguageFault) -> Value {
    let range = token.range
    return Value(term: .symbol(try answer()), type: .number, range: range)
  }

  /// Parses a quoted text, which must be a valid answer.
  private mutating func text(of symbol: Symbol?) throws(LanguageFault) -> String {
    guard case .quoted(let text) = kind else { throw expected(.text) }
    let words = symbol?.words ?? []
    let folded = text.folded
    if let symbol, !words.isEmpty, !words.contains(where: { $0.folded == folded }) {
      throw LanguageFault(kind: .unknownAnswer(text, symbol), range: token.range)
    }
    index += 1
    return text
  }
}
