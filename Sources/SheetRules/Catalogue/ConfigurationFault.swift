public import DocumentTree

/// Something in a configuration that cannot be understood.
public struct ConfigurationFault: Error, Sendable, Hashable {
  /// The id under which it is reported: "CFG02".
  public let rule: String
  /// What is wrong.
  public let message: LocalizedText
  /// What to do about it; nil where the message says it.
  public let advice: LocalizedText?
  /// Where it is, in UTF-8 bytes of the file; nil for the file as a whole.
  public let range: ByteRange?

  /// Creates a fault.
  public init(
    rule: String, message: LocalizedText, advice: LocalizedText?, range: ByteRange?
  ) {
    self.rule = rule
    self.message = message
    self.advice = advice
    self.range = range
  }

  /// The fault as a report shows it.
  public var finding: Finding {
    Finding(
      rule: rule, severity: .error, category: .configuracion, message: message,
      field: JSONPointer(), range: range, advice: advice, isReadingFault: true)
  }
}

extension ConfigurationFault {
  /// The file cannot be read.
  public static let unreadable = "CFG01"
  package static let unknownKey = "CFG02"
  package static let unfitValue = "CFG03"
  package static let faultyRule = "CFG04"
}
