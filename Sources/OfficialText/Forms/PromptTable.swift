import DocumentTree
import ExactNumbers

/// The labels of a form, looked up by the letters of a text.
struct PromptTable: Sendable {
  /// A label that was found.
  struct Match {
    let prompt: Prompt
    /// The number of letters.
    let count: Int
    /// The digits of the numbers of its wording, in order.
    let numbers: [String]
    /// Whether some of its letters are others than those of the wording.
    var isDamaged = false
  }

  /// The labels in the order of their letters.
  private let prompts: [Prompt]
  /// The digits of the numbers of each.
  private let numbers: [[String]]
  /// The letters of all labels, one behind the other, each with a 0 at its end.
  private let letters: [UInt8]
  /// Where the letters of each label begin.
  private let starts: [Int]
  /// The first label of each first letter, and the number of all.
  private let firsts: [Int]
  /// The labels that are known with a few slips.
  let runs: LetterRuns
  /// The headings of tables whose columns may come in any order.
  let heads: TableHead.Index
  /// The fields that the labels ask for.
  let fields: Set<String>
  /// The letters with which longer wordings of labels go on behind shorter ones.
  private let rests: Set<UInt128>

  init(_ prompts: [Prompt], _ heads: [TableHead] = []) {
    self.heads = TableHead.Index(heads)
    fields = Set(prompts.compactMap(\.shape.asked))
    let entries = prompts.flatMap { prompt in
      prompt.wordings.map {
        (letters: FoldedLetters($0).letters, prompt: prompt, numbers: LabelNumber.all(in: $0))
      }
    }.sorted { $0.letters.lexicographicallyPrecedes($1.letters) }
    self.prompts = entries.map(\.prompt)
    numbers = entries.map(\.numbers)
    letters = entries.flatMap { $0.letters + [0] }
    starts = entries.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.letters.count + 1) }
    firsts = (0...256).map { first in
      entries.firstIndex { Int($0.letters.first ?? 0) >= first } ?? entries.count
    }
    var runs = LetterRuns()
    for (number, entry) in entries.enumerated() where entry.letters.count >= Self.shortestDamaged {
      runs.add(number, entry.letters.span, slips: Self.slips(entry.letters.count))
    }
    self.runs = runs
    rests = Self.rests(of: entries.map(\.letters))
  }

  /// The first letters of what labels have behind another one that they begin with.
  ///
  /// - Parameter letters: the letters of all labels, in their order.
  /// - Returns: as many letters of each as no sentence begins with.
  private static func rests(of letters: [[UInt8]]) -> Set<UInt128> {
    var rests: Set<UInt128> = []
    for (index, short) in letters.enumerated() where short.count > restLength {
      for long in letters[(index + 1)...].prefix(while: { $0.starts(with: short) })
      where long.count >= short.count + restLength {
        rests.insert(rest(long[short.count...]))
      }
    }
    return rests
  }

  /// Fewer letters may begin a sentence.
  static let restLength = 16

  /// The first letters of a rest as one number: hashing them one by one takes a fiftieth of an import.
  private static func rest(_ letters: ArraySlice<UInt8>) -> UInt128 {
    letters.prefix(restLength).reduce(0) { $0 << 8 | UInt128($1) }
  }

  /// Whether the letters of a line are those with which a longer wording of some label goes on.
  func areRest(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count >= Self.restLength && rests.contains(Self.rest(letters))
  }

  /// The labels that begin with the letters of a text so far.
  struct Walk {
    fileprivate var entries: Range<Int>
    /// The number of letters.
    fileprivate(set) var count = 0
  }

  func walk() -> Walk { Walk(entries: 0..<prompts.count) }

  /// Extends the walk by a letter; if no label continues with it, returns false and leaves the walk unchanged.
  func take(_ letter: UInt8, _ walk: inout Walk) -> Bool {
    var (first, end) = (walk.entries.lowerBound, walk.entries.upperBound)
    if walk.count == 0 {
      (first, end) = (firsts[Int(letter)], firsts[Int(letter) + 1])
    } else {
      // entries are sorted, so that those with the letter stand together
      while first < end, key(first, walk.count) < letter { first += 1 }
      while first < end, key(end - 1, walk.count) > letter { end -= 1 }
    }
    guard first < end else { return false }
    walk = Walk(entries: first..<end, count: walk.count + 1)
    return true
  }

  /// The letter of a label; 0 behind its last one.
  private func key(_ entry: Int, _ index: Int) -> UInt8 { letters[starts[entry] + index] }

  /// Whether the letters so far are a label.
  func isLabel(_ walk: Walk) -> Bool {
    walk.count > 0 && key(walk.entries.lowerBound, walk.count) == 0
  }

  /// The labels that the letters so far are, those first that count only with a colon: `POBLACIÓN:`, `POBLACIÓN`.
  func labels(_ walk: Walk) -> [Match] {
    let matches = walk.entries.prefix { key($0, walk.count) == 0 }.map {
      Match(prompt: prompts[$0], count: walk.count, numbers: numbers[$0])
    }
    guard matches.count > 1 else { return matches }
    return matches.filter(\.prompt.needsColon) + matches.filter { !$0.prompt.needsColon }
  }

  /// The number of letters of a wording.
  func count(of entry: Int) -> Int { starts[entry + 1] - starts[entry] - 1 }

  /// Calls a function with the letters of a wording.
  func withLetters<Result>(of entry: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    body(letters.span.extracting(starts[entry]..<starts[entry + 1] - 1))
  }

  /// Whether one of the first two letters of a wording is among those of a text, so that it may be the same but for a
  /// few letters.
  func begins(_ entry: Int, like first: UInt8, _ second: UInt8) -> Bool {
    let (own, next) = (letters[starts[entry]], letters[starts[entry] + 1])
    return own == first || next == second || own == second || next == first
  }

  /// The label of a wording, of which a text has so many letters.
  func match(_ entry: Int, count: Int) -> Match {
    Match(prompt: prompts[entry], count: count, numbers: numbers[entry], isDamaged: true)
  }

  /// The longest label that the letters begin with and that ends with a word.
  ///
  /// - Parameters:
  ///   - letters: the letters of the text.
  ///   - endsWord: whether a word of the text ends behind the letter of an index.
  /// - Returns: the labels of those letters; none where there is no label.
  func longest(in letters: some Sequence<UInt8>, _ endsWord: (Int) -> Bool) -> [Match] {
    longestWalk(in: letters, endsWord).map { labels($0) } ?? []
  }

  /// The letters with which the labels of a field begin, as many as are no words of something else.
  func beginnings(asking field: String) -> [ArraySlice<UInt8>] {
    prompts.indices.filter {
      prompts[$0].shape.asked == field && count(of: $0) >= Self.shortestDamaged
    }.map { entry in
      letters[starts[entry]..<(starts[entry] + min(count(of: entry), 2 * Self.shortestDamaged))]
    }
  }

  /// How many letters at the beginning of a text are those of a label.
  func common(with letters: ArraySlice<UInt8>) -> Int {
    var walk = walk()
    for letter in letters where !take(letter, &walk) { break }
    return walk.count
  }

  /// The walk over the longest label; nil where there is none.
  func longestWalk(in letters: some Sequence<UInt8>, _ endsWord: (Int) -> Bool) -> Walk? {
    var walk = walk()
    var longest: Walk?
    for letter in letters {
      guard take(letter, &walk) else { break }
      if isLabel(walk), endsWord(walk.count - 1) { longest = walk }
    }
    return longest
  }

  /// Whether a label begins with letters, perhaps behind which stands its limit of characters.
  func begins(with letters: some Collection<UInt8>) -> Bool {
    var walk = walk()
    var index = letters.startIndex
    while index < letters.endIndex {
      guard take(letters[index], &walk) else {
        return letters[index] == Self.limit[0] && isLabel(walk)
          && letters.index(after: index) == letters.endIndex
      }
      index = letters.index(after: index)
    }
    return true
  }
}
