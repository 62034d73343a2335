import ExactNumbers

/// A goal that says in one text how a result compares to it: `al menos 90%`, `>= 100`.
package struct ComparedGoal {
  /// The comparison and the figure as the keys of a goal.
  let keys: String

  /// Reads a text; nil where it is no comparison before a figure.
  init?(_ text: String) {
    let words = text.split(separator: " ").joined(separator: " ")
    for (comparison, phrases) in Self.comparisons {
      for phrase in phrases
      where Self.folded(words.prefix(phrase.count)) == Self.folded(phrase[...]) {
        let rest = words.dropFirst(phrase.count).drop { $0 == " " }
        guard let figure = try? FigureParser.parse(String(rest)), figure.number != nil else {
          continue
        }
        let value = rest.contains(",") ? "\"\(rest)\"" : String(rest)
        keys = "{comparacion: \(comparison), valor: \(value)}"
        return
      }
    }
    return nil
  }

  /// The official word of a comparison that stands alone, however it is written: `≥`, `mayor o igual`.
  package static func comparison(_ text: String) -> String? {
    let folded = folded(text.split(separator: " ").joined(separator: " ")[...])
    return byPhrase[folded]
  }

  /// The comparisons by the folded words and signs for them.
  private static let byPhrase = Dictionary(
    comparisons.flatMap { entry in entry.phrases.map { (folded($0[...]), entry.comparison) } },
    uniquingKeysWith: { first, _ in first })

  private static func folded(_ text: Substring) -> String {
    String(decoding: Likeness.folded(String(text)), as: UTF8.self)
  }

  /// Of the words and signs the longest first.
  private static let comparisons: [(comparison: String, phrases: [String])] = [
    (
      "al menos",
      [
        "al menos", "a lo menos", "por lo menos", "como minimo", "minimo", "mayor o igual a",
        "mayor o igual que", "mayor o igual", "igual o mayor a", "igual o mayor", "no menos de",
        ">=", "≥",
      ]
    ),
    (
      "a lo más",
      [
        "a lo mas", "a lo sumo", "como maximo", "maximo", "hasta", "menor o igual a",
        "menor o igual que", "menor o igual", "igual o menor a", "igual o menor", "no mas de",
        "<=", "≤",
      ]
    ),
    ("más de", ["mas de", "mayor a", "mayor que", "superior a", ">"]),
    ("igual", ["igual a", "igual", "="]),
  ]
}
