public import ExactNumbers

/// What one evaluating body asks of a sheet beyond the national forms.
public struct Profile: Sendable, Hashable {
  /// The name by which a person chooses it: "nacional", "gore".
  public let name: String
  /// The largest share of administrative expenses, in %; nil where there is no cap.
  public var administrativeCap: ExactDecimal?
  /// How many components a programme may have; nil where there is no bound.
  public var componentCount: ClosedRange<Int>?
  /// The most characters of a text where it is not what the form prints, by the pattern of the field:
  /// "/diagnostico/problema".
  public var textLimits: [String: Int] = [:]
  /// The bands of performance where they are not what comes with the kind of sheet, by their names.
  public var bands: [String: PercentageBand] = [:]

  /// Creates a profile.
  public init(
    name: String, administrativeCap: ExactDecimal? = nil, componentCount: ClosedRange<Int>? = nil
  ) {
    self.name = name
    self.administrativeCap = administrativeCap
    self.componentCount = componentCount
  }

  /// The national forms, which have neither a cap nor a bound.
  public static let nacional = Profile(name: "nacional")

  /// The form of the regional governments: at most 5 % of administrative expenses and 1 to 7
  /// components.
  public static let gore = Profile(
    name: "gore", administrativeCap: ExactDecimal(5), componentCount: 1...7)

  /// Every profile that comes with the catalogue.
  public static let all = [nacional, gore]

  /// Returns the profile of a name, whatever its case; nil where there is none.
  public static func named(_ name: String) -> Profile? {
    all.first { $0.name == name.lowercased() }
  }
}
