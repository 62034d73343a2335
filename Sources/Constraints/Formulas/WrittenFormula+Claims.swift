import ExactNumbers

extension WrittenFormula {
  /// What a formula says to be equal.
  public struct Claim: Sendable, Hashable {
    /// The ways in which it can be meant, the strictest first; the cells are indices into `operands`.
    public let equations: [Equation]
    /// Whether it says so only if nothing else is meant.
    public let doubt: FormulaDoubt.Kind?
    /// Of a result that is said to be approximate, that it is so to fewer digits than people keep.
    public var loose: Equation?
  }

  /// The index of the side that has the result; nil if there is none.
  private var resultSide: Int? {
    if let last = sides.lastIndex(where: { $0.plain != nil }) { return last }
    guard sides.count > 1, sides[sides.count - 1].firstTerm != nil else { return nil }
    return sides.count - 1
  }

  /// The result that it states: the number behind the last `=`, or before the first.
  ///
  /// Anything added to it there belongs to the total: in
  /// `(625.483*0,42)= 13871 empresas + 2922 cooperativas` the result is 13.871 and the total 16.793.
  public var result: Plain? {
    resultSide.flatMap { sides[$0].plain ?? sides[$0].firstTerm }
  }

  /// What it arrives at: its result with what is added to it, or what is calculated if it states none.
  public var total: Expression {
    if let resultSide { return sides[resultSide].expression }
    return calculation
  }

  /// What is calculated: the last side with an operation, the one with the result apart.
  public var calculation: Expression {
    let side = sides.indices.last { sides[$0].plain == nil && $0 != resultSide }
    return sides[side ?? sides.count - 1].expression
  }

  /// What is calculated, where `equations` hold of its claims: in `a*b = c*d = e` and
  /// `a*b = c → c*d = e` the last calculation goes on with the one before it.
  package func calculation(where equations: [Equation]) -> Expression {
    guard let last = sides.indices.last(where: { sides[$0].plain == nil && $0 != resultSide })
    else { return calculation }
    return calculation(of: last, equations)
  }

  private func calculation(of index: Int, _ equations: [Equation]) -> Expression {
    let side = sides[index]
    guard index > 0, let first = side.firstNumber else { return side.expression }
    let cell = Expression.cell(CellID(index: first.operand))
    let before: Int
    if sides[index - 1].plain == nil {
      before = index - 1
      guard
        equations.contains(where: { $0.stated == cell && $0.computed == sides[before].expression })
      else { return side.expression }
    } else {
      before = index - 2
      guard before >= 0, sides[before].plain == nil,
        equations.contains(where: { $0.computed == cell && $0.printing == .exact })
      else { return side.expression }
    }
    let earlier = calculation(of: before, equations)
    return side.expression.replacingCells { $0.index == first.operand ? earlier : .cell($0) }
  }

  /// The range from its first number or name to its last, in the UTF-8 bytes of the text.
  package var signs: Range<Int> {
    let ranges = operands.map { operand in
      switch operand {
      case .number(let number): number.range
      case .name(_, let range): range
      }
    }
    guard let first = ranges.first, let last = ranges.last else { return range }
    return first.lowerBound..<max(first.upperBound, last.upperBound)
  }

  /// The operands that state a result and count exactly as printed.
  package var resultOperands: [Int] {
    var operands = sides.compactMap { $0.plain?.operand }
    if let resultSide, sides[resultSide].plain == nil {
      sides[resultSide].expression.forEachCell { operands.append($0.index) }
    }
    return operands
  }

  /// What the result counts.
  public var unit: Unit { sides[resultSide ?? sides.count - 1].unit }

  /// Everything that it says to be equal.
  public var claims: [Claim] {
    var claims: [Claim] = []
    for index in sides.indices {
      if sides[index].plain == nil {
        claims += self.claims(of: index)
      } else if index > 0, let plain = sides[index - 1].plain {
        claims.append(claim(plain.expression, gives: index, doubt: nil))
      }
    }
    return claims
  }

  /// What the calculation of a side gives.
  private func claims(of index: Int) -> [Claim] {
    let expression = sides[index].expression
    let next = sides.indices.first { $0 > index && sides[$0].plain != nil }
    var claims: [Claim] = []
    if let next {
      claims.append(
        next == index + 1
          ? claim(expression, gives: next, doubt: nil)
          : chained(claim(expression, gives: next, doubt: .chain), index))
    }
    let before = sides.indices.last { $0 < index && sides[$0].plain != nil }
    if let before, next == nil {
      claims.append(claim(expression, gives: before, doubt: nil))
    } else if let before, before == index - 1 {
      claims.append(restated(claim(expression, gives: before, doubt: .chain), index))
    }
    if next != nil || before != nil { return claims }
    guard let last = resultSide else {
      guard index > 0 else { return [] }
      let same = Equation(stated: sides[index].expression, computed: sides[index - 1].expression)
      return [chained(Claim(equations: [same], doubt: .chain), index - 1)]
    }
    if index == last { return [] }
    let toLast = claim(expression, gives: last, doubt: nil)
    return [index == last - 1 ? toLast : chained(toLast, index)]
  }

  /// Adds the other way to mean `a*b = c*d = e`: c is what a*b gives.
  private func chained(_ claim: Claim, _ index: Int) -> Claim {
    guard let first = sides[index + 1].firstNumber else { return claim }
    let toFirst = Equation(
      stated: .cell(CellID(index: first.operand)), printing: .nearest,
      computed: sides[index].expression)
    return Claim(equations: claim.equations + [toFirst], doubt: .chain)
  }

  /// Adds the other way to mean `a*b = c → c*d = e`: the c before the arrow is the one behind it.
  private func restated(_ claim: Claim, _ index: Int) -> Claim {
    guard let plain = sides[index - 1].plain, let first = sides[index].firstNumber else {
      return claim
    }
    let isRestated = Equation(
      stated: .cell(CellID(index: plain.operand)), computed: .cell(CellID(index: first.operand)))
    return Claim(equations: claim.equations + [isRestated], doubt: index == 1 ? nil : .chain)
  }

  /// That an expression gives the number of a side, to its printed digits.
  private func claim(
    _ expression: Expression, gives index: Int, doubt: FormulaDoubt.Kind?
  ) -> Claim {
    let side = sides[index]
    guard let plain = side.plain ?? side.firstTerm else {
      return Claim(
        equations: [Equation(stated: side.expression, computed: expression)], doubt: doubt)
    }
    let cell = Expression.cell(CellID(index: plain.operand))
    var equations = [
      Equation(
        stated: cell, printing: .nearest,
        computed: expression.scaled(byPowerOfTen: -plain.exponent))
    ]
    // `= 10 + 5` can also mean that all of it is the result
    if side.plain == nil {
      equations.append(Equation(stated: side.expression, computed: expression))
    }
    // «1.800/48.000*100 = 3,75 %» has its hundred twice
    if plain.exponent == -2, sides.contains(where: \.hasHundred) {
      equations.append(Equation(stated: cell, printing: .nearest, computed: expression))
    }
    // «1.800/48.000 = 3,75» of a coverage has none
    if plain.exponent == 0, speaksOfPercentage {
      equations.append(
        Equation(
          stated: cell, printing: .nearest, computed: expression.scaled(byPowerOfTen: 2)))
    }
    guard side.isApproximate else { return Claim(equations: equations, doubt: doubt) }
    if let coarse = coarse(plain, expression, keeping: 3) { equations.append(coarse) }
    return Claim(
      equations: equations, doubt: doubt, loose: coarse(plain, expression, keeping: 1))
  }

  /// That an expression is about a number, to its last digit that is not zero, but at least to its
  /// first `digits`: 40.000 for 39.960.
  private func coarse(
    _ plain: Plain, _ expression: Expression, keeping digits: Int
  ) -> Equation? {
    guard case .number(let number) = operands[plain.operand], number.value.scale == 0 else {
      return nil
    }
    var (rest, zeros) = (number.value.coefficient, 0)
    while rest.isMultiple(of: 10), rest.magnitude >= Self.least(digits) {
      rest /= 10
      zeros += 1
    }
    if zeros == 0 { return nil }
    let parts = expression.scaled(byPowerOfTen: -plain.exponent - zeros)
    return Equation(
      stated: .cell(CellID(index: plain.operand)),
      computed: Expression.function(.rounded(0), [parts]).scaled(byPowerOfTen: zeros))
  }

  /// The smallest number with more than this many digits: 1.000 for 3.
  private static func least(_ digits: Int) -> UInt128 {
    (0..<digits).reduce(1) { power, _ in power * 10 }
  }

  /// The ways in which the figure of a cell can be what the formula arrives at; the cell is one of the
  /// table that `cells` renames the operands to.
  package func declarations(
    of declared: CellID, over cells: (CellID) -> Expression
  ) -> [Equation] {
    var equations = [
      Equation(
        stated: .cell(declared), printing: .nearest, computed: total.replacingCells(cells))
    ]
    // «48 mil» and «≈ 48.000» are round numbers for what is calculated
    if let resultSide, let plain = sides[resultSide].plain,
      plain.exponent > 0 || sides[resultSide].isApproximate
    {
      equations.append(
        Equation(
          stated: .cell(declared), printing: .nearest,
          computed: calculation.replacingCells(cells)))
      // «89,9 mil * 0,4 = 36,0 mil» says nothing of the digits behind the thousands
      if plain.exponent > 0, calculation.hasLargeConstant {
        equations.append(
          Equation(
            stated: cells(CellID(index: plain.operand)), printing: .nearest,
            computed: Expression.cell(declared).scaled(byPowerOfTen: -plain.exponent)))
      }
    }
    return equations
  }
}

extension Expression {
  /// Whether it multiplies by a constant of a thousand or more, as a number in thousands does.
  fileprivate var hasLargeConstant: Bool {
    switch self {
    case .cell: false
    case .constant(let number): number >= ExactDecimal(1000)
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right):
      left.hasLargeConstant || right.hasLargeConstant
    case .function(_, let values): values.contains(where: \.hasLargeConstant)
    }
  }
}

extension WrittenFormula.Plain {
  /// The number times what multiplies it.
  var expression: Expression {
    Expression.cell(CellID(index: operand)).scaled(byPowerOfTen: exponent)
  }
}
