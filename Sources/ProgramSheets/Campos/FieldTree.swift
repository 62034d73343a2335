package import DocumentTree

/// The fields of a form as a tree, so that a key is found by its bytes and without building texts.
///
/// Every run of the command builds it, so that places hold small numbers only and the names stand in
/// one run of bytes. The places are in the order of the form, a group before what stands in it:
///
///     place  name      end
///     0                6    the whole sheet
///     1      ficha     2
///     2      gasto     6
///     3      filas     6
///     4                6    any row
///     5      monto     6
package struct FieldTree: Sendable {
  /// A place in the form: a field, and what may stand in it.
  package struct Place: Sendable {
    /// The bytes of its name among those of all names; none for a row or a year.
    fileprivate let key: Range<UInt16>
    /// The place that it stands in; the root's is its own.
    fileprivate var parent: UInt16
    /// The place behind all that stand in it.
    fileprivate var end: UInt16 = 0
    fileprivate var field: Field?
    package fileprivate(set) var type: Campo.Tipo?
    package fileprivate(set) var unit: Campo.Unidad?
    /// The forms that print the field; all of them for a row, a year or a detail of a figure.
    package fileprivate(set) var forms = Formularios.todos
    /// The forms that demand the field.
    package fileprivate(set) var demandingForms = Formularios.ninguno
    /// Whether it only details a figure, and the form has no such field.
    package fileprivate(set) var isDetail = false
    /// Whether a figure that is a quantity stands in it, or is it.
    package fileprivate(set) var holdsQuantities = false
    /// Whether the children are the details of a figure that may also stand bare.
    var isFigure: Bool { type?.esCifra ?? false }

    fileprivate init(_ key: Range<UInt16>, in parent: Int) {
      self.key = key
      self.parent = UInt16(parent)
    }

    /// Takes over what a field is.
    fileprivate mutating func take(_ campos: [Campo], _ row: Int, of part: Int) {
      field = Field(part: UInt8(part), row: UInt8(row))
      type = campos[row].tipo
      unit = campos[row].unidad
      forms = campos[row].formularios
    }

    fileprivate mutating func takeField(of other: Place) {
      field = other.field
      type = other.type
      unit = other.unit
      forms = other.forms
    }
  }

  /// A field by the part that it is written down in and its number there.
  fileprivate struct Field {
    let part: UInt8
    let row: UInt8
  }

  package static let exAnte = FieldTree(Campos.partes, details: Campos.detallesDeCifra)

  package static let root = 0

  package private(set) var places = [Place(0..<0, in: root)]
  private var keys: [UInt8] = []
  /// The fields, with the details of figures as the last part.
  private let parts: [Parte]

  /// Builds the tree; every figure without children of its own gets the `details`, and all of them
  /// the first one, its `numero`.
  ///
  /// - Parameters:
  ///   - parts: the fields in the order of the form, a group before what stands in it.
  ///   - details: what may stand beside a figure that is written as a mapping.
  init(_ parts: [Parte], details: [Campo]) {
    self.parts = parts + [Parte("", details)]
    places.reserveCapacity(400)
    keys.reserveCapacity(4_000)
    let details = detailPlaces(details)
    var tip = Tip()
    for part in parts.indices {
      let campos = parts[part].campos
      for row in campos.indices { add(campos, row, of: part, at: &tip, details) }
    }
    while tip.place != Self.root { close(&tip, details) }
    places[Self.root].end = UInt16(places.count)
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
      child(key, from: first, to: nil) ?? child(key, from: firstChild(of: parent), to: first)
    if let found { next = sibling(after: found) }
    return found
  }

  /// The first of the named children of a place, in form order.
  package func firstChild(of place: Int) -> Int? {
    let next = place + 1
    return next < places[place].end && !places[next].key.isEmpty ? next : nil
  }

  /// The next child of the same parent.
  package func sibling(after place: Int) -> Int? {
    let next = places[place].end
    return next < places[Int(places[place].parent)].end ? Int(next) : nil
  }

  /// The place of any row or year of a place.
  package func anyChild(of place: Int) -> Int? {
    let next = place + 1
    return next < places[place].end && places[next].key.isEmpty ? next : nil
  }

  /// The field at a path of keys, row numbers and years.
  func field(at path: [some StringProtocol]) -> Campo? {
    var place = Self.root
    for name in path {
      guard let child = child(Array(name.utf8).span, of: place) else { return nil }
      place = child
    }
    return field(at: place)
  }

  /// The place that a pointer or a pattern names; nil where the form has none there.
  package func place(at field: String) -> Int? {
    var path = field
    return path.withUTF8 { bytes in
      let path = bytes.span
      var place = Self.root
      var start = 1
      while start < path.count {
        var end = start
        while end < path.count, path[end] != UInt8(ascii: "/") { end += 1 }
        // no key of the form needs an escape
        guard let child = child(path.extracting(start..<end), of: place) else { return nil }
        place = child
        start = end + 1
      }
      return place
    }
  }

  /// The place of a key, a row number or a year in a place.
  private func child(_ name: Span<UInt8>, of parent: Int) -> Int? {
    child(name, from: firstChild(of: parent), to: nil) ?? anyChild(of: parent)
  }

  /// The field at a place; nil for a row or a year that has none of its own.
  package func field(at place: Int) -> Campo? {
    places[place].field.map { parts[Int($0.part)][Int($0.row)] }
  }

  /// The pattern of the field at a place; a copy of the whole field costs twenty times as much.
  package func pattern(at place: Int) -> String? {
    places[place].field.map { pattern(of: $0) }
  }

  /// The heading of the field at a place.
  package func label(at place: Int) -> String? {
    places[place].field.map { parts[Int($0.part)].campos[Int($0.row)].etiqueta }
  }

  /// What sentences call the figure at a place.
  package func names(at place: Int) -> Campo.Nombre? {
    places[place].field.flatMap { parts[Int($0.part)].campos[Int($0.row)].nombre }
  }

  /// The decimals that the form prints of the figure at a place, and who fills it in.
  package func printing(at place: Int) -> (decimals: Int?, origin: Campo.Origen) {
    guard let field = places[place].field else { return (nil, .persona) }
    let parts = parts[Int(field.part)].campos
    return (parts[Int(field.row)].decimales, parts[Int(field.row)].origen)
  }

  /// The most characters of the field at a place, by form.
  package func limits(at place: Int) -> Campo.Limites? {
    places[place].field.map { parts[Int($0.part)].campos[Int($0.row)].limites }
  }

  /// The name of a place; empty for a row or a year.
  package func name(of place: Int) -> String {
    let key = places[place].key
    return String(decoding: keys[Int(key.lowerBound)..<Int(key.upperBound)], as: UTF8.self)
  }

  /// The pointer of a place.
  ///
  /// - Parameters:
  ///   - place: the place of a field, which no years lead to.
  ///   - rows: the numbers of the rows that lead to it, 0-based, the outermost first.
  /// - Returns: the pointer.
  package func pointer(to place: Int, rows: [Int]) -> JSONPointer {
    var names: [String] = []
    var rows = rows
    var place = place
    while place != Self.root {
      let isRow = places[place].key.isEmpty
      names.append(isRow ? String(rows.popLast() ?? 0) : name(of: place))
      place = Int(places[place].parent)
    }
    return JSONPointer(tokens: names.reversed())
  }

  /// The key of the field that says which row it is, the first one in words; nil where there is none.
  func title(ofRow row: Int) -> (name: String, isCode: Bool)? {
    var next = firstChild(of: row)
    while let child = next {
      switch places[child].type {
      case .texto, .palabra: return (name(of: child), false)
      case .codigo: return (name(of: child), true)
      default: next = sibling(after: child)
      }
    }
    return nil
  }

  /// The names of the children of a place, in form order.
  func childNames(of parent: Int) -> [String] {
    sequence(first: firstChild(of: parent)) { $0.map { sibling(after: $0) } }
      .compactMap { $0 }
      .map { name(of: $0) }
  }

  /// The place of a name among siblings, from one of them to the one before another.
  private func child(_ key: Span<UInt8>, from first: Int?, to end: Int?) -> Int? {
    var next = first
    while let place = next, place != end {
      if hasName(place, key) { return place }
      next = sibling(after: place)
    }
    return nil
  }

  private func hasName(_ place: Int, _ bytes: Span<UInt8>) -> Bool {
    let key = places[place].key
    guard key.count == bytes.count else { return false }
    let start = Int(key.lowerBound)
    for index in bytes.indices where keys[start + index] != bytes[index] { return false }
    return true
  }

  private func pattern(of field: Field) -> String {
    parts[Int(field.part)].campos[Int(field.row)].pattern
  }
}

// MARK: - Building

extension FieldTree {
  /// Where the tree grows: the last place that is not closed, and the length of its pattern.
  private struct Tip {
    var place = FieldTree.root
    var length = 0
  }

  /// Adds the place of a field behind all others.
  ///
  /// What it stands in was added before it and is still open, so that it is known by the length of its
  /// pattern alone.
  private mutating func add(
    _ campos: [Campo], _ row: Int, of part: Int, at tip: inout Tip, _ details: [Place]
  ) {
    var pattern = campos[row].pattern
    pattern.withUTF8 { bytes in
      let pattern = bytes.span
      var start = pattern.count
      while pattern[start - 1] != UInt8(ascii: "/") { start -= 1 }
      while tip.length >= start { close(&tip, details) }
      // a row has no field of its own
      if tip.length + 1 < start { open(0..<0, &tip) }
      let name = pattern.extracting(start...)
      open(name[0] == UInt8(ascii: "*") ? 0..<0 : addKey(name), &tip)
    }
    places[tip.place].take(campos, row, of: part)
    places[tip.place].demandingForms = campos[row].exigido
    if campos[row].esCantidad { markQuantity(tip.place) }
  }

  private mutating func markQuantity(_ figure: Int) {
    var place = figure
    while !places[place].holdsQuantities {
      places[place].holdsQuantities = true
      place = Int(places[place].parent)
    }
  }

  private mutating func open(_ key: Range<UInt16>, _ tip: inout Tip) {
    places.append(Place(key, in: tip.place))
    tip.place = places.count - 1
    // of a row or a year, the length of `/*`
    tip.length += 1 + max(1, key.count)
  }

  private mutating func close(_ tip: inout Tip, _ details: [Place]) {
    if places[tip.place].isFigure { addDetails(to: tip.place, details) }
    places[tip.place].end = UInt16(places.count)
    tip.length -= 1 + max(1, places[tip.place].key.count)
    tip.place = Int(places[tip.place].parent)
  }

  private mutating func addDetails(to figure: Int, _ details: [Place]) {
    let isBare = places.count == figure + 1
    for row in details.indices where isBare || row == 0 {
      var place = details[row]
      place.parent = UInt16(figure)
      place.end = UInt16(places.count + 1)
      // what a figure may be is decided by the field, not by the key it stands under
      if row == 0 { place.takeField(of: places[figure]) }
      places.append(place)
    }
  }

  /// The details as each figure has them, but for where it stands.
  private mutating func detailPlaces(_ details: [Campo]) -> [Place] {
    var places: [Place] = []
    for row in details.indices {
      var name = details[row].pattern
      var place = Place(name.withUTF8 { addKey($0.span) }, in: Self.root)
      place.take(details, row, of: parts.count - 1)
      place.isDetail = true
      places.append(place)
    }
    return places
  }

  private mutating func addKey(_ name: Span<UInt8>) -> Range<UInt16> {
    let start = UInt16(keys.count)
    name.withUnsafeBufferPointer { keys.append(contentsOf: $0) }
    return start..<UInt16(keys.count)
  }
}
