/// A node of a document: a document and an index into its tape.
///
/// Aliases are followed: all members except `range`, `index` and `isAlias` describe the target.
public struct Node: Sendable {
  /// The kinds of node.
  public enum Kind: Sendable, Hashable { case mapping, sequence, scalar }

  /// The style in which a node is written.
  ///
  /// JSON numbers and literals are `plain`, its collections `flow`.
  public enum Style: UInt8, Sendable, Hashable {
    case plain, singleQuoted, doubleQuoted, literal, folded, block, flow
    /// A cell of a table with `;` or `,` between the cells.
    case delimited
  }

  /// The document that the node is part of.
  public let document: Document
  /// The index on the document's tape; 0 for the root.
  public let index: Int

  package init(document: Document, index: Int) {
    self.document = document
    self.index = index
  }

  var written: TapeRecord { document.tape.records[index] }
  var target: Int { document.tape.target(of: index) }
  var record: TapeRecord { document.tape.records[target] }
  /// The part of the record that does not need the node's extent, which is enough for nearly every
  /// query.
  var packed: PackedRecord { document.tape.records.resolved(index) }
  /// The index after the subtree.
  var following: Int { document.next(after: index) }

  /// The kind.
  public var kind: Kind {
    switch packed.kind {
    case .mapping: .mapping
    case .sequence: .sequence
    case .scalar, .alias: .scalar
    }
  }

  /// The style.
  public var style: Style { packed.style }

  /// Whether the node is an alias (`*name`).
  public var isAlias: Bool { document.tape.records.kind(of: index) == .alias }

  /// Whether a part of the node, or a direct child it should have, could not be parsed.
  public var isDamaged: Bool { written.has(.isDamaged) || packed.has(.isDamaged) }

  /// Whether it or something in it could not be parsed.
  package var hasDamage: Bool {
    (index..<following).contains { Node(document: document, index: $0).isDamaged }
  }

  /// Whether nothing is written here, as in a bare `key:`.
  public var isAbsent: Bool { packed.has(.isAbsent) }

  /// The range in the file, in UTF-8 bytes; for an alias, the range of the alias itself.
  ///
  /// Includes quotes and brackets, but not anchors and tags; an absent value is an empty range
  /// after the colon.
  public var range: ByteRange {
    let range = document.tape.records.range(of: index)
    return ByteRange(start: range.lowerBound, end: range.upperBound)
  }

  /// The name of the node's `&anchor`, or nil.
  public var anchor: String? {
    guard packed.has(.hasAnchor) else { return nil }
    return document.tape.property(of: target, in: document.tape.anchors).map { text(of: $0) }
  }

  /// The node's tag in full, such as `tag:yaml.org,2002:str` for `!!str`, or nil.
  public var tag: String? {
    guard packed.has(.hasTag) else { return nil }
    return document.tape.property(of: target, in: document.tape.tags).map {
      TagName.resolved(text(of: $0), prefixes: document.tape.tagPrefixes)
    }
  }

  private func text(of property: Tape.Property) -> String {
    String(decoding: document.source[Int(property.start)..<Int(property.end)], as: UTF8.self)
  }
}
