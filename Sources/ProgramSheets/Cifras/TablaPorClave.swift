import DocumentTree

/// A key that is any text: a year, or the name of what a figure is of.
struct ClaveDeTabla: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Node {
  /// The entries of a mapping whose keys are the rows of a table, without those that cannot be read; nil
  /// where it is not a mapping.
  func table<Entry>(_ entry: (String, Node) -> Entry?) -> [Entry]? {
    guard kind == .mapping else { return nil }
    return entries.compactMap { key, value in
      key.kind == .scalar ? entry(key.text, value) : nil
    }
  }
}

extension Optional {
  /// The table that was read, or the error of one that is not a mapping.
  func orMismatch() throws -> Wrapped {
    guard let self else {
      throw DecodingError.typeMismatch(
        Wrapped.self, .init(codingPath: [], debugDescription: "a mapping expected"))
    }
    return self
  }
}
