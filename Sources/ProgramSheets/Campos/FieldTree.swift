/// The fields of a form as a tree, so that a key is found by its bytes and without building texts.
struct FieldTree: Sendable {
  /// A place in the form: a field, and what may stand in it.
  struct Place: Sendable {
    var key: [UInt8]
    var field: Campo? {
      didSet {
        type = field?.tipo
        unit = field?.unidad
      }
    }
    // beside the field, since to copy one costs more than to check one
    private(set) var type: Campo.Tipo?
    private(set) var unit: Campo.Unidad?
    /// The named children, in form order, as indices of places.
    var children: [Int] = []
    /// The place of any row or year.
    var anyChild: Int?
    /// Whether the children are the details of a figure that may also stand bare.
    var isFigure: Bool { type?.esCifra ?? false }

    init(key: [UInt8]) { self.key = key }
  }

  static let exAnte = FieldTree(Campos.todos, details: Campos.detallesDeCifra)

  static let root = 0

  private(set) var places = [Place(key: [])]

  /// Builds the tree; every figure without children of its own gets the `details`, and all of them
  /// a `numero`.
  init(_ fields: [Campo], details: [Campo]) {
    for field in fields {
      let place = addPlaces(along: field.ruta)
      places[place].field = field
    }
    for index in places.indices where places[index].isFigure {
      let named = places[index].children.isEmpty ? details[...] : details.prefix(1)
      for detail in named {
        let child = addPlace(named: detail.pattern, in: index)
        // what a figure may be is decided by the field, not by the key it stands under
        places[child].field = detail.pattern == "numero" ? places[index].field : detail
      }
    }
  }

  /// The place of `key` in the place `parent`, or nil where the form has no such key.
  ///
  /// - Parameters:
  ///   - key: the bytes of the key.
  ///   - parent: the place of the group.
  ///   - next: the child to look at first; set to the one behind that found, since people keep to
  ///     the order of the form.
  /// - Returns: the place of the child.
  func child(_ key: Span<UInt8>, of parent: Int, next: inout Int) -> Int? {
    let count = places[parent].children.count
    for step in 0..<count {
      let position = next + step < count ? next + step : next + step - count
      let child = places[parent].children[position]
      if isEqual(child, key) {
        next = position + 1 < count ? position + 1 : 0
        return child
      }
    }
    return nil
  }

  /// The field at a path of keys, row numbers and years.
  func field(at path: [some StringProtocol]) -> Campo? {
    var place = Self.root
    for name in path {
      var next = 0
      let child = child(Array(name.utf8).span, of: place, next: &next) ?? places[place].anyChild
      guard let child else { return nil }
      place = child
    }
    return places[place].field
  }

  private func isEqual(_ place: Int, _ bytes: Span<UInt8>) -> Bool {
    guard places[place].key.count == bytes.count else { return false }
    for index in 0..<bytes.count where places[place].key[index] != bytes[index] { return false }
    return true
  }

  private mutating func addPlaces(along path: [String]) -> Int {
    path.reduce(Self.root) { place, name in
      name == "*" ? addAnyChild(of: place) : addPlace(named: name, in: place)
    }
  }

  private mutating func addPlace(named name: String, in parent: Int) -> Int {
    let key = Array(name.utf8)
    if let known = places[parent].children.first(where: { places[$0].key == key }) { return known }
    places.append(Place(key: key))
    places[parent].children.append(places.count - 1)
    return places.count - 1
  }

  private mutating func addAnyChild(of parent: Int) -> Int {
    if let known = places[parent].anyChild { return known }
    places.append(Place(key: []))
    places[parent].anyChild = places.count - 1
    return places.count - 1
  }
}
