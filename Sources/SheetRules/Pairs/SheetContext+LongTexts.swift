import DocumentTree

extension SheetContext {
  /// The texts of the sheet with their fields, in the order of the file.
  var longTexts: [(field: JSONPointer, text: String)] {
    guard let root = document.root else { return [] }
    var texts: [(JSONPointer, String)] = []
    var waiting: [(Node, JSONPointer)] = [(root, JSONPointer())]
    while let (node, field) = waiting.popLast() {
      switch node.kind {
      case .scalar: if node.text.contains(" ") { texts.append((field, node.text)) }
      case .sequence:
        waiting += node.elements.enumerated().reversed().map { ($1, field.appending($0)) }
      case .mapping:
        let entries = node.entries.filter { $0.key.kind == .scalar }
        waiting += entries.reversed().map { ($0.value, field.appending($0.key.text)) }
      }
    }
    return texts
  }
}
