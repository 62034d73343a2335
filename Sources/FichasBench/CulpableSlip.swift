import Culprits
import Analysis
import Generators
import Constraints
import ExactNumbers

/// A mistake planted in one figure of a sheet.
struct CulpableSlip: Hashable {
  /// The kind of slip, or nil for an unrelated figure of similar size.
  let kind: Slip.Kind?
  let figure: CulpableFigure
  let wrong: ExactDecimal

  /// Returns up to `most` mistakes of each kind for a figure.
  static func all(
    of figure: CulpableFigure, in sheet: CulpableSheet, atMost most: Int,
    _ dice: inout SeededGenerator
  ) -> [CulpableSlip] {
    var slips: [CulpableSlip] = []
    for kind in Slip.Kind.allCases.map(Optional.some) + [nil] {
      let meant =
        kind.map { Self.numbers($0, figure, sheet, &dice) } ?? others(figure.number, most, &dice)
      var wrong = meant.filter { $0 != figure.number }
      wrong.shuffle(using: &dice)
      var known: Set<ExactDecimal> = []
      for number in wrong where known.count < most && known.insert(number).inserted {
        slips.append(CulpableSlip(kind: kind, figure: figure, wrong: number))
      }
    }
    return slips
  }

  private static func numbers(
    _ kind: Slip.Kind, _ figure: CulpableFigure, _ sheet: CulpableSheet,
    _ dice: inout SeededGenerator
  ) -> [ExactDecimal] {
    switch kind {
    case .digit, .droppedDigit, .addedDigit, .swappedDigits: digits(kind, figure.number, &dice)
    case .mark: figure.number.shifted([-3, -2, -1, 1, 2, 3])
    case .pesos: figure.quantity == .amount ? figure.number.shifted([3]) : []
    case .complement: complement(figure)
    case .sign: figure.number.coefficient > 0 && !figure.isOperand ? [figure.number.negated] : []
    case .neighbour: sheet.neighbours(of: figure).map(\.number)
    case .missingAddend, .doubledAddend: sums(kind, figure, sheet)
    case .stale: sheet.staleValues(of: figure)
    case .truncated: sheet.ratio(figure, by: .truncation)
    case .miscopied, .follows: []
    }
  }

  /// Figures between half and twice the correct one.
  private static func others(
    _ number: ExactDecimal, _ count: Int, _ dice: inout SeededGenerator
  ) -> [ExactDecimal] {
    let (least, greatest) = (number.coefficient / 2, number.coefficient * 2)
    return (0..<count).map { _ in
      ExactDecimal(
        coefficient: Int128.random(in: least...max(least, greatest), using: &dice),
        scale: number.scale)
    }
  }

  private static func digits(
    _ kind: Slip.Kind, _ number: ExactDecimal, _ dice: inout SeededGenerator
  ) -> [ExactDecimal] {
    let digits = Array(String(number.coefficient.magnitude).utf8).map { Int($0) - 48 }
    return digits.indices.compactMap { place in
      var changed = digits
      var scale = number.scale
      let isDecimal = place >= digits.count - scale
      switch kind {
      case .digit: changed[place] = dice.number(0...9)
      case .droppedDigit:
        changed.remove(at: place)
        if isDecimal { scale -= 1 }
      case .addedDigit:
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

  private static func complement(_ figure: CulpableFigure) -> [ExactDecimal] {
    let whole: Int
    switch figure.quantity {
    case .percentage: whole = 100
    case .share: whole = 1
    case .count, .amount, .ratio: return []
    }
    guard let rest = try? Rational(whole: Int128(whole)) - Rational(figure.number),
      let number = try? rest.rounded(toScale: figure.number.scale)
    else { return [] }
    return [number]
  }

  private static func sums(
    _ kind: Slip.Kind, _ figure: CulpableFigure, _ sheet: CulpableSheet
  ) -> [ExactDecimal] {
    guard figure.field == "/gasto/total" else { return [] }
    let addends = sheet.figures.filter {
      $0.family == "gasto.componentes.*.total" || $0.field == "/gasto/administrativo"
    }
    return addends.compactMap { addend in
      let part = Rational(addend.number)
      let sum =
        kind == .missingAddend
        ? try? Rational(figure.number) - part : try? Rational(figure.number) + part
      return sum?.exactDecimal
    }
  }
}

extension ExactDecimal {
  fileprivate var negated: ExactDecimal { ExactDecimal(coefficient: -coefficient, scale: scale) }

  fileprivate func shifted(_ exponents: [Int]) -> [ExactDecimal] {
    exponents.compactMap { try? scaled(byPowerOfTen: $0).reduced }
  }
}

extension CulpableSheet {
  /// The ratio computed from its parts.
  fileprivate func ratio(_ figure: CulpableFigure, by rounding: Rounding) -> [ExactDecimal] {
    guard let (dividend, divisor) = parts(of: figure) else { return [] }
    return [quotient(figure, dividend.number, divisor.number, rounding)].compactMap(\.self)
  }

  /// The ratio computed with a neighbour's figure in place of one of its parts.
  fileprivate func staleValues(of figure: CulpableFigure) -> [ExactDecimal] {
    guard let (dividend, divisor) = parts(of: figure) else { return [] }
    return neighbours(of: dividend).compactMap {
      quotient(figure, $0.number, divisor.number, .halfUp)
    }
      + neighbours(of: divisor).compactMap {
        quotient(figure, dividend.number, $0.number, .halfUp)
      }
  }

  private func quotient(
    _ figure: CulpableFigure, _ dividend: ExactDecimal, _ divisor: ExactDecimal,
    _ rounding: Rounding
  ) -> ExactDecimal? {
    guard let whole = try? Rational(dividend) / Rational(divisor) else { return nil }
    let factor = Rational(whole: figure.isPercent ? 100 : 1)
    return try? (whole * factor).rounded(toScale: figure.number.scale, by: rounding)
  }
}
