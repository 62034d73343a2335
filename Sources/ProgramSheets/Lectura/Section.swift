import DocumentTree
import ExactNumbers

/// A part of a sheet that is a mapping, filled from a node by the list of its properties.
///
/// The general decoder would build a key and a path for each field of each sheet; a folder of ten
/// thousand sheets has five million of them.
protocol Section: Sendable {
  init()

  /// The properties in the order of the form, by their keys.
  static var properties: [Property<Self>] { get }
}

/// A property of a section and how it is filled.
struct Property<Owner>: Sendable {
  let key: [UInt8]
  /// Fills the property from the node of its value; leaves it alone where the node does not fit.
  let fill: @Sendable (inout Owner, Node, Notation) -> Void

  init(_ key: StaticString, fill: @escaping @Sendable (inout Owner, Node, Notation) -> Void) {
    self.key = Array(key.description.utf8)
    self.fill = fill
  }
}

extension Section {
  /// Fills a section from a mapping; nil where the node is none.
  init?(_ node: Node, _ notation: Notation) {
    guard node.kind == .mapping else { return nil }
    self.init()
    let properties = Self.properties
    var filled: UInt64 = 0
    // people keep to the order of the form, so the search begins behind the last property found
    var next = 0
    for (key, value) in node.entries {
      guard
        let index = key.withBytes({ Self.position(of: $0, in: properties, from: next) })
      else { continue }
      next = index + 1
      // of two equal keys the first counts, as everywhere in a document
      guard filled & (1 << UInt64(index)) == 0 else { continue }
      filled |= 1 << UInt64(index)
      properties[index].fill(&self, value, notation)
    }
  }

  private static func position(
    of key: Span<UInt8>, in properties: [Property<Self>], from first: Int
  ) -> Int? {
    for step in properties.indices {
      let index = (first + step) % properties.count
      if properties[index].hasKey(key) { return index }
    }
    return nil
  }
}

extension Property {
  fileprivate func hasKey(_ bytes: Span<UInt8>) -> Bool {
    guard key.count == bytes.count else { return false }
    for index in 0..<bytes.count where key[index] != bytes[index] { return false }
    return true
  }
}

extension Property {
  typealias Path<Value> = any WritableKeyPath<Owner, Value?> & Sendable

  static func text(_ key: StaticString, _ path: Path<String>) -> Property {
    Property(key) { owner, node, _ in
      if node.kind == .scalar, !node.isNull { owner[keyPath: path] = node.text }
    }
  }

  static func answer(_ key: StaticString, _ path: Path<Respuesta>) -> Property {
    Property(key) { owner, node, _ in
      if node.kind == .scalar, !node.isNull { owner[keyPath: path] = Respuesta(node.text) }
    }
  }

  static func figure(_ key: StaticString, _ path: Path<Cifra>) -> Property {
    Property(key) { owner, node, notation in
      if !node.isNull { owner[keyPath: path] = Cifra(node, notation) }
    }
  }

  static func population(_ key: StaticString, _ path: Path<PoblacionEstimada>) -> Property {
    Property(key) { owner, node, notation in
      if !node.isNull { owner[keyPath: path] = PoblacionEstimada(node, notation) }
    }
  }

  static func years(_ key: StaticString, _ path: Path<PorEjercicio>) -> Property {
    Property(key) { owner, node, notation in
      owner[keyPath: path] = PorEjercicio(node, notation)
    }
  }

  static func section<Part: Section>(_ key: StaticString, _ path: Path<Part>) -> Property {
    Property(key) { owner, node, notation in
      owner[keyPath: path] = Part(node, notation)
    }
  }

  /// A row that is no mapping keeps its place as an empty one, so that row numbers stay true.
  static func rows<Part: Section>(_ key: StaticString, _ path: Path<[Part]>) -> Property {
    Property(key) { owner, node, notation in
      guard node.kind == .sequence else { return }
      owner[keyPath: path] = node.elements.map { Part($0, notation) ?? Part() }
    }
  }

  static func texts(_ key: StaticString, _ path: Path<[String]>) -> Property {
    Property(key) { owner, node, _ in
      guard node.kind == .sequence else { return }
      owner[keyPath: path] = node.elements.map { $0.isNull ? "" : $0.text }
    }
  }
}
