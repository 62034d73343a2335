import DocumentTree

/// A promise that two sheets can break together.
package protocol PairRule: Sendable {
  /// What the rule says of itself.
  static var description: RuleDescription { get }

  /// Looks at two sheets and adds what it compared and found.
  static func compare(_ pair: SheetPair, into results: inout PairResults)
}

/// What the rules have compared and found so far.
package struct PairResults: Sendable {
  /// The fields side by side.
  package private(set) var rows: [ComparedRow] = []
  /// The checks that came out otherwise.
  package internal(set) var flips: [CheckFlip] = []
  /// What could not be read of each sheet.
  private let damage: (left: DamagedParts?, right: DamagedParts?)

  /// Compares two sheets by every rule that is not switched off.
  ///
  /// - Parameters:
  ///   - pair: the sheets.
  ///   - isOff: whether a rule is switched off.
  package init(_ pair: SheetPair, isOff: (String) -> Bool = { _ in false }) {
    damage = (pair.left.cells.damage, pair.right.cells.damage)
    for rule in RuleCatalogue.pairRules {
      if !isOff(rule.description.id) { rule.compare(pair, into: &self) }
      // what no rule looks at comes behind the names
      if rule == CRU01.self, pair.mode == .sameKind {
        for row in SheetAlignment(pair).figureRows where row.rule == nil { add(row) }
      }
    }
  }

  /// Adds a field; its finding points at the second sheet, or at the first where only that has it.
  ///
  /// What hangs on a part that could not be read is not compared.
  ///
  /// - Parameters:
  ///   - row: the field.
  ///   - rule: the rule that looks at it; nil where none does.
  ///   - message: what is found; nil where nothing is.
  ///   - severity: its severity, where that is not the rule's.
  ///   - lists: other parts of the first and of the second sheet that the finding is about.
  mutating func add(
    _ row: ComparedRow, _ rule: RuleDescription? = nil, finding message: LocalizedText? = nil,
    severity: Severity? = nil, of lists: (left: [JSONPointer], right: [JSONPointer]) = ([], [])
  ) {
    var row = row
    let isUnread =
      Self.isUnread(row.left, lists.left, damage.left)
      || Self.isUnread(row.right, lists.right, damage.right)
    if message != nil, isUnread {
      row.setNotCompared(.unreadPart)
    } else if let rule, let message, let field = row.right?.field ?? row.left?.field {
      row.remark = row.remark ?? message
      row.finding = rule.finding(
        message, at: field, severity: severity, reported: row.right?.findingValue)
    }
    rows.append(row)
  }

  private static func isUnread(
    _ value: ComparedValue?, _ lists: [JSONPointer], _ damage: DamagedParts?
  ) -> Bool {
    guard let damage else { return false }
    return value.map { damage.holds($0.field) } ?? false
      || lists.contains(where: damage.holdsSome)
  }

  /// Changes the findings, whose severity a person may have chosen.
  package mutating func revise(_ change: (inout ComparedRow) -> Void) {
    for index in rows.indices { change(&rows[index]) }
  }
}

extension ComparedRow {
  /// Changes what is said of the finding.
  package mutating func reviseFinding(_ change: (inout Finding) -> Void) {
    guard var revised = finding else { return }
    change(&revised)
    finding = revised
  }
}

extension ComparedValue {
  fileprivate var findingValue: FindingValue { number.map { .number($0) } ?? .word(text) }
}
