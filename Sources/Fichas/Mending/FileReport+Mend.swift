public import Analysis
public import DocumentTree
public import Reporting
public import SheetRules

/// What became of a sheet that was to be mended.
public struct MendOutcome: Sendable {
  /// What became of one mend.
  public enum Step: Sendable, Hashable {
    /// The blanks of so many places are those that the file was read with.
    case straightened([Place])
    /// The file is in UTF-8, and was in another encoding.
    case encoded(from: SourceEncoding)
    /// It stands in the new source.
    case made(Repair)
    /// It was taken back, for the new findings it made; none where it mended nothing.
    case takenBack(Repair, because: [Finding])
    /// It cannot be written.
    case refused(Repair, EditRefusal)
    /// What is likeliest, where nobody asked for it.
    case left([Suspect])
    /// What would mend, but has a figure that the baseline knows and nobody named.
    case known([Suspect])
    /// The file is the published text of a sheet, which stays as it is.
    case published
    /// The file is new: the sheet of a published text in YAML.
    case written(from: String)
    /// A named field that gets no new figure, with the reason.
    case idle(JSONPointer, IdleReason)
  }

  /// Why there is nothing to put into a named field.
  public enum IdleReason: Sendable, Hashable {
    /// No rule finds fault with it.
    case nothing
    /// Several figures would mend; in words.
    case several(LocalizedText)
    /// What is found there is accepted.
    case accepted(Acceptance)
  }

  /// The report of the sheet as it was.
  public let before: FileReport
  /// What became of each mend, in order.
  public let steps: [Step]
  /// The new source; nil where nothing is changed.
  public let newSource: [UInt8]?
  /// What is found with everything that was made, except what is accepted; in no order.
  public let findings: [Finding]

  /// Whether it is of a published text, which stays as it is.
  var isOfPublished: Bool { steps == [.published] }

  /// Whether it is of a file that is made for it.
  var isNew: Bool {
    if case .written? = steps.first { true } else { false }
  }
}

extension FileReport {
  /// Mends a sheet; nothing is written.
  ///
  /// Every mend is followed by a check, and taken back where it makes a new finding or mends none. What is
  /// accepted is left alone, and so is what the baseline of the request knows, as long as it is not named.
  ///
  /// - Parameter request: what may be mended
  /// - Returns: the mended sheet, and what became of each mend
  public func mended(_ request: MendRequest = MendRequest()) -> MendOutcome {
    if document?.format == .official {
      return MendOutcome(
        before: request.marked(self), steps: [.published], newSource: nil,
        findings: report.findings)
    }
    if document?.hasReplacedBytes ?? false {
      return MendOutcome(
        before: request.marked(self), steps: [], newSource: nil, findings: report.findings)
    }
    guard request.level >= .safe, let text = TextRepair(self) else {
      return mendedFigures(request)
    }
    let outcome = text.report.mendedFigures(request)
    return MendOutcome(
      before: request.marked(self), steps: text.steps + outcome.steps,
      newSource: outcome.newSource ?? text.report.document?.ownSource, findings: outcome.findings)
  }

  private func mendedFigures(_ request: MendRequest) -> MendOutcome {
    var session = MendSession(self, request)
    session.run()
    return session.outcome
  }
}

private struct MendSession {
  private let before: FileReport
  private let request: MendRequest
  /// The sheet with the changes made so far.
  private var trial: MendTrial?
  private var steps: [MendOutcome.Step] = []

  init(_ file: FileReport, _ request: MendRequest) {
    before = request.marked(file)
    self.request = request
    trial = before.sheet.map { MendTrial($0) }
  }

  var outcome: MendOutcome {
    MendOutcome(
      before: before, steps: steps, newSource: trial?.newSource,
      findings: trial?.findings ?? before.report.findings)
  }

  mutating func run() {
    guard let proposals = MendProposals(before, request) else { return }
    var taken: [ByteRange] = []
    for mend in proposals.all {
      // a figure that was written anew has no old notation left
      if mend.touches(taken) { continue }
      if attempt(mend) { taken += mend.changes.map(\.range) }
    }
    retry(taken)
    steps += proposals.known.map { .known($0) }
    steps += proposals.left.map { .left($0) }
    steps += proposals.idleFields.map { .idle($0.field, $0.reason) }
  }

  /// Tries once more what could not be written because the figure stood in a notation, as `,11 %`, that is an
  /// error of the file.
  private mutating func retry(_ taken: [ByteRange]) {
    for case .refused(let mend, let refusal) in steps where mend.touches(taken) {
      let before = steps
      if attempt(mend) {
        steps.removeAll { $0 == .refused(mend, refusal) }
      } else {
        steps = before
      }
    }
  }

  private mutating func attempt(_ mend: Repair) -> Bool {
    guard let trial else { return false }
    do throws(MendTrial.Failure) {
      self.trial = try trial.adding(mend)
      steps.append(.made(mend))
      return true
    } catch {
      switch error {
      case .refused(let refusal): steps.append(.refused(mend, refusal))
      case .worse(let findings): steps.append(.takenBack(mend, because: findings))
      }
      return false
    }
  }
}

extension Repair {
  /// Whether it changes something in one of some places.
  fileprivate func touches(_ places: [ByteRange]) -> Bool {
    changes.contains { change in
      places.contains { $0.start < change.range.end && change.range.start < $0.end }
    }
  }
}

extension MendRequest {
  /// The report with the findings marked that are known.
  fileprivate func marked(_ file: FileReport) -> FileReport {
    guard let known else { return file }
    var use = BaselineUse(known: known)
    use.comparesComputed = false
    return use.mark(file)?.file ?? file
  }
}
