import ProgramSheets

/// The fields of one form as a tree, for a walk through a sheet by what the form says of each field.
struct FormFields: Sendable {
  /// A field, or the rows of one, and what may stand in it.
  struct Place: Sendable {
    let key: String
    /// The description; nil for a row or a year that has none of its own.
    var field: Campo?
    /// Whether the form demands the field.
    var isDemanded = false
    /// The most characters that the form allows.
    var limit: Int?
    /// The named fields in it, in form order.
    var children: [Int] = []
    /// The place of any row.
    var row: Int?
  }

  private(set) var places = [Place(key: "")]

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
    for field in Campos.todos where field.formularios.contains(formulario) {
      let place = add(field.ruta)
      places[place].field = field
      places[place].isDemanded = field.exigido.contains(formulario)
      places[place].limit = field.limites[formulario]
    }
  }

  private mutating func add(_ path: [String]) -> Int {
    path.reduce(0) { parent, key in
      if key == "*" { return row(of: parent) }
      if let known = places[parent].children.first(where: { places[$0].key == key }) {
        return known
      }
      places.append(Place(key: key))
      places[parent].children.append(places.count - 1)
      return places.count - 1
    }
  }

  private mutating func row(of parent: Int) -> Int {
    if let known = places[parent].row { return known }
    places.append(Place(key: "*"))
    places[parent].row = places.count - 1
    return places.count - 1
  }

  /// Finds a child by its key, beginning at the one that is likely next.
  func child(_ hasText: (String) -> Bool, of parent: Int, from hint: Int) -> Int? {
    let children = places[parent].children
    for step in children.indices {
      let index = (hint + step) % children.count
      if hasText(places[children[index]].key) { return index }
    }
    return nil
  }
}
