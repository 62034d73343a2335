public import Constraints
public import DocumentTree
public import ExactNumbers
public import SheetRules

/// A cell that follows from others.
public struct DerivedCell: Sendable, Hashable {
  /// How it follows.
  public enum Kind: String, Sendable, Hashable {
    /// The form computes it from the others.
    case computed
    /// An equation was solved for it, and only one figure fits.
    case solved
  }

  /// The cell, in canonical form: `/gasto/porBeneficiario`.
  public let field: JSONPointer
  /// What the form calls it.
  public let name: LocalizedText
  /// The id of the rule whose equation it follows by.
  public let rule: String
  /// How it follows.
  public let kind: Kind
  /// Whether the official system fills the cell in.
  public let isFilledIn: Bool
  /// Whether it is a percentage.
  public let isPercentage: Bool
  /// What the sheet states; nil where nothing is stated.
  public let stated: ExactDecimal?
  /// What stands behind the figure in its text and belongs to it: ` mil millones`.
  package let words: String
  /// What follows, to the decimals of the form.
  public let computed: ExactDecimal
  /// The equation in the form's words: "gasto total / población beneficiaria".
  public let formula: LocalizedText
  /// The equation with this sheet's figures: "1.167.259 / 31.500 = 37,0558…".
  public let working: String
  /// How the stated figure compares; nil where nothing is stated.
  public let verdict: Verdict?
}
