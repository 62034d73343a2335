import Analysis
import DocumentTree
import Fichas
import Reporting
import SheetRules

extension SheetQuery {
  /// A change that an editor offers.
  struct Action {
    /// The kinds of the protocol, as far as they are offered.
    enum Kind: String {
      case fix = "quickfix"
      case accept = "quickfix.fichas.aceptar"
      case fill = "source.fichas.llenar"
      case fixAll = "source.fixAll.fichas"

      /// Whether a client that asks for some kinds wants it: `source` stands for all that begin so.
      func isWanted(among wanted: [String]) -> Bool {
        wanted.isEmpty
          || wanted.contains { rawValue == $0 || rawValue.hasPrefix($0 + ".") || $0.isEmpty }
      }
    }

    let kind: Kind
    let title: String
    let changes: [TextChange]
    /// The findings that are gone then.
    let mended: Set<FindingID>
    /// Whether it is made without asking where somebody wants all fixes at once.
    var isPreferred = false
  }

  /// More figures than this are tried only by name, with `fichas check --fix-field`.
  private static let mostSuspects = 6

  /// The changes that are offered for some bytes.
  func actions(in range: ByteRange, wanted: [String]) -> [Action] {
    guard document.format != .official else { return [] }
    var actions: [Action] = []
    if Action.Kind.fix.isWanted(among: wanted) {
      actions += corrections(in: range) + namedFixes(in: range)
    }
    if Action.Kind.accept.isWanted(among: wanted) { actions += acceptances(in: range) }
    if Action.Kind.fill.isWanted(among: wanted), let filling = file.findFilling() {
      let title = either(
        "Llenar las cifras que calcula el sistema", "Fill in the figures that the system computes")
      actions.append(action(.fill, title, filling))
    }
    if Action.Kind.fixAll.isWanted(among: wanted), let all = fixOfAll { actions.append(all) }
    return unique(actions)
  }

  /// The same change is offered once, by its first name.
  private func unique(_ actions: [Action]) -> [Action] {
    var known: Set<[TextChange]> = []
    return actions.filter {
      $0.kind == .fixAll || $0.kind == .fill || known.insert($0.changes).inserted
    }
  }

  private func action(_ kind: Action.Kind, _ title: String, _ correction: Correction) -> Action {
    Action(
      kind: kind, title: title,
      changes: correction.replacements.map {
        TextChange(span: positions.span(of: $0.range), text: $0.text)
      },
      mended: correction.mended)
  }

  /// The findings that stand in some bytes.
  private func findings(in range: ByteRange) -> [Finding] {
    file.report.findings.filter { finding in
      guard finding.counts, let own = document.range(of: finding) else { return false }
      return own.start <= range.end && range.start <= own.end
    }
  }

  // MARK: Fixes

  private func corrections(in range: ByteRange) -> [Action] {
    let here = Set(findings(in: range).map(\.id))
    return file.findCorrections().filter { correction in
      !here.isDisjoint(with: correction.mended)
        || correction.replacements.contains {
          $0.range.start <= range.end && range.start <= $0.range.end
        }
    }.map { correction in
      let title = either("Corregir ", "Fix ") + correction.description[language]
      var action = action(.fix, title, correction)
      action.isPreferred = true
      return action
    }
  }

  /// What `--fix-field` does: a figure that a person typed is changed only by its name, here by the choice
  /// of the person.
  private func namedFixes(in range: ByteRange) -> [Action] {
    let here = Set(findings(in: range).map(\.id))
    let groups = file.report.groups.filter { !here.isDisjoint(with: $0.members) }
    return groups.flatMap(\.suspects).prefix(Self.mostSuspects).compactMap(namedFix)
  }

  private func namedFix(_ suspect: Suspect) -> Action? {
    guard suspect.proposed != nil else { return nil }
    let outcome = file.mended(MendRequest(level: .named, fields: [suspect.field]))
    let made = outcome.steps.compactMap { step -> Repair? in
      if case .made(let repair) = step { repair } else { nil }
    }
    guard let source = outcome.newSource, !made.isEmpty else { return nil }
    let left = Set(outcome.findings.map { "\($0.rule) \($0.field)" })
    let gone = file.report.findings.filter { !left.contains("\($0.rule) \($0.field)") }
    return Action(
      kind: .fix,
      title: either("Cambiar ", "Change ")
        + made.map { $0.description[language] }.joined(separator: "; "),
      changes: changes(to: source), mended: Set(gone.map(\.id)))
  }

  /// What `--fix` does, all at once.
  private var fixOfAll: Action? {
    let outcome = file.mended()
    guard let source = outcome.newSource, source != document.ownSource else { return nil }
    return Action(
      kind: .fixAll,
      title: either(
        "Corregir todo lo que se corrige sin preguntar", "Fix all that is fixed without asking"),
      changes: changes(to: source), mended: [])
  }

  /// The changes of whole lines that make another text of this one.
  func changes(to source: [UInt8]) -> [TextChange] {
    UnifiedDiff.replacements(document.ownSource, source).map {
      TextChange(span: positions.span(of: $0.range), text: $0.text)
    }
  }

  // MARK: Accepting

  /// An exception for each finding, whose reason is left to be written: without one it accepts nothing.
  private func acceptances(in range: ByteRange) -> [Action] {
    findings(in: range).filter(isAcceptable).compactMap { finding in
      guard let changes = try? changes(by: [exception(for: finding)]) else { return nil }
      return Action(
        kind: .accept,
        title: either(
          "Aceptar \(finding.rule) con una razón (excepción)",
          "Accept \(finding.rule) with a reason (exception)"),
        changes: changes, mended: [finding.id])
    }
  }

  private func isAcceptable(_ finding: Finding) -> Bool {
    if finding.isReadingFault || finding.category == .excepciones { return false }
    return RuleCatalogue.description(finding.rule).map { RuleLevels.isSettable($0) } ?? true
  }

  private func exception(for finding: Finding) -> DocumentEdit {
    let field: [TreeValue.Entry] =
      finding.field.description.isEmpty
      ? [] : [TreeValue.Entry("campo", .text(finding.field.description))]
    let row = TreeValue.mapping(
      [TreeValue.Entry("regla", .text(finding.rule))] + field
        + [TreeValue.Entry("razon", .text(""))])
    if document.node(at: JSONPointer("/excepciones"))?.kind == .sequence {
      return .insert(JSONPointer("/excepciones/-"), row)
    }
    if document.node(at: JSONPointer("/excepciones")) != nil {
      return .replace(JSONPointer("/excepciones"), with: .sequence([row]))
    }
    return .insert(JSONPointer("/excepciones"), .sequence([row]))
  }
}
