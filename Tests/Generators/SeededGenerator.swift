/// A generator that gives the same numbers for the same seed, wherever it runs, so that a law that
/// fails can be tried again.
///
/// It is SplitMix64: quick, and even in all of its bits. It must never keep a secret.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates the generator of a seed.
  public init(seed: UInt64) { state = seed }

  /// Returns the next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Returns a number of the range, each as likely as the others.
  public mutating func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }
}
