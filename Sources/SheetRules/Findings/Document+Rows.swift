package import DocumentTree

extension Document {
  /// For each token of a field the number of the row that it is, 1-based; nil for a key, as a year is.
  package func rows(of field: JSONPointer) -> [Int?] {
    var above = JSONPointer()
    return field.tokens.map { token in
      defer { above = above.appending(token) }
      guard let index = Int(token) else { return nil }
      // of a list that is not there the rows are the first ones
      let isRow = node(at: above).map { $0.kind == .sequence } ?? (index < 1000)
      return isRow ? index + 1 : nil
    }
  }
}
