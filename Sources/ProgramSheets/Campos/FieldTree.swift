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
    let key: Range<UInt16>
    /// The place that it stands in; the root's is its own.
    var parent: UInt16
    /// The place behind all that stand in it.
    var end: UInt16 = 0
    var field: Field?
    package internal(set) var type: Campo.Tipo?
    package internal(set) var unit: Campo.Unidad?
    /// The forms that print the field; all of them for a row, a year or a detail of a figure.
    package internal(set) var forms = Formularios.todos
    /// The forms that demand the field.
    package internal(set) var demandingForms = Formularios.ninguno
    /// Whether it only details a figure, and the form has no such field.
    package internal(set) var isDetail = false
    /// Whether a figure that is a quantity stands in it, or is it.
    package internal(set) var holdsQuantities = false
    /// Whether the children are the details of a figure that may also stand bare.
    var isFigure: Bool { type?.esCifra ?? false }

    init(_ key: Range<UInt16>, in parent: Int) {
      self.key = key
      self.parent = UInt16(parent)
    }

    /// Takes over what a field is.
    mutating func take(_ campos: [Campo], _ row: Int, of part: Int) {
      field = Field(part: UInt8(part), row: UInt8(row))
      type = campos[row].tipo
      unit = campos[row].unidad
      forms = campos[row].formularios
    }

    mutating func takeField(of other: Place) {
      field = other.field
      type = other.type
      unit = other.unit
      forms = other.forms
    }
  }

  /// A field by the part that it is written down in and its number there.
  struct Field {
    let part: UInt8
    let row: UInt8
  }

  package static let root = 0

  package internal(set) var places = [Place(0..<0, in: root)]
  var keys: [UInt8] = []
  /// The fields, with the details of figures as the last part.
  let parts: [Parte]

  /// Every field with its section, in the order of the form.
  var fields: [Campo] {
    parts.dropLast().flatMap { part in part.campos.indices.map { part[$0] } }
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
    let next = Int(places[place].end)
    let isNamed = next < places[Int(places[place].parent)].end && !places[next].key.isEmpty
    return isNamed ? next : nil
  }

  /// The place of any row or year of a place, which stands behind the named ones.
  package func anyChild(of place: Int) -> Int? {
    var next = place + 1
    while next < places[place].end {
      if places[next].key.isEmpty { return next }
      next = Int(places[next].end)
    }
    return nil
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

  /// The place of a named child; nil where there is none.
  func place(of name: String, in parent: Int) -> Int? {
    var next = firstChild(of: parent)
    while let child = next {
      if self.name(of: child) == name { return child }
      next = sibling(after: child)
    }
    return nil
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
      // a row may be a figure, which says nothing of itself
      if places[child].isDetail { return nil }
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
    guard let first else { return nil }
    let last = Int(places[Int(places[first].parent)].end)
    var place = first
    // rows and years stand behind the named children
    while place < last, place != end, !places[place].key.isEmpty {
      if hasName(place, key) { return place }
      place = Int(places[place].end)
    }
    return nil
  }

  private func hasName(_ place: Int, _ bytes: Span<UInt8>) -> Bool {
    let key = places[place].key
    guard key.count == bytes.count else { return false }
    let start = Int(key.lowerBound)
    for index in bytes.indices where keys[start &+ index] != bytes[index] { return false }
    return true
  }

  private func pattern(of field: Field) -> String {
    parts[Int(field.part)].campos[Int(field.row)].pattern
  }
}
