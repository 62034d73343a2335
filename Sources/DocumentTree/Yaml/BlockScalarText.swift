/// Decodes literal (`|`) and folded (`>`) block scalars.
enum BlockScalarText {
  enum Chomping { case strip, clip, keep }

  static func append(_ record: TapeRecord, of source: Span<UInt8>, to bytes: inout [UInt8]) {
    let end = Int(record.end)
    let (chomping, start) = header(source, Int(record.start), end)
    var lines = Lines(index: start, end: end, indentation: Int(record.link))
    let first = bytes.count
    if record.style == .literal {
      appendLiteral(&lines, source, to: &bytes)
    } else {
      appendFolded(&lines, source, to: &bytes)
    }
    chomp(&bytes, from: first, chomping)
  }

  /// The chomping indicator of the header, and the start of the first line.
  private static func header(
    _ source: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (Chomping, Int) {
    var chomping = Chomping.clip
    var index = start + 1
    while index < end, !Ascii.isBlank(source[index]) {
      if source[index] == Ascii.plus { chomping = .keep }
      if source[index] == Ascii.minus { chomping = .strip }
      index += 1
    }
    index = min(source.endOfLine(from: index), end)
    return (chomping, index < end ? source.endOfBreak(at: index) : end)
  }

  /// Iterates over lines without indentation and line break; the end of the file ends the last one.
  private struct Lines {
    var index: Int
    let end: Int
    let indentation: Int

    mutating func next(_ source: Span<UInt8>) -> (start: Int, end: Int)? {
      guard index < end else { return nil }
      var start = index
      var columns = 0
      while start < end, columns < indentation {
        columns += 1
        // Only a tolerant reading lets anything but spaces stand before the text of a block.
        if source[start] == Ascii.space || source[start] == Ascii.tab {
          start += 1
        } else if let blank = source.foreignBlank(at: start) {
          start += blank.length
        } else {
          break
        }
      }
      let last = min(source.endOfLine(from: start), end)
      index = last < end ? source.endOfBreak(at: last) : end
      return (start, last)
    }
  }

  private static func appendLiteral(
    _ lines: inout Lines, _ source: Span<UInt8>, to bytes: inout [UInt8]
  ) {
    while let line = lines.next(source) {
      ScalarText.appendVerbatim(source, line.start, line.end, to: &bytes)
      bytes.append(Ascii.lineFeed)
    }
  }

  /// Folds lines: a single break between two lines of text becomes a space; breaks next to blank or
  /// indented lines are kept.
  private static func appendFolded(
    _ lines: inout Lines, _ source: Span<UInt8>, to bytes: inout [UInt8]
  ) {
    var waiting = 0
    var wasText = false
    var isFirst = true
    while let line = lines.next(source) {
      if line.start < line.end {
        let isText = !Ascii.isWhite(source[line.start])
        if isFirst || !isText || !wasText {
          bytes.append(contentsOf: repeatElement(Ascii.lineFeed, count: waiting))
        } else if waiting == 1 {
          bytes.append(Ascii.space)
        } else {
          bytes.append(contentsOf: repeatElement(Ascii.lineFeed, count: waiting - 1))
        }
        ScalarText.appendVerbatim(source, line.start, line.end, to: &bytes)
        waiting = 0
        wasText = isText
        isFirst = false
      }
      waiting += 1
    }
    bytes.append(contentsOf: repeatElement(Ascii.lineFeed, count: waiting))
  }

  private static func chomp(_ bytes: inout [UInt8], from first: Int, _ chomping: Chomping) {
    guard chomping != .keep else { return }
    var last = bytes.count
    while last > first, bytes[last - 1] == Ascii.lineFeed { last -= 1 }
    let keepsOne = chomping == .clip && last > first && last < bytes.count
    bytes.removeLast(bytes.count - last - (keepsOne ? 1 : 0))
  }
}
