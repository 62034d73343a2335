import DocumentTree

/// The number that an item begins with: `1.- `, `2)`, `4.) `.
struct ItemNumber {
  let text: String
  let place: Range<Int>
  /// What stands behind it.
  let rest: [TextCell]

  /// Reads the number of an item; nil where it begins with none.
  ///
  /// - Parameters:
  ///   - cells: the item.
  ///   - source: the text.
  ///   - last: the number of the item before: `6.100%` behind the fifth is the sixth, about 100%.
  init?(_ cells: [TextCell], _ source: [UInt8], after last: Int? = nil) {
    let reader = CellReader(source: source)
    guard let word = reader.words(cells).first, let end = cells.last?.end else { return nil }
    var index = word.place.lowerBound
    if source[index] == UInt8(ascii: "(") { index += 1 }
    let start = index
    while index < word.place.upperBound, Ascii.isDigit(source[index]) { index += 1 }
    guard (1...2).contains(index - start) else { return nil }
    let number = start..<index
    while index < word.place.upperBound, ".-)°º".utf8.contains(source[index]) { index += 1 }
    guard index > number.upperBound else { return nil }
    if index < word.place.upperBound, Ascii.isDigit(source[index]) {
      guard let last, Int(reader.string(number)) == last + 1,
        source[index..<word.place.upperBound].last == UInt8(ascii: "%")
          || source[word.place.upperBound...].starts(with: " %".utf8)
      else { return nil }
    }
    // `2 Planes` and `15 - 20` are no items
    guard index < end else { return nil }
    text = reader.string(number)
    place = number
    rest = cells.compactMap { $0.clipped(from: index) }
  }

  /// Whether the next item follows within a text: `… 2.- …`.
  func hasNext(_ text: String) -> Bool {
    guard let next = Int(self.text).map({ Array("\($0 + 1)".utf8) }) else { return false }
    let text = Array(text.utf8)
    return text.indices.contains { index in
      guard text[index] == next[0],
        index == 0 || text[index - 1] == 0x20 || text[index - 1] == 0x0A,
        text[index...].starts(with: next)
      else { return false }
      let rest = text[(index + next.count)...]
      return rest.first.map { ".)".utf8.contains($0) } ?? false
        && !(rest.dropFirst().first.map { Ascii.isDigit($0) } ?? false)
    }
  }
}
