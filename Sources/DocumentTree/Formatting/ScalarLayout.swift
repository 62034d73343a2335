/// Reindents a scalar as written.
struct ScalarLayout {
  let record: TapeRecord
  let layout: SourceLayout
  /// The column of its continuation lines.
  let column: Int

  /// The scalar; a block scalar includes its last line break.
  var bytes: [UInt8] {
    if let header = BlockHeader(record, layout.bytes) { return block(header) }
    let whole = layout.bytes[Int(record.start)..<Int(record.end)]
    var lines = lines(of: whole)
    for index in lines.indices.dropFirst() {
      let text = lines[index].drop(while: Ascii.isWhite)
      lines[index] = text.isEmpty ? text : indentation + text
    }
    return Array(lines.joined(separator: layout.lineBreak))
  }

  private var indentation: ArraySlice<UInt8> {
    ArraySlice(repeating: Ascii.space, count: max(column, 2))
  }

  private func block(_ header: BlockHeader) -> [UInt8] {
    let old = Int(record.link)
    var content = lines(of: layout.bytes[header.end..<max(header.end, Int(record.end))])
    if content.last?.isEmpty == true { content.removeLast() }
    let texts = content.map { line in
      line.dropFirst(min(old, line.prefix { $0 == Ascii.space }.count))
    }
    // An indented first line would obscure the column of the others.
    let needsDigit = texts.first { !$0.isEmpty }?.first == Ascii.space
    let chomping = header.signs.filter { $0 == Ascii.plus || $0 == Ascii.minus }
    var bytes = Array(header.signs.prefix(1))
    if needsDigit { bytes.append(UInt8(ascii: "2")) }
    bytes += chomping
    if let comment = header.comment { bytes += [Ascii.space] + SourceComments.text(comment) }
    bytes += layout.lineBreak
    for text in texts { bytes += (text.isEmpty ? [] : indentation) + text + layout.lineBreak }
    return bytes
  }

  private func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    while true {
      let end = bytes[start...].firstIndex(where: Ascii.isBreak) ?? bytes.endIndex
      lines.append(bytes[start..<end])
      guard end < bytes.endIndex else { return lines }
      start = min(layout.past(end), bytes.endIndex)
    }
  }
}
