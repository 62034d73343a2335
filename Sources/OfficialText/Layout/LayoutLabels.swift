import DocumentTree

/// Finds the labels of a form that stand at the left edge of a page.
struct LayoutLabels {
  let text: FoldedText
  let tables: [PromptTable]

  /// The lines of pages, with the labels that stand at their left edges.
  func marked(_ pages: [[LayoutLine]]) -> [[LayoutLine]] {
    var marked: [[LayoutLine]] = []
    for page in pages { marked.append(self.marked(page, after: marked.last ?? [])) }
    return marked
  }

  /// The lines of a page, with the labels that stand at its left edge, and the rest of the one that the page before
  /// ends with.
  private func marked(_ lines: [LayoutLine], after page: [LayoutLine]) -> [LayoutLine] {
    var marked = lines
    let edge = lines.map(\.left).min() ?? 0
    var end = -1
    var ends: Set<Int> = []
    let cut = endOfPage(page)
    for index in lines.indices {
      guard lines[index].left <= edge + 3 else {
        // the value beside a label may have a line between two of its own
        marked[index].isInLabel = lines[index].number < end
        continue
      }
      marked[index].isInLabel = lines[index].number <= end
      let rest = lines[index...].prefix(30)
      let label =
        (index < Self.mostAbove ? lastLine(ofRest: rest, of: cut, edge) : nil)
        ?? lastLine(of: rest, edge, isLast: index + 30 >= lines.count)
      let headings = lastLine(ofHeadings: index, lines, edge)
      marked[index].isHeading = headings != nil
      marked[index].isTable = headings?.isTable ?? false
      // a heading that is wrapped may begin half a line above the first one
      if headings?.isAbove ?? false { marked[index].isInLabel = true }
      if let last = headings?.last ?? label {
        marked[index].label = last
        end = max(end, last)
        ends.insert(last)
      }
    }
    for index in marked.indices { marked[index].endsLabel = ends.contains(marked[index].number) }
    return marked
  }

  /// How many lines a page may have above the rest of a label that the page before ends with.
  private static let mostAbove = 3

  /// The lines of the label that a page ends with, which may go on.
  private func endOfPage(_ lines: [LayoutLine]) -> [Range<Int>] {
    let edge = lines.map(\.left).min() ?? 0
    let lines = lines.suffix(30).filter { $0.left <= edge + 3 }
    let first = lines.first { $0.label != nil && $0.label == lines.last?.number }
    return lines.drop { $0.number != first?.number }.map { $0.pieces[0].range }
  }

  /// The number of the last line of a label, of which lines have the rest; nil where they do not.
  private func lastLine(
    ofRest lines: ArraySlice<LayoutLine>, of label: [Range<Int>], _ edge: Int
  ) -> Int? {
    if label.isEmpty { return nil }
    let lines = lines.filter { $0.left <= edge + 3 }
    let texts = label + lines.map { $0.pieces[0].range }
    let count = tables.compactMap { $0.label(of: texts[...], in: text)?.count }.max() ?? 0
    return count > label.count ? lines[count - label.count - 1].number : nil
  }

  /// The number of the last line of the label that lines begin with; nil where they do not.
  private func lastLine(
    of lines: ArraySlice<LayoutLine>, _ edge: Int, isLast: Bool
  ) -> Int? {
    let lines = lines.filter { $0.left <= edge + 3 }
    let texts = lines.map { $0.pieces[0].range }
    guard let first = texts.first else { return nil }
    let word = text.source[first]
    if Self.header.contains(where: { word.elementsEqual($0) })
      || text[first].elementsEqual(Self.component)
      || tables.contains(where: { $0.beginsWithColon(first, in: text) })
    {
      return lines[0].number
    }
    let labels = tables.compactMap { $0.label(of: texts[...], in: text) }
    let label = labels.max { $0.match.count < $1.match.count }
    // the rest of it may be on the next page
    let letters = isLast ? text.letters(of: texts) : []
    if letters.count >= max(12, label?.match.count ?? 0),
      tables.contains(where: { $0.begins(with: letters) })
    {
      return lines.last?.number
    }
    if let label {
      // the words of a short one may stand anywhere in the cells of a table
      let isLabel = label.match.prompt.needsColon || label.match.count >= 12 || isAlone(lines[0])
      return isLabel ? lines[label.count - 1].number : nil
    }
    return nil
  }

  /// Whether a line has nothing but words that begin with a capital.
  private func isAlone(_ line: LayoutLine) -> Bool {
    guard line.pieces.count == 1 else { return false }
    let first = String(decoding: text.source[line.pieces[0].range].prefix(4), as: UTF8.self)
    return first.first?.isUppercase ?? false
  }

  /// The number of the last line of the headings of a table, of which a line has the first, and whether it is
  /// one of texts; nil where it has none.
  private func lastLine(
    ofHeadings index: Int, _ lines: [LayoutLine], _ edge: Int
  ) -> (last: Int, isTable: Bool, isAbove: Bool)? {
    let begins = text[lines[index].pieces[0].range]
    guard tables.contains(where: { $0.begins(with: begins) }) else { return nil }
    let isAbove = index > 0 && lines[index - 1].left > edge + 3
    for first in (isAbove ? index - 1 : index)...index {
      for last in index..<min(lines.count, index + 3) {
        let region = LayoutRegion(lines[first...last])
        guard region.isTable else { continue }
        let pieces = region.pieces(of: region.lines.indices).joined().flatMap(\.pieces)
        let letters = text.letters(of: pieces.map(\.range))
        let matches = tables.flatMap { table in
          table.longest(in: letters) { $0 + 1 == letters.count }
        }
        guard let match = matches.first else { continue }
        switch match.prompt.shape {
        case .rows, .indicatorRows: return (lines[last].number, true, first < index)
        default: return (lines[last].number, false, first < index)
        }
      }
    }
    return nil
  }

  private static let header = LabelFinder.header.map { Array($0.word.utf8) }

  private static let component = Array("componente#".utf8)
}
