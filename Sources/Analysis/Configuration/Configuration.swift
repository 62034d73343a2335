public import DocumentTree
public import ExactNumbers
public import SheetRules

/// The settings of a team for its sheets, from its `.fichas.yaml`.
public struct Configuration: Sendable {
  /// Settings for all files, or for the files that match a path pattern.
  public struct Layer: Sendable, Hashable {
    /// The profile.
    public var profile: Setting<String>?
    /// What becomes of rules, by the id or the three letters of a family, in the order of the file.
    public var levels: [LevelSetting] = []
    /// The largest share of administrative expenses in %; an inner nil sets no limit.
    public var administrativeCap: Setting<ExactDecimal?>?
    /// How many components a programme may have.
    public var componentCount: Setting<ClosedRange<Int>>?
    /// The most characters of texts, by the pattern of the field.
    public var textLimits: [String: Setting<Int>] = [:]
    /// The bands of performance, by their names.
    public var bands: [String: Setting<PercentageBand>] = [:]
    /// The factors that make amounts in pesos of different years comparable.
    public var priceFactors: [Int: Setting<ExactDecimal>] = [:]
    /// The services that go by several names.
    public var services: [Setting<[String]>] = []
  }

  /// What becomes of one rule or family.
  public struct LevelSetting: Sendable, Hashable {
    /// The id, or the three letters of a family.
    public let rule: String
    /// What becomes of it.
    public let level: Setting<RuleLevel>
  }

  /// Settings for the files that a pattern names.
  public struct PathLayer: Sendable, Hashable {
    /// The pattern, in the syntax of `.gitignore`: "borradores/", "*.json".
    public let pattern: String
    /// What holds for them.
    public let layer: Layer
  }

  /// An exception for the files that a pattern names.
  public struct PathException: Sendable, Hashable {
    /// The pattern; nil for every file.
    public let pattern: String?
    /// What is accepted.
    public let exception: AcceptedFinding
    /// Where it stands in the file, in UTF-8 bytes.
    public let range: ByteRange
  }

  /// The path as displayed.
  public let path: String
  /// What holds for every file.
  public var layer = Layer()
  /// Settings for some files; later ones override earlier ones.
  public var pathLayers: [PathLayer] = []
  /// The rules that the team stated itself.
  public var ownRules: [OwnRule] = []
  /// What the team accepts.
  public var exceptions: [PathException] = []
  /// The file that holds more rules, and where it is named; nil where there is none.
  public var rulesFile: NamedFile?

  /// A file that the configuration names.
  public struct NamedFile: Sendable, Hashable {
    /// Its path, from the folder of the configuration.
    public let name: String
    /// Where it is named.
    public let range: ByteRange
  }

  /// Creates an empty configuration.
  ///
  /// - Parameter path: the path as displayed.
  public init(path: String) {
    self.path = path
  }
}
