extension FormulaRefiner {
  /// Tells a word that calculates from one that only speaks.
  mutating func step(over word: FormulaWord) {
    switch word {
    case .by, .more, .less, .divided, .multiplied, .between, .times: stepOverOperator(word)
    case .half, .part, .multiple, .numerator: stepOverShare(word)
    case .scale(let power):
      let isBracketed = previous == .open && out.dropLast().last?.kind.isNumber == true
      let isAfterNumber = previous?.isNumber == true || previous.isScale || isBracketed
      take(isAfterNumber ? .scale(power) : .altering)
    case .of: take(.of)
    case .altering: take(.altering)
    case .money: take(.money)
    case .namesNumber, .numberSign: stepOverName()
    case .gives: stepOverGives()
    case .hundred:
      take(.altering)
    case .article, .to, .partWord, .time, .population, .filler, .percentage, .other:
      if isApproximation, approximateResult() { return take(.quote) }
      take(isPercentage ? .percent : .word)
    }
  }

  private var isApproximation: Bool {
    let word = FormulaWord.folded(text[tokens[index].range])
    return word == "aprox" || word == "aproximadamente"
  }

  private var isPercentage: Bool {
    guard previous?.isNumber == true else { return false }
    let word = FormulaWord.folded(text[tokens[index].range])
    return word == "porciento" || word == "pct"
  }

  // MARK: Operators in words

  private mutating func stepOverOperator(_ word: FormulaWord) {
    switch word {
    case .by where self.word(1) == .hundred: take(.percent, 2)
    case .by: takeOperator(.times, after: 1)
    case .more: takeOperator(.plus, after: isArticle(1) ? 2 : 1)
    case .less: takeOperator(.minus, after: isArticle(1) ? 2 : 1)
    case .divided:
      let isJoined = self.word(1) == .by || self.word(1) == .between || isIn(1)
      takeOperator(.over, after: isJoined ? 2 : 1)
    case .multiplied: takeOperator(.times, after: self.word(1) == .by ? 2 : 1)
    case .between:
      if number(1) != nil, self.word(2) == .to, number(3) != nil { return take(.prose, 4) }
      takeOperator(.over, after: 1)
    default:
      let joins = number(1) != nil && previous?.endsOperand == true
      take(joins ? .times : .altering)
    }
  }

  /// Takes an operator of this many words where a number stands on both sides.
  private mutating func takeOperator(_ sign: FormulaToken.Kind, after count: Int) {
    let next = kind(count)
    let isBefore = next?.isNumber == true || next == .open || next == .money
    let isBetween = previous?.endsOperand == true || previous == .word || previous == .money
    guard isBefore, isBetween, !takesOther(.wordOperator, count) else { return take(.word) }
    take(sign, count)
  }

  private func isArticle(_ offset: Int) -> Bool { word(offset) == .article }

  private func isIn(_ offset: Int) -> Bool {
    guard kind(offset) == .word else { return false }
    return FormulaWord.folded(text[tokens[index + offset].range]) == "en"
  }

  // MARK: Shares in words

  /// Reads `la mitad de`, `dos tercios de`, `la quinta parte de`, `el doble de`.
  private mutating func stepOverShare(_ word: FormulaWord) {
    var (top, bottom, count) = (1, 1, 1)
    switch word {
    case .half: bottom = 2
    case .multiple(let times): top = times
    case .part(let parts): bottom = parts
    case .numerator(let number):
      guard case .part(let parts)? = self.word(1) else { return take(.word) }
      (top, bottom, count) = (number, parts, 2)
    default: return take(.word)
    }
    if bottom > 2, self.word(count) == .partWord { count += 1 }
    guard self.word(count) == .of else {
      // «cuarto trimestre» is a name; «la mitad» without a whole is not understood
      if case .part = word { return take(.word) }
      return take(.altering)
    }
    take(.share(top, of: bottom), count)
  }

  // MARK: Names and equals signs in words

  /// `Ley N° 21.389`, `tabla 3`: the number is a name.
  private mutating func stepOverName() {
    var count = 1
    while count < 4, kind(count) == .quote || word(count) == .numberSign { count += 1 }
    if let length = telephoneLength(from: count) { return take(.prose, count + length) }
    guard number(count) != nil || kind(count) == .unreadableNumber else { return take(.word) }
    count += 1
    // the year of a decree: «45/2018»
    if kind(count) == .over || kind(count) == .minus, let year = number(count + 1), year.isPlain,
      tokens[index + count - 1].range.upperBound == tokens[index + count].range.lowerBound,
      tokens[index + count].range.upperBound == year.range.lowerBound,
      year.isYear || kind(count) == .over && year.range.count == 2
    {
      return take(.prose, count + 2)
    }
    // the check digit of an identity number
    if kind(count) == .minus, index + count + 1 < tokens.count,
      tokens[index + count + 1].range.count == 1,
      tokens[index + count].range.upperBound == tokens[index + count + 1].range.lowerBound
    {
      count += 2
    }
    take(.prose, count)
  }

  /// How many tokens a telephone number has that begins this many behind its word: `+56 2 2680-8000`.
  private func telephoneLength(from start: Int) -> Int? {
    let word = FormulaWord.folded(text[tokens[index].range])
    guard ["fono", "tel", "telefono", "celular"].contains(word) else { return nil }
    var (length, depth) = (0, 0)
    for offset in start..<(start + Self.longestTelephone) {
      switch kind(offset) {
      case .number?, .unreadableNumber?: if depth == 0 { length = offset - start + 1 }
      case .plus?, .minus?: break
      case .open?: depth += 1
      case .close? where depth > 0: depth -= 1
      default: return length > 0 ? length : nil
      }
    }
    return length > 0 ? length : nil
  }

  /// More numbers and signs than any telephone number has.
  private static let longestTelephone = 12

  private mutating func stepOverGives() {
    guard isFormulaField, previous?.endsOperand == true || previous == .word else {
      return take(.word)
    }
    var count = 1
    while count < 3, word(count) == .gives || word(count) == .to || isIn(count) { count += 1 }
    guard number(count) != nil else { return take(.word) }
    take(.equals(isApproximate: false), count)
  }
}

extension FormulaToken.Kind? {
  fileprivate var isScale: Bool { if case .scale? = self { true } else { false } }
}
