/// Replaces the text of a block scalar; keeps header comment, indentation and style.
struct BlockScalarEdit {
  let document: Document
  let layout: SourceLayout
  let node: Node
  let step: Int

  /// The changes, or nil if a block scalar cannot hold the text.
  ///
  /// - Parameters:
  ///   - text: the new content.
  ///   - column: the column of the lines if the old scalar has none.
  /// - Returns: changes of the header indicators and of the lines.
  func changes(to text: String, column: Int) -> [ByteChange]? {
    guard let lines = lines(of: text) else { return nil }
    let start = node.range.start
    let header = layout.bytes[start...].prefix { !Ascii.isBlank($0) }
    let headerEnd = layout.lineEnd(from: header.endIndex)
    guard headerEnd < layout.bytes.count else { return nil }
    let indentation = Array(repeating: Ascii.space, count: contentColumn ?? max(column, step))
    let digit = contentColumn == nil ? [] : header.filter(Ascii.isDigit)
    let signs = [isFolded(text) ? Ascii.greater : Ascii.pipe] + digit + chomping(of: text)
    let first = layout.past(headerEnd)
    let end = max(first, node.range.end)
    let isOpen = end == layout.bytes.count && end > first && !Ascii.isBreak(layout.bytes[end - 1])
    var content = Array(
      lines.map { ($0.isEmpty ? [] : indentation + $0) + layout.lineBreak }.joined())
    if isOpen { content.removeLast(layout.lineBreak.count) }
    return [ByteChange(start, header.endIndex, signs), ByteChange(first, end, content)]
  }

  /// The column of the old content, or nil if there is none.
  private var contentColumn: Int? {
    node.text.contains { !$0.isWhitespace } ? Int(node.record.link) : nil
  }

  private func chomping(of text: String) -> [UInt8] {
    if !text.utf8.reversed().starts(with: [Ascii.lineFeed]) { return [Ascii.minus] }
    return text.utf8.reversed().starts(with: [Ascii.lineFeed, Ascii.lineFeed]) ? [Ascii.plus] : []
  }

  private func isFolded(_ text: String) -> Bool {
    node.style == .folded
      && !text.utf8.split(separator: Ascii.lineFeed).contains {
        $0.first.map(Ascii.isWhite) ?? false
      }
  }

  /// The lines to write, or nil if the first is blank or a character needs escaping.
  private func lines(of text: String) -> [[UInt8]]? {
    guard let first = text.utf8.first, !Ascii.isBlank(first),
      text.unicodeScalars.allSatisfy({ YamlText.isPrintable($0) || $0 == "\n" || $0 == "\t" })
    else { return nil }
    var lines = text.utf8.split(separator: Ascii.lineFeed, omittingEmptySubsequences: false)
      .map(Array.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return isFolded(text) ? folded(lines) : lines
  }

  /// Wraps each line to the previous width, and adds a line break between lines.
  private func folded(_ lines: [[UInt8]]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var wasText = false
    for line in lines {
      if wasText, !line.isEmpty { result.append([]) }
      if line.isEmpty {
        if wasText { result.append([]) }
        result.append([])
        wasText = false
      } else {
        result += wrapped(line)
        wasText = true
      }
    }
    return result
  }

  /// Wraps a line at single spaces to the width of the old lines.
  private func wrapped(_ line: [UInt8]) -> [[UInt8]] {
    let width = max(60, widestOldLine)
    var result: [[UInt8]] = []
    var start = 0
    var lastSpace: Int?
    for index in line.indices {
      if index - start > width, let space = lastSpace {
        result.append(Array(line[start..<space]))
        start = space + 1
        lastSpace = nil
      }
      let isSingleSpace =
        line[index] == Ascii.space && index > start && index + 1 < line.count
        && !Ascii.isWhite(line[index - 1]) && !Ascii.isWhite(line[index + 1])
      if isSingleSpace { lastSpace = index }
    }
    return result + [Array(line[start...])]
  }

  private var widestOldLine: Int {
    layout.bytes[node.range.start..<node.range.end].split(whereSeparator: Ascii.isBreak)
      .map { $0.count - Int(node.record.link) }.max() ?? 0
  }
}
