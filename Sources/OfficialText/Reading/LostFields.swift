import DocumentTree
import ExactNumbers
import ProgramSheets

/// The fields that a text may have, though nothing was read as theirs.
///
/// A label that ran into the cell beside it is not found, and what stands behind it is of no field or of another;
/// a text that ends within its form lacks all that comes behind. No rule may say of such a field that it is missing.
struct LostFields {
  private let campos: [Campo]
  /// Nil where the text does not tell it.
  private let form: Formulario?
  private let fields: FieldCollector
  /// Which parts of it have a text.
  private let filled: [Bool]
  /// The part of the text in which each field of the form was found.
  private let places: [Range<Int>?]
  /// The bytes of the text that are the sheet.
  private let whole: Range<Int>
  private let hasTitle: Bool
  /// Fields that may have text of others, and where that begins.
  private let mixed: [(field: String, offset: Int)]
  /// Whether the sheet ends with a value, and another one stands behind it.
  private let endsWhole: Bool
  /// Where the first label is missing in a text no cell of which can be trusted.
  private let mixedFrom: Int?

  init(
    _ importer: SheetImporter, _ form: Formulario?, _ labels: [FoundLabel], in whole: Range<Int>,
    endsWhole: Bool
  ) {
    self.endsWhole = endsWhole
    campos = importer.kind.fields
    self.form = form
    fields = importer.fields
    filled = fields.filledParts
    self.whole = whole
    hasTitle = importer.title != nil && importer.hasTitle
    mixed = importer.mixed
    mixedFrom = importer.mixedFrom
    places = Self.places(of: importer.fields, campos, importer.kind.tree, labels)
  }

  /// What could not be read.
  ///
  /// - Parameters:
  ///   - doubts: the places that no field took, or whose cells were told apart by a guess, in order.
  ///   - label: where words with which a label of a field begins stand in a part of the text.
  /// - Returns: an issue for each such place, with the fields that may stand there.
  func issues(
    besides doubts: [Range<Int>], _ label: (Campo, Range<Int>) -> Range<Int>?
  ) -> [ReadingIssue] {
    if let mixedFrom {
      let all =
        mixed.map { JSONPointer($0.field) } + missing.map(\.field) + unfilled { _, _ in true }
      return [issue(.unreadPart(all.unique), mixedFrom..<(mixedFrom + 1))]
    }
    var lost: [Int: (place: Range<Int>, fields: [JSONPointer])] = [:]
    var absent: [(index: Int, field: JSONPointer)] = []
    let last = campos.indices.last(where: isFound) ?? -1
    // where the text that is behind all that was found begins not to be read
    var end: Range<Int>?
    var known: (index: Int, place: Range<Int>?) = (-1, nil)
    // where the labels of fields begin that were not found
    var labels: Set<Int> = []
    for (index, field) in missing {
      if index != known.index {
        let gap = gap(of: index)
        let first = doubts.partitioningIndex { $0.upperBound > gap.lowerBound }
        let isDoubtful = first < doubts.count && doubts[first].lowerBound < gap.upperBound
        let place = isDoubtful ? doubts[first] : label(campos[index], gap)
        known = (index, place)
        if !isDoubtful, let place { labels.insert(place.lowerBound) }
      }
      let place = known.place
      if index > last { end = end ?? place }
      if index < last, let place {
        lost[place.lowerBound, default: (place, [])].fields.append(field)
      } else {
        absent.append((index, field))
      }
    }
    // a value that has the words of a label among its own may have its answer as well
    let offsets = labels.sorted()
    for field in fields.found {
      let next = offsets.partitioningIndex { $0 >= field.value.lowerBound }
      guard next < offsets.count, offsets[next] < field.value.upperBound else { continue }
      lost[offsets[next]]?.fields.append(JSONPointer(Self.table(of: field.pointer)))
    }
    for (field, offset) in mixed {
      lost[offset, default: (offset..<(offset + 1), [])].fields.append(JSONPointer(field))
    }
    let parts = lost.values.sorted { $0.place.lowerBound < $1.place.lowerBound }
    return beginning(absent) + parts.map { issue(.unreadPart($0.fields.unique), $0.place) }
      + self.end(absent, behind: last, at: end)
  }

  private func issue(_ kind: ReadingIssue.Kind, _ place: Range<Int>) -> ReadingIssue {
    ReadingIssue(kind, ByteRange(start: place.lowerBound, end: place.upperBound))
  }

  // MARK: Texts that are cut

  /// What is not there because the text begins within its form.
  private func beginning(_ absent: [(index: Int, field: JSONPointer)]) -> [ReadingIssue] {
    if form == nil, !campos.contains(where: isExpected) {
      // the rest of a follow-up without any heading that names its year
      let lost = [JSONPointer("/formulario")] + unfilled { _, _ in true }
      return [
        issue(.cutText(lost.unique, atBeginning: true), whole.lowerBound..<whole.lowerBound)
      ]
    }
    let isOfSection = { (index: Int) in campos[index].pattern.utf8.dropFirst().contains(0x2F) }
    guard !hasTitle,
      let first = campos.indices.first(where: { isFound($0) && isOfSection($0) })
    else { return [] }
    let own = absent.filter { $0.index < first }.map(\.field)
    if own.isEmpty { return [] }
    let lost = own + unfilled { index, _ in index < first }
    return [
      issue(.cutText(lost.unique, atBeginning: true), whole.lowerBound..<whole.lowerBound)
    ]
  }

  /// What is not there because the text ends within its form, or is not read from some place on, what its last label
  /// asks for included.
  private func end(
    _ absent: [(index: Int, field: JSONPointer)], behind last: Int, at place: Range<Int>?
  ) -> [ReadingIssue] {
    guard absent.contains(where: { $0.index > last }) else { return [] }
    let end = fields.found.map(\.label.lowerBound).max() ?? 0
    let open = fields.found.filter { $0.label.lowerBound == end }.map { Self.table(of: $0.pointer) }
    let sections = Set(open.map(Self.section))
    // what comes in another order in the text than in the form may be behind its end as well
    let isBehind = { (index: Int, pointer: String) in
      index > last || sections.contains(Self.section(pointer))
    }
    let own = absent.filter { index, field in
      isBehind(index, field.description)
        || field.tokens.count == 1 && !campos[index].tipo.esContenedor
    }
    let lost =
      own.map(\.field) + unfilled(where: isBehind) + Set(open).sorted().map { JSONPointer($0) }
    if let place { return [issue(.unreadPart(lost.unique), place)] }
    if endsWithSection(absent, behind: last, open) { return [] }
    return [issue(.cutText(lost.unique, atBeginning: false), whole.upperBound..<whole.upperBound)]
  }

  /// Whether the sheet ends where a section does, before another sheet.
  ///
  /// All that the section asks for has its label, the last of them a value, and nothing of a later section is there. The
  /// end of a text may be cut off there as well, since pages end with sections at times; what stands before another
  /// sheet is not.
  private func endsWithSection(
    _ absent: [(index: Int, field: JSONPointer)], behind last: Int, _ open: [String]
  ) -> Bool {
    guard mixed.isEmpty, form != nil, last >= 0, endsWhole, let end = open.first else {
      return false
    }
    let section = Self.section(campos[last].pattern)
    let isFilled = open.allSatisfy { fields.hasValue($0) || fields.numbers["\($0)/0"] != nil }
    guard isFilled, Self.section(end) == section else { return false }
    return absent.allSatisfy { index, field in
      let own = Self.section(field.description)
      if index <= last { return own != section || places[index] != nil }
      return own != section
        && !campos.indices.contains {
          places[$0] != nil && Self.section(campos[$0].pattern) == own
        }
    }
  }

  /// The fields without a value that stand in no row, demanded or not.
  private func unfilled(where isWanted: (Int, String) -> Bool) -> [JSONPointer] {
    campos.enumerated().filter { index, campo in
      !campo.pattern.contains("*") && !Self.unprinted.contains(campo.pattern)
        && !isFilled(campo, campo.pattern) && isWanted(index, campo.pattern)
    }.map { JSONPointer($0.element.pattern) }
  }

  /// What no document prints.
  private static let unprinted: Set = ["/notacion", "/excepciones"]

  private static func section(_ pointer: String) -> Substring {
    pointer.split(separator: "/", maxSplits: 1).first ?? ""
  }

  /// The table that a field stands in, or the field itself where it stands in none.
  static func table(of pointer: String) -> String {
    "/" + pointer.split(separator: "/").prefix { !isNumber($0) }.joined(separator: "/")
  }

  private static func isNumber(_ token: Substring) -> Bool {
    token.utf8.allSatisfy { Ascii.isDigit($0) }
  }

  // MARK: Where fields stand

  /// The part of a follow-up that each of them ends with, whether there are any remarks or not.
  private static let remarks = "/observaciones"
  /// Tells the form of a design.
  private static let year = "/poblacion/cobertura/ejercicio"

  /// Whether every text of the form has a field.
  private func isExpected(_ campo: Campo) -> Bool {
    guard let form else { return campo.pattern == Self.year }
    return campo.formularios.contains(form)
      && (campo.exigido.contains(form) || campo.pattern == Self.remarks)
  }

  private func isFound(_ index: Int) -> Bool {
    places[index] != nil && isExpected(campos[index])
  }

  /// The expected fields without a value, with the numbers of their rows in the table of fields.
  private var missing: [(index: Int, field: JSONPointer)] {
    var missing: [(Int, JSONPointer)] = []
    for (index, campo) in campos.enumerated() where isExpected(campo) {
      // no remarks is what they may say
      let isBlank = campo.pattern == Self.remarks && places[index] != nil
      if campo.pattern.hasSuffix("*") || isBlank { continue }
      for pointer in pointers(campo.pattern) where !isFilled(campo, pointer) {
        if form == nil { missing.append((index, JSONPointer("/formulario"))) }
        missing.append((index, JSONPointer(pointer)))
      }
    }
    return missing
  }

  /// Whether a field has a value; what is asked beside a figure is none.
  private func isFilled(_ campo: Campo, _ pointer: String) -> Bool {
    guard campo.tipo.esCifra else { return fields.numbers[pointer].map { filled[$0] } ?? false }
    return fields.hasValue(pointer) || fields.hasValue("\(pointer)/numero")
  }

  /// The pointers of a pattern, one for each row that there is.
  private func pointers(_ pattern: String) -> [String] {
    if !pattern.utf8.contains(UInt8(ascii: "*")) { return [pattern] }
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    var pointers = [parts[0]]
    for part in parts.dropFirst() {
      pointers = pointers.flatMap { list in
        (0...).lazy.map { "\(list)\($0)" }.prefix { fields.numbers[$0] != nil }.map { $0 + part }
      }
    }
    return pointers
  }

  /// The part of the text between the fields that come before and behind one in the form; some may have been found in
  /// another order, as a year that only a later table names.
  private func gap(of index: Int) -> Range<Int> {
    let behind = places[(index + 1)...].first { $0 != nil } ?? nil
    let before = places[..<index].last { $0 != nil } ?? nil
    let inOrder = places[..<index].last { place in
      place.map { $0.lowerBound < behind?.lowerBound ?? .max } ?? false
    }
    let near = [before, inOrder ?? nil, places[index], behind].compactMap(\.self)
    let start = inOrder == nil ? nil : near.map(\.lowerBound).min()
    let end = behind == nil ? nil : near.map(\.upperBound).max()
    return (start ?? whole.lowerBound)..<max(start ?? whole.lowerBound, end ?? whole.upperBound)
  }

  private static func places(
    of fields: FieldCollector, _ campos: [Campo], _ tree: FieldTree, _ labels: [FoundLabel]
  ) -> [Range<Int>?] {
    let numbers = Dictionary(
      campos.enumerated().filter { $1.tipo != .grupo }.map { ($1.pattern, $0) },
      uniquingKeysWith: { first, _ in first })
    var places = [Range<Int>?](repeating: nil, count: campos.count)
    for (pointer, own) in fields.extents {
      guard let pattern = tree.place(at: pointer).flatMap({ tree.pattern(at: $0) }),
        let number = numbers[pattern]
      else { continue }
      places[number] = places[number]?.through(own) ?? own
    }
    let heading = labels.first { if case .remarks = $0.shape { true } else { false } }
    if let number = numbers[remarks] { places[number] = places[number] ?? heading?.place }
    return places
  }
}

extension [JSONPointer] {
  /// Each once, and none that stands in another.
  fileprivate var unique: [JSONPointer] {
    let all = Set(self)
    var known: Set<JSONPointer> = []
    return filter { field in
      var parent = field.parent
      while let pointer = parent {
        if all.contains(pointer) { return false }
        parent = pointer.parent
      }
      return known.insert(field).inserted
    }
  }
}
