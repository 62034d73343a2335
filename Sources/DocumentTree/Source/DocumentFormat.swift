/// A document format.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
  /// RFC 8259.
  case json
  /// YAML 1.2.2 with the core schema.
  case yaml
  /// The published text of a sheet, in which values were found; what is written of it is YAML.
  case official

  /// The formats that a sheet can be written in.
  public static let allCases: [DocumentFormat] = [.json, .yaml]
}
