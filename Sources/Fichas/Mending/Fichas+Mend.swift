public import DocumentTree
public import Reporting
public import SheetRules

/// What became of a sheet that was to be mended.
public struct MendOutcome: Sendable {
  /// What became of one mend.
  public enum Step: Sendable, Hashable {
    /// It stands in the new source.
    case made(Mend)
    /// It was taken back, for the new findings it made; none where it mended nothing.
    case takenBack(Mend, because: [Finding])
    /// It cannot be written.
    case refused(Mend, EditRefusal)
    /// What is likeliest, where nobody asked for it.
    case left([Suspect])
    /// What would mend, but has a figure that the baseline knows and nobody named.
    case known([Suspect])
    /// A named field for which there is nothing to put there.
    case idle(JSONPointer, IdleReason)
  }

  /// Why there is nothing to put into a named field.
  public enum IdleReason: Sendable, Hashable {
    /// Nothing is wrong with it, as far as can be told.
    case nothing
    /// Several figures would mend; in words.
    case several(LocalizedText)
    /// What is found there is accepted.
    case accepted(Acceptance)
  }

  /// The report of the sheet as it was.
  public let before: FileReport
  /// The report of the second check, of the sheet with everything that was made.
  public let after: FileReport
  /// What became of each mend, in order.
  public let steps: [Step]

  /// The new source; nil where nothing is changed.
  public var newSource: [UInt8]? {
    guard let old = before.document?.source, let new = after.document?.source, old != new else {
      return nil
    }
    return new
  }
}

extension Fichas {
  /// Mends a sheet; nothing is written.
  ///
  /// Every mend is followed by a check, and taken back where it makes a new finding or mends none. What is
  /// accepted is left alone, and so is what the baseline of the request knows, as long as it is not named.
  ///
  /// - Parameters:
  ///   - file: the report of the file that holds the sheet
  ///   - request: what may be mended
  /// - Returns: the mended sheet, and what became of each mend
  public static func mend(
    _ file: FileReport, _ request: MendRequest = MendRequest()
  ) -> MendOutcome {
    var session = MendSession(file, request)
    session.run()
    return session.outcome
  }
}

private struct MendSession {
  private let before: FileReport
  private let request: MendRequest
  private var current: FileReport
  private var tried: Set<[String]> = []
  private var steps: [MendOutcome.Step] = []

  init(_ file: FileReport, _ request: MendRequest) {
    before = request.marked(file)
    current = before
    self.request = request
  }

  var outcome: MendOutcome { MendOutcome(before: before, after: current, steps: steps) }

  /// Places and suspects are looked for anew after each mend; no mend is tried twice, so that it ends.
  mutating func run() {
    while let mend = next() { attempt(mend) }
    let left = MendProposals(current, request)
    steps += (left?.known ?? []).map { .known($0) }
    steps += (left?.left ?? []).map { .left($0) }
    let proposals = MendProposals(before, request)
    steps += (proposals?.idleFields ?? []).map { .idle($0.field, $0.reason) }
  }

  private mutating func next() -> Mend? {
    let mends = MendProposals(current, request)?.all ?? []
    return mends.first { tried.insert($0.identity).inserted }
  }

  private mutating func attempt(_ mend: Mend) {
    switch current.trial(of: mend, marked: request.marked) {
    case .refused(let refusal): steps.append(.refused(mend, refusal))
    case .worse(let findings): steps.append(.takenBack(mend, because: findings))
    case .better(let mended):
      current = mended
      steps.append(.made(mend))
    }
  }
}

extension MendRequest {
  /// The report with the findings marked that are known.
  fileprivate func marked(_ file: FileReport) -> FileReport {
    BaselineUse(known: baseline).mark(file)?.file ?? file
  }
}

/// What comes of one mend of a sheet.
enum MendTrial {
  /// The report of the sheet with it.
  case better(FileReport)
  /// The new findings that it makes; none where it mends nothing.
  case worse([Finding])
  /// It cannot be written.
  case refused(EditRefusal)
}

extension FileReport {
  /// Makes a mend and checks the sheet that comes of it, with what is known of it `marked`.
  func trial(of mend: Mend, marked: (FileReport) -> FileReport = { $0 }) -> MendTrial {
    guard let sheet else { return .worse([]) }
    let document = sheet.document
    let bytes: [UInt8]
    do throws(EditRefusal) {
      bytes = try mend.applied(to: document)
    } catch {
      return .refused(error)
    }
    let mended = marked(
      Fichas.check(bytes: bytes, named: path, as: document.format, options: sheet.options))
    let new = mended.findings(notIn: self)
    let isBetter = mended.weights.lexicographicallyPrecedes(weights)
    let isNotation = mend.reason == .notation && bytes != document.source
    return new.isEmpty && (isBetter || isNotation) ? .better(mended) : .worse(new)
  }

  /// How many findings of each severity there are, the errors first; a known one that is named counts
  /// like any other.
  fileprivate var weights: [Int] {
    let open = report.findings.filter { $0.acceptance == nil }
    return Severity.allCases.reversed().map { severity in open.count { $0.severity == severity } }
  }

  /// The findings of rules and fields that another report has fewer of.
  func findings(notIn other: FileReport) -> [Finding] {
    var known: [String: Int] = [:]
    for finding in other.report.findings where finding.acceptance == nil {
      known["\(finding.rule) \(finding.field)", default: 0] += 1
    }
    return report.findings.filter { finding in
      if finding.acceptance != nil { return false }
      let key = "\(finding.rule) \(finding.field)"
      known[key, default: 0] -= 1
      return known[key, default: 0] < 0
    }
  }
}
