import ExactNumbers

/// How unlikely a change of a figure is, in quarters of a bit: costs can be added and compared as
/// integers, and 4 more means half as likely.
///
/// A slip costs the cost of its kind plus the number of ways in which that kind could have
/// happened: in a figure of six digits there are 5 possible swaps and 54 possible wrong digits. A
/// change that no slip explains costs the same whatever its figures, since nothing speaks for it.
enum Plausibility {
  /// Extra cost of a change of a computed figure: it is typed at most once, when the sheet is
  /// copied, while an input is also estimated and revised.
  static let filledIn = 4
  /// The cost of a change that no slip explains.
  static let unexplained = 64
  /// Explanations closer than this are considered tied: neither is 16 times as likely as the other.
  static let tie = 16
  /// An explanation that is ahead by more than this is far ahead of all others.
  static let farAhead = 36
  /// One in a hundred.
  static let hundredth = 27
  /// One in a thousand.
  static let thousandth = 40
  /// Extra cost of a figure that the sheet states elsewhere as well.
  static let restated = 32
  /// What a proposed figure is cheaper by if a text of the sheet states it.
  static let told = 12
  /// Extra cost of breaking a recommendation that the stated figures respect.
  static let againstAdvice = 48
  /// What a figure is cheaper by with which a recommendation holds that the stated ones break.
  static let mendsAdvice = 32
  /// Extra cost of a typed figure from which the form computed some results, but not others.
  static let selective = 44

  static func cost(of kind: Slip.Kind) -> Int {
    switch kind {
    case .follows: 0
    case .miscopied: 4
    case .digit, .swappedDigits: 8
    case .droppedDigit, .addedDigit, .mark, .pesos, .missingAddend, .doubledAddend, .exchanged: 10
    case .neighbour, .truncated, .misrounded, .roundedAddends: 12
    case .sign: 16
    case .complement: 20
    case .stale: 28
    case .outdated: 44
    }
  }

  static func cost(of kind: Slip.Kind, ways: Int) -> Int { cost(of: kind) + quarterBits(ways) }

  /// The binary logarithm of a number of ways, in quarters of a bit, rounded down.
  static func quarterBits(_ ways: Int) -> Int {
    let ways = UInt64(max(1, min(ways, 60_000)))
    let fourth = ways * ways * ways * ways
    return fourth.bitWidth - 1 - fourth.leadingZeroBitCount
  }

  /// The cost of one particular figure among all those with this many digits.
  static func figure(digits: Int) -> Int { digits * 53 / 4 }

  /// Extra cost of a copy of the figure beside it: neighbours of a few digits are often the same with
  /// good reason.
  static func equalNeighbour(digits: Int) -> Int { digits < 5 ? 28 : 8 }

  /// The cost of an unexplained change if `count` figures would fit: one figure that is exact is
  /// better than a wide range.
  static func unexplained(count: Int) -> Int { unexplained + min(12, quarterBits(count) / 4) }

  /// Extra cost of an unexplained change to a figure more than thirty times as large or as small.
  static let remote = 24

  /// Extra cost of an unexplained change to a figure of another size: one that was estimated anew or
  /// comes from an earlier version is mostly near.
  static func remoteness(of figure: ExactDecimal, from written: ExactDecimal) -> Int {
    // a zero stands for a figure that is not known yet more often than the other way round
    if written.coefficient == 0 { return 0 }
    if figure.coefficient == 0 { return remote }
    guard figure.coefficient > 0, written.coefficient > 0,
      let factor = try? figure > written
        ? Rational(figure) / Rational(written) : Rational(written) / Rational(figure)
    else { return 12 }
    return factor > Rational(whole: 30) ? remote : factor > Rational(whole: 3) ? 12 : 0
  }

  /// How surprising it is that one of `tried` slips of a figure reaches one of `count` that would
  /// fit, were the figure right: in a short figure, or with a wide range, some slip always does.
  static func surprise(digits: Int, count: Int, tried: Int) -> Int {
    max(0, figure(digits: digits) - quarterBits(count) - quarterBits(tried))
  }
}
