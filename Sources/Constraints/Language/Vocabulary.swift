/// A name that a statement can use.
public struct Symbol: Sendable, Hashable {
  /// What the name stands for.
  public enum Shape: Sendable, Hashable {
    /// One figure.
    case single
    /// One figure for each year; a year may follow the name, as in `poblacion.beneficiaria.2019`.
    case yearly
    /// A list of figures, which only a function takes.
    case list
    /// A list of things without figures of their own, which can only be counted.
    case things
    /// An answer that is no figure: a word, yes or no, a text.
    case answer
  }

  /// The name as it is written: "gasto.total".
  public let name: String
  /// What it is measured in.
  public let type: ValueType
  /// What it stands for.
  public let shape: Shape
  /// What a statement has to go through to use it, as "componente"; nil where it can always be used.
  public let scope: String?
  /// The only words that an answer can be; empty where it can be any.
  public let words: [String]

  /// Creates a name.
  public init(
    _ name: String, _ type: ValueType, shape: Shape = .single, scope: String? = nil,
    words: [String] = []
  ) {
    self.name = name
    self.type = type
    self.shape = shape
    self.scope = scope
    self.words = words
  }
}

/// A name as a statement uses it.
public struct SymbolUse: Sendable, Hashable {
  /// The name.
  public let symbol: Symbol
  /// The year behind it, or nil.
  public let year: Int?
}

/// The names that statements can use.
public struct Vocabulary: Sendable {
  /// What a statement can go through one by one: "componente", "ejercicio".
  public let scopes: [String]
  /// The names.
  public let symbols: [Symbol]
  private let positions: [String: Int]

  /// Creates a vocabulary; of two names that differ only by case or accents the first counts.
  public init(scopes: [String], symbols: [Symbol]) {
    self.scopes = scopes
    self.symbols = symbols
    positions = Dictionary(
      symbols.enumerated().map { (FoldedWord.text($1.name), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns the name that a word is, whatever its case and accents.
  func use(of word: String) -> SymbolUse? {
    let folded = FoldedWord.text(word)
    if let position = positions[folded] {
      return SymbolUse(symbol: symbols[position], year: nil)
    }
    guard let point = folded.lastIndex(of: "."), let position = positions[String(folded[..<point])],
      symbols[position].shape == .yearly
    else { return nil }
    let digits = folded[folded.index(after: point)...]
    guard digits.utf8.count == 4, let year = Int(digits) else { return nil }
    return SymbolUse(symbol: symbols[position], year: year)
  }
}

/// A word without case and accents, as names and key words are compared.
enum FoldedWord {
  static func text(_ word: String) -> String {
    var text = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "á", "Á": text.append("a")
      case "é", "É": text.append("e")
      case "í", "Í": text.append("i")
      case "ó", "Ó": text.append("o")
      case "ú", "Ú", "ü", "Ü": text.append("u")
      case "ñ", "Ñ": text.append("n")
      // the accents of decomposed letters
      case "\u{300}"..."\u{36F}": break
      case "A"..."Z": text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
