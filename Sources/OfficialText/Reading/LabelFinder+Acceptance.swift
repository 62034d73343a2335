import DocumentTree

extension LabelFinder {
  /// Whether the words of a label are one where they stand.
  func isAccepted(
    _ match: PromptTable.Match, at index: Int, end: Int, last: Int
  ) -> Bool {
    let (rest, hasColon) = restOfLabel(end)
    if match.prompt.needsColon, !hasColon { return false }
    if match.count < 18, closesBracket(cells[index].start, end) { return false }
    let tail = cells[last].clipped(from: rest)
    // a heading in capitals is whole where its line ends, though the text below it may be drawn close to it
    let isWhole =
      tail.map { !text.hasLetters($0.lines) } ?? true
      || index == last && cells[index].start < end
        && source.isInCapitals(cells[index].start..<end) && endsLine(end, cells[last])
    if let left = cells[index].left, left > lastLabelColumn { return false }
    switch match.prompt.shape {
    case .component:
      if !hasComponent || match.count < 40 && componentLabels.contains(match.prompt.shape) {
        return false
      }
    case .coverage: if !isWhole || !endsWithYear(cells[index].start..<end) { return false }
    case .commitments where !match.prompt.needsColon:
      if match.count < 30, !isWhole, !endsLine(end, cells[last]), cells[last].column == nil {
        return false
      }
    case .nothing, .heading, .production, .expenses, .averages, .rows:
      // the words of a heading begin sentences as well
      if match.count < 40, !isWhole { return false }
    case .dimension:
      if source[rest...].starts(with: "• ".utf8) { return true }
      if !isWhole, !endsLine(end, cells[last]) { return false }
    case .alone, .amounts, .componentRows, .indicatorRows, .notes, .prices, .twoRows:
      if match.count < 40, !isWhole { return false }
    case .number where match.count < 40: if !isWhole, !beginsFigure(rest) { return false }
    case .yearRow: if !isWhole, !beginsFigure(rest) { return false }
    case .title: if !isWhole, !isYear(rest..<cells[last].end) { return false }
    default: break
    }
    if cells[index].isStart || match.count >= 18 { return true }
    return match.prompt.needsColon || isWhole && match.count >= 8
      || hasComponent && match.count >= 15
      || isInFirstSection && match.count >= 10
  }

  /// Whether a bracket closes behind some words that do not open it: they are the end of a text.
  private func closesBracket(_ start: Int, _ end: Int) -> Bool {
    end < source.count && source[end] == UInt8(ascii: ")") && start < end
      && !source[start..<end].contains(UInt8(ascii: "("))
  }

  /// Whether nothing stands behind an offset on its line.
  private func endsLine(_ end: Int, _ cell: TextCell) -> Bool {
    cell.lines.contains {
      $0.contains(end - 1) && source.trimmed(end..<max(end, $0.upperBound)).isEmpty
    }
  }

  /// Whether a figure stands at an offset, or what says that there is none.
  private func beginsFigure(_ offset: Int) -> Bool {
    var end = offset
    while end < source.count, source[end] > 0x20 { end += 1 }
    let text = String(decoding: source[offset..<end], as: UTF8.self).trimmingMarks
    return CellReader.isFigure(text) || CellReader.absences.contains(text)
  }

  /// Whether only names and codes have been read so far.
  private var isInFirstSection: Bool {
    labels.count < 40
      && !labels.contains { label in
        if case .text(let field) = label.shape {
          return field.hasPrefix("/diagnostico") || field.hasSuffix("/descripcion")
        }
        return false
      }
  }

  /// Whether the last word of a range is a year.
  private func endsWithYear(_ range: Range<Int>) -> Bool {
    let count = source[range].reversed().prefix { $0 > 0x20 }.count
    return isYear((range.upperBound - count)..<range.upperBound)
  }

  private func isYear(_ range: Range<Int>) -> Bool {
    let text = source[source.trimmed(range)]
    return text.count == 4 && text.allSatisfy { Ascii.isDigit($0) }
  }

  /// Where the value begins behind a label: behind its punctuation and its limit of characters.
  func restOfLabel(_ end: Int) -> (rest: Int, hasColon: Bool) {
    var index = end
    var hasColon = false
    while index < source.count {
      if source[index].isBlank {
        index += 1
      } else if let length = source.punctuation(at: index) {
        if source[index] == UInt8(ascii: ":") { hasColon = true }
        index += length
      } else if let tag = HtmlTag.end(source.span, index, to: source.count) {
        index = tag
      } else if let limit = endOfLimit(index) {
        index = limit
      } else if source[index] == 0x0A || source[index] == 0x0D, let limit = limitBehindBreaks(index)
      {
        index = limit
      } else {
        break
      }
    }
    return (index, hasColon)
  }

  /// The end of a limit on the next line.
  private func limitBehindBreaks(_ start: Int) -> Int? {
    var index = start
    while index < source.count, index < start + 8, source[index] <= 0x20 { index += 1 }
    return index < source.count ? endOfLimit(index) : nil
  }

  /// The end of `(1.000 caracteres)`, wrapped or not.
  private func endOfLimit(_ start: Int) -> Int? {
    guard source[start] == UInt8(ascii: "(") else { return nil }
    var index = start + 1
    while index < source.count, index < start + 60, source[index] != UInt8(ascii: ")") {
      index += 1
    }
    guard index < source.count, source[index] == UInt8(ascii: ")") else { return nil }
    let words = FoldedLetters(source, [start..<index]).letters
    return PromptTable.isLimit(words) ? index + 1 : nil
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or the end of a page.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0C }

  /// Whether a label may begin with this byte: a capital, or a sign such as `¿`.
  var beginsLabel: Bool { (0x41...0x5A).contains(self) || self == 0xC2 || self == 0xC3 }

  /// Whether a word goes on with this byte.
  var isLetterOrDigit: Bool { isLetter || Ascii.isDigit(self) }

  /// Whether a letter begins with this byte.
  var isLetter: Bool {
    switch self {
    case 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Whether a word ends before an offset.
  func endsWord(at offset: Int) -> Bool { offset >= count || !self[offset].isLetterOrDigit }

  /// The length of a mark that ends a label; nil where none stands.
  func punctuation(at index: Int) -> Int? {
    switch self[index] {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "\""),
      UInt8(ascii: "$"),
      UInt8(ascii: "\\"):
      return 1
    case 0xE2:
      guard index + 2 < count, self[index + 1] == 0x80, (0x9C...0x9D).contains(self[index + 2])
      else {
        return nil
      }
      return 3
    default: return nil
    }
  }
}
