import ExactNumbers

/// The line starts of a source file, which map offsets to lines and columns.
public struct LineTable: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]
  /// Places in long lines, so that not every look begins at the start of its line.
  private let milestones: [ColumnMilestone]
  /// The file that the last bytes are of, and how many lines stand before it.
  private let companion: (path: String, lines: Int)?
  /// Where a page of a published text ends.
  private let pageBreaks: [Int]

  /// Creates the table of a file; a byte order mark is not part of line 1.
  public init(_ bytes: [UInt8]) { self.init(bytes, nil) }

  /// Creates the table of a file with a companion behind it, whose lines are counted on their own.
  init(_ bytes: [UInt8], _ companion: Companion?) {
    self.init(bytes, companion, pageBreaks: [])
  }

  /// Creates the table of a text whose pages end with form feeds.
  package init(pagesOf bytes: [UInt8]) {
    self.init(bytes, nil, pageBreaks: Self.pageBreaks(in: bytes.span))
  }

  private static func pageBreaks(in bytes: Span<UInt8>) -> [Int] {
    var breaks: [Int] = []
    var index = 0
    while true {
      index = bytes.firstIndex(from: index) { $0.bytes(equalTo: 0x0C) }
      guard index < bytes.count else { return breaks }
      breaks.append(index)
      index += 1
    }
  }

  private init(_ bytes: [UInt8], _ companion: Companion?, pageBreaks: [Int]) {
    self.bytes = bytes
    self.pageBreaks = pageBreaks
    let starts = Self.lineStarts(in: bytes.span)
    self.starts = starts
    milestones = ColumnMilestone.all(in: bytes, lineStarts: starts)
    self.companion = companion.map { companion in
      (companion.path, starts.count { $0 < companion.start })
    }
  }

  /// The number of lines, including an empty last line.
  public var count: Int { starts.count }

  /// Returns the line and columns of a byte offset; clamps offsets outside the file.
  public func place(of offset: Int) -> Place {
    let line = lineIndex(of: offset)
    let start = starts[line]
    let end = min(max(offset, start), bytes.count)
    let columns = columns(from: start, to: end)
    let other = companion.flatMap { line >= $0.lines ? $0 : nil }
    return Place(
      file: other?.path, page: page(at: offset), line: line + 1 - (other?.lines ?? 0),
      column: columns.characters + 1,
      utf16Column: columns.utf16Units + 1,
      byteColumn: end - start + 1)
  }

  private func columns(from start: Int, to end: Int) -> ColumnCount {
    let milestone = milestone(from: start, to: end)
    var columns = milestone?.columns ?? ColumnCount()
    columns.add((milestone?.offset ?? start)..<end, of: bytes)
    return columns
  }

  /// The last milestone of a line up to an offset.
  private func milestone(from start: Int, to end: Int) -> ColumnMilestone? {
    let next = milestones.partitioningIndex { $0.offset > end }
    return next > 0 && milestones[next - 1].offset >= start ? milestones[next - 1] : nil
  }

  /// The number of bytes that are counted for a place, which tests check to be bounded.
  package func countingWork(for offset: Int) -> Int {
    let start = starts[lineIndex(of: offset)]
    let end = min(max(offset, start), bytes.count)
    return end - (milestone(from: start, to: end)?.offset ?? start)
  }

  /// The page that a byte of a published text stands on, 1-based; nil where it has no pages.
  package func page(at offset: Int) -> Int? {
    pageBreaks.isEmpty ? nil : 1 + pageBreaks.partitioningIndex { $0 >= offset }
  }

  /// The bytes of the line that an offset is in, without its line break.
  public func lineRange(at offset: Int) -> ByteRange { lineRange(of: line(of: offset)) }

  /// The line of an offset, 1-based, without counting its column.
  package func line(of offset: Int) -> Int { lineIndex(of: offset) + 1 }

  /// The bytes of a line (1-based) without its line break; empty after the last line.
  public func lineRange(of line: Int) -> ByteRange {
    guard line >= 1 else { return ByteRange(start: 0, end: 0) }
    guard line <= starts.count else { return ByteRange(start: bytes.count, end: bytes.count) }
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : bytes.count
    if line < starts.count {
      end -= 1
      if end > start, bytes[end] == Ascii.lineFeed, bytes[end - 1] == Ascii.carriageReturn {
        end -= 1
      }
    }
    return ByteRange(start: start, end: end)
  }

  /// Returns the byte offset of a 1-based line and grapheme column, clamped to the end of the line.
  public func offset(line: Int, column: Int) -> Int {
    let range = lineRange(of: line)
    let text = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    return range.start + text.prefix(max(0, column - 1)).utf8.count
  }

  /// Returns the byte offset of a 1-based line and UTF-16 column, clamped to the end of the line.
  public func offset(line: Int, utf16Column: Int) -> Int {
    let range = lineRange(of: line)
    let text = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    let units = text.utf16
    let index = units.index(
      units.startIndex, offsetBy: max(0, utf16Column - 1), limitedBy: units.endIndex)
    return range.start + text.utf8.distance(from: text.startIndex, to: index ?? text.endIndex)
  }

  private func lineIndex(of offset: Int) -> Int {
    max(0, starts.partitioningIndex { $0 > offset } - 1)
  }

  private static func lineStarts(in bytes: Span<UInt8>) -> [Int] {
    var starts = [SourceCheck.lengthOfByteOrderMark(in: bytes)]
    var end = bytes.endOfLine(from: 0)
    while end < bytes.count {
      let start = bytes.endOfBreak(at: end)
      starts.append(start)
      end = bytes.endOfLine(from: start)
    }
    return starts
  }
}
