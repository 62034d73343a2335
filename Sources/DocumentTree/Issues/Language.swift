/// A language of the user-visible messages.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Spanish, the default.
  case es
  /// English.
  case en
}
