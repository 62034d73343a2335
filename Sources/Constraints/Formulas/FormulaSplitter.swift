import ExactNumbers

/// Splits the tokens of a text into the parts that may hold a formula each: lines, sentences, and what
/// stands between brackets and has an `=` of its own.
struct FormulaSplitter {
  private let text: [UInt8]
  private let tokens: [FormulaToken]
  /// Of each bracket, the other half; -1 where it has none.
  private var partners: [Int]
  /// How many `=` there are before each token.
  private var equalsBefore: [Int]
  /// Of each token, the next one after it that is no line break or quotation mark.
  private var followers: [Int]
  private var pieces: [FormulaPiece] = []

  /// Deeper nesting than in any form; anything deeper stays in one piece.
  private static let deepest = 8
  /// More words than name a population.
  private static let longestHeading = 24

  static func pieces(of text: [UInt8], _ tokens: [FormulaToken]) -> [FormulaPiece] {
    var splitter = FormulaSplitter(text, tokens)
    splitter.split(tokens.indices, depth: 0)
    return splitter.pieces.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private init(_ text: [UInt8], _ tokens: [FormulaToken]) {
    self.text = text
    self.tokens = tokens
    partners = [Int](repeating: -1, count: tokens.count)
    equalsBefore = [0]
    equalsBefore.reserveCapacity(tokens.count + 1)
    followers = [Int](repeating: tokens.count, count: tokens.count)
    var follower = tokens.count
    for index in tokens.indices.reversed() {
      followers[index] = follower
      if tokens[index].kind != .newline, tokens[index].kind != .quote { follower = index }
    }
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      equalsBefore.append(equalsBefore[index] + (token.kind.isEquals ? 1 : 0))
      if token.kind == .open { open.append(index) }
      if token.kind == .close, let first = open.popLast() {
        partners[first] = index
        partners[index] = first
      }
    }
  }

  private mutating func split(_ range: Range<Int>, depth: Int) {
    var current = FormulaPiece()
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      switch token.kind {
      case .open where partners[index] >= 0 && partners[index] < range.upperBound:
        addGroup(index...partners[index], to: &current, depth: depth)
        index = partners[index]
      case .open, .close: current.append(FormulaToken(kind: .stray, range: token.range))
      case .newline:
        if isBreak(after: current, at: index, before: range.upperBound) {
          flush(&current, isHeading: !current.hasNumber)
        }
      case .semicolon, .period, .comma:
        if !joinsOperator(current, at: index, before: range.upperBound) {
          flush(&current, isHeading: token.kind == .comma)
        }
      case .colon where !current.hasNumber && !current.hasEquals:
        flush(&current, isHeading: true)
      default: current.append(token)
      }
      index += 1
    }
    flush(&current, isHeading: false)
  }

  private mutating func addGroup(
    _ group: ClosedRange<Int>, to current: inout FormulaPiece, depth: Int
  ) {
    let inner = (group.lowerBound + 1)..<group.upperBound
    let hasEquals = equalsBefore[inner.upperBound] > equalsBefore[inner.lowerBound]
    if hasEquals, depth < Self.deepest {
      split(inner, depth: depth + 1)
      let range =
        tokens[group.lowerBound].range.lowerBound..<tokens[group.upperBound].range.upperBound
      current.append(FormulaToken(kind: .prose, range: range))
    } else {
      for token in tokens[group] { current.append(token) }
    }
  }

  private func next(after index: Int, before end: Int) -> FormulaToken? {
    followers[index] < end ? tokens[followers[index]] : nil
  }

  /// Whether a comma or point stands beside an operator, so that what it separates is one calculation.
  private func joinsOperator(_ current: FormulaPiece, at index: Int, before end: Int) -> Bool {
    if let last = current.tokens.last?.kind, last.isOperator || last.isEquals { return true }
    guard let next = next(after: index, before: end)?.kind else { return false }
    return next.isOperator || next.isEquals
  }

  /// Whether a line ends a formula: it is not just a long one that goes on below.
  private func isBreak(after current: FormulaPiece, at index: Int, before end: Int) -> Bool {
    guard let last = current.tokens.last, let next = next(after: index, before: end) else {
      return true
    }
    if last.kind.isOperator || last.kind.isEquals || next.kind.isEquals { return false }
    if current.isComplete { return next.kind != .plus }
    if next.kind.isOperator || next.kind == .percent { return false }
    if !current.hasNumber { return true }
    if last.kind == .word, FormulaWord(text[last.range]) == .of { return false }
    if next.kind.isNumber || next.kind == .open { return current.hasOperator }
    return current.hasOperator && isCapital(next)
  }

  private func isCapital(_ token: FormulaToken) -> Bool {
    let first = text[token.range.lowerBound]
    return first >= UInt8(ascii: "A") && first <= UInt8(ascii: "Z")
  }

  /// Ends a piece; words alone are kept as the heading of the next.
  private mutating func flush(_ current: inout FormulaPiece, isHeading: Bool) {
    let ended = current
    current = FormulaPiece()
    if ended.isWords {
      if isHeading { current.heading = (ended.heading + ended.tokens).suffix(Self.longestHeading) }
      return
    }
    var heading = ended.heading
    for tokens in cutAfterResults(ended.tokens) {
      let piece = FormulaPiece(withoutBullet(tokens), heading: heading)
      if !piece.isWords { pieces.append(piece) }
      heading = []
    }
  }
}

// MARK: - Where a piece begins and ends

extension FormulaSplitter {
  /// Cuts behind a result that words and another number follow: `= 60.000 y 60.000*0,8 = 48.000`.
  private func cutAfterResults(_ tokens: [FormulaToken]) -> [ArraySlice<FormulaToken>] {
    var cuts: [ArraySlice<FormulaToken>] = []
    var start = 0
    // behind the result and its unit; nil before one
    var end: Int?
    var isAfterEquals = false
    // the first one from the start on
    var firstOperator: Int?
    // that of the side before the last `=`, and that of the side behind it
    var (operatorBefore, ownOperator) = (Int?.none, Int?.none)
    var depth = 0
    for (index, token) in tokens.enumerated() {
      if token.kind.isOperator {
        firstOperator = firstOperator ?? index
        ownOperator = index
      } else if token.kind.isEquals {
        (operatorBefore, ownOperator) = (ownOperator, nil)
      }
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      if depth > 0 || token.kind == .close { continue }
      switch token.kind {
      case .equals:
        isAfterEquals = true
        end = nil
      case .minus where end != nil && isDash(tokens[(index + 1)...]):
        cuts.append(tokens[start..<index])
        start = index
        firstOperator = index
        end = nil
      case .plus, .minus, .times, .over, .power, .colon:
        isAfterEquals = false
        end = nil
      case .number(let number):
        if let cut = end, !number.isYear {
          let isCalculated = firstOperator.map { $0 < cut } ?? false
          if isNewCalculation(tokens[cut..<index]),
            isCalculated && operatorBefore != nil || !isShare(tokens, before: cut)
          {
            cuts.append(tokens[start..<cut])
            start = cut
            firstOperator = tokens[cut..<index].firstIndex { $0.kind.isOperator }
          }
          end = nil
        } else if isAfterEquals, end == nil {
          end = index + 1
        }
        isAfterEquals = false
      case .percent, .superscript: if end == index { end = index + 1 }
      case .word: if end == index, isUnit(token) { end = index + 1 }
      default: break
      }
    }
    return cuts + [tokens[start...]]
  }

  /// Whether a dash behind a result is followed by words alone: `= 48.000 – INE`.
  private func isDash(_ rest: ArraySlice<FormulaToken>) -> Bool {
    var hasWords = false
    for token in rest {
      if token.kind.isOperator || token.kind.isEquals { break }
      if case .number(let number) = token.kind, !number.isYear { return false }
      if token.kind == .open { return false }
      if token.kind == .word { hasWords = true }
    }
    return hasWords
  }

  private func isUnit(_ token: FormulaToken) -> Bool {
    switch FormulaWord(text[token.range]) {
    case .other, .filler, .scale, .money, .by, .hundred: true
    default: false
    }
  }

  /// Whether what ends before a place is a share of what follows: `40 % de 120.000`.
  private func isShare(_ tokens: [FormulaToken], before place: Int) -> Bool {
    guard tokens[place].kind == .word, FormulaWord(text[tokens[place].range]) == .of else {
      return false
    }
    if case .number(let number) = tokens[place - 1].kind { return number.value < ExactDecimal(1) }
    return tokens[place - 1].kind == .percent
  }

  /// Whether words between two numbers begin something new and do not join the numbers.
  private func isNewCalculation(_ words: ArraySlice<FormulaToken>) -> Bool {
    guard let last = words.last(where: { $0.kind == .word }) else { return true }
    return words.allSatisfy { token in
      guard token.kind == .word else { return true }
      switch FormulaWord(text[token.range]) {
      case .more, .less, .divided, .multiplied, .times: return false
      case .by: return token.range != last.range
      default: return true
      }
    }
  }

  /// Leaves out the mark of a list: `-`, `1)`, `a)`, `2.-`, `(1)`.
  private func withoutBullet(_ tokens: ArraySlice<FormulaToken>) -> ArraySlice<FormulaToken> {
    var tokens = tokens
    while let first = tokens.first?.kind, first == .minus || first == .plus || first == .times {
      tokens = tokens.dropFirst()
    }
    guard let first = tokens.first else { return tokens }
    let second = tokens.dropFirst().first
    if second?.kind == .stray, isListMark(first) { return tokens.dropFirst(2) }
    if case .number = first.kind, isListMark(first), second != nil {
      let rest = text[first.range.upperBound...]
      if rest.starts(with: [UInt8(ascii: "."), UInt8(ascii: "-")]) { return tokens.dropFirst() }
    }
    let third = tokens.dropFirst(2).first
    let fourth = tokens.dropFirst(3).first?.kind
    if first.kind == .open, third?.kind == .close, let second, isListMark(second),
      let fourth, fourth.isNumber || fourth == .word || fourth == .money
    {
      return tokens.dropFirst(3)
    }
    return tokens
  }

  /// Whether it can number a line: a number below 100 or a letter.
  private func isListMark(_ token: FormulaToken) -> Bool {
    switch token.kind {
    case .number: token.range.count <= 2 && text[token.range].allSatisfy(\.isDigit)
    case .word: token.range.count == 1
    default: false
    }
  }
}
