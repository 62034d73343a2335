public import DocumentTree

/// A cell that takes part in a finding.
public struct Operand: Sendable, Hashable {
  /// The cell, in canonical form: `/gasto/total`.
  public let field: JSONPointer
  /// What the form calls it: "gasto total".
  public let name: LocalizedText
  /// The figure as the sheet writes it.
  public let value: String
  /// The bytes of the figure where it is only a part of the field, as in a formula.
  public let range: ByteRange?

  /// How many rows that say the same a finding lists at most, so that a report does not grow with their
  /// square.
  static let mostAlike = 20

  /// Creates an operand.
  public init(field: JSONPointer, name: LocalizedText, value: String, range: ByteRange? = nil) {
    self.field = field
    self.name = name
    self.value = value
    self.range = range
  }
}
