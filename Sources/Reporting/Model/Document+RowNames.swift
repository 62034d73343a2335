package import DocumentTree

extension Document {
  /// A pointer with the names of rows in place of their indices, so that rows can change places.
  package func nameOfField(at pointer: JSONPointer) -> String {
    var node = root
    var name = JSONPointer()
    for token in pointer.tokens {
      let isRow = node?.kind == .sequence
      node = node?.child(token)
      name = name.appending(isRow ? node?.nameOfRow ?? token : token)
    }
    return name.description
  }
}

extension Node {
  /// What a row is called in the form.
  fileprivate var nameOfRow: String? {
    let names = ["componente", "nombre", "causa", "efecto", "variable"].lazy
      .compactMap { self[$0] }
    return names.first { $0.kind == .scalar && !$0.text.isEmpty }?.text
  }
}
