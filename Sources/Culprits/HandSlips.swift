import Constraints
import ExactNumbers

/// The figures that may have been intended when a given one was typed, each with its slip.
///
/// Digits are edited arithmetically: if 37,60 is 3760 and p is 10, the digit 6 is `3760 / p % 10`,
/// the part before it `3760 / 10p` and the part after it `3760 % p`.
struct HandSlips {
  private let written: ExactDecimal
  private let traits: CellTraits
  /// The number of decimals that a figure of the cell can have.
  private let decimals: Int
  /// The powers of ten of the digits, last digit first.
  private let places: [Int128]
  private let magnitude: Int128
  private var slips: [Slip] = []

  /// Returns every typing slip that results in `written`, with the intended figure.
  package static func all(in written: ExactDecimal, _ traits: CellTraits, decimals: Int) -> [Slip] {
    guard var hand = HandSlips(written, traits, decimals) else { return [] }
    hand.slips.reserveCapacity(24 * hand.places.count)
    // a zero is written on purpose
    if written.coefficient != 0 {
      hand.addSwaps()
      hand.addDigits()
      hand.addDropped()
      hand.addAdded()
      hand.addMarks()
    }
    hand.addComplement()
    hand.addSign()
    return hand.slips
  }

  private init?(_ written: ExactDecimal, _ traits: CellTraits, _ decimals: Int) {
    let count = written.digitCount
    // leaves room for an extra digit and a shifted decimal mark
    guard count <= 30 else { return nil }
    self.written = written
    self.traits = traits
    self.decimals = decimals
    magnitude = written.coefficient < 0 ? -written.coefficient : written.coefficient
    var place: Int128 = 1
    places = (0..<count).map { _ in
      defer { place *= 10 }
      return place
    }
  }

  private func digit(at place: Int128) -> Int128 { magnitude / place % 10 }

  private mutating func add(_ kind: Slip.Kind, _ digits: Int128, scale: Int, ways: Int) {
    guard (0...ExactDecimal.largestScale).contains(scale) else { return }
    let coefficient = written.isNegative ? -digits : digits
    add(kind, ExactDecimal(coefficient: coefficient, scale: scale), ways: ways)
  }

  private mutating func add(_ kind: Slip.Kind, _ figure: ExactDecimal, ways: Int) {
    guard let figure = figure.fitted(to: decimals, padding: traits.origin == .filledIn),
      figure != written
    else { return }
    let cost = Plausibility.cost(of: kind) + Plausibility.quarterBits(ways)
    slips.append(Slip(kind, figure, cost: cost))
  }
}

// MARK: - Digits

extension HandSlips {
  private mutating func addSwaps() {
    for place in places.dropLast() {
      let (low, high) = (digit(at: place), digit(at: place * 10))
      if low == high { continue }
      let meant = magnitude + (low - high) * place * 9
      guard isWritable(meant) else { continue }
      add(.swappedDigits, meant, scale: written.scale, ways: places.count - 1)
    }
  }

  private mutating func addDigits() {
    for place in places {
      let old = digit(at: place)
      for new in Int128(0)...9 where new != old {
        let meant = magnitude + (new - old) * place
        guard isWritable(meant) else { continue }
        add(.digit, meant, scale: written.scale, ways: 9 * places.count)
      }
    }
  }

  /// Whether digits of the same length begin as a figure does: 0,50, but not 050.
  private func isWritable(_ digits: Int128) -> Bool {
    digits >= (places.last ?? 1) || places.count == written.scale + 1
  }

  /// A digit was left out, before or after the decimal mark.
  private mutating func addDropped() {
    let ways = places.count + 1
    for (position, place) in (places + [10 * (places.last ?? 1)]).enumerated() {
      let (before, behind) = (magnitude / place, magnitude % place)
      for digit in Int128(0)...9 where before % 10 != digit || position == places.count {
        let meant = (before * 10 + digit) * place + behind
        if position >= written.scale {
          add(.droppedDigit, meant, scale: written.scale, ways: ways)
        }
        // behind the mark of a figure that has all its decimals none is missing
        if position <= written.scale, written.scale < decimals {
          add(.droppedDigit, meant, scale: written.scale + 1, ways: ways)
        }
      }
    }
  }

  private mutating func addAdded() {
    guard places.count > 1 else { return }
    for (position, place) in places.enumerated() {
      let meant = magnitude / (place * 10) * place + magnitude % place
      let scale = position < written.scale ? written.scale - 1 : written.scale
      add(.addedDigit, meant, scale: scale, ways: 10 * places.count)
    }
  }
}

// MARK: - Marks, complement and sign

extension HandSlips {
  private mutating func addMarks() {
    for exponent in -6...6 where exponent != 0 {
      guard let figure = try? written.scaled(byPowerOfTen: exponent).reduced else { continue }
      if traits.quantity == .amount, abs(exponent) == 3 {
        addPesos(figure)
      } else {
        add(.mark, figure, ways: 6)
      }
    }
  }

  /// Thousands of pesos written in pesos have three more digits, which M$ drops.
  private mutating func addPesos(_ figure: ExactDecimal) {
    add(.pesos, figure, ways: 2)
    if figure.scale > 0, let whole = try? Rational(figure).rounded(toScale: 0) {
      add(.pesos, whole, ways: 2)
    }
  }

  private mutating func addComplement() {
    let whole: Int? =
      switch traits.quantity {
      case .percentage: 100
      case .share: 1
      case .operand: written < ExactDecimal(1) ? 1 : 100
      case .count, .amount, .ratio: nil
      }
    guard let whole,
      let rest = try? Rational(whole: Int128(whole)) - Rational(written), rest.sign >= 0,
      let figure = try? rest.rounded(toScale: written.scale)
    else { return }
    add(.complement, figure, ways: 1)
  }

  private mutating func addSign() {
    guard written.isNegative else { return }
    add(.sign, ExactDecimal(coefficient: magnitude, scale: written.scale), ways: 1)
  }
}

extension ExactDecimal {
  /// The number of digits written, including zeros before the decimal mark.
  var digitCount: Int { max(String(coefficient.magnitude).utf8.count, scale + 1) }

  /// The figure with at most this many decimals, or nil if it has more.
  ///
  /// Figures filled in by the system always have all of them.
  fileprivate func fitted(to decimals: Int, padding isPadded: Bool) -> ExactDecimal? {
    if scale == decimals { return self }
    if scale < decimals {
      return isPadded ? try? Rational(self).rounded(toScale: decimals) : self
    }
    let reduced = reduced
    guard reduced.scale <= decimals else { return nil }
    return isPadded ? try? Rational(self).rounded(toScale: decimals) : reduced
  }
}
