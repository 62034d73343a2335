/// The fields of a form as a tree, so that a key is found by its bytes and without building texts.
///
/// Every run of the command builds it, so that places hold numbers only and the names stand in one
/// run of bytes.
package struct FieldTree: Sendable {
  /// A place in the form: a field, and what may stand in it.
  package struct Place: Sendable {
    /// The bytes of its name among those of all names; none for a row or a year.
    fileprivate let key: Range<Int>
    /// The place that it stands in; the root's is its own.
    fileprivate let parent: Int
    /// The field among all fields and the details behind them.
    fileprivate var field: Int?
    package fileprivate(set) var type: Campo.Tipo?
    fileprivate(set) var unit: Campo.Unidad?
    /// The forms that print the field; all of them for a row, a year or a detail of a figure.
    package fileprivate(set) var forms = Formularios.todos
    /// The forms that demand the field.
    package fileprivate(set) var demandingForms = Formularios.ninguno
    /// Whether it only details a figure, and the form has no such field.
    package fileprivate(set) var isDetail = false
    /// The first of the named children, in form order.
    package fileprivate(set) var firstChild: Int?
    fileprivate var lastChild: Int?
    /// The next child of the same parent.
    package fileprivate(set) var nextSibling: Int?
    /// The number of the place among its siblings, from 0.
    package let ordinal: Int
    /// The place of any row or year.
    package fileprivate(set) var anyChild: Int?
    /// Whether the children are the details of a figure that may also stand bare.
    var isFigure: Bool { type?.esCifra ?? false }

    /// Takes over what a field is; borrowed, since copying a field costs more than the rest.
    fileprivate mutating func take(_ campo: borrowing Campo, at index: Int) {
      field = index
      type = campo.tipo
      unit = campo.unidad
      forms = campo.formularios
    }

    fileprivate mutating func takeField(of other: Place) {
      field = other.field
      type = other.type
      unit = other.unit
      forms = other.forms
    }
  }

  package static let exAnte = FieldTree(Campos.todos, details: Campos.detallesDeCifra)

  package static let root = 0

  package private(set) var places = [Place(key: 0..<0, parent: 0, ordinal: 0)]
  private var keys: [UInt8] = []
  private let fields: [Campo]
  private let details: [Campo]

  /// Builds the tree; every figure without children of its own gets the `details`, and all of them
  /// a `numero`.
  init(_ fields: [Campo], details: [Campo]) {
    self.fields = fields
    self.details = details
    places.reserveCapacity(3 * fields.count)
    for index in fields.indices {
      var pattern = fields[index].pattern
      let place = pattern.withUTF8 { addPlaces(along: $0.span) }
      places[place].take(fields[index], at: index)
      places[place].demandingForms = fields[index].exigido
    }
    for index in places.indices where places[index].isFigure { addDetails(to: index) }
  }

  private mutating func addDetails(to figure: Int) {
    let isBare = places[figure].firstChild == nil
    for index in details.indices where isBare || index == 0 {
      var name = details[index].pattern
      let place = name.withUTF8 { name in
        child(name.span, of: figure) ?? addDetail(named: name.span, of: figure)
      }
      // what a figure may be is decided by the field, not by the key it stands under
      if details[index].pattern == "numero" {
        places[place].takeField(of: places[figure])
      } else {
        places[place].take(details[index], at: fields.count + index)
      }
    }
  }

  /// The place of `key` in the place `parent`, or nil where the form has no such key.
  ///
  /// - Parameters:
  ///   - key: the bytes of the key.
  ///   - parent: the place of the group.
  ///   - next: the child to look at first, nil for the first one; set to the one behind that found,
  ///     since people keep to the order of the form.
  /// - Returns: the place of the child.
  package func child(_ key: Span<UInt8>, of parent: Int, next: inout Int?) -> Int? {
    let first = next
    let found =
      child(key, from: first, to: nil) ?? child(key, from: places[parent].firstChild, to: first)
    if let found { next = places[found].nextSibling }
    return found
  }

  /// The field at a path of keys, row numbers and years.
  func field(at path: [some StringProtocol]) -> Campo? {
    var place = Self.root
    for name in path {
      var next: Int?
      let child = child(Array(name.utf8).span, of: place, next: &next) ?? places[place].anyChild
      guard let child else { return nil }
      place = child
    }
    return field(at: place)
  }

  /// The field at a place; nil for a row or a year that has none of its own.
  package func field(at place: Int) -> Campo? {
    guard let index = places[place].field else { return nil }
    return index < fields.count ? fields[index] : details[index - fields.count]
  }

  /// The pattern of the field at a place; a copy of the whole field costs twenty times as much.
  package func pattern(at place: Int) -> String? {
    guard let index = places[place].field else { return nil }
    return index < fields.count ? fields[index].pattern : details[index - fields.count].pattern
  }

  /// The name of a place; empty for a row or a year.
  package func name(of place: Int) -> String {
    String(decoding: keys[places[place].key], as: UTF8.self)
  }

  /// The names from the root to a place; nil for a row or a year.
  package func path(to place: Int) -> [String?] {
    var names: [String?] = []
    var place = place
    while place != Self.root {
      names.append(places[place].key.isEmpty ? nil : name(of: place))
      place = places[place].parent
    }
    return names.reversed()
  }

  /// The number of named children of a place.
  package func childCount(of parent: Int) -> Int {
    places[parent].lastChild.map { places[$0].ordinal + 1 } ?? 0
  }

  /// The names of the children of a place, in form order.
  func childNames(of parent: Int) -> [String] {
    sequence(first: places[parent].firstChild) { $0.map { places[$0].nextSibling } }
      .compactMap { $0 }
      .map { name(of: $0) }
  }

  /// The place of a name among siblings, from one of them to the one before another.
  private func child(_ key: Span<UInt8>, from first: Int?, to end: Int?) -> Int? {
    var next = first
    while let place = next, place != end {
      if hasName(place, key) { return place }
      next = places[place].nextSibling
    }
    return nil
  }

  private func hasName(_ place: Int, _ bytes: Span<UInt8>) -> Bool {
    let key = places[place].key
    guard key.count == bytes.count else { return false }
    for index in bytes.indices where keys[key.lowerBound + index] != bytes[index] { return false }
    return true
  }
}

// MARK: - Building

extension FieldTree {
  /// Adds what is missing of the places that a pattern leads through, and returns the last one.
  private mutating func addPlaces(along pattern: Span<UInt8>) -> Int {
    var place = Self.root
    var start = 1
    while start < pattern.count {
      var end = start
      while end < pattern.count, pattern[end] != UInt8(ascii: "/") { end += 1 }
      let name = pattern.extracting(start..<end)
      let isAny = name.count == 1 && name[0] == UInt8(ascii: "*")
      if isAny {
        place = addAnyChild(of: place)
      } else if let known = end == pattern.count ? nil : child(name, of: place) {
        place = known
      } else {
        // a field is described once, so that the last name of its pattern is always a new one
        place = addChild(named: name, of: place)
      }
      start = end + 1
    }
    return place
  }

  private func child(_ name: Span<UInt8>, of parent: Int) -> Int? {
    child(name, from: places[parent].firstChild, to: nil)
  }

  private mutating func addChild(named name: Span<UInt8>, of parent: Int) -> Int {
    let start = keys.count
    for index in name.indices { keys.append(name[index]) }
    let place = places.count
    places.append(
      Place(key: start..<keys.count, parent: parent, ordinal: childCount(of: parent)))
    if let last = places[parent].lastChild {
      places[last].nextSibling = place
    } else {
      places[parent].firstChild = place
    }
    places[parent].lastChild = place
    return place
  }

  private mutating func addDetail(named name: Span<UInt8>, of figure: Int) -> Int {
    let place = addChild(named: name, of: figure)
    places[place].isDetail = true
    return place
  }

  private mutating func addAnyChild(of parent: Int) -> Int {
    if let known = places[parent].anyChild { return known }
    places.append(Place(key: 0..<0, parent: parent, ordinal: 0))
    places[parent].anyChild = places.count - 1
    return places.count - 1
  }
}
