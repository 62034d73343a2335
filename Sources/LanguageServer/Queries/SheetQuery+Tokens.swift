import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets
import SheetRules

extension SheetQuery {
  /// A figure or a mark that an editor may colour.
  struct Token {
    /// The types in the order of the legend.
    enum Kind: Int, CaseIterable {
      /// A figure.
      case number
      /// What says that there is none: `NM`, `N/A`, `S/I`.
      case keyword
      /// A mark of a figure: `%`, `M$`.
      case `operator`

      var name: String { String(describing: self) }
    }

    let range: ByteRange
    let kind: Kind
    /// Whether the official system fills the figure in.
    let isFilledIn: Bool
  }

  /// The figures of the form and of written formulas, in the order of the text.
  var tokens: [Token] {
    guard let cells = context?.cells else { return [] }
    var tokens: [Token] = []
    for place in cells.all {
      let isFilledIn = place.figure.map { cells.tree.printing(at: $0.place).origin == .sistema }
      if let range = place.range {
        tokens.append(Token(range: range, kind: .number, isFilledIn: isFilledIn ?? false))
      } else if let node = scalar(of: place.field) {
        tokens += parts(of: node, isFilledIn: isFilledIn ?? false)
      }
    }
    return tokens.filter { !document.isInCompanion($0.range) && $0.range.count > 0 }
      .sorted { $0.range.start < $1.range.start }.withoutOverlaps
  }

  private func scalar(of field: JSONPointer) -> Node? {
    guard let node = document.node(at: field) else { return nil }
    let figure = node.kind == .mapping ? node["numero"] : node
    return figure.flatMap { $0.kind == .scalar && !$0.isNull && !$0.isAlias ? $0 : nil }
  }

  /// The digits of a figure, and what stands around them; a mark of absence as a whole.
  private func parts(of node: Node, isFilledIn: Bool) -> [Token] {
    let range = node.range
    let bytes = document.source[range.start..<min(range.end, document.source.count)]
    func token(_ start: Int, _ end: Int, _ kind: Token.Kind) -> Token {
      Token(range: ByteRange(start: start, end: end), kind: kind, isFilledIn: isFilledIn)
    }
    guard var first = bytes.firstIndex(where: Ascii.isDigit),
      let last = bytes.lastIndex(where: Ascii.isDigit)
    else {
      let word = bytes.trimmingQuotes
      return word.isEmpty ? [] : [token(word.startIndex, word.endIndex, .keyword)]
    }
    if first > bytes.startIndex, bytes[first - 1] == UInt8(ascii: "-") { first -= 1 }
    let marks = [bytes[..<first].trimmingQuotes, bytes[(last + 1)...].trimmingQuotes]
    return [token(first, last + 1, .number)]
      + marks.filter { !$0.isEmpty }.map { token($0.startIndex, $0.endIndex, .operator) }
  }
}

extension ArraySlice<UInt8> {
  /// Without quotes and blanks at both ends.
  fileprivate var trimmingQuotes: ArraySlice<UInt8> {
    let isMark: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D, 0x22, 0x27].contains($0) }
    let rest = drop(while: isMark)
    guard let last = rest.lastIndex(where: { !isMark($0) }) else { return rest[rest.endIndex...] }
    return rest[...last]
  }
}

extension [SheetQuery.Token] {
  /// Of two that overlap the first, since a client colours no byte twice.
  fileprivate var withoutOverlaps: Self {
    var kept: Self = []
    for token in self where token.range.start >= kept.last?.range.end ?? 0 { kept.append(token) }
    return kept
  }
}
