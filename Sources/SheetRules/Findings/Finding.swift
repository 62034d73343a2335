public import DocumentTree

/// Something in a sheet that a person should look at.
public struct Finding: Sendable, Hashable {
  /// Identifies the finding within its report.
  public internal(set) var id = FindingID(number: 0)
  /// The id of the rule: "GAS01".
  public var rule: String
  /// How much it matters.
  public var severity: Severity
  /// The family of the rule.
  public var category: Category
  /// What is wrong, in one sentence, lower case and without a final stop.
  public var message: LocalizedText
  /// The cell it points at, in canonical form: `/gasto/total`.
  public var field: JSONPointer
  /// The bytes it points at where that is not the figure of the whole field: a key, a part of a
  /// text, a syntax error.
  public var range: ByteRange?
  /// What the sheet states.
  public var reported: FindingValue?
  /// What follows from the other cells; printed exactly or with six more decimals than reported.
  public var computed: FindingValue?
  /// What stands behind `reported` in its text and belongs to it and to `computed`: ` mil millones`.
  package var words = ""
  /// What `computed` asks of `reported`.
  public var requirement = Requirement.value
  /// Reported minus computed.
  public var difference: FindingValue?
  /// The equation in the form's words: "gasto total / población beneficiaria".
  public var formula: LocalizedText?
  /// The equation with this sheet's figures, a line each.
  public var working: [LocalizedText]
  /// Every cell of the equation, with its figure.
  public var operands: [Operand]
  /// What to do about it.
  public var advice: LocalizedText?
  /// Whether a part of the file could not be read; such a finding makes the exit status 2.
  public var isReadingFault: Bool
  /// Why it is accepted and so does not fail; nil where it is not.
  public var acceptance: Acceptance?
  /// Whether the baseline of the run has it already; what it has does not fail.
  public var isKnown = false
  /// Whether it says that demanded fields are not there; these are its operands where they are several.
  package var isOfMissing: Bool { missingFields != nil }
  /// The keys of the fields that are not there; nil where it says something else.
  package var missingFields: LocalizedText?

  /// The cells to show beside the text; fields that are not there are named in it.
  package var shownOperands: [Operand] { isOfMissing ? [] : operands }

  /// Creates a finding; what is not given is left out of the report.
  public init(
    rule: String, severity: Severity, category: Category, message: LocalizedText,
    field: JSONPointer, range: ByteRange? = nil, reported: FindingValue? = nil,
    computed: FindingValue? = nil, requirement: Requirement = .value,
    difference: FindingValue? = nil, formula: LocalizedText? = nil,
    working: [LocalizedText] = [],
    operands: [Operand] = [], advice: LocalizedText? = nil, isReadingFault: Bool = false
  ) {
    self.rule = rule
    self.severity = severity
    self.category = category
    self.message = message
    self.field = field
    self.range = range
    self.reported = reported
    self.computed = computed
    self.requirement = requirement
    self.difference = difference
    self.formula = formula
    self.working = working
    self.operands = operands
    self.advice = advice
    self.isReadingFault = isReadingFault
  }
}
