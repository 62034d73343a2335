import ExactNumbers

/// What stands between two operators: one number or bracket, among words.
extension FormulaSideParser {
  /// What is known of a piece while it is parsed.
  private struct Piece {
    var operand: Term?
    /// Whether `de` awaits the whole of a share.
    var isOf = false
    var hasWords = false
    var hasMoney = false
    var aside: NumberInText?
    /// The population that it names, if it names nothing else.
    var name: (String, Range<Int>)?
    var isOnlyName = true
  }

  /// Larger exponents make no sense in a count of people.
  private static let largestExponent = 32

  mutating func piece(depth: Int) -> Term? {
    if isTooLarge(depth: depth) { return fail(.size, position..<min(position + 1, end)) }
    let start = position
    var piece = Piece()
    while let kind, !kind.endsPiece {
      guard step(over: kind, &piece, depth: depth) else { return nil }
    }
    // «1/3 de los agricultores»: of how many is not said
    if piece.isOf, operands.count == firstOperand, position == end {
      return fail(.partWithoutFigure, start..<position)
    }
    if var operand = piece.operand {
      if piece.hasMoney { operand.unit = .money }
      return operand
    }
    if let (name, range) = piece.name, piece.isOnlyName {
      return Term(expression: add(.name(name, range)))
    }
    if let aside = piece.aside {
      choices.note(.label, at: aside.range)
      let plain = WrittenFormula.Plain(operand: operands.count, exponent: 0)
      return Term(expression: add(.number(aside)), plain: plain)
    }
    return position == start
      ? fail(.missingOperand, max(0, start - 1)..<min(start + 1, end))
      : fail(.partWithoutFigure, start..<position)
  }

  private mutating func step(
    over kind: FormulaToken.Kind, _ piece: inout Piece, depth: Int
  ) -> Bool {
    let place = position
    work += 1
    switch kind {
    case .number(let number): return stepOver(number, &piece)
    case .share(let top, let bottom):
      position += 1
      let share = Expression.quotient(
        .constant(ExactDecimal(top)), .constant(ExactDecimal(bottom)))
      return join(Term(expression: share), at: place, &piece)
    case .open: return stepOverGroup(&piece, depth: depth)
    case .of:
      position += 1
      piece.isOf = place > 0 && tokens[place - 1].kind.isShare && piece.operand != nil
    case .word: stepOverWord(&piece)
    case .money:
      position += 1
      piece.hasMoney = true
    case .aside(let number):
      position += 1
      piece.aside = number
      piece.isOnlyName = false
    case .stray:
      position += 1
      choices.note(.stray, at: tokens[place].range)
    case .percent:
      // a percent sign before its number: «% rural 40»
      position += 1
      choices.note(.extraNumber, at: tokens[place].range)
    case .unreadableNumber: return fail(.number, place..<place + 1) != nil
    case .altering, .other, .scale, .superscript: return fail(.unknown, place..<place + 1) != nil
    default: position += 1
    }
    return true
  }

  private mutating func stepOverWord(_ piece: inout Piece) {
    let range = tokens[position].range
    position += 1
    let word = FormulaWord(text[range])
    if piece.operand == nil {
      piece.hasWords = true
      let name = FormulaWord.folded(text[range])
      if word == .population || names.contains(name) {
        if piece.name != nil { piece.isOnlyName = false }
        piece.name = (name.hasSuffix("potencial") ? "potencial" : "objetivo", range)
      } else if word != .filler, word != .article {
        piece.isOnlyName = false
      }
    } else if piece.operand?.unit == WrittenFormula.Unit.none {
      piece.operand?.unit = .word(range)
    }
  }

  // MARK: Numbers

  private mutating func stepOver(_ number: NumberInText, _ piece: inout Piece) -> Bool {
    let place = position
    position += 1
    let plain = WrittenFormula.Plain(operand: operands.count, exponent: 0)
    var term = Term(expression: add(.number(number)), plain: plain)
    term.isLabelled = piece.hasWords || number.value < ExactDecimal(100)
    guard let finished = postfix(term, powersBefore: powers) else { return false }
    return join(finished, at: place, &piece)
  }

  /// Joins a number or a share to what the piece has so far.
  private mutating func join(_ term: Term, at place: Int, _ piece: inout Piece) -> Bool {
    guard let operand = piece.operand else {
      piece.operand = term
      return true
    }
    if piece.isOf {
      piece.isOf = false
      piece.operand = Term(
        expression: .product(operand.expression, term.expression), unit: term.unit)
      return true
    }
    if term.plain == nil, tokens[place].kind.isShare, !tokens[place].kind.isNumber {
      return fail(.unknown, place..<place + 1) != nil
    }
    let range = tokens[place].range
    // «hay 90.000 personas y de ahí 90.000*0,40» says one number twice
    if let first = number(of: operand), first == number(of: term) {
      piece.operand = term
      return true
    }
    if place > 0, tokens[place - 1].kind == .close {
      let isGlued = tokens[place - 1].range.upperBound == range.lowerBound
      if isGlued || !choices.takesOther(.bracket, at: range) {
        piece.operand = Term(expression: .product(operand.expression, term.expression))
        return true
      }
    }
    if choices.takesOther(.extraNumber, at: range) { piece.operand = term }
    return true
  }

  /// The number of a term that is one by itself.
  private func number(of term: Term) -> ExactDecimal? {
    guard let plain = term.plain, plain.exponent == 0,
      case .number(let number) = operands[plain.operand]
    else { return nil }
    return number.value
  }

  /// Applies the signs behind a number or a bracket: `mil`, `%`, `(%)`, `²`, `^ 2`.
  private mutating func postfix(_ term: Term, powersBefore: Int) -> Term? {
    var term = term
    while let (kind, count) = sign {
      switch kind {
      case .scale(let power): apply(power, to: &term)
      case .percent:
        // a sign that was typed twice says no more than one
        if !term.isPercent { apply(-2, to: &term) }
        term.isPercent = true
        term.unit = .percent
      case .superscript(let exponent):
        if refersToNote(term, exponent) { break }
        guard powers == powersBefore, exponent <= Self.largestExponent else {
          return fail(.exponent, position..<position + 1)
        }
        term = raised(term, to: exponent)
      case .power:
        guard powers == powersBefore, let exponent = writtenExponent() else {
          return fail(.exponent, position..<min(position + 2, end))
        }
        term = raised(term, to: exponent)
        term.base = nil
      default: return term
      }
      position += count
    }
    return term
  }

  private func apply(_ power: Int, to term: inout Term) {
    term.expression = term.expression.scaled(byPowerOfTen: power)
    if let plain = term.plain {
      term.plain = .init(operand: plain.operand, exponent: plain.exponent + power)
    }
  }

  private mutating func raised(_ term: Term, to exponent: Int) -> Term {
    powers += 1
    let copies = [Expression](repeating: term.expression, count: exponent)
    return Term(
      expression: .product(copies), base: term.expression, isLabelled: term.isLabelled)
  }

  /// The exponent behind `^`, bare or in brackets; stops at its last token.
  private mutating func writtenExponent() -> Int? {
    var place = position + 1
    let isBracketed = place < end && tokens[place].kind == .open
    if isBracketed { place += 1 }
    guard place < end, case .number(let number) = tokens[place].kind, number.value.scale == 0,
      number.value <= ExactDecimal(Self.largestExponent)
    else { return nil }
    if isBracketed {
      place += 1
      guard place < end, tokens[place].kind == .close else { return nil }
    }
    position = place
    return Int(number.value.coefficient)
  }

  // MARK: Brackets

  private mutating func stepOverGroup(_ piece: inout Piece, depth: Int) -> Bool {
    let open = position
    guard let close = partner(of: open) else {
      position += 1
      choices.note(.stray, at: tokens[open].range)
      return true
    }
    let inner = tokens[(open + 1)..<close].map(\.kind)
    let isRemark =
      !inner.contains(where: \.isOperand)
      || piece.operand != nil && !piece.isOf
        && !multiplies(inner, open, close)
    if isRemark {
      position = close + 1
      return true
    }
    let powersBefore = powers
    guard let group = group(open, close, depth: depth),
      let term = postfix(group, powersBefore: powersBefore)
    else { return false }
    guard let operand = piece.operand else {
      piece.operand = term
      return true
    }
    piece.isOf = false
    piece.operand = Term(expression: .product(operand.expression, term.expression))
    return true
  }

  private mutating func group(_ open: Int, _ close: Int, depth: Int) -> Term? {
    let outerEnd = end
    (position, end) = (open + 1, close)
    let term = sum(depth: depth + 1)
    if problem == nil, term != nil, position < close {
      _ = fail(.unknown, position..<close)
    }
    (position, end) = (close + 1, outerEnd)
    return problem == nil ? term : nil
  }

  private mutating func partner(of open: Int) -> Int? {
    var depth = 0
    for index in open..<end {
      work += 1
      if tokens[index].kind == .open { depth += 1 }
      if tokens[index].kind == .close {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }
}

extension FormulaToken.Kind {
  /// Whether it ends what stands between two operators.
  fileprivate var endsPiece: Bool {
    switch self {
    case .plus, .minus, .times, .over, .power, .close, .equals: true
    default: false
    }
  }

  /// Whether `de` behind it takes a part of what follows.
  fileprivate var isShare: Bool {
    switch self {
    case .percent, .share: true
    default: false
    }
  }
}
