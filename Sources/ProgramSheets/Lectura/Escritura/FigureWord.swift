/// What the words and signs beside a number say.
enum FigureWord: Hashable {
  case percent
  case permille
  case pesos
  case milesDePesos
  case thousand
  case million
  case months
  case years
  /// A unit that no field has, such as UF or weeks.
  case foreign
  /// A word that may stand between the others and says nothing: "2 millones de personas".
  case filler

  /// Whether it multiplies the number.
  var isFactor: Bool { self == .thousand || self == .million }

  /// The longest run of words at an index that says something, and how many they are.
  static func find(in words: [String], at index: Int) -> (word: FigureWord, count: Int)? {
    for count in stride(from: min(3, words.count - index), through: 1, by: -1) {
      let phrase = words[index..<index + count].joined(separator: " ")
      if let word = phrases[phrase] { return (word, count) }
    }
    return nil
  }

  /// In lower case and without accents.
  private static let phrases: [String: FigureWord] = [
    "%": .percent, "por ciento": .percent, "porciento": .percent, "por cien": .percent,
    "pct": .percent, "‰": .permille, "por mil": .permille,
    "$": .pesos, "peso": .pesos, "pesos": .pesos, "clp": .pesos, "pesos chilenos": .pesos,
    "m$": .milesDePesos, "miles de pesos": .milesDePesos, "miles de $": .milesDePesos,
    "miles $": .milesDePesos,
    "mil": .thousand, "miles": .thousand, "millon": .million, "millones": .million,
    "mes": .months, "meses": .months, "ano": .years, "anos": .years,
    "mm$": .foreign, "millones de pesos": .foreign, "millones de $": .foreign, "uf": .foreign,
    "utm": .foreign, "us$": .foreign, "usd": .foreign, "dolares": .foreign, "dolar": .foreign,
    "euros": .foreign, "€": .foreign, "eur": .foreign, "horas": .foreign, "hora": .foreign,
    "dias": .foreign, "dia": .foreign, "semanas": .foreign, "semana": .foreign,
    "trimestres": .foreign, "semestres": .foreign, "semestre": .foreign, "trimestre": .foreign,
    "de": .filler,
  ]
}
