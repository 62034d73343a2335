import ExactNumbers
import Generators

/// What may stand in the place of one figure, by kind of mistake.
struct WrongFigures {
  private let figure: CulpableFigure
  private let sheet: CulpableSheet
  private var number: ExactDecimal { figure.number }

  init(_ figure: CulpableFigure, _ sheet: CulpableSheet) {
    self.figure = figure
    self.sheet = sheet
  }

  func all(_ kind: PlantedKind, _ dice: inout SeededGenerator) -> [ExactDecimal] {
    switch kind {
    case .digit, .dropped, .doubled, .added, .swapped: digits(kind, &dice)
    case .mark: shifted([-2, -1, 1, 2])
    case .zeros: zeros
    case .sign: figure.isOperand ? [] : [negated]
    case .thousandfold: shifted([3])
    case .thousandth: printed(shifted([-3]))
    case .percent: figure.isShareOrPercent ? shifted([-2, 2]) : []
    case .complement: complement
    case .neighbourRow: sheet.rowNeighbours(of: figure).map(\.number)
    case .neighbourColumn: sheet.columnNeighbours(of: figure).map(\.number)
    case .rowMate: sheet.rowMates(of: figure).map(\.number)
    case .truncated: ratio(by: .truncation)
    case .rounded: off
    case .missingAddend: sums { try? Rational(number) - $0 }
    case .doubledAddend: sums { try? Rational(number) + $0 }
    case .otherVersion: versions
    case .stale: between(80, 125, &dice)
    case .any: between(50, 200, &dice)
    case .exchange, .staleTotal, .pair: []
    }
  }

  // MARK: Digits

  private func digits(_ kind: PlantedKind, _ dice: inout SeededGenerator) -> [ExactDecimal] {
    let digits = Array(String(number.coefficient.magnitude).utf8).map { Int($0) - 48 }
    return digits.indices.compactMap { place in
      var changed = digits
      var scale = number.scale
      let isDecimal = place >= digits.count - scale
      switch kind {
      case .digit: changed[place] = dice.number(0...9)
      case .dropped:
        changed.remove(at: place)
        if isDecimal { scale -= 1 }
      case .doubled:
        changed.insert(digits[place], at: place)
        if isDecimal { scale += 1 }
      case .added:
        changed.insert(dice.number(0...9), at: place)
        if isDecimal, place > digits.count - scale { scale += 1 }
      default:
        guard place + 1 < digits.count else { return nil }
        changed.swapAt(place, place + 1)
      }
      // nobody leaves a leading zero in a figure
      if changed.isEmpty || (changed[0] == 0 && changed.count > scale + 1) { return nil }
      return ExactDecimal(
        coefficient: changed.reduce(0) { $0 * 10 + Int128($1) }, scale: scale)
    }
  }

  /// Without some of the zeros at its end.
  private var zeros: [ExactDecimal] {
    guard number.scale == 0, number.coefficient != 0 else { return [] }
    var figures: [ExactDecimal] = []
    var rest = number.coefficient
    while rest % 10 == 0 {
      rest /= 10
      figures.append(ExactDecimal(coefficient: rest, scale: 0))
    }
    return figures
  }

  private var negated: ExactDecimal {
    ExactDecimal(coefficient: -number.coefficient, scale: number.scale)
  }

  private func shifted(_ exponents: [Int]) -> [ExactDecimal] {
    exponents.compactMap { try? number.scaled(byPowerOfTen: $0).reduced }
  }

  /// As the form prints them: ratios with two decimals, counts and amounts with none.
  private func printed(_ figures: [ExactDecimal]) -> [ExactDecimal] {
    figures.compactMap { try? Rational($0).rounded(toScale: number.scale) }
      .filter { $0.coefficient != 0 }
  }

  private var complement: [ExactDecimal] {
    guard figure.isShareOrPercent else { return [] }
    let whole: Int128 = figure.isPercent ? 100 : 1
    let rest = try? Rational(whole: whole) - Rational(number)
    return [rest.flatMap { try? $0.rounded(toScale: number.scale) }].compactMap(\.self)
  }

  /// Figures of a similar size, between two hundredths of the right one.
  private func between(
    _ least: Int128, _ greatest: Int128, _ dice: inout SeededGenerator
  ) -> [ExactDecimal] {
    guard number.coefficient > 0 else { return [] }
    let range = (number.coefficient * least / 100)...(number.coefficient * greatest / 100 + 1)
    return (0..<2).map { _ in
      ExactDecimal(coefficient: Int128.random(in: range, using: &dice), scale: number.scale)
    }
  }

  // MARK: Calculations

  private func ratio(by rounding: Rounding) -> [ExactDecimal] {
    guard let (dividend, divisor) = sheet.parts(of: figure) else { return [] }
    return [quotient(dividend.number, divisor.number, rounding)].compactMap(\.self)
  }

  /// One unit of the last digit off.
  private var off: [ExactDecimal] {
    guard sheet.parts(of: figure) != nil else { return [] }
    return [1, -1].map {
      ExactDecimal(coefficient: number.coefficient + $0, scale: number.scale)
    }
  }

  private func sums(_ change: (Rational) -> Rational?) -> [ExactDecimal] {
    guard figure.field == "/gasto/total" else { return [] }
    return sheet.figures.filter {
      $0.family == "gasto.componentes.*.total" || $0.field == "/gasto/administrativo"
    }.compactMap { change(Rational($0.number))?.exactDecimal }
  }

  /// Ratios with a figure of another row in place of one of their parts.
  private var versions: [ExactDecimal] {
    guard let (dividend, divisor) = sheet.parts(of: figure) else { return [] }
    return sheet.rowNeighbours(of: dividend).compactMap {
      quotient($0.number, divisor.number, .halfUp)
    }
      + sheet.rowNeighbours(of: divisor).compactMap {
        quotient(dividend.number, $0.number, .halfUp)
      }
  }

  private func quotient(
    _ dividend: ExactDecimal, _ divisor: ExactDecimal, _ rounding: Rounding
  ) -> ExactDecimal? {
    guard let whole = try? Rational(dividend) / Rational(divisor) else { return nil }
    let factor = Rational(whole: figure.isPercent ? 100 : 1)
    return try? (whole * factor).rounded(toScale: number.scale, by: rounding)
  }
}
