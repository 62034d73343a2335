import ExactNumbers

/// Parses a statement and checks its dimensions along the way.
///
///     statement   = ["para cada" name ":"] condition
///     condition   = "si" either "entonces" either | either
///     either      = both {"o" both}
///     both        = denial {"y" denial}
///     denial      = "no" denial | comparison
///     answer      = name ("=" | "≠") text | "hay" "(" name ")" | "contiene" "(" name ";" text ")"
///     comparison  = sum {relation sum}
///     sum         = product {("+" | "-") product}
///     product     = factor {("*" | "/") factor}
///     factor      = "-" factor | number ["%" | "M$"] | "M$" number | name | name "(" … ")"
///                 | "(" condition ")" | answer
///
/// Brackets nest at most `deepest` levels, which bounds the recursion for any input.
struct StatementParser {
  /// Deeper nesting than any rule needs.
  static let deepest = 32
  /// More numbers and names than any rule needs.
  static let mostOperands = 200

  let vocabulary: Vocabulary
  let tokens: [LanguageToken]
  let text: [UInt8]
  /// The scopes already entered, which the statement need not iterate over.
  let givenScopes: [String]
  var index = 0
  var depth = 0
  var operands = 0
  var scope: String?

  /// A parsed part of the statement.
  enum Part {
    case value(Value)
    case condition(Condition, Range<Int>)
  }

  /// A parsed value with its type.
  struct Value {
    let term: Term
    let type: ValueType
    let range: Range<Int>
  }

  init(
    _ text: [UInt8], _ vocabulary: Vocabulary, about givenScopes: [String] = []
  ) throws(LanguageFault) {
    self.vocabulary = vocabulary
    self.givenScopes = givenScopes
    self.text = text
    tokens = try LanguageTokenizer.tokens(of: text)
  }

  mutating func statement() throws(LanguageFault) -> Statement {
    if kind == .end { throw LanguageFault(kind: .empty, range: 0..<text.count) }
    if isWord("para") { try readScope() }
    let condition = try wholeCondition()
    if kind != .end { throw expected(.end) }
    return Statement(
      scope: scope, condition: condition, text: String(decoding: text, as: UTF8.self))
  }

  private mutating func readScope() throws(LanguageFault) {
    index += 1
    if !isWord("cada") { throw expected(.each) }
    index += 1
    guard case .word(let word) = kind else { throw expected(.scopeName) }
    let folded = word.folded
    guard vocabulary.scopes.contains(folded) else {
      throw LanguageFault(kind: .unknownScope(word), range: token.range)
    }
    scope = folded
    index += 1
    if kind != .colon { throw expected(.colon) }
    index += 1
  }
}

// MARK: - Peeking at tokens

extension StatementParser {
  var token: LanguageToken { tokens[min(index, tokens.count - 1)] }

  var kind: LanguageToken.Kind { token.kind }

  func isWord(_ word: String) -> Bool {
    if case .word(let found) = kind { found.folded == word } else { false }
  }

  /// Returns the fault that something else was expected here.
  func expected(_ expectation: LanguageFault.Expectation) -> LanguageFault {
    let found = kind == .end ? nil : String(decoding: text[token.range], as: UTF8.self)
    if let foreign = found.flatMap({ Self.foreignWords[$0.lowercased()] }), let found {
      return LanguageFault(kind: .foreignSign(found, instead: foreign), range: token.range)
    }
    return LanguageFault(kind: .expected(expectation, found: found), range: token.range)
  }

  private static let foreignWords = [
    "and": "y", "or": "o", "not": "no", "if": "si", "then": "entonces", "e": "y", "u": "o",
  ]

  mutating func nested<Result>(
    _ body: (inout StatementParser) throws(LanguageFault) -> Result
  ) throws(LanguageFault) -> Result {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest {
      throw LanguageFault(kind: .tooLarge(.depth, limit: Self.deepest), range: token.range)
    }
    return try body(&self)
  }
}

// MARK: - Conditions

extension StatementParser {
  private mutating func wholeCondition() throws(LanguageFault) -> Condition {
    let part = try implication()
    return try condition(of: part)
  }

  /// Parses `si … entonces …`, or a condition without them.
  mutating func implication() throws(LanguageFault) -> Part {
    guard isWord("si") else { return try either() }
    let start = token.range.lowerBound
    index += 1
    let first = try either()
    let premise = try condition(of: first)
    if !isWord("entonces") { throw expected(.then) }
    index += 1
    let second = try either()
    let conclusion = try condition(of: second)
    return .condition(.implication(premise, conclusion), start..<lastEnd)
  }

  private mutating func either() throws(LanguageFault) -> Part {
    let first = try both()
    guard isWord("o") else { return first }
    var conditions = [try condition(of: first)]
    while isWord("o") {
      index += 1
      let next = try both()
      conditions.append(try condition(of: next))
    }
    return .condition(.any(conditions), range(of: first).lowerBound..<lastEnd)
  }

  private mutating func both() throws(LanguageFault) -> Part {
    let first = try denial()
    guard isWord("y") else { return first }
    var conditions = [try condition(of: first)]
    while isWord("y") {
      index += 1
      let next = try denial()
      conditions.append(try condition(of: next))
    }
    return .condition(.all(conditions), range(of: first).lowerBound..<lastEnd)
  }

  private mutating func denial() throws(LanguageFault) -> Part {
    guard isWord("no") else { return try comparison() }
    let start = token.range.lowerBound
    index += 1
    let denied = try nested { (parser) throws(LanguageFault) in
      let part = try parser.denial()
      return try parser.condition(of: part)
    }
    return .condition(.negation(denied), start..<lastEnd)
  }

  /// `a <= b <= c` is the conjunction of both comparisons.
  private mutating func comparison() throws(LanguageFault) -> Part {
    let first = try sum()
    guard case .relation = kind else { return first }
    var left = try value(of: first)
    var conditions: [Condition] = []
    while case .relation(let relation) = kind {
      index += 1
      let right = try value(of: try sum())
      conditions.append(.comparison(try compare(left, relation, right)))
      left = right
    }
    let whole = conditions.count == 1 ? conditions[0] : .all(conditions)
    return .condition(whole, range(of: first).lowerBound..<lastEnd)
  }

  func condition(of part: Part) throws(LanguageFault) -> Condition {
    switch part {
    case .condition(let condition, _): return condition
    case .value(let value):
      // report whatever cannot follow a value, rather than a missing comparison
      if kind != .end, kind != .close, !isWord("y"), !isWord("o"), !isWord("entonces") {
        throw expected(.comparison)
      }
      throw LanguageFault(kind: .noComparison, range: value.range)
    }
  }

  func value(of part: Part) throws(LanguageFault) -> Value {
    switch part {
    case .value(let value): return value
    case .condition(_, let range):
      throw LanguageFault(
        kind: .expected(.value, found: String(decoding: text[range], as: UTF8.self)), range: range)
    }
  }

  func range(of part: Part) -> Range<Int> {
    switch part {
    case .value(let value): value.range
    case .condition(_, let range): range
    }
  }

  /// The end of the token before this one.
  var lastEnd: Int { tokens[max(0, index - 1)].range.upperBound }
}
