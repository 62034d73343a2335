/// Wordings by the runs of letters that they begin with.
///
/// A wording is known by one run more than it may have slips, since each slip spoils one of them at most. Comparing a
/// text with every wording instead takes a sixth of an import.
struct LetterRuns: Sendable {
  private struct Run {
    let wording: Int
    let start: Int
    /// The most slips of the wording, each of which may move the run by a letter.
    let slips: Int
  }

  /// The runs whose letters have the same key.
  private var runs = [[Run]](repeating: [], count: 4096)
  /// The last start of a run, with as many letters before it as may be too many.
  private var last = 0

  private static let length = 4

  /// Adds a wording that may have so many slips.
  mutating func add(_ wording: Int, _ letters: Span<UInt8>, slips: Int) {
    for number in 0...slips where (number + 1) * Self.length <= letters.count {
      let start = number * Self.length
      runs[Self.key(letters, start)].append(Run(wording: wording, start: start, slips: slips))
      last = max(last, start + slips)
    }
  }

  /// The wordings that a text may begin with, of those that are asked for.
  func wordings(like text: Span<UInt8>, _ isWanted: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    for start in 0..<max(0, min(last, text.count - Self.length) + 1) {
      for run in runs[Self.key(text, start)]
      where abs(run.start - start) <= run.slips && isWanted(run.wording)
        && !found.contains(run.wording)
      {
        found.append(run.wording)
      }
    }
    return found
  }

  /// A number below 4,096, which runs of other letters may share.
  private static func key(_ letters: Span<UInt8>, _ start: Int) -> Int {
    var key = 0
    for index in start..<(start + length) { key = key &* 23 &+ Int(letters[index]) }
    return key & 4095
  }
}
