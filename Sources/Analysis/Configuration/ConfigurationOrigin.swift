public import SheetRules

/// Where a setting comes from.
public enum SettingOrigin: Sendable, Hashable {
  /// The default.
  case standard
  /// The profile.
  case profile(String)
  /// A line of a configuration file, 1-based.
  case file(String, line: Int)

  /// The origin in words.
  public var text: LocalizedText {
    switch self {
    case .standard: LocalizedText(es: "por defecto", en: "by default")
    case .profile(let name): LocalizedText(es: "perfil \(name)", en: "profile \(name)")
    case .file(let path, let line): LocalizedText("\(path):\(line)")
    }
  }
}

/// A setting and where it comes from.
public struct Setting<Value: Sendable & Hashable>: Sendable, Hashable {
  /// What is set.
  public var value: Value
  /// Where it comes from.
  public var origin: SettingOrigin

  /// Creates a setting.
  public init(_ value: Value, from origin: SettingOrigin) {
    self.value = value
    self.origin = origin
  }
}
