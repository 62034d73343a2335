import ExactNumbers

extension Term {
  /// Returns the value as an expression over cells, multiplied by 100 if it is shown in %.
  ///
  /// `8 %` is 0,08 next to an amount and 8 next to a percentage; a figure that the form prints in %
  /// is divided by 100 or left as it is.
  func expression<Failure: Error>(
    inPercent: Bool, _ values: (SymbolUse) throws(Failure) -> [Expression]
  ) throws(Failure) -> Expression {
    inPercent ? try percent(values) : try plain(values)
  }

  private static var hundred: Expression { .constant(ExactDecimal(100)) }

  private func plain<Failure: Error>(
    _ values: (SymbolUse) throws(Failure) -> [Expression]
  ) throws(Failure) -> Expression {
    switch self {
    case .number(let number): return .constant(number)
    case .percentage(let number): return .constant(number.hundredth)
    case .symbol(let use):
      let figure = Expression.total(try values(use))
      return use.symbol.type == .percentage ? .quotient(figure, Self.hundred) : figure
    case .sum(let left, let right): return .sum(try left.plain(values), try right.plain(values))
    case .difference(let left, let right):
      return .difference(try left.plain(values), try right.plain(values))
    case .product(let left, let right):
      return .product(try left.plain(values), try right.plain(values))
    case .quotient(let left, let right):
      return .quotient(try left.plain(values), try right.plain(values))
    case .total(let terms): return .total(try Self.spread(terms, inPercent: false, values))
    case .count(let terms): return .constant(ExactDecimal(try Self.count(terms, values)))
    case .function(let function, let terms):
      return .function(function, try Self.spread(terms, inPercent: false, values))
    }
  }

  private func percent<Failure: Error>(
    _ values: (SymbolUse) throws(Failure) -> [Expression]
  ) throws(Failure) -> Expression {
    switch self {
    case .percentage(let number): return .constant(number)
    case .symbol(let use) where use.symbol.type == .percentage: return .total(try values(use))
    case .number(let number) where number.coefficient == 0: return .constant(number)
    case .sum(let left, let right): return .sum(try left.percent(values), try right.percent(values))
    case .difference(let left, let right):
      return .difference(try left.percent(values), try right.percent(values))
    case .total(let terms): return .total(try Self.spread(terms, inPercent: true, values))
    case .function(let function, let terms) where !function.isRounding:
      return .function(function, try Self.spread(terms, inPercent: true, values))
    case .quotient(let left, let right) where !left.isInPercent:
      return .percentage(try left.plain(values), of: try right.plain(values))
    case .quotient(let left, let right):
      return .quotient(try left.percent(values), try right.plain(values))
    case .product(let left, let right) where left.isInPercent:
      return .product(try left.percent(values), try right.plain(values))
    case .product(let left, let right) where right.isInPercent:
      return .product(try left.plain(values), try right.percent(values))
    default: return .product(try plain(values), Self.hundred)
    }
  }

  private var isInPercent: Bool {
    switch self {
    case .percentage: true
    case .symbol(let use): use.symbol.type == .percentage
    default: false
    }
  }

  /// The arguments of a function, with lists expanded.
  private static func spread<Failure: Error>(
    _ terms: [Term], inPercent: Bool, _ values: (SymbolUse) throws(Failure) -> [Expression]
  ) throws(Failure) -> [Expression] {
    var all: [Expression] = []
    for term in terms {
      guard case .symbol(let use) = term, use.symbol.shape == .list else {
        all.append(try term.expression(inPercent: inPercent, values))
        continue
      }
      let isScaled = (use.symbol.type == .percentage) != inPercent
      for value in try values(use) {
        let scaled: Expression = inPercent ? .product(value, hundred) : .quotient(value, hundred)
        all.append(isScaled ? scaled : value)
      }
    }
    return all
  }

  private static func count<Failure: Error>(
    _ terms: [Term], _ values: (SymbolUse) throws(Failure) -> [Expression]
  ) throws(Failure) -> Int {
    var count = 0
    for term in terms {
      if case .symbol(let use) = term { count += try values(use).count } else { count += 1 }
    }
    return count
  }
}

extension Function {
  /// Whether it depends on the digits of its value, so that multiplying by 100 would change it.
  fileprivate var isRounding: Bool { if case .rounded = self { true } else { false } }
}

extension ExactDecimal {
  /// The number divided by 100: 0,08 for 8.
  fileprivate var hundredth: ExactDecimal {
    (try? scaled(byPowerOfTen: -2)) ?? self
  }
}
