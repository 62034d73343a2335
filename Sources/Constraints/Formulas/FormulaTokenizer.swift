import ExactNumbers

/// Splits a text into numbers, operators and words.
struct FormulaTokenizer {
  let text: [UInt8]
  let notation: Notation
  var index = 0
  /// The kind of the token before this one.
  private var previous: FormulaToken.Kind?

  static func tokens(of text: [UInt8], notation: Notation) -> [FormulaToken] {
    var tokenizer = FormulaTokenizer(text: text, notation: notation)
    var tokens: [FormulaToken] = []
    while let token = tokenizer.next() {
      tokenizer.previous = token.kind
      tokens.append(token)
    }
    return tokens
  }

  /// Passes the numbers one by one, and reads of the words around them only those that a digit stands in.
  static func forEachNumber(
    of text: [UInt8], notation: Notation, _ body: (NumberInText) -> Void
  ) {
    var tokenizer = FormulaTokenizer(text: text, notation: notation)
    while tokenizer.skipWords(), let token = tokenizer.next() {
      tokenizer.previous = token.kind
      if case .number(let number) = token.kind { body(number) }
    }
  }

  /// Goes to the blank before the next digit, where a token always ends; returns false where none is left.
  private mutating func skipWords() -> Bool {
    let digit = text.span.nextDigit(from: index)
    if digit == text.count { return false }
    var start = digit
    while start > index, text[start - 1] > 0x20 { start -= 1 }
    // whether something stands before an x decides whether it multiplies
    if previous == nil {
      while index < start, let width = text.blank(at: index) { index += width }
      if index < start { previous = .word }
    }
    index = start
    return true
  }

  private init(text: [UInt8], notation: Notation) {
    self.text = text
    self.notation = notation
  }

  private mutating func next() -> FormulaToken? {
    while let width = text.blank(at: index) { index += width }
    guard index < text.count else { return nil }
    let start = index
    let kind = kind(from: start)
    return FormulaToken(kind: kind, range: start..<index)
  }

  private mutating func kind(from start: Int) -> FormulaToken.Kind {
    let byte = text[start]
    if byte.isDigit || isLeadingMark(at: start) { return number() }
    if byte == UInt8(ascii: "\\") { return command() }
    if let sign = sign(at: start) {
      index += sign.width
      return sign.kind
    }
    if byte.isLetter || byte == UInt8(ascii: "$") { return word() }
    index += 1
    return punctuation(byte)
  }

  private func punctuation(_ byte: UInt8) -> FormulaToken.Kind {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "|"): .newline
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: "."): isSentenceEnd ? .period : .quote
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "!"): .quote
    default: .other
    }
  }

  /// Whether the point before `index` ends a sentence and not an abbreviation such as `aprox`.
  private var isSentenceEnd: Bool {
    if previous != .word { return true }
    var next = index
    while let width = text.blank(at: next) { next += width }
    guard next < text.count else { return true }
    let byte = text[next]
    // «Tel. +56 2…»
    return !(byte.isDigit || byte == UInt8(ascii: "+") || 0x61...0x7A ~= byte)
  }

  /// A word may contain digits, and points, hyphens and slashes between letters, as in `EME5`,
  /// `poblacion.potencial` and `personas/hogar`.
  private mutating func word() -> FormulaToken.Kind {
    let start = index
    if text[start] == UInt8(ascii: "$") {
      index += 1
      // the dollar signs of typeset formulas come in pairs around them
      var next = index
      while let width = text.blank(at: next) { next += width }
      return next < text.count && text[next].isDigit ? .money : .quote
    }
    if isCross(at: start) {
      index += 1
      return .times
    }
    if let end = endOfInitials(from: start) {
      index = end
      return .word
    }
    while index < text.count, text.isWordPart(at: index) {
      index += 1
      if index + 1 < text.count, text[index].joinsLetters, isLowerLetter(at: index + 1) {
        index += 1
      } else if isCode(from: start) {
        index += 1
      }
    }
    if index < text.count, text[index] == UInt8(ascii: "$") {
      index += 1
      return .money
    }
    return skipAddress(from: start) ? .prose : .word
  }

  /// The end of letters that each have a point behind them, `D.S.`: no sentence ends there.
  private func endOfInitials(from start: Int) -> Int? {
    var end = start
    while end + 1 < text.count, 0x41...0x5A ~= text[end], text[end + 1] == UInt8(ascii: ".") {
      end += 2
    }
    return end >= start + 4 ? end : nil
  }

  /// Skips an address of the web or of mail, whose numbers and signs calculate nothing.
  private mutating func skipAddress(from start: Int) -> Bool {
    guard index < text.count else { return false }
    let isAddress =
      text[index] == UInt8(ascii: "@") || text[index...].starts(with: "://".utf8)
      || text[start..<index].starts(with: "www.".utf8)
    if !isAddress { return false }
    while index < text.count, text[index] > 0x20, text.blank(at: index) == nil { index += 1 }
    return true
  }

  /// Whether a hyphen at `index` joins a word and a number into one name: `EME5-2017`, `CASEN-2017`.
  private func isCode(from start: Int) -> Bool {
    guard index + 1 < text.count, text[index] == UInt8(ascii: "-"), text[index + 1].isDigit,
      index - start <= 12
    else { return false }
    return text[start..<index].allSatisfy { $0.isDigit || $0 >= 0x41 && $0 <= 0x5A }
  }

  private func isLowerLetter(at place: Int) -> Bool {
    let byte = text[place]
    if byte >= 0x80 { return text.isWordPart(at: place) }
    return byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
  }

  /// Whether the letter is a multiplication sign: an x by itself, or before a digit and not part of a
  /// name.
  private func isCross(at start: Int) -> Bool {
    guard text[start] | 0x20 == UInt8(ascii: "x") else { return false }
    let next = start + 1
    guard next < text.count, text.isWordPart(at: next) else { return true }
    return text[next].isDigit && previous != nil
  }

  /// The commands of typeset formulas.
  private mutating func command() -> FormulaToken.Kind {
    index += 1
    guard index < text.count else { return .other }
    let start = index
    switch text[index] {
    case UInt8(ascii: "%"): return signOfCommand(.percent)
    case UInt8(ascii: "{"): return signOfCommand(.open)
    case UInt8(ascii: "}"): return signOfCommand(.close)
    case UInt8(ascii: "\\"): return signOfCommand(.newline)
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "$"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: ")"):
      return signOfCommand(.quote)
    default: break
    }
    while index < text.count, text[index].isLetter, text[index] < 0x80 { index += 1 }
    switch String(decoding: text[start..<index], as: UTF8.self) {
    case "times", "cdot", "ast": return .times
    case "div": return .over
    case "approx", "simeq": return .equals(isApproximate: true)
    case "rightarrow", "to", "Rightarrow": return .equals(isApproximate: false)
    case "text", "mathrm", "left", "right", "quad", "displaystyle": return .quote
    default: return .other
    }
  }

  private mutating func signOfCommand(_ kind: FormulaToken.Kind) -> FormulaToken.Kind {
    index += 1
    return kind
  }
}

extension UInt8 {
  /// Whether it joins two letters into one word.
  fileprivate var joinsLetters: Bool {
    self == UInt8(ascii: ".") || self == UInt8(ascii: "-") || self == UInt8(ascii: "/")
  }
}
