import Constraints
/// How unlikely a change of a figure is, in quarters of a bit, so that costs can be added and compared
/// as whole numbers: 4 more is half as likely.
///
/// A slip of a kind costs what the kind costs plus the number of ways in which the kind could have come
/// out: of a figure of six digits, one particular swap is one of five and one particular wrong digit
/// one of fifty-four. A change without a slip behind it could have been any figure of that length.
enum Plausibility {
  /// What a change of a figure that the system fills in costs beside: it is typed once at most, when a
  /// sheet is copied, while an input is typed, estimated and revised as well.
  static let filledIn = 4
  /// A change that no slip explains.
  static let unexplained = 32
  /// Two explanations that are nearer than this are not told apart: one is not 16 times as likely.
  static let tie = 16
  /// One in a hundred.
  static let hundredth = 27
  /// How much a figure that equals its neighbour's says: equal neighbours also happen by right.
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

  /// The binary logarithm of a number of ways, in quarters of a bit, cut off.
  static func quarterBits(_ ways: Int) -> Int {
    let ways = UInt64(max(1, min(ways, 60_000)))
    let fourth = ways * ways * ways * ways
    return fourth.bitWidth - 1 - fourth.leadingZeroBitCount
  }

  /// What it costs that one particular figure of so many digits was meant.
  static func figure(digits: Int) -> Int { digits * 53 / 4 }

  /// What an unexplained change costs where `count` figures of `digits` digits would do.
  static func unexplained(digits: Int, count: Int) -> Int {
    unexplained + max(0, figure(digits: digits) - quarterBits(count))
  }
}
