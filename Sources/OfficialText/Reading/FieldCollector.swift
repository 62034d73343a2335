import DocumentTree
import ExactNumbers
import ProgramSheets

/// Collects the values of fields in any order and arranges them in the order of the form.
struct FieldCollector {
  /// What one field has.
  private struct Field {
    let part: Int
    let label: Range<Int>
    let text: String?
    let place: Range<Int>
  }

  /// A field, or what fields stand in.
  private struct Part {
    let pointer: String
    /// The last of its tokens.
    let key: String
    /// The part that it stands in, which comes before it.
    let parent: Int
    /// The field that it is.
    var field: Int?
    /// The first field that is set in it.
    let first: Int
    var children: [Int] = []

    /// Whether it is one of a list.
    var isRow: Bool { key.utf8.count < 4 && key.utf8.allSatisfy { Ascii.isDigit($0) } }
  }

  private let kind: SheetKind
  private var fields: [Field] = []
  private var parts: [Part] = []
  /// The parts by their pointers.
  private(set) var numbers: [String: Int] = [:]
  /// The part that contains the last new field: the next one is mostly beside it.
  private var lastParent = 0

  init(_ kind: SheetKind) {
    self.kind = kind
    parts.append(Part(pointer: "", key: "", parent: 0, first: 0))
    numbers[""] = 0
  }

  private func field(_ pointer: String) -> Field? {
    numbers[pointer].flatMap { parts[$0].field }.map { fields[$0] }
  }

  /// Whether a field has a value, or its label was met.
  func has(_ pointer: String) -> Bool { field(pointer) != nil }

  func hasValue(_ pointer: String) -> Bool { text(pointer) != nil }

  func text(_ pointer: String) -> String? { field(pointer)?.text }

  /// Where a field has its value.
  func place(_ pointer: String) -> Range<Int>? { field(pointer)?.place }

  /// The field that was read from a place.
  func field(at place: Range<Int>) -> String? {
    fields.first { $0.text != nil && $0.place == place }.map { parts[$0.part].pointer }
  }

  /// The years of rows whose figures could not be told apart, each with all of them.
  private(set) var undecided: [String] = []

  /// Sets the figures of a row that are not as many as its years; none where the label is blank.
  mutating func setUndecided(
    _ pointer: String, _ figures: [String], at place: Range<Int>, label: Range<Int>
  ) {
    if hasValue(pointer) { return }
    set(pointer, UndecidedRow.text(figures), at: place, label: label)
    undecided.append(pointer)
  }

  /// The first field whose label has a place in it.
  func field(labelledAt place: Range<Int>) -> String? {
    fields.first { $0.label.overlaps(place) }.map { parts[$0.part].pointer }
  }

  /// The first field whose label has each of some places in it.
  func fields(labelledAt places: [Range<Int>]) -> [String?] {
    let sorted = fields.indices.sorted {
      fields[$0].label.lowerBound < fields[$1].label.lowerBound
    }
    // where the labels up to each end
    let ends = sorted.reduce(into: [Int]()) {
      $0.append(max($0.last ?? 0, fields[$1].label.upperBound))
    }
    return places.map { place in
      var index = sorted.partitioningIndex { fields[$0].label.lowerBound >= place.upperBound }
      var first: Int?
      while index > 0, ends[index - 1] > place.lowerBound {
        index -= 1
        let own = sorted[index]
        if fields[own].label.overlaps(place) { first = min(first ?? own, own) }
      }
      return first.map { parts[fields[$0].part].pointer }
    }
  }

  /// The pointers of everything that was set, each with its label and its value.
  var found: [(pointer: String, label: Range<Int>, value: Range<Int>)] {
    fields.map { (parts[$0.part].pointer, $0.label, $0.place) }
  }

  /// Everything that was set and what it stands in, with where its labels and values are.
  var extents: [(pointer: String, place: Range<Int>)] {
    var extents = [Range<Int>?](repeating: nil, count: parts.count)
    for field in fields { extents[field.part] = field.label.through(field.place) }
    for part in parts.indices.dropFirst().reversed() {
      guard let own = extents[part] else { continue }
      let parent = parts[part].parent
      extents[parent] = extents[parent]?.through(own) ?? own
    }
    return zip(parts, extents).dropFirst().compactMap { part, extent in
      extent.map { (part.pointer, $0) }
    }
  }

  /// Whether each part has a text, or something in it has, by their numbers.
  var filledParts: [Bool] {
    var filled = parts.map { $0.field.map { fields[$0].text != nil } ?? false }
    for part in parts.indices.dropFirst().reversed() where filled[part] {
      filled[parts[part].parent] = true
    }
    return filled
  }

  /// Every place that a field was read from, labels included.
  var places: [Range<Int>] { fields.flatMap { [$0.label, $0.place] } }

  var filled: Int { fields.count { $0.text != nil } }

  /// The fields whose label is printed without a value.
  var blank: [JSONPointer] {
    fields.filter { $0.text == nil && parts[$0.part].children.isEmpty }
      .map { JSONPointer(parts[$0.part].pointer) }
  }

  /// Sets a field; its first value is kept.
  ///
  /// - Returns: whether the field has another value already.
  @discardableResult
  mutating func set(
    _ pointer: String, _ text: String?, at place: Range<Int>, label: Range<Int>
  ) -> Bool {
    let part = part(pointer)
    let field = Field(part: part, label: label, text: text, place: place)
    if let number = parts[part].field {
      guard text != nil else { return false }
      if fields[number].text != nil { return fields[number].text != text }
      fields[number] = field
      return false
    }
    parts[part].field = fields.count
    fields.append(field)
    return false
  }

  /// The part of a pointer; creates it and its parents if needed.
  private mutating func part(_ pointer: String) -> Int {
    if let part = numbers[pointer] { return part }
    let slash = pointer.utf8.lastIndex(of: UInt8(ascii: "/")) ?? pointer.startIndex
    if parts[lastParent].pointer != pointer[..<slash] {
      lastParent = part(String(pointer[..<slash]))
    }
    let parent = lastParent
    let key = String(pointer[pointer.utf8.index(after: slash)...])
    let part = parts.count
    parts.append(Part(pointer: pointer, key: key, parent: parent, first: fields.count))
    parts[parent].children.append(part)
    numbers[pointer] = part
    return part
  }

  /// The tree of everything that was set, with its places in the original of a text.
  func tree(in text: PlainText) -> PlacedValue {
    var placed = self
    if !text.isOriginal {
      placed.fields = fields.map {
        Field(
          part: $0.part, label: text.original($0.label), text: $0.text,
          place: text.original($0.place))
      }
    }
    return placed.collection(parts[0], FormOrder(kind), FieldTree.root)
  }

  private func leaf(_ field: Field) -> PlacedValue {
    guard let text = field.text else { return .blank(ByteRange(field.label.upperBound)) }
    return .text(text, ByteRange(field.place))
  }

  /// The value of a part; a figure with something beside it is a mapping of both.
  private func value(_ part: Part, _ order: FormOrder, _ place: Int?) -> PlacedValue? {
    let own = part.field.map { leaf(fields[$0]) }
    if part.children.isEmpty { return own }
    guard let own, case .text = own else { return collection(part, order, place) }
    return collection(part, order, place, figure: own)
  }

  private func collection(
    _ part: Part, _ order: FormOrder, _ place: Int?, figure: PlacedValue? = nil
  ) -> PlacedValue {
    let children = part.children.map { parts[$0] }
    if figure == nil, !children.isEmpty, children.allSatisfy({ $0.isRow }) {
      let row = place.flatMap { order.element(of: $0) }
      return .list(children.compactMap { value($0, order, row) })
    }
    var entries = children.enumerated().compactMap { index, child in
      let found = place.flatMap { order.entry(child.key, in: $0) }
      let value =
        figure != nil && child.key == "numero" && child.children.isEmpty
        ? figure : value(child, order, found?.place)
      return value.map {
        (
          rank: found?.rank ?? .max, index: index,
          entry: PlacedValue.Entry(
            key: child.key, place: ByteRange(fields[child.first].label), value: $0)
        )
      }
    }
    if let figure, !children.contains(where: { $0.key == "numero" }) {
      let entry = PlacedValue.Entry(
        key: "numero", place: ByteRange(fields[part.first].label), value: figure)
      let rank = place.flatMap { order.entry("numero", in: $0) }?.rank ?? .max
      entries.append((rank, children.count, entry))
    }
    entries.sort { ($0.rank, $0.index) < ($1.rank, $1.index) }
    return .mapping(entries.map(\.entry))
  }
}

extension ByteRange {
  fileprivate init(_ range: Range<Int>) {
    self.init(start: range.lowerBound, end: range.upperBound)
  }

  /// The place between two bytes.
  fileprivate init(_ offset: Int) { self.init(start: offset, end: offset) }
}
