import ProgramSheets

/// The fields of one form as a tree, for a walk through a sheet by what the form says of each field.
struct FormFields: Sendable {
  /// A field, or the rows of one, and what may stand in it.
  struct Place: Sendable {
    let key: String
    /// The key in UTF-8, as a file has it.
    let bytes: [UInt8]
    /// The names from the root, `*` for a row.
    let path: [String]
    /// The description; nil for a row or a year that has none of its own.
    var field: Campo?
    /// Whether the form demands the field.
    var isDemanded = false
    /// The most characters that the form allows.
    var limit: Int?
    /// Whether the form asks of its text for quantitative data with their source.
    var asksForData = false
    /// The named fields in it, in form order.
    var children: [Int] = []
    /// The place of any row.
    var row: Int?

    init(_ key: String, in path: [String]) {
      self.key = key
      self.path = path + [key]
      bytes = Array(key.utf8)
    }

    /// The root.
    init() {
      (key, path, bytes) = ("", [], [])
    }
  }

  private(set) var places = [Place()]

  /// The fields of a form.
  static func of(_ formulario: Formulario) -> FormFields {
    switch formulario {
    case .nuevo2019: nuevo2019
    case .revision2019: revision2019
    case .nuevo2025: nuevo2025
    }
  }

  private static let nuevo2019 = FormFields(.nuevo2019)
  private static let revision2019 = FormFields(.revision2019)
  private static let nuevo2025 = FormFields(.nuevo2025)

  private init(_ formulario: Formulario) {
    // the fields that the one at hand stands in: a group comes before what stands in it
    var above: [(prefix: String, place: Int)] = [("/", 0)]
    for field in Campos.todos where field.formularios.contains(formulario) {
      while above.count > 1, let last = above.last, !field.pattern.hasPrefix(last.prefix) {
        above.removeLast()
      }
      let (prefix, parent) = above[above.count - 1]
      let place = add(field.pattern.utf8.dropFirst(prefix.utf8.count), below: parent)
      places[place].field = field
      places[place].isDemanded = field.exigido.contains(formulario)
      places[place].limit = field.limites[formulario]
      places[place].asksForData = TXT04.patterns.contains(field.pattern)
      above.append((field.pattern + "/", place))
    }
  }

  private mutating func add(_ path: Substring.UTF8View, below parent: Int) -> Int {
    path.split(separator: UInt8(ascii: "/")).reduce(parent) { parent, name in
      let key = String(Substring(name))
      if key == "*" { return row(of: parent) }
      if let known = places[parent].children.first(where: { places[$0].key == key }) {
        return known
      }
      places.append(Place(key, in: places[parent].path))
      places[parent].children.append(places.count - 1)
      return places.count - 1
    }
  }

  private mutating func row(of parent: Int) -> Int {
    if let known = places[parent].row { return known }
    places.append(Place("*", in: places[parent].path))
    places[parent].row = places.count - 1
    return places.count - 1
  }

  /// Finds a child by its key, beginning at the one that is likely next.
  func child(_ key: Span<UInt8>, of parent: Int, from hint: Int) -> Int? {
    let count = places[parent].children.count
    for step in 0..<count {
      let index = (hint + step) % count
      if isEqual(places[places[parent].children[index]].bytes, key) { return index }
    }
    return nil
  }

  private func isEqual(_ bytes: [UInt8], _ key: Span<UInt8>) -> Bool {
    guard bytes.count == key.count else { return false }
    for index in bytes.indices where bytes[index] != key[index] { return false }
    return true
  }
}
