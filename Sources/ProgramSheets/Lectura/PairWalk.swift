package import DocumentTree

/// One walk through two sheets of a kind that sets their fields side by side, in the order of the form.
///
/// Rows are joined by their titles and not by their numbers, so that a row that was moved or put in between
/// is no change of those around it. The same field of two versions may stand in different rows:
///
///     left                          right
///     componentes/0 «Cursos»        componentes/1 «Cursos»
///     componentes/1 «Asesorías»     componentes/0 «Asesorías»
package struct PairWalk {
  /// A field of the form as each sheet has it; nil where one does not.
  package struct Leaf: Sendable {
    /// Its place among the fields of the form.
    package let place: Int
    /// Where it stands in the left sheet, or would.
    package let left: JSONPointer
    /// Where it stands in the right sheet, or would.
    package let right: JSONPointer
    /// What stands there in the left sheet.
    package let leftNode: Node?
    /// What stands there in the right sheet.
    package let rightNode: Node?
  }

  /// The two sheets at one place of the form.
  private struct Pair {
    let left: Node?
    let right: Node?
    let leftField: JSONPointer
    let rightField: JSONPointer

    func child(_ key: String, _ read: (Node?) -> Node?) -> Pair {
      Pair(
        left: read(left), right: read(right), leftField: leftField.appending(key),
        rightField: rightField.appending(key))
    }
  }

  private let tree: FieldTree
  /// Whether rows whose titles match nothing are joined in their order, as those of a row that was renamed.
  private let joinsRenamedRows: Bool
  /// What remains of a title where it is compared.
  private let folded: (String) -> String
  /// The fields that either sheet has, in the order of the form.
  package private(set) var leaves: [Leaf] = []
  /// The row of the left sheet that each row of the right one is joined with, where they have different
  /// numbers or one of them is alone.
  package private(set) var rows: [JSONPointer: JSONPointer] = [:]

  /// Walks two sheets.
  ///
  /// - Parameters:
  ///   - left: the one sheet.
  ///   - right: the other.
  ///   - tree: the fields of their kind.
  ///   - joinsRenamedRows: whether rows whose titles match nothing are joined in their order.
  ///   - folded: what remains of a title where it is compared.
  package init(
    _ left: Document, _ right: Document, _ tree: FieldTree, joinsRenamedRows: Bool,
    folded: @escaping (String) -> String
  ) {
    self.tree = tree
    self.folded = folded
    self.joinsRenamedRows = joinsRenamedRows
    visit(
      FieldTree.root,
      Pair(
        left: left.root, right: right.root, leftField: JSONPointer(), rightField: JSONPointer()))
  }

  /// The field of the left sheet that a field of the right one is joined with.
  package func leftField(of right: JSONPointer) -> JSONPointer {
    var row: JSONPointer? = right
    while let pointer = row {
      if let joined = rows[pointer] {
        return JSONPointer(tokens: joined.tokens + right.tokens.dropFirst(pointer.tokens.count))
      }
      row = pointer.parent
    }
    return right
  }

  private mutating func visit(_ place: Int, _ pair: Pair) {
    if pair.left?.isNull ?? true, pair.right?.isNull ?? true { return }
    switch tree.places[place].type {
    case .filas: visitRows(place, pair)
    case .textos: visitTexts(place, pair)
    case .porEjercicio, .porNombre: visitKeys(place, pair)
    case .grupo, nil: visitChildren(of: place, pair)
    case .palabra:
      addLeaf(place, pair, "resultado")
      visitChildren(of: place, pair, besides: "resultado")
    case let type?:
      addLeaf(place, pair, type.esCifra ? "numero" : nil)
      visitChildren(of: place, pair, besides: "numero")
    }
  }

  /// Adds a field whose value may stand in a mapping, beside what the form asks with it.
  private mutating func addLeaf(_ place: Int, _ pair: Pair, _ key: String?) {
    func value(_ node: Node?) -> Node? {
      guard let node, node.kind == .mapping else { return node }
      return key.flatMap { node[$0] }
    }
    let (left, right) = (value(pair.left), value(pair.right))
    if left?.isNull ?? true, right?.isNull ?? true { return }
    leaves.append(
      Leaf(
        place: place, left: pair.leftField, right: pair.rightField, leftNode: left,
        rightNode: right))
  }

  private mutating func visitChildren(of place: Int, _ pair: Pair, besides key: String? = nil) {
    guard pair.left?.kind == .mapping || pair.right?.kind == .mapping else { return }
    var next = tree.firstChild(of: place)
    while let child = next {
      next = tree.sibling(after: child)
      let name = tree.name(of: child)
      if name == key { continue }
      visit(child, pair.child(name) { $0?.kind == .mapping ? $0?[name] : nil })
    }
  }

  private mutating func visitTexts(_ place: Int, _ pair: Pair) {
    let (left, right) = (elements(pair.left), elements(pair.right))
    for index in 0..<max(left.count, right.count) {
      leaves.append(
        Leaf(
          place: place, left: pair.leftField.appending(index),
          right: pair.rightField.appending(index),
          leftNode: index < left.count ? left[index] : nil,
          rightNode: index < right.count ? right[index] : nil))
    }
  }

  private func elements(_ node: Node?) -> [Node] {
    node?.kind == .sequence ? node.map { Array($0.elements) } ?? [] : []
  }

  /// The years and names of both sheets, those of the left one first.
  private mutating func visitKeys(_ place: Int, _ pair: Pair) {
    guard let child = tree.anyChild(of: place) else { return }
    var known: Set<String> = []
    var keys = (keys(pair.left) + keys(pair.right)).filter { known.insert($0).inserted }
    if tree.places[place].type == .porEjercicio { keys.sort() }
    for key in keys { visit(child, pair.child(key) { $0?.kind == .mapping ? $0?[key] : nil }) }
  }

  private func keys(_ node: Node?) -> [String] {
    guard let node, node.kind == .mapping else { return [] }
    return node.entries.compactMap { $0.key.kind == .scalar ? $0.key.text : nil }
  }

  // MARK: Rows

  private mutating func visitRows(_ place: Int, _ pair: Pair) {
    guard let row = tree.anyChild(of: place) else { return }
    let key = tree.title(ofRow: row)?.name
    let (left, right) = (elements(pair.left), elements(pair.right))
    for (one, other) in joined(left.map { title($0, key) }, right.map { title($0, key) }) {
      // a row without a partner has the number of none in the other sheet
      let leftField = pair.leftField.appending(one ?? left.count + (other ?? 0))
      let rightField = pair.rightField.appending(other ?? right.count + (one ?? 0))
      rows[rightField] = leftField
      visit(
        row,
        Pair(
          left: one.map { left[$0] }, right: other.map { right[$0] }, leftField: leftField,
          rightField: rightField))
    }
  }

  private func title(_ row: Node, _ key: String?) -> String {
    guard let key, row.kind == .mapping, let title = row[key], title.kind == .scalar else {
      return ""
    }
    return folded(title.text)
  }

  /// Joins rows by their titles, each once and in the order of the left sheet.
  private func joined(_ left: [String], _ right: [String]) -> [(Int?, Int?)] {
    var free: [String: [Int]] = [:]
    for (index, title) in right.enumerated().reversed() { free[title, default: []].append(index) }
    var partners = left.map { free[$0]?.popLast() }
    var rest = Set(free.values.joined()).sorted()
    let alone = partners.indices.filter { partners[$0] == nil }
    if joinsRenamedRows, alone.count == rest.count {
      for (index, other) in zip(alone, rest) { partners[index] = other }
      rest = []
    }
    return left.indices.map { ($0, partners[$0]) } + rest.map { (nil, $0) }
  }
}
