/// The family of a rule: the section of the form that it looks at, or the reading of the file.
///
/// The families of a kind of sheet stand with the kind (`RuledKind.families`).
public struct Category: RawRepresentable, Sendable {
  /// The name in reports and options: "poblacion".
  public let rawValue: String
  /// What people call it.
  public let name: LocalizedText

  /// Names a family.
  package init(_ rawValue: String, es: String, en: String) {
    self.rawValue = rawValue
    name = LocalizedText(es: es, en: en)
  }

  /// The family of a name; nil where there is none.
  public init?(rawValue: String) {
    guard let known = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = known
  }

  /// What is wrong with the reading of a file.
  public static let lectura = Category("lectura", es: "lectura del archivo", en: "reading the file")
  /// Two sheets of one programme, side by side.
  public static let cruces = Category(
    "cruces", es: "comparación de dos fichas", en: "comparison of two sheets")
  /// The rules of a team itself.
  public static let propias = Category("propias", es: "reglas propias", en: "own rules")
  /// The configuration of a team.
  public static let configuracion = Category(
    "configuracion", es: "configuración", en: "configuration")
  /// What is accepted, and no longer needs to be.
  public static let excepciones = Category("excepciones", es: "excepciones", en: "exceptions")
}

extension Category: CaseIterable {
  /// Every family: reading, those of each kind of sheet, and what a team adds.
  public static let allCases =
    [lectura] + RuledKind.all.flatMap(\.families) + [cruces, propias, configuracion, excepciones]
}

extension Category: Hashable {
  /// Families are told apart by their names.
  public static func == (one: Category, other: Category) -> Bool { one.rawValue == other.rawValue }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}
