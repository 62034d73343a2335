import Constraints
package import DocumentTree
public import SheetRules

/// What is said of one file.
public struct SheetReport: Sendable, Hashable {
  /// The kind of sheet: "ex-ante"; nil where the file does not say.
  public let kind: String?
  /// The form and its year: "2019-nuevo"; nil where the file does not say.
  public let form: String?
  /// The programme's code.
  public let code: String?
  /// The programme's name.
  public let name: String?
  /// What was found: first what is about the file as a whole, then in the order of the places.
  public private(set) var findings: [Finding]
  /// Every check, made or not, in the order of the catalogue.
  public private(set) var checks: [Check]
  /// The findings that one mistake explains, with the figures that may be the mistake; empty where no
  /// equation is broken.
  public let groups: [SuspectGroup]

  /// Creates a report of findings that have their ids, and sorts them.
  init(
    kind: String?, form: String?, code: String?, name: String?, findings: [Finding],
    checks: [Check], groups: [SuspectGroup], in document: Document?
  ) {
    self.kind = kind
    self.form = form
    self.code = code
    self.name = name
    self.findings = document.map { findings.inOrderOfPlace($0) } ?? findings
    self.checks = checks
    self.groups = groups
  }

  /// Creates a report of findings that belong to no check of a sheet.
  package init(
    kind: String? = nil, form: String? = nil, code: String? = nil, name: String? = nil,
    findings: [Finding] = [], checks: [Check] = [], in document: Document? = nil
  ) {
    self.init(
      kind: kind, form: form, code: code, name: name, findings: findings.numbered, checks: checks,
      groups: [], in: document)
  }

  /// The checks that could be made.
  public var checked: Int { checks.count - notChecked }

  /// The checks that could not be made.
  public var notChecked: Int { checks.count { $0.verdict == .notChecked } }

  /// Returns the findings of a group, in the order of the places.
  public func findings(of group: SuspectGroup) -> [Finding] {
    let members = Set(group.members)
    return findings.filter { members.contains($0.id) }
  }

  /// Marks the findings that the baseline of a run has already.
  package mutating func markKnown(_ isKnown: (Finding) -> Bool) {
    for index in findings.indices { findings[index].isKnown = isKnown(findings[index]) }
  }

  /// Leaves out findings.
  package mutating func removeFindings(where isGone: (Finding) -> Bool) {
    findings.removeAll(where: isGone)
  }

  /// Leaves out checks.
  package mutating func removeChecks(where isGone: (Check) -> Bool) {
    checks.removeAll(where: isGone)
  }
}

extension [Finding] {
  /// Findings of the whole file come first, and those of one place keep the order they were made in.
  fileprivate func inOrderOfPlace(_ document: Document) -> [Finding] {
    if count < 2 { return self }
    let starts = map { document.range(of: $0)?.start ?? -1 }
    return indices.sorted { (starts[$0], $0) < (starts[$1], $1) }.map { self[$0] }
  }
}
