package import Constraints
package import DocumentTree

/// The checks and findings that the rules have made so far.
public struct RuleResults: Sendable {
  /// What was found, in the order in which it was.
  public var findings: [Finding] {
    joined.isEmpty ? all : all.filter { !joined.contains($0.id.number) }
  }

  /// How many ids there are, those of joined findings included.
  package var idCount: Int { all.count }

  /// Every finding at the position that its id names.
  private var all: [Finding] = []
  /// The findings that another one says as well.
  private var joined: Set<Int> = []
  /// What was checked, and what could not be.
  public private(set) var checks: [Check] = []
  /// Every equation that was checked, in the order of the catalogue.
  package private(set) var equations: [CheckedEquation] = []

  private let damage: DamagedParts?

  /// Starts without results.
  package init() { damage = nil }

  /// Starts with what the reading of a sheet found; what a rule says of a damaged part is not checked.
  package init(_ reading: [Finding], besides damage: DamagedParts?) {
    self.damage = damage
    for finding in reading { add(finding) }
    // what a sheet of six components comes to
    checks.reserveCapacity(160)
    equations.reserveCapacity(48)
  }

  /// The finding of an id.
  package subscript(id: FindingID) -> Finding {
    _read { yield all[id.number] }
  }

  /// Whether a rule was checked and all of it holds.
  func hold(_ rule: RuleDescription) -> Bool {
    let own = checks.filter { $0.rule == rule.id }
    return !own.isEmpty && own.allSatisfy { $0.verdict == .exact }
  }

  /// Changes what is said of every finding, but not its id.
  package mutating func revise(_ change: (inout Finding) -> Void) {
    for index in all.indices { change(&all[index]) }
  }

  /// Adds a finding and returns its id.
  @discardableResult
  package mutating func add(_ finding: Finding) -> FindingID {
    let id = FindingID(number: all.count)
    all.append(finding)
    all[id.number].id = id
    return id
  }

  /// Joins the findings of one rule that fields of one section are not there, except what is accepted.
  package mutating func joinMissing(in sheet: SheetContext) {
    var groups: [String: [Int]] = [:]
    for finding in all where finding.isOfMissing && finding.acceptance == nil {
      groups["\(finding.rule) \(finding.field.tokens.first ?? "")", default: []].append(
        finding.id.number)
    }
    for group in groups.values where group.count > 1 {
      let id = all[group[0]].id
      all[group[0]] = Finding(joining: group.map { all[$0] }, in: sheet)
      all[group[0]].id = id
      joined.formUnion(group.dropFirst())
      share(id, with: Set(group))
    }
  }

  /// Gives a joined finding to every check that found a part of it.
  private mutating func share(_ id: FindingID, with parts: Set<Int>) {
    for index in checks.indices
    where checks[index].findings.contains(where: { parts.contains($0.number) }) {
      checks[index].findings.removeAll { parts.contains($0.number) }
      checks[index].findings.append(id)
    }
  }

  /// Adds the outcome of a condition that is not an equation, with its finding where it is broken.
  ///
  /// - Parameters:
  ///   - rule: the rule.
  ///   - fields: the fields that it looked at.
  ///   - finding: what is wrong; nil where nothing is.
  ///   - lists: where the finding says that something lacks, which may be what could not be read there.
  mutating func add(
    _ rule: RuleDescription, fields: [JSONPointer], finding: Finding?,
    lackingIn lists: [JSONPointer] = []
  ) {
    if let damage,
      fields.contains(where: damage.holds)
        || finding.map({ damage.holds($0.field) || lists.contains(where: damage.holdsSome) })
          ?? false
    {
      add(rule, fields: fields, notChecked: .unreadPart)
      return
    }
    guard let finding else {
      checks.append(Check(rule: rule.id, verdict: .exact, fields: fields))
      return
    }
    add(Check(rule: rule.id, verdict: .contradiction, fields: fields), finding)
  }

  /// Adds a check, and what it found if anything.
  package mutating func add(_ check: Check, _ finding: Finding?) {
    checks.append(check)
    if let finding { checks[checks.count - 1].findings = [add(finding)] }
  }

  /// Adds one condition on a part of the sheet with all that breaks it, wherever in the part.
  mutating func add(
    _ rule: RuleDescription, on part: JSONPointer, fields: [JSONPointer], findings: [Finding]
  ) {
    add(rule, fields: fields, findings: findings)
    checks[checks.count - 1].subject = part
  }

  /// Adds one condition with all that breaks it, and the lists in which something lacks then.
  mutating func add(
    _ rule: RuleDescription, fields: [JSONPointer], findings: [Finding],
    lackingIn lists: [JSONPointer] = []
  ) {
    if findings.isEmpty { return add(rule, fields: fields, finding: nil) }
    let read = findings.filter { !(damage?.holds($0.field) ?? false) }
    add(rule, fields: fields, finding: read.first, lackingIn: lists)
    if checks[checks.count - 1].verdict == .notChecked { return }
    for other in read.dropFirst() { checks[checks.count - 1].findings.append(add(other)) }
  }

  /// Adds a condition on a part of the sheet with all that breaks it, also where that could not be read.
  mutating func add(_ check: Check, on part: JSONPointer, all findings: [Finding]) {
    checks.append(check)
    checks[checks.count - 1].subject = part
    checks[checks.count - 1].findings = findings.map { add($0) }
  }

  /// Adds a condition on all texts of the sheet as one check, whose field is the root where it holds.
  mutating func add(wholeSheet rule: RuleDescription, findings: [Finding]) {
    let fields = findings.isEmpty ? [JSONPointer()] : findings.map(\.field)
    add(rule, on: JSONPointer(), fields: fields, findings: findings)
  }

  /// Adds a condition on a part of the sheet that could not be checked.
  package mutating func add(
    _ rule: RuleDescription, on part: JSONPointer? = nil, fields: [JSONPointer],
    notChecked reason: LocalizedText
  ) {
    // what may stand in a part that could not be read is not missing
    let isUnread = damage.map { fields.contains(where: $0.holds) } ?? false
    checks.append(
      Check(
        rule: rule.id, verdict: .notChecked, fields: fields,
        reason: isUnread ? .unreadPart : reason))
    if let part { checks[checks.count - 1].subject = part }
  }

  /// Checks an equation and adds how it came out.
  package mutating func add(
    _ stated: StatedEquation, of rule: RuleDescription, in sheet: SheetContext
  ) {
    let outcome = stated.equation.check(in: sheet.cells.table)
    add(stated, outcome, of: rule, in: sheet)
  }

  /// Adds how an equation came out.
  mutating func add(
    _ stated: StatedEquation, _ outcome: Outcome, of rule: RuleDescription, in sheet: SheetContext
  ) {
    let telling = EquationTelling(stated: stated, outcome: outcome, rule: rule, sheet: sheet)
    add(telling.check, telling.finding)
    equations.append(
      CheckedEquation(
        rule: rule, stated: stated, outcome: outcome,
        finding: checks[checks.count - 1].findings.first))
  }

  /// Keeps an equation that cannot be checked because of a zero, for the search of what should stand there;
  /// what is to be said of it is a finding of its own.
  mutating func keep(
    _ stated: StatedEquation, of rule: RuleDescription, in sheet: SheetContext
  ) {
    let outcome = stated.equation.check(in: sheet.cells.table)
    equations.append(
      CheckedEquation(rule: rule, stated: stated, outcome: outcome, finding: nil))
  }
}

/// An equation of a rule with how it came out for a sheet.
package struct CheckedEquation: Sendable {
  package let rule: RuleDescription
  package let stated: StatedEquation
  package let outcome: Outcome
  /// Its finding; nil where it has none.
  package let finding: FindingID?

  /// Whether the equation binds the figures: a bound that is only advised, as a cap or an implied order of
  /// size is, does not.
  package var isBinding: Bool {
    stated.equation.relation == .equal || (stated.severity ?? rule.severity) == .error
  }

  /// Whether the equation is a promise of the form that a culprit can be told by.
  ///
  /// A bound of an own rule is none, however grave: all figures may be right, and the programme too dear.
  package var isPromise: Bool {
    isBinding && (stated.equation.relation == .equal || rule.category != .propias)
  }
}

extension RuleDescription {
  /// Creates a finding of this rule.
  func finding(
    _ message: LocalizedText, at field: JSONPointer, range: ByteRange? = nil,
    severity: Severity? = nil, operands: [Operand] = [], reported: FindingValue? = nil,
    computed: FindingValue? = nil, requirement: Requirement = .value,
    advice: LocalizedText? = nil
  ) -> Finding {
    Finding(
      rule: id, severity: severity ?? self.severity, category: category, message: message,
      field: field, range: range, reported: reported, computed: computed,
      requirement: requirement, operands: operands, advice: advice ?? remedy)
  }
}
