import ExactNumbers

/// Tells the words and numbers of a piece that calculate from those that only speak: dates, ranges,
/// laws and ages become prose, `por ciento` a sign, `la mitad` a share.
struct FormulaRefiner {
  let text: [UInt8]
  let tokens: [FormulaToken]
  /// Whether the text is an answer that holds nothing but formulas.
  let isFormulaField: Bool
  private(set) var choices: FormulaChoices
  private(set) var out: [FormulaToken] = []
  var index = 0
  private var hasNumber = false
  private var hasOperator = false
  /// Whether there is a number behind the last operator.
  private var hasOperand = false
  private var depth = 0
  /// Whether an `=` follows, by token.
  private var lastEquals: Int

  init(_ text: [UInt8], _ tokens: [FormulaToken], isFormulaField: Bool, _ choices: FormulaChoices) {
    self.text = text
    self.tokens = tokens
    self.isFormulaField = isFormulaField
    self.choices = choices
    lastEquals = tokens.lastIndex { $0.kind.isEquals } ?? -1
    out.reserveCapacity(tokens.count)
    while index < tokens.count { step() }
  }

  private mutating func step() {
    let token = tokens[index]
    switch token.kind {
    case .number(let number): step(over: number)
    case .word: step(over: FormulaWord(text[token.range]))
    case .colon: stepOverColon()
    case .comma, .newline, .period, .semicolon: index += 1
    default: take(token.kind)
    }
  }

  // MARK: Output

  var previous: FormulaToken.Kind? { out.last?.kind }

  /// Makes the equals sign before a result one of an approximation, where the word for it stands beside the
  /// result: `= aprox. 36.000`, `= 36.000 aprox.`; returns false where it stands elsewhere.
  mutating func approximateResult() -> Bool {
    let sign = previous?.isNumber == true ? out.count - 2 : out.count - 1
    guard sign >= 0, out[sign].kind.isEquals else { return false }
    out[sign] = FormulaToken(kind: .equals(isApproximate: true), range: out[sign].range)
    return true
  }

  func kind(_ offset: Int) -> FormulaToken.Kind? {
    index + offset < tokens.count ? tokens[index + offset].kind : nil
  }

  func word(_ offset: Int) -> FormulaWord? {
    guard kind(offset) == .word else { return nil }
    return FormulaWord(text[tokens[index + offset].range])
  }

  func number(_ offset: Int) -> NumberInText? {
    if case .number(let number)? = kind(offset) { number } else { nil }
  }

  /// Whether the tokens from here on, this many after the first, stand side by side.
  func isGlued(_ count: Int) -> Bool {
    guard index + count < tokens.count else { return false }
    return (index..<index + count).allSatisfy {
      tokens[$0].range.upperBound == tokens[$0 + 1].range.lowerBound
    }
  }

  func range(_ count: Int) -> Range<Int> {
    tokens[index].range.lowerBound..<tokens[index + count - 1].range.upperBound
  }

  /// Puts one token in place of the next `count`.
  mutating func take(_ kind: FormulaToken.Kind, _ count: Int = 1) {
    let token = FormulaToken(kind: kind, range: range(count))
    out.append(token)
    index += count
    if kind.isEquals {
      (hasNumber, hasOperator, hasOperand) = (false, false, false)
    } else if kind.isOperator {
      (hasOperator, hasOperand) = (true, false)
    } else if kind.isNumber {
      (hasNumber, hasOperand) = (true, true)
    } else if kind == .open {
      depth += 1
    } else if kind == .close {
      depth -= 1
    }
  }

  /// Asks for the other way of reading the next `count` tokens.
  mutating func takesOther(_ kind: FormulaDoubt.Kind, _ count: Int) -> Bool {
    choices.takesOther(kind, at: range(count))
  }

  mutating func note(_ kind: FormulaDoubt.Kind, _ count: Int) {
    choices.note(kind, at: range(count))
  }

  // MARK: Colons

  /// A colon divides, ends a label or stands for an equals sign.
  private mutating func stepOverColon() {
    let range = tokens[index].range
    let before = out.last?.range.upperBound ?? range.lowerBound
    let after = index + 1 < tokens.count ? tokens[index + 1].range.lowerBound : range.upperBound
    let isNumberNext = kind(1)?.isNumber == true || kind(1) == .open || kind(1) == .money
    let ends = previous?.endsOperand == true
    let otherwise: FormulaToken.Kind = hasOperator ? .equals(isApproximate: false) : .cut
    // «20.000 + rural: 28.000» and «(fuente: INE)» only name what follows
    if !ends, depth > 0 || hasOperator && !hasOperand { return take(.quote) }
    guard isNumberNext, ends || hasNumber else { return take(isNumberNext ? otherwise : .cut) }
    let isEven = (before == range.lowerBound) == (after == range.upperBound)
    let divides = ends && isEven
    let isSure = divides && before < range.lowerBound && lastEquals > index
    if isSure { return take(.over) }
    take(takesOther(.colon, 1) == divides ? otherwise : .over)
  }
}
