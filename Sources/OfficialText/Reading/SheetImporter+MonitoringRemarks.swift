extension SheetImporter {
  /// Sets remarks, each behind a dash: its kind, a colon, and what the service says.
  mutating func setRemarks(_ section: String, _ label: FoundLabel) {
    var open: (start: Int, lines: [Range<Int>])?
    for line in label.cells.flatMap(\.lines) {
      if source[line.lowerBound] == UInt8(ascii: "-") {
        if let (_, lines) = open { setRemark(section, lines, label) }
        open = (line.lowerBound, [source.trimmed((line.lowerBound + 1)..<line.upperBound)])
      } else if open != nil {
        open?.lines.append(line)
      } else {
        leave([TextCell(lines: [line], page: 0, row: 0, isStart: true)])
      }
    }
    if let (_, lines) = open { setRemark(section, lines, label) }
  }

  mutating func setRemark(_ section: String, _ lines: [Range<Int>], _ label: FoundLabel) {
    guard let first = lines.first, let last = lines.last else { return }
    let row = "/observaciones/\(monitoring.remarks)"
    monitoring.remarks += 1
    set("\(row)/seccion", section, at: label.place, label)
    var rest = lines
    if let colon = source[first].firstIndex(of: UInt8(ascii: ":")) {
      set(
        "\(row)/tipo", reader.string(first.lowerBound..<colon), at: first.lowerBound..<colon, label)
      rest[0] = source.trimmed((colon + 1)..<first.upperBound)
    }
    rest.removeAll { $0.isEmpty }
    let text = rest.map { reader.string($0) }.joined(separator: " ")
    let start = rest.first?.lowerBound ?? first.lowerBound
    set("\(row)/texto", text, at: min(start, last.lowerBound)..<max(start, last.upperBound), label)
  }
}
