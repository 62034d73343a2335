import DocumentTree
import ExactNumbers

/// A part of a sheet that is a mapping, filled from the entries of its node.
///
/// The general decoder would build a key and a path for each field of each sheet; a folder of ten
/// thousand sheets has five million of them.
protocol Section: Sendable {
  init()

  /// Fills every property from the entry of its key, in the order of the form.
  init(_ entries: inout SectionEntries)
}

extension Section {
  /// Reads a section from a mapping; nil where the node is none.
  static func read(_ node: Node, _ notation: Notation) -> Self? {
    guard node.kind == .mapping else { return nil }
    var entries = SectionEntries(node, notation)
    return Self(&entries)
  }
}
