import ExactNumbers

/// A name that a statement can use.
public struct Symbol: Sendable, Hashable {
  /// What kind of value a name has.
  public enum Shape: Sendable, Hashable {
    /// One figure.
    case single
    /// One figure per year; a year may follow the name, as in `poblacion.beneficiaria.2019`.
    case yearly
    /// A list of figures, only valid as an argument of a function.
    case list
    /// A list of things without figures of their own, which can only be counted.
    case things
    /// An answer that is not a figure: a word, yes or no, a text.
    case answer
  }

  /// The name as written: "gasto.total".
  public let name: String
  /// The type of its values.
  public let type: ValueType
  /// The kind of value.
  public let shape: Shape
  /// The scope that a statement must iterate over to use the name, such as "componente"; nil if the
  /// name is always valid.
  public let scope: String?
  /// The valid answers, or empty if any answer is valid.
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

/// A use of a name in a statement.
public struct SymbolUse: Sendable, Hashable {
  /// The name.
  public let symbol: Symbol
  /// The year that follows it, or nil.
  public let year: Int?
}

/// The names that statements can use.
public struct Vocabulary: Sendable {
  /// What a statement can iterate over: "componente", "ejercicio".
  public let scopes: [String]
  /// The names.
  public let symbols: [Symbol]
  private let positions: [String: Int]

  /// Creates a vocabulary; of two names that differ only in case or accents, the first wins.
  public init(scopes: [String], symbols: [Symbol]) {
    self.scopes = scopes
    self.symbols = symbols
    positions = Dictionary(
      symbols.enumerated().map { ($1.name.folded, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns the name that matches a word, ignoring case and accents.
  func use(of word: String) -> SymbolUse? {
    let folded = word.folded
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
