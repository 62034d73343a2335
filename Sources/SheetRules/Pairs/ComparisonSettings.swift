public import ExactNumbers

/// What a team sets for the comparison of two sheets.
public struct ComparisonSettings: Sendable, Hashable {
  /// By what an amount in pesos of a year is multiplied to have it in those of one common year; amounts of
  /// years without a factor are not compared with those of other years.
  public var priceFactors: [Int: ExactDecimal] = [:]
  /// The names of each service that has several.
  public var services: [[String]] = standardServices

  /// Creates settings without any factor, and with the names of services that come with the program.
  public init() {}

  /// Services that published sheets call by two names.
  public static let standardServices = [["Servicio de Cooperación Técnica", "Sercotec"]]

  /// Whether two names are those of one service.
  func isSameService(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.normalisedName, other.normalisedName)
    if one == other { return true }
    return services.contains { names in
      let names = names.map(\.normalisedName)
      return names.contains(one) && names.contains(other)
    }
  }
}
