import Analysis
import DocumentTree
import SheetRules

/// A sheet with some mends, each of which left it with less to find and nothing new.
struct MendTrial {
  /// Why a mend is not made.
  enum Failure: Error {
    /// It makes new findings; none where it mends nothing.
    case worse([Finding])
    /// It cannot be written.
    case refused(EditRefusal)
  }

  private let sheet: CheckedSheet
  private var made: [Repair] = []
  /// What would be found.
  private(set) var findings: [Finding]
  /// The new source; nil where nothing is changed.
  private(set) var newSource: [UInt8]?

  /// Begins with the sheet as it is.
  init(_ sheet: CheckedSheet) {
    self.sheet = sheet
    findings = sheet.findings.open
  }

  /// The sheet with one more mend.
  func adding(_ mend: Repair) throws(Failure) -> MendTrial {
    var next = self
    next.made.append(mend)
    let bytes: [UInt8]
    do throws(EditRefusal) {
      bytes = try Repair.applied(next.made, to: sheet)
    } catch {
      throw .refused(error)
    }
    next.findings = next.found(in: bytes).open
    let new = next.findings.subtracting(findings)
    let isBetter = next.findings.weights.lexicographicallyPrecedes(findings.weights)
    let isWritten = mend.reason == .notation && bytes != newSource ?? sheet.document.ownSource
    guard new.isEmpty, isBetter || isWritten else { throw .worse(new) }
    next.newSource = bytes
    return next
  }

  /// What is found with all that was made.
  ///
  /// Figures are tried on the cells. Who changes a number inside of a text changes words that other rules
  /// read, so then the new source is read.
  private func found(in bytes: [UInt8]) -> [Finding] {
    let changes = made.filter { $0.reason != .notation }.flatMap(\.changes)
    let figures = changes.compactMap { change in
      change.node == nil ? nil : change.figure.map { (field: change.field, figure: $0) }
    }
    if figures.count == changes.count, let found = sheet.findings(setting: figures) {
      let written = made.flatMap(\.changes)
      let notation = sheet.document.notation
      return found.filter { finding in
        !written.contains { $0.settles(finding, in: notation) }
      }
    }
    let document = Document.read(bytes, as: sheet.document.format)
    return SheetChecker.check(document, options: sheet.options).findings
  }
}

extension [Finding] {
  /// Those that nobody accepts; a known one that is named counts like any other.
  fileprivate var open: [Finding] { filter { $0.acceptance == nil } }

  /// How many there are of each severity, the errors first.
  fileprivate var weights: [Int] {
    Severity.allCases.reversed().map { severity in count { $0.severity == severity } }
  }

  /// The findings of rules and fields that others have fewer of.
  func subtracting(_ others: [Finding]) -> [Finding] {
    var known: [String: Int] = [:]
    for finding in others { known["\(finding.rule) \(finding.field)", default: 0] += 1 }
    return filter { finding in
      let key = "\(finding.rule) \(finding.field)"
      known[key, default: 0] -= 1
      return known[key, default: 0] < 0
    }
  }
}
