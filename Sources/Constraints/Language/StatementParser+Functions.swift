import ExactNumbers

extension StatementParser {
  /// The functions by name.
  enum Name: String, CaseIterable {
    case suma, min, max, cuenta, abs, redondea, personas, caracteres

    /// The number of arguments.
    var count: ClosedRange<Int> {
      switch self {
      case .suma, .min, .max, .cuenta: 1...StatementParser.mostOperands
      case .abs, .personas, .caracteres: 1...1
      case .redondea: 1...2
      }
    }

    var takesLists: Bool { self == .suma || self == .min || self == .max || self == .cuenta }
  }

  mutating func function(_ word: String) throws(LanguageFault) -> Value {
    let name = token.range
    guard let function = Name(rawValue: word.folded) else {
      throw LanguageFault(kind: .unknownFunction(word), range: name)
    }
    index += 2
    let values = try nested { (parser) throws(LanguageFault) in try parser.values(of: function) }
    let range = name.lowerBound..<lastEnd
    try checkCount(values.map(\.term), of: function, range)
    return Value(
      term: try term(function, values, range), type: try type(of: function, values, range),
      range: range)
  }

  private mutating func values(of function: Name) throws(LanguageFault) -> [Value] {
    var values: [Value] = []
    while true {
      values.append(try argument(of: function))
      if kind == .separator {
        index += 1
        continue
      }
      if kind != .close { throw expected(.closing) }
      index += 1
      return values
    }
  }

  /// Parses an argument; a list is only valid as the sole argument of a function that accepts one.
  private mutating func argument(of function: Name) throws(LanguageFault) -> Value {
    if function == .caracteres { return try answerArgument() }
    let next = tokens[min(index + 1, tokens.count - 1)].kind
    guard case .word(let word) = kind, next == .close || next == .separator, function.takesLists,
      let known = vocabulary.use(of: word),
      known.symbol.shape == .list || known.symbol.shape == .things
    else { return try value(of: try sum()) }
    let range = token.range
    let use = try use(of: word, at: range)
    if use.symbol.shape == .things, function != .cuenta {
      throw LanguageFault(kind: .wrongValue(function: function.rawValue), range: range)
    }
    index += 1
    return Value(term: .symbol(use), type: use.symbol.type, range: range)
  }

  private func checkCount(
    _ values: [Term], of function: Name, _ range: Range<Int>
  ) throws(LanguageFault) {
    let isAlone = values.count == 1 && function.takesLists && !values[0].isList
    if function.count.contains(values.count), !isAlone { return }
    let most = function.takesLists ? nil : function.count.upperBound
    throw LanguageFault(
      kind: .wrongCount(
        function: function.rawValue, least: isAlone ? 2 : function.count.lowerBound, most: most),
      range: range)
  }

  private func term(
    _ function: Name, _ values: [Value], _ range: Range<Int>
  ) throws(LanguageFault) -> Term {
    let terms = values.map(\.term)
    switch function {
    case .suma: return .total(terms)
    case .cuenta: return .count(terms)
    case .min: return .function(.least, terms)
    case .max: return .function(.greatest, terms)
    case .abs: return .function(.magnitude, terms)
    case .personas, .caracteres: return terms[0]
    case .redondea:
      return .function(.rounded(try decimals(values.dropFirst().first)), [terms[0]])
    }
  }

  /// The second argument of `redondea`: a number from 0 to 9.
  private func decimals(_ value: Value?) throws(LanguageFault) -> Int {
    guard let value else { return 0 }
    guard case .number(let number) = value.term, number.scale == 0,
      (0...9).contains(number.coefficient)
    else { throw LanguageFault(kind: .expected(.decimals, found: nil), range: value.range) }
    return Int(number.coefficient)
  }

  private func type(
    of function: Name, _ values: [Value], _ range: Range<Int>
  ) throws(LanguageFault) -> ValueType {
    switch function {
    case .cuenta, .caracteres: return .number
    case .abs, .redondea: return values[0].type
    case .personas:
      switch values[0].type {
      case .measured(.units), .measured(.people): return .measured(.people)
      default: throw LanguageFault(kind: .wrongValue(function: function.rawValue), range: range)
      }
    case .suma, .min, .max:
      var whole = values[0]
      for value in values.dropFirst() {
        let type = try join(whole, value, by: function == .suma ? .sum : .comparison)
        whole = Value(term: whole.term, type: type, range: value.range)
      }
      return whole.type
    }
  }
}

extension Term {
  fileprivate var isList: Bool {
    guard case .symbol(let use) = self else { return false }
    return use.symbol.shape == .list || use.symbol.shape == .things
  }
}
