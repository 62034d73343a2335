import DocumentTree

extension JSONPointer {
  /// The key of a field with its question on the form: `'datos' (Datos cuantitativos)`.
  func namedKey(_ label: String?) -> String {
    let key = "'\(tokens.last ?? "")'"
    return label.map { "\(key) (\($0))" } ?? key
  }
}
