import DocumentTree

/// A text with its lines and its letters, each of which is walked once.
///
/// The letters of a part of a line are a slice of all: those that end in it.
struct FoldedText: Sendable {
  let source: [UInt8]
  let lines: LineTable
  /// Whether its lines keep the columns of the page.
  var keepsColumns = false
  private let folded: FoldedLetters
  /// The first letter that ends behind each multiple of `stride`.
  private let marks: [Int]

  private static let stride = 4

  init(_ source: [UInt8]) {
    self.source = source
    lines = LineTable(pagesOf: source)
    var folded = FoldedLetters(reserving: source.count)
    folded.append(source, source.startOfText..<source.count)
    marks = Self.marks(folded.ends.span, source.count)
    self.folded = folded
  }

  private static func marks(_ ends: Span<Int>, _ count: Int) -> [Int] {
    var marks: [Int] = []
    marks.reserveCapacity(count / stride + 1)
    var next = 0
    for letter in ends.indices {
      while next < ends[letter] {
        marks.append(letter)
        next += stride
      }
    }
    return marks
  }

  /// The letters of all of the text.
  var letters: [UInt8] { folded.letters }
  /// Where each letter ends in the text.
  var ends: [Int] { folded.ends }

  /// Which letters a part of a line has.
  func range(of place: Range<Int>) -> Range<Int> {
    firstLetter(endingBehind: place.lowerBound)..<firstLetter(endingBehind: place.upperBound)
  }

  /// The letters of a part of a line.
  subscript(place: Range<Int>) -> ArraySlice<UInt8> { letters[range(of: place)] }

  /// The letters of parts of lines.
  func letters(of places: some Sequence<Range<Int>>) -> [UInt8] {
    var letters: [UInt8] = []
    for place in places { letters += self[place] }
    return letters
  }

  /// Calls `take` with the number of each letter of cells until it returns false.
  func forEachLetter(of cells: ArraySlice<TextCell>, _ take: (Int) -> Bool) {
    for cell in cells {
      for line in cell.lines {
        for letter in range(of: line) where !take(letter) { return }
      }
    }
  }

  /// Whether parts of lines have letters.
  func hasLetters(_ places: [Range<Int>]) -> Bool {
    places.contains { !range(of: $0).isEmpty }
  }

  /// Whether the letters of parts of lines are exactly these.
  func letters(of places: [Range<Int>], are wanted: [UInt8]) -> Bool {
    letters(of: places, startWith: wanted)
      && places.reduce(0) { $0 + range(of: $1).count } == wanted.count
  }

  /// Whether parts of lines begin with letters.
  func letters(of places: some Sequence<Range<Int>>, startWith wanted: [UInt8]) -> Bool {
    var rest = wanted[...]
    for place in places {
      for letter in self[place] {
        guard let next = rest.first else { return true }
        guard next == letter else { return false }
        rest = rest.dropFirst()
      }
    }
    return rest.isEmpty
  }

  private func firstLetter(endingBehind offset: Int) -> Int {
    let mark = offset / Self.stride
    var letter = mark < marks.count ? marks[mark] : ends.count
    while letter < ends.count, ends[letter] <= offset { letter += 1 }
    return letter
  }
}
