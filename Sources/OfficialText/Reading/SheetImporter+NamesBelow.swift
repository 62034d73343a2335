import DocumentTree

extension SheetImporter {
  /// The entries of a table of expenses in which a name stands below its figure, beside whose middle it is drawn.
  ///
  ///     Total Componente 219.616
  ///     Fomento de redes
  ///     Gastos Administrativos 86.097
  ///
  /// The name goes to the component before it, which has none, if section 5.2 has it.
  mutating func withNamesAbove(_ entries: [Entry]) -> [Entry] {
    var entries = entries
    for index in entries.indices.dropFirst() {
      let words = entries[index].words
      guard words.count > 2, letters(words[(words.count - 2)...]) == Self.administrative,
        components.contains(where: {
          FoldedLetters($0.name).letters == letters(words[..<(words.count - 2)])
        })
      else { continue }
      var above = entries[index - 1]
      above.dropTotal(source)
      guard above.words.isEmpty else { continue }
      entries[index - 1].words = Array(words.dropLast(2))
      entries[index].words = Array(words.suffix(2))
      remark(.splitByGuess, "/gasto/administrativo", at: words[0].place.lowerBound)
    }
    return entries
  }

  private static let administrative = Array("gastosadministrativos".utf8)

  private func letters(_ words: ArraySlice<CellReader.Word>) -> [UInt8] {
    FoldedLetters(source, words.map(\.place)).letters
  }
}
