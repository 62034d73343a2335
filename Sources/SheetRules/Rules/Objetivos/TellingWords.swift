/// The words of a text that tell what it is about, each by its first letters.
enum TellingWords {
  /// Returns the first five letters of each word of five or more that is not on every page.
  static func of(_ text: some StringProtocol) -> Set<String> {
    let words = String(text).normalisedWords
    return Set(
      words.lazy.filter { $0.utf8.count >= 5 && !common.contains($0) }.map { String($0.prefix(5)) })
  }

  private static let common: Set<String> = [
    "numero", "total", "cantidad", "porcentaje", "durante", "periodo", "mediante", "respecto",
    "corresponde", "todos", "todas", "sobre", "entre", "desde", "hasta", "cuyos", "programa",
    "programas",
  ]
}
