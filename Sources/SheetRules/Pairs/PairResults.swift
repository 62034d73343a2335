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

  /// Compares two sheets by every rule that is not switched off.
  ///
  /// - Parameters:
  ///   - pair: the sheets.
  ///   - isOff: whether a rule is switched off.
  package init(_ pair: SheetPair, isOff: (String) -> Bool = { _ in false }) {
    for rule in RuleCatalogue.pairRules {
      if !isOff(rule.description.id) { rule.compare(pair, into: &self) }
      // what no rule looks at comes behind the names
      if rule == CRU01.self, pair.mode == .sameKind {
        for row in SheetAlignment(pair).figureRows where row.rule == nil { add(row) }
      }
    }
  }

  /// Adds a field; its finding points at the second sheet, or at the first where only that has it.
  mutating func add(
    _ row: ComparedRow, _ rule: RuleDescription? = nil, finding message: LocalizedText? = nil,
    severity: Severity? = nil
  ) {
    var row = row
    if let rule, let message, let field = row.right?.field ?? row.left?.field {
      row.remark = row.remark ?? message
      row.finding = rule.finding(
        message, at: field, severity: severity, reported: row.right?.findingValue)
    }
    rows.append(row)
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
