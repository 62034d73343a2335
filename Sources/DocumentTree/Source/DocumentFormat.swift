/// A document format.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
  /// RFC 8259.
  case json
  /// YAML 1.2.2 with the core schema.
  case yaml
}
