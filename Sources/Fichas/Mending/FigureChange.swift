import Analysis
public import DocumentTree
import ExactNumbers
import ProgramSheets
public import SheetRules

/// A figure of a sheet that is written anew.
public struct FigureChange: Sendable, Hashable {
  /// The cell, in canonical form.
  public let field: JSONPointer
  /// What the form calls it.
  public let name: LocalizedText
  /// Where the figure stands.
  public let place: Place
  /// What stands there.
  public let before: String
  /// What is put there.
  public let after: String
  /// What the hand did; nil where nothing is known.
  public let slip: LocalizedText?
  /// The number that the cell then states; nil where only its notation changes.
  let figure: ExactDecimal?

  let range: ByteRange
  /// The node of the figure; nil where the figure is only a part of a text.
  let node: JSONPointer?
  let isJsonNumber: Bool
  /// What is put over the range where that is not `after`, as with quotes around it.
  var spliced: String?

  /// The change in words: "el gasto total: 341.000 → 340.000 (un dígito es otro)".
  func text(in language: Language) -> String {
    let before = before.isEmpty ? language.either("en blanco", "blank") : before
    return "\(name[language]): \(before) → \(after)" + (slip.map { " (\($0[language]))" } ?? "")
  }
}

extension FigureChange {
  /// Whether the new figure settles the reading issues of the old one.
  func settles(_ finding: Finding, in notation: Notation) -> Bool {
    guard finding.category == .lectura, finding.range == range else { return false }
    let new = try? FigureParser.parse(after, notation: notation)
    switch finding.rule {
    case "LEC07": return new?.otherReading == nil
    case "LEC10": return new?.mark != (try? FigureParser.parse(before, notation: notation))?.mark
    default: return true
    }
  }
}

/// Finds out how the changes of one sheet are written.
struct FigureChanges {
  let document: Document
  let notation: Notation
  let lines: LineTable

  init(_ document: Document) {
    self.document = document
    lines = document.lineTable()
    notation = document.notation
  }

  /// The change of a cell that states `reported` to another figure; nil where it cannot be written.
  func change(
    of suspect: Suspect, to figure: ExactDecimal, _ slip: LocalizedText?
  ) -> FigureChange? {
    let cell = WrittenCell(
      field: suspect.field, range: suspect.range, name: suspect.name, isYear: suspect.isYear,
      isShare: suspect.isShare)
    return change(of: cell, to: figure, slip)
  }

  /// The change of a cell to another figure; nil where it cannot be written.
  func change(
    of cell: WrittenCell, to figure: ExactDecimal, _ slip: LocalizedText? = nil
  ) -> FigureChange? {
    // who names a field means its figure, not its key
    if let range = cell.range, document.keyNode(at: cell.field)?.range == range { return nil }
    let pointer = cell.range == nil ? pointer(of: cell.field) : nil
    let node = pointer.flatMap(document.node)
    guard let range = cell.range ?? node?.range, !document.isInCompanion(range) else {
      return nil
    }
    let before = node?.text ?? String(decoding: bytes(range), as: UTF8.self)
    let isJsonNumber = document.format == .json && node?.isPlainOrNumber == true
    guard
      let style = FigureNotation(
        before, notation, isJsonNumber: isJsonNumber, isYear: cell.isYear)
    else { return nil }
    let shown = isPercent(before, of: cell) ? try? figure.scaled(byPowerOfTen: 2) : figure
    guard let shown else { return nil }
    return FigureChange(
      field: cell.field, name: cell.name, place: lines.place(of: range.start),
      before: before, after: style.text(shown), slip: slip, figure: figure,
      range: range, node: document.isJoined ? nil : pointer, isJsonNumber: isJsonNumber,
      spliced: document.isJoined && cell.range == nil ? quoted(style.text(shown), range) : nil)
  }

  /// A figure with the quotes that its place asks for.
  private func quoted(_ figure: String, _ range: ByteRange) -> String {
    let first = document.source[range.start]
    if first == UInt8(ascii: "'") || first == UInt8(ascii: "\"") {
      let quote = String(Unicode.Scalar(first))
      return quote + figure + quote
    }
    return document.format == .yaml && figure.contains(",") ? "\"\(figure)\"" : figure
  }

  /// The change of a blank cell that the official system fills in; nil where the sheet has no place for
  /// it, or says there why it has no figure.
  func filling(_ cell: DerivedCell) -> FigureChange? {
    guard cell.isFilledIn, cell.kind == .computed else { return nil }
    return filling(
      cell.field, cell.name, with: cell.computed, isPercentage: cell.isPercentage)
  }

  /// The change of a blank cell; nil where the sheet has no place for it, or says there why it has no
  /// figure.
  func filling(
    _ field: JSONPointer, _ name: LocalizedText, with number: ExactDecimal, isPercentage: Bool
  ) -> FigureChange? {
    guard !document.isJoined, let pointer = pointer(of: field),
      let node = document.node(at: pointer), node.isNull
    else { return nil }
    let isJsonNumber = document.format == .json
    let figure = number.description(in: isJsonNumber ? .punto : notation)
    return FigureChange(
      field: field, name: name, place: lines.place(of: node.range.start),
      before: String(decoding: bytes(node.range), as: UTF8.self),
      after: isPercentage && !isJsonNumber ? figure + " %" : figure, slip: nil, figure: nil,
      range: node.range, node: pointer, isJsonNumber: isJsonNumber)
  }

  /// The scalar that holds the figure of a cell.
  private func pointer(of field: JSONPointer) -> JSONPointer? {
    guard let node = document.node(at: field) else { return nil }
    if node.kind == .scalar { return field }
    let inner = field.appending("numero")
    return document.node(at: inner)?.kind == .scalar ? inner : nil
  }

  func bytes(_ range: ByteRange) -> ArraySlice<UInt8> {
    document.source[range.start..<min(range.end, document.source.count)]
  }

  /// Whether the sheet writes in percent what the cell holds as a part of one.
  private func isPercent(_ written: String, of cell: WrittenCell) -> Bool {
    let figure = try? FigureParser.parse(written, notation: notation)
    return cell.isShare && figure?.mark == .percent
  }
}

extension Document {
  /// The notation that the sheet declares for its figures.
  var notation: Notation {
    (root?["notacion"]?.text).flatMap(Notation.init(rawValue:)) ?? .chilena
  }
}
