import ProgramSheets

/// The fields of one form as a tree, for a walk through a sheet by what the form says of each field.
struct FormFields: Sendable {
  /// A field, or the rows of one, and what may stand in it.
  struct Place: Sendable {
    let key: String
    /// The key in UTF-8, as a file has it.
    let bytes: [UInt8]
    /// The place that it stands in; the root's is its own.
    let parent: Int
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

    init(_ key: String, in parent: Int) {
      self.key = key
      self.parent = parent
      bytes = Array(key.utf8)
    }

    /// The root.
    init() {
      (key, parent, bytes) = ("", 0, [])
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

  /// Goes down the names of a path; a loop over bytes, since every sheet that is checked waits for it.
  private mutating func add(_ path: Substring.UTF8View, below parent: Int) -> Int {
    var place = parent
    var start = path.startIndex
    while start < path.endIndex {
      var end = start
      while end < path.endIndex, path[end] != UInt8(ascii: "/") { end = path.index(after: end) }
      place = add(name: String(Substring(path[start..<end])), below: place)
      start = end == path.endIndex ? end : path.index(after: end)
    }
    return place
  }

  private mutating func add(name key: String, below parent: Int) -> Int {
    if key == "*" { return row(of: parent) }
    for child in places[parent].children where places[child].key == key { return child }
    places.append(Place(key, in: parent))
    places[parent].children.append(places.count - 1)
    return places.count - 1
  }

  /// The names from the root to a place, `*` for a row.
  func path(of place: Int) -> [String] {
    var names: [String] = []
    var place = place
    while place != 0 {
      names.append(places[place].key)
      place = places[place].parent
    }
    return names.reversed()
  }

  private mutating func row(of parent: Int) -> Int {
    if let known = places[parent].row { return known }
    places.append(Place("*", in: parent))
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
