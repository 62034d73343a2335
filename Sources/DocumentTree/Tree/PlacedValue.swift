/// A value that was read out of a text of another format, with the place of each part of it.
package indirect enum PlacedValue: Sendable, Hashable {
  /// What a text says, and the bytes that say it, which may have line breaks or markup within.
  case text(String, ByteRange)
  /// Nothing, where something was expected.
  case blank(ByteRange)
  /// Named values in order.
  case mapping([Entry])
  /// Values in order.
  case list([PlacedValue])

  /// A named value.
  package struct Entry: Sendable, Hashable {
    /// The name.
    package let key: String
    /// The bytes that stand for the name, such as a printed label.
    package let place: ByteRange
    /// The value.
    package var value: PlacedValue

    package init(key: String, place: ByteRange, value: PlacedValue) {
      self.key = key
      self.place = place
      self.value = value
    }
  }

  /// The bytes of the first part that has any.
  var start: Int? {
    switch self {
    case .text(_, let place), .blank(let place): place.start
    case .mapping(let entries): entries.first?.place.start
    case .list(let values): values.lazy.compactMap(\.start).first
    }
  }
}

extension Document {
  /// Makes the document of a text in which values were found, such as a published sheet.
  ///
  /// - Parameters:
  ///   - root: the values with their places.
  ///   - source: the bytes of the text.
  ///   - lines: its lines and pages.
  ///   - issues: what could not be read of it.
  /// - Returns: the document, whose nodes stand where the text has them.
  package static func placed(
    _ root: PlacedValue, in source: [UInt8], lines: LineTable, issues: [ReadingIssue] = []
  ) -> Document {
    var builder = PlacedTape(source: source)
    builder.append(root)
    let plain = Document(
      source: source, format: .official, tape: builder.tape, issues: issues, lines: lines)
    return plain.reread(builder.tape, issues, builder.respellings, hasDamage: false)
  }
}

/// Writes values onto a tape.
private struct PlacedTape {
  let source: [UInt8]
  var tape = Tape()
  var respellings: [Int: Respelling] = [:]

  mutating func append(_ value: PlacedValue) {
    switch value {
    case .text(let text, let place): appendScalar(text, place)
    case .blank(let place):
      tape.appendScalar(.plain, .isAbsent, start: place.start, end: place.start)
    case .mapping(let entries):
      let index = open(.mapping, value)
      for entry in entries {
        appendScalar(entry.key, entry.place)
        append(entry.value)
      }
      close(index, count: entries.count)
    case .list(let values):
      let index = open(.sequence, value)
      for value in values { append(value) }
      close(index, count: values.count)
    }
  }

  private mutating func appendScalar(_ text: String, _ place: ByteRange) {
    let isVerbatim = holds(text, at: place)
    if !isVerbatim { respellings[tape.records.count] = .text(text) }
    tape.appendScalar(
      .plain, isVerbatim ? .isVerbatim : [], start: place.start, end: place.end)
  }

  private func holds(_ text: String, at place: ByteRange) -> Bool {
    guard place.count == text.utf8.count else { return false }
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.allSatisfy { bytes[$0] == source[place.start + $0] }
    }
  }

  private mutating func open(_ kind: TapeRecord.Kind, _ value: PlacedValue) -> Int {
    tape.open(kind, .block, at: value.start ?? 0)
  }

  /// The parts may stand in any order in the text, so that a collection has no extent of its own.
  private mutating func close(_ index: Int, count: Int) {
    tape.close(index, at: Int(tape.records[index].start), count: count)
  }
}
