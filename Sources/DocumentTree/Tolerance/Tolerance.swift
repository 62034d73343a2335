/// What a tolerant reading knows of the sheet, and what it has put right so far.
///
/// A tolerant reading follows a strict one that found something amiss. It takes a line for what it can
/// only mean by the keys of the form: an entry one column beside its siblings, tabs or no-break spaces
/// for an indentation, a text whose later lines lost theirs. Whatever it bends is an issue.
struct Tolerance {
  /// A line that is read at another column than it stands in, and the deeper lines below it.
  struct ShiftedLines {
    let start: Int
    /// The column in which it stands.
    let column: Int
    /// What is added to its column.
    let delta: Int
  }

  /// A key that was recognised before it is parsed.
  struct Key {
    let start: Int
    /// The end of its text, with quotes.
    let end: Int
    let colon: Int
    /// Whether no blank follows the colon.
    let isTight: Bool
  }

  let order: (any KeyOrder)?
  var mends: [LayoutMend] = []
  /// The columns of a tab, as the first one in an indentation shows; 0 before it.
  var tabWidth = 0
  var shifted: ShiftedLines?
  /// The mapping or list whose lines were last said to be shifted, and by how much.
  var reported: (node: Int, delta: Int)?
  var key: Key?
  /// The start of the quotes or brackets that were last said to have lines without indentation.
  var reportedEnclosure: Int?
  /// The lines with tabs in the indentation, and the first one.
  var tabs: (range: ByteRange, lines: Int)?
  /// The first key without a blank after its colon, and the number of them.
  private var tight: (key: String, range: ByteRange, lines: Int)?
  var blanks: [ReadingIssue.BlankPlace: (scalar: UInt32, range: ByteRange, lines: Int)] = [:]
  /// The last blank that was noted.
  private var lastBlank = -1

  init(order: (any KeyOrder)?) { self.order = order }

  /// Notes blanks that are read as spaces.
  mutating func mend(_ start: Int, _ end: Int, spaces: Int) {
    mends.append(
      LayoutMend(
        range: ByteRange(start: start, end: end), text: String(repeating: " ", count: spaces)))
  }

  mutating func noteTabs(_ start: Int, _ end: Int) {
    tabs = (tabs?.range ?? ByteRange(start: start, end: end), (tabs?.lines ?? 0) + 1)
  }

  mutating func noteTight(_ key: String, _ range: ByteRange) {
    tight = (tight?.key ?? key, tight?.range ?? range, (tight?.lines ?? 0) + 1)
  }

  mutating func note(
    _ blank: ForeignBlank, at start: Int, in place: ReadingIssue.BlankPlace
  ) {
    guard start != lastBlank else { return }
    lastBlank = start
    let range = ByteRange(start: start, end: start + blank.length)
    let before = blanks[place]
    blanks[place] = (
      before?.scalar ?? blank.scalar, before?.range ?? range, (before?.lines ?? 0) + 1
    )
  }

  /// The issues about blanks, one for each kind.
  var issues: [ReadingIssue] {
    let tabs = tabs.map { ReadingIssue(.tabsAsIndentation(lines: $0.lines), $0.range) }
    let tight = tight.map { first in
      ReadingIssue(.missingBlank(key: first.key, lines: first.lines), first.range)
    }
    return [tabs, tight].compactMap(\.self)
      + blanks.map { place, found in
        ReadingIssue(.foreignBlanks(found.scalar, place, lines: found.lines), found.range)
      }
  }
}
