extension FieldTree {
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
