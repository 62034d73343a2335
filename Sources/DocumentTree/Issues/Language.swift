/// A language that messages to people are written in.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Spanish, the default.
  case es
  /// English.
  case en
}
