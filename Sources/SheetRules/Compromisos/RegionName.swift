import ProgramSheets

/// A region of the country by its official name, however a document writes it.
struct RegionName: Hashable {
  let name: String

  /// Reads a name; nil where it is that of no region.
  init?(_ text: String?) {
    guard let text else { return nil }
    let key = Self.key(text)
    guard !key.isEmpty, let found = Self.known[key] ?? Self.numbered(text) else { return nil }
    name = found
  }

  /// The region of a number alone: `VIII Región`, `Octava Región`.
  private static func numbered(_ text: String) -> String? {
    let words = text.normalisedName.split { !$0.isLetter }.map(String.init)
    let numbers = words.filter { !["region", "la", "de"].contains($0) }
    guard numbers.count == 1, let number = numbers.first else { return nil }
    return numerals[number] ?? ordinals[number].flatMap { numerals[$0] }
  }

  private static let numerals = [
    "i": "Tarapacá", "ii": "Antofagasta", "iii": "Atacama", "iv": "Coquimbo", "v": "Valparaíso",
    "vi": "O'Higgins", "vii": "Maule", "viii": "Biobío", "ix": "La Araucanía", "x": "Los Lagos",
    "xi": "Aysén", "xii": "Magallanes", "xiii": "Metropolitana", "xiv": "Los Ríos",
    "xv": "Arica y Parinacota", "xvi": "Ñuble",
  ]

  private static let ordinals = [
    "primera": "i", "segunda": "ii", "tercera": "iii", "cuarta": "iv", "quinta": "v",
    "sexta": "vi", "septima": "vii", "octava": "viii", "novena": "ix", "decima": "x",
    "undecima": "xi", "duodecima": "xii",
  ]

  /// The region that was made of part of Biobío in September 2018.
  static let nuble = "Ñuble"

  /// Every official name.
  static let all = ListasDeCompromisos.region.palabras

  private static let others: [String: [String]] = [
    "Arica y Parinacota": ["Arica", "Arica Parinacota"],
    "Metropolitana": ["Metropolitana de Santiago", "RM", "Santiago", "RM Santiago"],
    "O'Higgins": [
      "Libertador Bernardo O'Higgins", "Libertador General Bernardo O'Higgins",
      "Libertador Gral. Bernardo O'Higgins",
    ],
    "La Araucanía": ["Araucanía"],
    "Aysén": [
      "Aysén del General Carlos Ibáñez del Campo", "Aisén",
      "Aysén del Gral. Carlos Ibáñez del Campo",
      "Aisén del General Carlos Ibáñez del Campo",
    ],
    "Magallanes": [
      "Magallanes y Antártica Chilena", "Magallanes y la Antártica Chilena",
      "Magallanes y de la Antártica Chilena",
    ],
  ]

  private static let known: [String: String] = {
    var known: [String: String] = [:]
    for name in all {
      for way in [name] + (others[name] ?? []) { known[key(way)] = name }
    }
    return known
  }()

  /// The letters of a name without what stands before them: "Región de", "XII", "del".
  private static func key(_ text: String) -> String {
    var words = text.normalisedName.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    // "O'Higgins" is two words, and so is "Bío - Bío"
    let leading: Set = ["region", "de", "del", "la", "los", "las", "el"]
    while let first = words.first, leading.contains(first) || isRoman(first), words.count > 1 {
      words.removeFirst()
    }
    return words.filter { !["y", "de", "la", "del"].contains($0) }.joined()
  }

  private static func isRoman(_ word: String) -> Bool {
    word.allSatisfy { "ivx".contains($0) }
  }
}

extension String {
  /// Whether the text stands for all regions: *Nacional*, *todas las regiones del país*, *las 16 regiones*.
  var namesWholeCountry: Bool {
    let words = Set(normalisedWords)
    let isAll = !words.isDisjoint(with: ["nacional", "pais", "todas", "todo", "16", "dieciseis"])
    return isAll && words.isSubset(of: Self.countryWords)
  }

  private static let countryWords: Set = [
    "nacional", "pais", "todas", "todo", "16", "dieciseis", "a", "nivel", "de", "del", "el", "la",
    "las", "en", "regiones", "territorio", "chile", "cobertura",
  ]
}
