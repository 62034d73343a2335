/// How unlikely a change of a figure is, in quarters of a bit: costs can be added and compared as
/// integers, and 4 more means half as likely.
///
/// A slip costs the cost of its kind plus the number of ways in which that kind could have
/// happened: in a figure of six digits there are 5 possible swaps and 54 possible wrong digits. A
/// change without a slip could have been any figure of the same length.
enum Plausibility {
  /// Extra cost of a change of a computed figure: it is typed at most once, when the sheet is
  /// copied, while an input is also estimated and revised.
  static let filledIn = 4
  /// The cost of a change that no slip explains.
  static let unexplained = 32
  /// Explanations closer than this are considered tied: neither is 16 times as likely as the other.
  static let tie = 16
  /// One in a hundred.
  static let hundredth = 27
  /// The weight of a figure equal to its neighbour's: equal neighbours are often correct.
  static let equalNeighbour = 12

  static func cost(of kind: Slip.Kind) -> Int {
    switch kind {
    case .miscopied, .follows: 4
    case .digit, .swappedDigits: 8
    case .droppedDigit, .addedDigit, .mark, .pesos, .missingAddend, .doubledAddend: 10
    case .neighbour, .stale, .truncated: 12
    case .sign: 16
    case .complement: 20
    }
  }

  /// The binary logarithm of a number of ways, in quarters of a bit, rounded down.
  static func quarterBits(_ ways: Int) -> Int {
    let ways = UInt64(max(1, min(ways, 60_000)))
    let fourth = ways * ways * ways * ways
    return fourth.bitWidth - 1 - fourth.leadingZeroBitCount
  }

  /// The cost of one particular intended figure among all those with this many digits.
  static func figure(digits: Int) -> Int { digits * 53 / 4 }

  /// The cost of an unexplained change if `count` figures of `digits` digits would fit.
  static func unexplained(digits: Int, count: Int) -> Int {
    unexplained + max(0, figure(digits: digits) - quarterBits(count))
  }
}
