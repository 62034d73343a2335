/// Wordings by the runs of letters that they begin with.
///
/// Of a wording with a few slips one run more than there are slips is looked up, since each slip spoils one at most.
/// Comparing a text with every wording instead takes a sixth of an import.
struct LetterRuns: Sendable {
  private var wordings: [Int: [Int]] = [:]
  /// The most slips of a wording.
  private var mostSlips = 0

  private static let length = 4

  /// Adds a wording that may have so many slips.
  mutating func add(_ wording: Int, _ letters: Span<UInt8>, slips: Int) {
    for run in 0...slips where (run + 1) * Self.length <= letters.count {
      wordings[Self.key(letters, run * Self.length), default: []].append(wording)
    }
    mostSlips = max(mostSlips, slips)
  }

  /// The wordings that a text may begin with, in their order.
  func wordings(like text: Span<UInt8>) -> [Int] {
    // letters that are too many move a run to the right
    let last = min(mostSlips * (Self.length + 1), text.count - Self.length)
    guard last >= 0 else { return [] }
    let found = (0...last).flatMap { wordings[Self.key(text, $0)] ?? [] }
    return Set(found).sorted()
  }

  private static func key(_ letters: Span<UInt8>, _ start: Int) -> Int {
    (0..<length).reduce(0) { $0 << 8 | Int(letters[start + $1]) }
  }
}
