import Analysis
import DocumentTree
import ProgramSheets
import SheetRules

/// Changes of a sheet that belong together: one mistake with all that was computed from it.
public struct Repair: Sendable, Hashable {
  /// What speaks for it.
  public enum Reason: Sendable, Hashable {
    /// The form computes the figures.
    case computed
    /// No other slip explains everything.
    case onlySlip
    /// A person named the field.
    case named
    /// Another way of writing the same.
    case notation
  }

  /// What speaks for it.
  public let reason: Reason
  /// The changes.
  public let changes: [FigureChange]
}

extension Repair {
  /// The source with some mends; throws why it cannot be written.
  static func applied(
    _ mends: [Repair], to sheet: CheckedSheet
  ) throws(EditRefusal) -> [UInt8] {
    let document = sheet.document
    let changes = mends.flatMap(\.changes)
    let edits = changes.compactMap { change in
      change.node.map { DocumentEdit.replace($0, with: change.value) }
    }
    let spliced = changes.filter { $0.node == nil }.sorted { $0.range.start > $1.range.start }
    var bytes = document.ownSource
    for change in spliced {
      bytes.replaceSubrange(
        change.range.start..<change.range.end, with: Array((change.spliced ?? change.after).utf8))
    }
    if edits.isEmpty { return bytes }
    if spliced.isEmpty { return try document.applying(edits).bytes }
    let base = SheetReader.read(
      Document.read(bytes, as: document.format), as: sheet.options.kinds.map(\.kind))
    return try base.document.applying(edits).bytes
  }
}

extension FigureChange {
  fileprivate var value: TreeValue { isJsonNumber ? .number(after) : .figure(after) }
}
