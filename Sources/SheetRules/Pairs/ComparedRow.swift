public import Constraints
public import DocumentTree
public import ExactNumbers
public import ProgramSheets

/// A field of two sheets side by side.
public struct ComparedRow: Sendable, Hashable {
  /// The id of the rule that looks at it; nil where none does.
  public let rule: String?
  /// What it is, the same in every language: "beneficiarios".
  public let key: String
  /// The path of a field of both sheets; empty where the row is of a crossing.
  var keyTokens: [String] = []
  /// What it is called, with the row and the year that it is of.
  public let name: LocalizedText
  /// What the first sheet says; nil where it does not have the field.
  public let left: ComparedValue?
  /// What the second sheet says; nil where it does not have the field.
  public let right: ComparedValue?
  /// How the two compare.
  public internal(set) var relation: ComparedRelation
  /// The second minus the first; nil where they are not figures, or are not compared.
  public internal(set) var difference: Rational?
  /// The second divided by the first; nil as well for percentages, and where the first is zero.
  public internal(set) var ratio: Rational?
  /// The unit of the figures; nil where they are none.
  public let unit: Campo.Unidad?
  /// What there is to say of it, in a sentence: why it is not compared, or in what it differs.
  public internal(set) var remark: LocalizedText?
  /// The finding; nil where nobody needs to look at it.
  public internal(set) var finding: Finding?

  init(
    _ rule: String?, _ key: String, _ name: LocalizedText, _ left: ComparedValue?,
    _ right: ComparedValue?, _ relation: ComparedRelation, unit: Campo.Unidad? = nil,
    remark: LocalizedText? = nil
  ) {
    self.rule = rule
    self.key = key
    self.name = name
    self.left = left
    self.right = right
    self.relation = relation
    self.unit = unit
    self.remark = remark
  }

  /// Takes back the comparison of two figures.
  mutating func setNotCompared(_ reason: LocalizedText) {
    relation = .notCompared
    difference = nil
    ratio = nil
    remark = reason
  }

  /// A row of a field that both sheets call the same, as the first has it.
  init(
    _ rule: String?, at field: JSONPointer, _ name: LocalizedText, _ left: ComparedValue?,
    _ right: ComparedValue?, _ relation: ComparedRelation, unit: Campo.Unidad? = nil
  ) {
    self.init(
      rule, field.tokens.joined(separator: "."), name, left, right, relation, unit: unit)
    keyTokens = field.tokens
  }
}

/// What one of two sheets says of a field.
public struct ComparedValue: Sendable, Hashable {
  /// Where it stands.
  public let field: JSONPointer
  /// As the sheet writes it.
  public let text: String
  /// The number; nil where it is none.
  public let number: ExactDecimal?
  /// Whether the sheet does not state it and it follows from other figures.
  public let isImplied: Bool

  init(_ field: JSONPointer, _ text: String, number: ExactDecimal? = nil, isImplied: Bool = false) {
    self.field = field
    self.text = text
    self.number = number
    self.isImplied = isImplied
  }
}

/// How what two sheets say of a field compares.
public enum ComparedRelation: String, Sendable, Hashable, CaseIterable {
  /// They say the same.
  case same
  /// They say the same but for case, accents, blanks, another name of a service or the printed decimals.
  case alike
  /// They say something else.
  case different
  /// Only the second has it.
  case added
  /// Only the first has it.
  case removed
  /// They cannot be compared.
  case notCompared = "not-compared"
}

/// A check that came out otherwise for the second of two versions.
public struct CheckFlip: Sendable, Hashable {
  /// The id of the rule.
  public let rule: String
  /// The fault that the rule names.
  public let title: LocalizedText
  /// The field that the check is about: of the second version, or of the first where only that has it.
  public let field: JSONPointer
  /// What the form calls that field.
  public let name: LocalizedText
  /// The equation in the form's words; nil where the check is none.
  public let formula: LocalizedText?
  /// How it came out for the first version; nil where it was not made.
  public let before: Verdict?
  /// How it comes out for the second version; nil where it is not made.
  public let after: Verdict?
  /// The changed rows that take part in the check, by their positions among the rows of the comparison.
  public let changes: [Int]

  /// Whether it held and holds no more.
  public var isBroken: Bool { (after?.isBroken ?? false) && !(before?.isBroken ?? false) }

  /// Whether it was broken and is no more.
  public var isMended: Bool { (before?.isBroken ?? false) && !(after?.isBroken ?? false) }
}
