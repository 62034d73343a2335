public import ExactNumbers
public import SheetRules

/// What holds for one file, and where each setting comes from.
public struct EffectiveSettings: Sendable {
  /// The name of the profile.
  public private(set) var profile: Setting<String>
  /// The largest share of administrative expenses in %; an inner nil sets no limit.
  public private(set) var administrativeCap: Setting<ExactDecimal?>
  /// How many components a programme may have; an inner nil sets no limit.
  public private(set) var componentCount: Setting<ClosedRange<Int>?>
  /// The most characters of texts, by the pattern of the field, where the form's own do not hold.
  public private(set) var textLimits: [String: Setting<Int>] = [:]
  /// The bands of performance, in the order of the kinds of sheets.
  public private(set) var bands: [(name: String, band: Setting<PercentageBand>)] = []
  /// The factors that make amounts in pesos of different years comparable, by year.
  public private(set) var priceFactors: [Int: Setting<ExactDecimal>] = [:]
  /// The services that go by several names.
  public private(set) var services = ComparisonSettings.standardServices.map {
    Setting($0, from: .standard)
  }
  /// What becomes of each rule, in the order of the catalogue, then the team's own.
  public private(set) var levels: [(rule: String, level: Setting<RuleLevel>)] = []
  /// The rules of the team.
  public private(set) var ownRules: [OwnRule] = []
  /// What the team accepts in this file.
  public private(set) var exceptions: [AcceptedFinding] = []

  /// Joins what a configuration sets for one file.
  ///
  /// - Parameters:
  ///   - configuration: the configuration; nil where there is none.
  ///   - names: tells whether a path pattern of the configuration names the file.
  public init(_ configuration: Configuration?, names: (String) -> Bool = { _ in false }) {
    let layers =
      configuration.map { configuration in
        [configuration.layer]
          + configuration.pathLayers.filter { names($0.pattern) }.map(\.layer)
      } ?? []
    profile = layers.compactMap(\.profile).last ?? Setting(Profile.nacional.name, from: .standard)
    let base = Profile.named(profile.value) ?? .nacional
    let standard = SettingOrigin.profile(base.name)
    administrativeCap =
      layers.compactMap(\.administrativeCap).last
      ?? Setting(base.administrativeCap, from: standard)
    componentCount =
      layers.compactMap(\.componentCount).last.map { Setting($0.value, from: $0.origin) }
      ?? Setting(base.componentCount, from: standard)
    for layer in layers { textLimits.merge(layer.textLimits) { $1 } }
    for layer in layers { priceFactors.merge(layer.priceFactors) { $1 } }
    services += layers.flatMap(\.services)
    bands = RuleLevels.bands.map { named in
      let set = layers.compactMap { $0.bands[named.name] }.last
      return (named.name, set ?? Setting(named.standard, from: .standard))
    }
    addLevels(layers.flatMap(\.levels), own: configuration?.ownRules ?? [])
    exceptions = (configuration?.exceptions ?? []).filter { $0.pattern.map(names) ?? true }
      .map(\.exception)
  }

  private mutating func addLevels(_ settings: [Configuration.LevelSetting], own: [OwnRule]) {
    for description in RuleCatalogue.descriptions where description.category != .configuracion {
      let set = settings.last {
        $0.rule == description.id || $0.rule == description.id.prefix(3)
      }
      // a family cannot touch what says that something could not be read
      let isSettable = RuleLevels.isSettable(description)
      let level =
        isSettable ? set?.level : nil
      levels.append(
        (description.id, level ?? Setting(.on(description.severity), from: .standard)))
    }
    for rule in own {
      ownRules.append(rule)
      levels.append((rule.id, Setting(.on(rule.severity), from: rule.settingOrigin)))
    }
  }

  /// What a check of the file is made with.
  ///
  /// - Parameter today: the day by which exceptions expire.
  /// - Returns: the options.
  public func options(today: CalendarDay?) -> CheckOptions {
    var profile = Profile.named(profile.value) ?? .nacional
    profile.administrativeCap = administrativeCap.value
    profile.componentCount = componentCount.value
    profile.textLimits = textLimits.mapValues(\.value)
    for (name, band) in bands where band.origin != .standard { profile.bands[name] = band.value }
    var changed: [String: RuleLevel] = [:]
    for (rule, level) in levels where level.origin != .standard { changed[rule] = level.value }
    var options = CheckOptions(
      profile: profile, ownRules: ownRules, levels: changed, exceptions: exceptions, today: today)
    options.comparison.priceFactors = priceFactors.mapValues(\.value)
    options.comparison.services = services.map(\.value)
    return options
  }
}
