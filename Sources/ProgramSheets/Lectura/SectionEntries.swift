import DocumentTree
import ExactNumbers

/// The entries of a mapping, asked for one by one in the order of the form.
///
/// Each question is answered with nil where the key is not there or its value does not fit.
struct SectionEntries {
  private let notation: Notation
  private var entries: KeyedEntries
  /// The first value that is not of the shape that its key asks for.
  private(set) var misfit: Node?

  init(_ mapping: Node, _ notation: Notation) {
    self.notation = notation
    entries = KeyedEntries(mapping)
  }

  mutating func text(_ key: String) -> String? { scalar(key)?.text }

  mutating func answer(_ key: String) -> Respuesta? {
    scalar(key).map { Respuesta($0.text) }
  }

  mutating func figure(_ key: String) -> Cifra? {
    guard let node = value(key) else { return nil }
    return fitting(Cifra(node, notation), node)
  }

  mutating func population(_ key: String) -> PoblacionEstimada? {
    guard let node = value(key) else { return nil }
    return fitting(PoblacionEstimada(node, notation), node)
  }

  mutating func years(_ key: String) -> PorEjercicio? {
    guard let node = value(key) else { return nil }
    return fitting(PorEjercicio(node, notation), node)
  }

  mutating func names(_ key: String) -> PorNombre? {
    guard let node = value(key) else { return nil }
    return fitting(PorNombre(node, notation), node)
  }

  mutating func textsByYear(_ key: String) -> TextosPorEjercicio? {
    guard let node = value(key) else { return nil }
    return fitting(TextosPorEjercicio(node), node)
  }

  mutating func verdict(_ key: String) -> Veredicto? {
    guard let node = value(key) else { return nil }
    return fitting(Veredicto(node), node)
  }

  mutating func section<Part: Section>(_ key: String) -> Part? {
    guard let node = value(key) else { return nil }
    return fitting(Part.read(node, notation, &misfit), node)
  }

  /// What a kind of sheet makes of a value itself.
  mutating func value<Value>(_ key: String, _ read: (Node, Notation) -> Value?) -> Value? {
    guard let node = value(key) else { return nil }
    return fitting(read(node, notation), node)
  }

  /// A row that is no mapping keeps its place as an empty one, so that row numbers stay true.
  mutating func rows<Part: Section>(_ key: String) -> [Part]? {
    list(key)?.elements.map { row in
      if row.isNull { return Part() }
      return fitting(Part.read(row, notation, &misfit), row) ?? Part()
    }
  }

  /// A measured figure.
  mutating func measured(_ key: String) -> Medicion? {
    guard let node = value(key) else { return nil }
    return fitting(Medicion(node, notation), node)
  }

  mutating func texts(_ key: String) -> [String]? {
    list(key)?.elements.map { fitting($0.isNull ? "" : $0.scalarText, $0) ?? "" }
  }

  private mutating func value(_ key: String) -> Node? {
    guard let node = entries.value(key), !node.isNull else { return nil }
    return node
  }

  private mutating func scalar(_ key: String) -> Node? {
    guard let node = value(key) else { return nil }
    return fitting(node.kind == .scalar ? node : nil, node)
  }

  private mutating func list(_ key: String) -> Node? {
    guard let node = value(key) else { return nil }
    return fitting(node.kind == .sequence ? node : nil, node)
  }

  /// What was made of a node, which does not fit where that is nothing.
  private mutating func fitting<Value>(_ value: Value?, _ node: Node) -> Value? {
    if value == nil, misfit == nil { misfit = node }
    return value
  }
}

extension Node {
  fileprivate var scalarText: String? { kind == .scalar ? text : nil }
}
