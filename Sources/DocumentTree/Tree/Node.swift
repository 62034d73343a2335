/// A node of a document: a document and an index into its tape.
///
/// Aliases are followed: all but `range`, `index` and `isAlias` tell of the node they stand for.
public struct Node: Sendable {
  /// The three shapes of a node.
  public enum Kind: Sendable, Hashable { case mapping, sequence, scalar }

  /// How a node is written.
  ///
  /// JSON's numbers and words are `plain`, its collections `flow`.
  public enum Style: UInt8, Sendable, Hashable {
    case plain, singleQuoted, doubleQuoted, literal, folded, block, flow
  }

  /// The document that the node is part of.
  public let document: Document
  /// The place on the document's tape; a node's own number, 0 for the root.
  public let index: Int

  package init(document: Document, index: Int) {
    self.document = document
    self.index = index
  }

  var written: TapeRecord { document.tape.records[index] }
  var target: Int { document.tape.target(of: index) }
  var record: TapeRecord { document.tape.records[target] }
  /// What the record tells without a look at where the node stands, which nearly every question can do with.
  var packed: PackedRecord { document.tape.records.packed(target) }
  /// The index past the subtree.
  var following: Int { document.next(after: index) }

  /// The shape.
  public var kind: Kind {
    switch packed.kind {
    case .mapping: .mapping
    case .sequence: .sequence
    case .scalar, .alias: .scalar
    }
  }

  /// How the node is written.
  public var style: Style { packed.style }

  /// Whether an alias (`*name`) stands here.
  public var isAlias: Bool { written.kind == .alias }

  /// Whether a part of the node, or what it should hold directly, could not be read.
  public var isDamaged: Bool { written.has(.isDamaged) || packed.has(.isDamaged) }

  /// Whether nothing at all is written here: `key:` and no more.
  public var isAbsent: Bool { packed.has(.isAbsent) }

  /// Where the node stands in the file; for an alias, the alias itself.
  ///
  /// Quotes and brackets are inside, anchors and tags are not; an absent value is an empty range
  /// behind the colon.
  public var range: ByteRange {
    ByteRange(start: Int(written.start), end: Int(written.end))
  }

  /// The name that the node's `&anchor` gives it.
  public var anchor: String? {
    guard packed.has(.hasAnchor) else { return nil }
    return document.tape.property(of: target, in: document.tape.anchors).map { text(of: $0) }
  }

  /// The node's tag in full, such as `tag:yaml.org,2002:str` for `!!str`; none where none is written.
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
