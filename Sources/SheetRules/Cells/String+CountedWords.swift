extension String {
  /// The words of a unit in the singular, without those that only say that it is counted: `N° de`.
  var countedWords: [String] {
    let words = normalisedName.split(separator: " ")
    var counted = words.drop { Self.counting.contains(String($0)) }
    if counted.startIndex > 0, counted.first == "de" { counted = counted.dropFirst() }
    return (counted.isEmpty ? words[...] : counted).map(Self.singular)
  }

  private static let counting: Set<String> = [
    "n", "n°", "nº", "n.°", "n.º", "no", "no.", "nro", "nro.", "num", "num.", "numero", "cantidad",
    "total", "#",
  ]

  /// A word as it is in the singular and in the plural: «taller» and «talleres», «vez» and «veces».
  private static func singular(_ word: Substring) -> String {
    var word = word
    for ending in ["(s)", "(es)"] where word.hasSuffix(ending) { word.removeLast(ending.count) }
    if word.utf8.count > 3, word.hasSuffix("s") { word.removeLast() }
    if word.utf8.count > 3, word.hasSuffix("e") { word.removeLast() }
    return word.hasSuffix("z") ? word.dropLast() + "c" : String(word)
  }
}
