import Analysis
import DocumentTree
import Fichas
import ProgramSheets
import Reporting
import SheetRules

/// A checked sheet of an open text, of which the requests of an editor are queries.
struct SheetQuery: Bilingual {
  let file: FileReport
  let sheet: CheckedSheet
  let positions: TextPositions
  let client: ClientCapabilities
  let language: Language

  init?(
    _ file: FileReport, _ positions: TextPositions, _ client: ClientCapabilities,
    _ language: Language
  ) {
    // bytes that were taken for another encoding have their places elsewhere
    guard let sheet = file.sheet, sheet.document.ownSource.count == positions.byteCount else {
      return nil
    }
    self.file = file
    self.sheet = sheet
    self.positions = positions
    self.client = client
    self.language = language
  }

  var document: Document { sheet.document }
  var context: SheetContext? { sheet.context }
  /// Whether the text may be changed: a published one is only read.
  var isWritable: Bool { document.format != .official }

  /// What an editor shows of some bytes; nil for those of a companion, which is another file.
  func span(of range: ByteRange) -> TextSpan? {
    document.isInCompanion(range) ? nil : positions.span(of: range)
  }

  /// The kind of the sheet; nil where the text does not say.
  var kind: SheetKind? {
    context?.kind.kind ?? sheet.options.kinds.first { $0.kind.name == sheet.report.kind }?.kind
  }

  /// What the form says of a field.
  func campo(at field: JSONPointer) -> Campo? {
    let tree = context?.cells.tree ?? kind?.tree
    return tree.flatMap { tree in tree.place(at: field.description).flatMap { tree.field(at: $0) } }
  }
}

/// A key or a value in a text.
struct FieldSpot {
  /// Where it stands in the document.
  let pointer: JSONPointer
  /// The field that it belongs to: the figure, where it is its `numero`.
  let field: JSONPointer
  let range: ByteRange
  let isKey: Bool
}

extension SheetQuery {
  /// The key or the scalar at an offset; nil between them.
  func spot(at offset: Int) -> FieldSpot? {
    if document.format == .official { return officialSpot(at: offset) }
    guard let pointer = document.pointer(at: offset), let node = document.node(at: pointer) else {
      return nil
    }
    if let key = document.keyNode(at: pointer)?.range, key.holds(offset) {
      return FieldSpot(pointer: pointer, field: field(of: pointer), range: key, isKey: true)
    }
    guard node.kind == .scalar, node.range.holds(offset) else { return nil }
    return FieldSpot(pointer: pointer, field: field(of: pointer), range: node.range, isKey: false)
  }

  /// The cells of a published text stand in any order.
  private func officialSpot(at offset: Int) -> FieldSpot? {
    var found: FieldSpot?
    document.forEachScalar { pointer, key, value in
      for (range, isKey) in [(key?.range, true), (value.range, false)] {
        guard let range, range.holds(offset), range.count < found?.range.count ?? .max else {
          continue
        }
        found = FieldSpot(
          pointer: pointer, field: field(of: pointer), range: range, isKey: isKey)
      }
    }
    return found
  }

  /// The field that a node belongs to.
  func field(of pointer: JSONPointer) -> JSONPointer {
    guard pointer.tokens.last == "numero", let parent = pointer.parent,
      campo(at: parent)?.tipo.esCifra == true
    else { return pointer }
    return parent
  }
}

extension ByteRange {
  /// Whether a cursor before this byte, or right behind the last one, is in the range.
  func holds(_ offset: Int) -> Bool { start <= offset && offset <= end }
}

extension Document {
  /// Where the last word of a node ends: a text below `|-` ends before the blank lines behind it.
  func lastByte(of node: Node) -> Int {
    var end = min(node.range.end, source.count)
    while end > node.range.start, [0x20, 0x09, 0x0A, 0x0D].contains(source[end - 1]) { end -= 1 }
    return end
  }

  /// Goes to every scalar, with its key where it has one, in the order of the document.
  ///
  /// A list of what is left stands for recursion: a document may be as deep as it is long.
  func forEachScalar(_ body: (JSONPointer, _ key: Node?, _ value: Node) -> Void) {
    forEachNode { pointer, key, value in
      if value.kind == .scalar { body(pointer, key, value) }
    }
  }

  /// Goes to every node, a collection before what stands in it; aliases are not followed.
  func forEachNode(_ body: (JSONPointer, _ key: Node?, _ value: Node) -> Void) {
    guard let root else { return }
    var open: [(pointer: JSONPointer, key: Node?, value: Node)] = [(JSONPointer(), nil, root)]
    while let (pointer, key, value) = open.popLast() {
      body(pointer, key, value)
      if value.isAlias { continue }
      switch value.kind {
      case .scalar: break
      case .mapping:
        open += value.writtenEntries.map { (pointer.appending($0.key.text), $0.key, $0.value) }
          .reversed()
      case .sequence:
        open += value.elements.enumerated().map { (pointer.appending($0), nil, $1) }.reversed()
      }
    }
  }
}
