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
    let (one, other) = (Self.names(in: one), Self.names(in: other))
    if !Set(one).isDisjoint(with: other) { return true }
    return services.contains { names in
      let names = names.map(\.normalisedName)
      return one.contains(where: names.contains) && other.contains(where: names.contains)
    }
  }

  /// A name, and the two that it is where one stands between brackets: *Cooperación Técnica (Sercotec)*.
  private static func names(in text: String) -> [String] {
    let whole = text.normalisedName
    guard whole.hasSuffix(")"), let open = whole.lastIndex(of: "("), open > whole.startIndex else {
      return [whole]
    }
    let inner = whole[whole.index(after: open)...].dropLast()
    return [whole, String(whole[..<open]).normalisedName, String(inner).normalisedName]
  }
}
