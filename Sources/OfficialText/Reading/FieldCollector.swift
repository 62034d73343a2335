import DocumentTree
import ProgramSheets

/// Collects the values of fields as they are found, and makes the tree of the sheet in the order of its form.
struct FieldCollector {
  /// What one field has.
  private struct Field {
    let tokens: [String]
    let label: Range<Int>
    let text: String?
    let place: Range<Int>
  }

  private let kind: SheetKind
  private var fields: [Field] = []
  private var numbers: [String: Int] = [:]

  init(_ kind: SheetKind) { self.kind = kind }

  /// Whether a field has a value, or its label was met.
  func has(_ pointer: String) -> Bool { numbers[pointer] != nil }

  func hasValue(_ pointer: String) -> Bool {
    numbers[pointer].map { fields[$0].text != nil } ?? false
  }

  func text(_ pointer: String) -> String? { numbers[pointer].flatMap { fields[$0].text } }

  /// Where a field has its value.
  func place(_ pointer: String) -> Range<Int>? { numbers[pointer].map { fields[$0].place } }

  /// The field that was read from a place.
  func field(at place: Range<Int>) -> String? {
    fields.first { $0.text != nil && $0.place == place }
      .map { "/" + $0.tokens.joined(separator: "/") }
  }

  /// Every place that a field was read from, labels included.
  var places: [Range<Int>] { fields.flatMap { [$0.label, $0.place] } }

  var filled: Int { fields.count { $0.text != nil } }

  /// The fields whose label was met and that have nothing, nor anything below them.
  var blank: [JSONPointer] {
    var parts: Set<String> = []
    for pointer in numbers.keys {
      let slashes = pointer.utf8.indices.dropFirst().filter {
        pointer.utf8[$0] == UInt8(ascii: "/")
      }
      for slash in slashes { parts.insert(String(pointer[..<slash])) }
    }
    return fields.filter { $0.text == nil }.map { JSONPointer(tokens: $0.tokens) }
      .filter { !parts.contains($0.description) }
  }

  /// Sets a field; the first value that it gets stays.
  ///
  /// - Returns: whether the field has another value already.
  @discardableResult
  mutating func set(
    _ pointer: String, _ text: String?, at place: Range<Int>, label: Range<Int>
  ) -> Bool {
    let tokens = pointer.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    let field = Field(tokens: tokens, label: label, text: text, place: place)
    if let number = numbers[pointer] {
      guard text != nil else { return false }
      if fields[number].text != nil { return fields[number].text != text }
      fields[number] = field
      return false
    }
    numbers[pointer] = fields.count
    fields.append(field)
    return false
  }

  /// The tree of everything that was set.
  func tree() -> PlacedValue {
    let root = Branch()
    for field in fields {
      root.insert(field.tokens[...], field.label, leaf(field))
    }
    return root.value(FormOrder(kind), FieldTree.root)
  }

  private func leaf(_ field: Field) -> PlacedValue {
    guard let text = field.text else {
      return .blank(ByteRange(start: field.label.upperBound, end: field.label.upperBound))
    }
    return .text(text, ByteRange(start: field.place.lowerBound, end: field.place.upperBound))
  }
}

/// A part of the sheet while it is put together.
private final class Branch {
  var keys: [String] = []
  var places: [String: Range<Int>] = [:]
  var branches: [String: Branch] = [:]
  var leaves: [String: PlacedValue] = [:]

  func insert(_ tokens: ArraySlice<String>, _ label: Range<Int>, _ leaf: PlacedValue) {
    guard let first = tokens.first else { return }
    if places[first] == nil {
      places[first] = label
      keys.append(first)
    }
    if tokens.count == 1 {
      leaves[first] = leaf
    } else {
      let branch = branches[first] ?? Branch()
      branches[first] = branch
      branch.insert(tokens.dropFirst(), label, leaf)
    }
  }

  func value(_ order: FormOrder, _ place: Int?) -> PlacedValue {
    if !keys.isEmpty, keys.allSatisfy({ $0.allSatisfy(\.isNumber) && $0.count < 4 }) {
      return .list(keys.compactMap { child($0, order, place.flatMap { order.element(of: $0) }) })
    }
    let entries = keys.enumerated().map { index, key in
      let found = place.flatMap { order.entry(key, in: $0) }
      return (rank: found?.rank ?? .max, index: index, key: key, place: found?.place)
    }
    return .mapping(
      entries.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.compactMap { entry in
        guard let value = child(entry.key, order, entry.place), let label = places[entry.key] else {
          return nil
        }
        return PlacedValue.Entry(
          key: entry.key, place: ByteRange(start: label.lowerBound, end: label.upperBound),
          value: value)
      })
  }

  /// A figure with something beside it is a mapping of both.
  private func child(_ key: String, _ order: FormOrder, _ place: Int?) -> PlacedValue? {
    guard let branch = branches[key] else { return leaves[key] }
    if let leaf = leaves[key], case .text = leaf {
      branch.insert(["numero"], places[key] ?? 0..<0, leaf)
    }
    return branch.value(order, place)
  }
}
