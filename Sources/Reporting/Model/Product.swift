import SheetRules

/// The program as named in reports.
public enum Product {
  /// The name of the program.
  public static let name = "fichas"

  /// Where the project is published, with its documents below it.
  public static let home = "https://ejemplo.cl/fichas"

  /// The page about a rule of the catalogue.
  static func page(ofRule id: String) -> String { "\(home)/docs/reglas/\(id).md" }

  /// The page about a rule; nil for the rules of a team.
  package static func page(ofAnyRule id: String) -> String? {
    RuleCatalogue.category(of: id).map { _ in page(ofRule: id) }
  }

  /// The version of the library and the command.
  public static let version = "0.1.0"
}
