import DocumentTree
import ExactNumbers

/// The entries of a mapping, asked for one by one in the order of the form.
///
/// Each question is answered with nil where the key is not there or its value does not fit.
struct SectionEntries {
  private let notation: Notation
  private var entries: KeyedEntries

  init(_ mapping: Node, _ notation: Notation) {
    self.notation = notation
    entries = KeyedEntries(mapping)
  }

  mutating func text(_ key: String) -> String? { scalar(key)?.text }

  mutating func answer(_ key: String) -> Respuesta? {
    scalar(key).map { Respuesta($0.text) }
  }

  mutating func figure(_ key: String) -> Cifra? {
    guard let node = entries.value(key), !node.isNull else { return nil }
    return Cifra(node, notation)
  }

  mutating func population(_ key: String) -> PoblacionEstimada? {
    guard let node = entries.value(key), !node.isNull else { return nil }
    return PoblacionEstimada(node, notation)
  }

  mutating func years(_ key: String) -> PorEjercicio? {
    entries.value(key).flatMap { PorEjercicio($0, notation) }
  }

  mutating func section<Part: Section>(_ key: String) -> Part? {
    entries.value(key).flatMap { Part.read($0, notation) }
  }

  /// A row that is no mapping keeps its place as an empty one, so that row numbers stay true.
  mutating func rows<Part: Section>(_ key: String) -> [Part]? {
    guard let node = entries.value(key), node.kind == .sequence else { return nil }
    return node.elements.map { Part.read($0, notation) ?? Part() }
  }

  mutating func texts(_ key: String) -> [String]? {
    guard let node = entries.value(key), node.kind == .sequence else { return nil }
    return node.elements.map { $0.isNull ? "" : $0.text }
  }

  private mutating func scalar(_ key: String) -> Node? {
    guard let node = entries.value(key), node.kind == .scalar, !node.isNull else { return nil }
    return node
  }
}
