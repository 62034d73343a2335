/// A colour for the cells that meet a condition.
package struct ConditionalFormat: Sendable {
  /// What a colour says.
  package enum Look: Int, Sendable, CaseIterable {
    case good
    case doubtful
    case bad
  }

  /// The cells: `E2:E40`.
  package let range: String
  /// A formula that is true of the cells with the colour, written for the first of them.
  package let formula: String
  /// The colour.
  package let look: Look

  /// Creates a colour.
  package init(_ range: String, where formula: String, _ look: Look) {
    self.range = range
    self.formula = formula
    self.look = look
  }
}
