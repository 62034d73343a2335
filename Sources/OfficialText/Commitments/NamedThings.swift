import DocumentTree

/// What a text names one by one behind a colon.
///
///     … los territorios: Costa Sur, Valle, Loa.
enum NamedThings {
  /// The territories that an objective names to its end; none where a sentence goes on behind them.
  static func territories(_ cells: [TextCell], _ source: [UInt8]) -> [Range<Int>] {
    guard let last = cells.last, let first = cells.first,
      let colon = source[first.start..<last.end].lastIndex(of: UInt8(ascii: ":")),
      last.lines.contains(where: { $0.contains(colon) })
    else { return [] }
    let before = String(
      decoding: FoldedLetters(source, [first.start..<colon]).letters, as: UTF8.self)
    guard before.contains("territorios") else { return [] }
    var end = last.end
    while end > colon, source[end - 1] <= 0x20 || source[end - 1] == 0x2E { end -= 1 }
    let items = source[(colon + 1)..<end].split(separator: UInt8(ascii: ",")).map {
      source.trimmed($0.startIndex..<$0.endIndex)
    }
    let areNames = items.allSatisfy { item in
      let words = source[item].split(separator: 0x20)
      return !item.isEmpty && words.count <= 4 && source[item.lowerBound].beginsLabel
        && !words.contains { $0.elementsEqual("y".utf8) } && !source[item].contains(0x2E)
    }
    return items.count > 1 && areNames ? items : []
  }
}
