import DocumentTree
import ExactNumbers

extension LayoutLine {
  /// The lines of a page, with the pieces cut that run from one column into the next: a full line of a narrow cell has
  /// one blank before the cell beside it, as words have.
  ///
  ///     • Gasto por beneficiario: fuera de     cual es explicado ya que el
  ///     rango, en comparación al promedio de los se ejecutó el programa sólo
  ///     dos años anteriores.                     en la región
  static func cutAtColumns(_ lines: [LayoutLine], in source: [UInt8]) -> [LayoutLine] {
    let extents = lines.map { Extent($0, in: source) }
    var cut = lines
    for index in lines.indices {
      let near = max(0, index - reach)..<min(lines.count, index + reach + 1)
      let edges = near.reduce(into: Set<Int>()) { $0.formUnion(extents[$1].edges) }
      let starts = extents[index].starts.filter { word in
        edges.contains(word.left) && isColumn(word, at: index, lines, extents)
      }
      if !starts.isEmpty { cut[index].cut(at: Set(starts.map(\.left)), in: source) }
    }
    return cutAtShiftedColumns(cut, in: source)
  }

  /// The lines with the pieces cut that run into a column which begins some characters beside where it does above and
  /// below: the letters before it are narrower or wider than others.
  private static func cutAtShiftedColumns(
    _ lines: [LayoutLine], in source: [UInt8]
  ) -> [LayoutLine] {
    let extents = lines.map { Extent($0, in: source) }
    var cut = lines
    for index in lines.indices where extents[index].starts.contains(where: { $0.piece > margin }) {
      let near = max(0, index - 2)..<min(lines.count, index + 3)
      let edges = near.reduce(into: Set<Int>()) { $0.formUnion(extents[$1].edges) }
      let starts = edges.compactMap { edge -> (start: Int, edge: Int)? in
        // the column is there on this line
        if lines[index].pieces.contains(where: { abs($0.left - edge) <= shift }) { return nil }
        let starts = extents[index].starts.filter {
          $0.piece > margin && abs($0.left - edge) <= shift
        }
        guard starts.count == 1, let only = starts.first else { return nil }
        let (above, below) = support(of: edge, at: index, lines, extents)
        return above > 0 && below > 0 && above + below > 2 ? (only.left, edge) : nil
      }
      if starts.isEmpty { continue }
      cut[index].cut(at: Set(starts.map(\.start)), in: source)
      // it stands in the column of the others
      for (start, edge) in starts {
        let number = cut[index].pieces.firstIndex { $0.left == start }
        if let number { cut[index].pieces[number].left = edge }
      }
    }
    return cut
  }

  /// How far beside its other lines one of a column may begin.
  private static let shift = 3

  /// How many lines above and below tell where columns begin.
  private static let reach = 8

  /// Whether a column begins with a word of a line, since one does so in lines above and below it, or in several where
  /// the line has other columns, or where a bullet begins it; none of those between has a word across it.
  private static func isColumn(
    _ word: Start, at index: Int, _ lines: [LayoutLine], _ extents: [Extent]
  ) -> Bool {
    let (above, below) = support(of: word.left, at: index, lines, extents)
    if above > 0, below > 0 { return true }
    return (word.piece > margin || word.isBullet) && above + below > 1
  }

  /// How many lines right above a line and right below it begin a column with a character.
  private static func support(
    of start: Int, at index: Int, _ lines: [LayoutLine], _ extents: [Extent]
  ) -> (above: Int, below: Int) {
    func support(_ range: some Sequence<Int>) -> Int {
      var (count, last) = (0, lines[index].number)
      for other in range {
        guard abs(lines[other].number - last) <= 1, !extents[other].covers(start - 1) else { break }
        last = lines[other].number
        if extents[other].edges.contains(start) { count += 1 }
      }
      return count
    }
    return (
      support((max(0, index - reach)..<index).reversed()),
      support((index + 1)..<min(lines.count, index + 1 + reach))
    )
  }

  /// A word behind one blank.
  private struct Start {
    let left: Int
    /// Where its piece begins.
    let piece: Int
    let isBullet: Bool
  }

  /// Which characters of a line have words.
  private struct Extent {
    /// Where pieces of words begin that are not the first of the line, or that begin far from its edge.
    private(set) var edges: Set<Int> = []
    /// The words that stand behind one blank.
    private(set) var starts: [Start] = []
    private var words: [Range<Int>] = []

    init(_ line: LayoutLine, in source: [UInt8]) {
      for (number, piece) in line.pieces.enumerated() {
        if piece.hasLetters, number > 0 || piece.left > LayoutLine.margin {
          edges.insert(piece.left)
        }
        for word in piece.words(in: source) {
          if word.left > piece.left {
            // a formula begins with a bracket
            let isBullet = ["•", "("].contains { source[word.range].starts(with: $0.utf8) }
            starts.append(Start(left: word.left, piece: piece.left, isBullet: isBullet))
          }
          words.append(word.left..<word.right)
        }
      }
    }

    func covers(_ character: Int) -> Bool {
      let index = words.partitioningIndex { $0.upperBound > character }
      return index < words.count && words[index].contains(character)
    }
  }

  private mutating func cut(at starts: Set<Int>, in source: [UInt8]) {
    pieces = pieces.flatMap { piece in
      var parts: [Piece] = []
      for word in piece.words(in: source) {
        if let last = parts.indices.last, !starts.contains(word.left) {
          parts[last].range = parts[last].range.lowerBound..<word.range.upperBound
          parts[last].right = word.right
          parts[last].hasLetters = parts[last].hasLetters || word.hasLetters
        } else {
          parts.append(word)
        }
      }
      return parts
    }
  }
}

extension LayoutLine.Piece {
  /// The words of a piece, each a piece of its own.
  fileprivate func words(in source: [UInt8]) -> [LayoutLine.Piece] {
    var words: [LayoutLine.Piece] = []
    var column = left
    var isBlank = true
    for index in range where source[index] & 0xC0 != 0x80 {
      let length = source[index...range.upperBound - 1].dropFirst().prefix { $0 & 0xC0 == 0x80 }
        .count
      if source[index].isBlank {
        isBlank = true
      } else {
        let hasLetters = source[index].isLetter
        if isBlank {
          words.append(
            LayoutLine.Piece(range: index..<(index + 1 + length), left: column, right: column + 1))
        }
        let last = words.count - 1
        words[last].range = words[last].range.lowerBound..<(index + 1 + length)
        words[last].right = column + 1
        words[last].hasLetters = words[last].hasLetters || hasLetters
        isBlank = false
      }
      column += 1
    }
    return words
  }
}
