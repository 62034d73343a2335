import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets
import Reporting
import SheetRules

/// What could be mended in a sheet, the figures first and then the notation.
struct MendProposals {
  private let file: FileReport
  private let sheet: CheckedSheet
  private let request: MendRequest
  private let changes: FigureChanges

  init?(_ file: FileReport, _ request: MendRequest) {
    guard let sheet = file.sheet else { return nil }
    self.file = file
    self.sheet = sheet
    self.request = request
    changes = FigureChanges(sheet.document)
  }

  var all: [Repair] {
    groups.compactMap(mend) + (request.level >= .safe ? blanks + notation : [])
  }

  /// The blank figures that the system fills in, one leading to the next; none while a promise is broken,
  /// since a wrong figure may lead to them.
  var blanks: [Repair] {
    guard file.report.groups.allSatisfy(\.isAdvised), let calculator = SheetCalculator(sheet) else {
      return []
    }
    // all at once: one finding lists all fields that are missing side by side
    let filled = calculator.missingCells.compactMap(changes.filling)
    return filled.isEmpty ? [] : [Repair(reason: .computed, changes: filled)]
  }

  /// The groups of which a finding still counts, or has a figure that is named.
  private var groups: [SuspectGroup] {
    let open = Set(file.report.findings.filter(\.counts).map(\.id))
    return file.report.groups.filter { group in
      group.members.contains(where: open.contains)
        || group.suspects.contains { request.fields.contains($0.field) }
    }
  }

  /// The likeliest explanations of what is left; none of them is in the request.
  var left: [[Suspect]] {
    groups.filter { mend($0) == nil && known(in: $0) == nil }.compactMap { group in
      guard !group.isTied, let first = group.hypotheses.first else { return nil }
      return mend(first, .named) == nil ? nil : first
    }
  }

  /// What would be mended, were it not in the baseline.
  var known: [[Suspect]] { groups.filter { mend($0) == nil }.compactMap(known) }

  /// The named fields that get no new figure.
  var idleFields: [(field: JSONPointer, reason: MendOutcome.IdleReason)] {
    let mended = Set(all.flatMap(\.changes).map(\.field))
    return request.fields.filter { !mended.contains($0) }.map { ($0, idleReason($0)) }
  }

  private func idleReason(_ field: JSONPointer) -> MendOutcome.IdleReason {
    if let suspect = groups.flatMap(\.suspects).first(where: { $0.field == field }) {
      return .several(suspect.values)
    }
    let acceptance = file.report.findings.lazy.filter { $0.field == field }
      .compactMap(\.acceptance).first
    return acceptance.map { .accepted($0) } ?? .nothing
  }

  // MARK: Figures

  private func mend(_ group: SuspectGroup) -> Repair? {
    if let named = named(in: group) { return mend(named, .named) }
    guard let (hypothesis, reason) = unnamed(in: group), !isKnown(hypothesis) else { return nil }
    return mend(hypothesis, reason)
  }

  /// What may be mended without a name.
  private func unnamed(in group: SuspectGroup) -> ([Suspect], Repair.Reason)? {
    guard group.isClear, let first = group.hypotheses.first else { return nil }
    if request.level >= .safe, first.allSatisfy(\.isFilledIn) { return (first, .computed) }
    if request.level >= .suggested, first.allSatisfy(\.isOnlySlip) { return (first, .onlySlip) }
    return nil
  }

  private func known(in group: SuspectGroup) -> [Suspect]? {
    unnamed(in: group).flatMap { isKnown($0.0) ? $0.0 : nil }
  }

  /// Whether the baseline knows a finding that points at one of the figures.
  private func isKnown(_ hypothesis: [Suspect]) -> Bool {
    hypothesis.contains { suspect in
      file.report.findings.contains { $0.isKnown && $0.field == suspect.field }
    }
  }

  /// The first explanation by a named field; what it leads to may be computed anew.
  private func named(in group: SuspectGroup) -> [Suspect]? {
    group.hypotheses.first { hypothesis in
      let isNamed = hypothesis.map { request.fields.contains($0.field) }
      return isNamed.contains(true)
        && zip(hypothesis, isNamed).allSatisfy { $0.isFilledIn || $1 }
    }
  }

  private func mend(_ hypothesis: [Suspect], _ reason: Repair.Reason) -> Repair? {
    let written = hypothesis.compactMap { suspect in
      figure(of: suspect).flatMap {
        changes.change(of: suspect, to: $0, suspect.slip?.text)
      }
    }
    return written.count == hypothesis.count ? Repair(reason: reason, changes: written) : nil
  }

  /// What mends: the only figure that does, or else what the form computes.
  private func figure(of suspect: Suspect) -> ExactDecimal? {
    if let proposed = suspect.proposed { return proposed }
    guard suspect.isFilledIn, let calculator = SheetCalculator(sheet) else { return nil }
    return calculator.derivedCells.first {
      $0.field == suspect.field && $0.verdict?.isBroken == true
    }?.computed
  }

  // MARK: Notation

  private var notation: [Repair] {
    let settled = Set(file.report.findings.lazy.filter { !$0.counts }.map(\.field))
    let issues = sheet.issues.filter {
      !sheet.document.isInCompanion($0.range)
        && (!settled.contains($0.pointer) || request.fields.contains($0.pointer))
    }
    let isAmbiguous = issues.contains {
      if case .twoReadings = $0.kind { return true }
      return false
    }
    let audit = isAmbiguous ? SheetAudit(sheet) : nil
    return issues.compactMap { issue in
      if let replacement = issue.replacement {
        return mend(
          issue, LocalizedText(issue.pointer.description), issue.pointer, replacement)
      }
      return switch issue.kind {
      case .twoReadings(_, let read, let other): plain(issue, read, other, audit)
      case .otherYaml(let word, _): quoted(issue, word)
      default: nil
      }
    }
  }

  /// Without its thousands marks, where an equation rules out the other reading.
  private func plain(
    _ issue: SheetIssue, _ read: ExactDecimal, _ other: ExactDecimal, _ audit: SheetAudit?
  ) -> Repair? {
    let tokens = issue.pointer.tokens
    let field = tokens.last == "numero" ? issue.pointer.parent ?? issue.pointer : issue.pointer
    guard let figure = audit?.figures.first(where: { $0.field == field && $0.range == nil }),
      figure.stated == read, figure.protection == .exact || figure.protection == .close,
      let unseen = figure.unseen, !unseen.contains(Rational(other))
    else { return nil }
    let before = String(decoding: changes.bytes(issue.range), as: UTF8.self)
    return mend(issue, figure.name, field, before.filter { $0 != "." })
  }

  /// In quotes, which say that a word is a text.
  private func quoted(_ issue: SheetIssue, _ word: String) -> Repair? {
    let bytes = changes.bytes(issue.range)
    guard bytes.elementsEqual(word.utf8), word.unicodeScalars.allSatisfy(Self.needsNoEscape) else {
      return nil
    }
    return mend(issue, LocalizedText(issue.pointer.description), issue.pointer, "\"\(word)\"")
  }

  private static func needsNoEscape(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      || "-./: _+=<".unicodeScalars.contains(scalar)
  }

  private func mend(
    _ issue: SheetIssue, _ name: LocalizedText, _ field: JSONPointer, _ after: String
  ) -> Repair {
    let change = FigureChange(
      field: field, name: name, place: changes.lines.place(of: issue.range.start),
      before: String(decoding: changes.bytes(issue.range), as: UTF8.self), after: after, slip: nil,
      figure: nil, range: issue.range, node: nil, isJsonNumber: false)
    return Repair(reason: .notation, changes: [change])
  }
}

extension Suspect {
  /// Whether it is the one slip that explains all, in a figure that is no input of the form: one that the
  /// system fills in, or a copy in a text of what stands in a field.
  fileprivate var isOnlySlip: Bool {
    unique && proposed != nil && (isFilledIn || (range != nil && slip?.id == "miscopied"))
  }
}
