package import DocumentTree

/// Some fields of a sheet.
///
/// Kept as texts: the first set of elements of a type of our own costs 250,000 instructions of every run.
package struct FieldSet: Sendable, Equatable, ExpressibleByArrayLiteral {
  private var pointers: Set<String> = []

  /// Makes a set of some fields.
  package init(arrayLiteral fields: JSONPointer...) {
    for field in fields { insert(field) }
  }

  package var isEmpty: Bool { pointers.isEmpty }
  package var count: Int { pointers.count }

  /// Whether the set has a field.
  package func contains(_ field: JSONPointer) -> Bool { pointers.contains(field.description) }

  /// Whether the set has a field, or one that it stands in.
  package func covers(_ field: JSONPointer) -> Bool {
    if pointers.isEmpty { return false }
    var field: JSONPointer? = field
    while let pointer = field {
      if contains(pointer) { return true }
      field = pointer.parent
    }
    return false
  }

  /// Whether the set has a field that stands in another one.
  package func hasSome(in field: JSONPointer) -> Bool {
    if pointers.isEmpty { return false }
    let start = field.description + "/"
    return pointers.contains { $0.hasPrefix(start) }
  }

  package mutating func insert(_ field: JSONPointer) { pointers.insert(field.description) }
}
