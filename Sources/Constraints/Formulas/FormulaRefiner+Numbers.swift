import ExactNumbers

extension FormulaRefiner {
  /// Tells a number that calculates from a part of a date, a range, or a phone.
  mutating func step(over number: NumberInText) {
    if isOrdinal || isOpenAge { return take(.prose, 2) }
    if let share = fraction { return take(share, 3) }
    if let count = dateLength { return take(.prose, count) }
    if let count = doubtfulDateLength, !takesOther(.date, count) { return take(.prose, count) }
    if let count = rangeLength(from: number), !takesOther(.range, count) {
      return take(.prose, count)
    }
    if let other = self.number(2), word(1) == .to, number.value < other.value,
      previous.map({ !$0.isOperator }) ?? true
    {
      // «18 a 59», but not «60.000 y 60.000*0,8»
      let isRange = text[tokens[index + 1].range].elementsEqual([UInt8(ascii: "a")])
      if isRange, !takesOther(.range, 3) { return take(.prose, 3) }
    }
    if isAside(number) { return take(.aside(number)) }
    if isName { note(.name, 3) }
    if previous == .word, text[number.range].contains(UInt8(ascii: " ")) { note(.blank, 1) }
    take(.number(number))
  }

  /// The `1/3` of `1/3 de 144.000` and of `144.000*1/3`; alone it may be a date or a score.
  private var fraction: FormulaToken.Kind? {
    guard kind(1) == .over, isGlued(2), let first = number(0), let second = number(2),
      first.isPlain, second.isPlain, second.value > .zero
    else { return nil }
    let next = kind(3)
    let isJoined = previous == .times || next == .times || next == .open
    if let top = first.small, let bottom = second.small, next != .over, next != .power {
      if word(3) == .of || isJoined && top < bottom && previous != .over {
        return .share(top, of: bottom)
      }
    }
    return nil
  }

  /// Whether it may just as well be a score or a name: `24/7`, `450/700`, `4x4`.
  private var isName: Bool {
    guard isGlued(2), kind(1) == .over || kind(1) == .times && isLetter(1), let first = number(0),
      let second = number(2),
      first.isPlain, second.isPlain, first.range.count <= 3, second.range.count <= 3
    else { return false }
    let next = kind(3)
    return previous?.isOperator != true && next != .times && next != .over && next != .power
      && next != .close
  }

  private func isLetter(_ offset: Int) -> Bool {
    text[tokens[index + offset].range.lowerBound].isLetter
      && tokens[index + offset].range.count == 1
  }

  /// Whether it is one as `1er`, `2do` and `3°` are.
  private var isOrdinal: Bool {
    guard kind(1) == .word, isGlued(1) else { return false }
    let suffix = FormulaWord.folded(text[tokens[index + 1].range])
    return [
      "er", "ero", "era", "do", "da", "ro", "ra", "to", "ta", "mo", "ma", "vo", "va", "no", "na",
      "\u{B0}", "\u{BA}", "\u{AA}",
    ].contains(suffix)
  }

  /// Whether it is an age without an end: `60+`.
  private var isOpenAge: Bool {
    guard kind(1) == .plus, isGlued(1), number(0)?.range.count ?? 3 <= 2 else { return false }
    switch kind(2) {
    case nil, .close?, .colon?, .comma?, .period?, .semicolon?, .newline?, .quote?: return true
    default: return false
    }
  }

  /// How many tokens a date or an identity number has from here on, or nil.
  private var dateLength: Int? {
    guard let first = number(0), let second = number(2), let sign = kind(1),
      sign == .over || sign == .minus
    else { return identityLength }
    if first.isYear, second.isYear { return 3 }
    if sign == .minus, first.isYear, isGlued(2), second.isPlain, second.range.count == 2 {
      // 2018-19, 2018-12-31
      return kind(3) == .minus && number(4)?.range.count == 2 && isGlued(4) ? 5 : 3
    }
    if kind(3) == sign, let third = number(4), isGlued(4), first.isDay, second.isMonth,
      third.isYear
    {
      return 5
    }
    return identityLength
  }

  /// How many tokens from here on look like a date but may be a quotient.
  private var doubtfulDateLength: Int? {
    guard let first = number(0), let second = number(2), kind(1) == .over, isGlued(2) else {
      return nil
    }
    if kind(3) == .over, let third = number(4), isGlued(4), first.isDay, second.isMonth,
      third.isPlain, third.range.count == 2
    {
      return 5
    }
    if first.isMonth, second.isYear { return 3 }
    guard first.isDay, second.isMonth, let last = out.last, last.kind == .word || last.kind == .of
    else { return nil }
    let words = ["al", "del", "el", "desde", "hasta", "a"]
    return words.contains(FormulaWord.folded(text[last.range])) ? 3 : nil
  }

  /// A national identity number with its check digit: 12.345.678-5.
  private var identityLength: Int? {
    guard kind(1) == .minus, isGlued(2), let first = number(0)?.value, first.scale == 0,
      first >= ExactDecimal(1_000_000), first < ExactDecimal(100_000_000),
      index + 2 < tokens.count, tokens[index + 2].range.count == 1
    else { return nil }
    let digit = text[tokens[index + 2].range.lowerBound]
    var rest = Int(first.coefficient)
    var (sum, factor) = (0, 2)
    while rest > 0 {
      sum += rest % 10 * factor
      rest /= 10
      factor = factor == 7 ? 2 : factor + 1
    }
    let check = 11 - sum % 11
    switch check {
    case 11: return digit == UInt8(ascii: "0") ? 3 : nil
    case 10: return digit | 0x20 == UInt8(ascii: "k") ? 3 : nil
    default: return digit == UInt8(ascii: "0") + UInt8(check) ? 3 : nil
    }
  }

  /// How many tokens a range has from here on, as in `18-59` and `0 - 40 %`; a smaller number that a
  /// larger one is taken from.
  private func rangeLength(from number: NumberInText) -> Int? {
    if let previous, previous.isOperator { return nil }
    let sign = kind(1) == .percent ? 2 : 1
    guard kind(sign) == .minus, let other = self.number(sign + 1), number.value < other.value
    else { return nil }
    let end = sign + 2
    return kind(end) == .percent ? end + 1 : end
  }

  /// Whether it is a year or an age, which is part of the words where its piece has another number.
  private func isAside(_ number: NumberInText) -> Bool {
    if let word = word(1), word == .time { return true }
    guard number.isYear, number.isPlain else { return false }
    switch previous {
    case .word?, .of?, .prose?: return true
    case .open?: return kind(1) == .close
    case nil:
      return kind(1).map { $0.isEquals || $0 == .colon || $0 == .word && !isFormulaField } ?? true
    default: return index > 0 && tokens[index - 1].kind == .comma
    }
  }
}

extension NumberInText {
  /// Whether it is digits alone.
  var isPlain: Bool {
    value.scale == 0 && range.count <= 4 && otherReading == nil
  }
  /// The number if it has one or two digits alone.
  fileprivate var small: Int? { isPlain && range.count <= 2 ? Int(value.coefficient) : nil }
  fileprivate var isDay: Bool {
    isPlain && range.count <= 2 && value >= ExactDecimal(1) && value <= ExactDecimal(31)
  }
  fileprivate var isMonth: Bool {
    isPlain && range.count <= 2 && value >= ExactDecimal(1) && value <= ExactDecimal(12)
  }
}
