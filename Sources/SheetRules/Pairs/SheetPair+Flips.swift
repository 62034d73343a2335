import Constraints
import DocumentTree

extension SheetPair {
  /// The checks that came out otherwise for the second version, in the order of the catalogue.
  ///
  /// - Parameters:
  ///   - rows: what changed.
  ///   - alignment: which field of the second version is which of the first.
  /// - Returns: the checks, each with the changed fields that take part in it.
  func flips(_ rows: [ComparedRow], _ alignment: SheetAlignment) -> [CheckFlip] {
    let before = KnownChecks(left) { $0 }
    let after = KnownChecks(right, field: alignment.leftField)
    let changed = Self.changes(rows)
    var flips: [CheckFlip] = []
    for key in before.keys + after.keys.filter({ before[$0] == nil }) {
      let (one, other) = (before.check(key), after.check(key))
      guard Self.isFlip(one?.check.verdict, other?.check.verdict) else { continue }
      let fields = (one?.fields ?? []).union(other?.fields ?? [])
      let changes = Set(fields.flatMap { changed[$0] ?? [] }).sorted()
      let side = after[key] == nil ? left : right
      guard let told = after[key] ?? before[key] else { continue }
      flips.append(
        side.flip(told.check, changes, before: one?.check.verdict, after: other?.check.verdict))
    }
    return flips
  }

  /// Whether a check that was not made at all has to be told of: only where it is broken.
  private static func isFlip(_ before: Verdict?, _ after: Verdict?) -> Bool {
    guard let before, let after else { return before?.isBroken ?? after?.isBroken ?? false }
    return before.standing != after.standing
  }

  /// The rows that each field, or anything in it, changed.
  private static func changes(_ rows: [ComparedRow]) -> [JSONPointer: [Int]] {
    var changes: [JSONPointer: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      var field: JSONPointer? = row.left?.field ?? row.joinedField
      while let pointer = field, !pointer.tokens.isEmpty {
        changes[pointer, default: []].append(index)
        field = pointer.parent
      }
    }
    return changes
  }
}

extension ComparedRow {
  /// The field of the first sheet that a row is of, also where only the second has it.
  fileprivate var joinedField: JSONPointer { JSONPointer(tokens: keyTokens) }
}

extension Verdict {
  /// What of a verdict makes a difference: whether the check holds, is broken, or was not made.
  fileprivate var standing: Int { self == .notChecked ? 0 : isBroken ? 2 : 1 }
}

extension PairedSheet {
  fileprivate func flip(
    _ check: Check, _ changes: [Int], before: Verdict?, after: Verdict?
  ) -> CheckFlip {
    let field = check.fields.first ?? JSONPointer()
    let title = RuleCatalogue.description(check.rule)?.title ?? LocalizedText(check.rule)
    let equation = equations.first {
      $0.rule.id == check.rule && cells[$0.stated.subject].field == field
    }
    return CheckFlip(
      rule: check.rule, title: title, field: field,
      name: SheetNames(sheet).name(of: field) ?? LocalizedText(field.description),
      formula: equation.map {
        EquationTelling(stated: $0.stated, outcome: $0.outcome, rule: $0.rule, sheet: sheet).formula
      }, before: before, after: after, changes: changes)
  }
}

/// The checks of a sheet by their rule and the field that they are about.
private struct KnownChecks {
  struct Key: Hashable {
    let rule: String
    let field: JSONPointer
    /// The number among the checks of the rule on this field.
    let number: Int
  }

  struct Known {
    let check: Check
    /// The fields that take part, as the first version has them.
    let fields: Set<JSONPointer>
  }

  private var known: [Key: Known] = [:]
  private var counts: [Key: Int] = [:]
  private(set) var keys: [Key] = []

  init(_ side: PairedSheet, field: (JSONPointer) -> JSONPointer) {
    for check in side.checks {
      let fields = check.fields.map(field)
      var key = Key(rule: check.rule, field: fields.first ?? JSONPointer(), number: 0)
      let count = counts[key, default: 0]
      counts[key] = count + 1
      key = Key(rule: key.rule, field: key.field, number: count)
      known[key] = Known(check: check, fields: Set(fields))
      keys.append(key)
    }
  }

  subscript(key: Key) -> Known? { known[key] }

  /// The check of a key; where a rule looks at a whole sheet, it is about the root while it holds.
  func check(_ key: Key) -> Known? {
    known[key] ?? known[Key(rule: key.rule, field: JSONPointer(), number: 0)]
  }
}
