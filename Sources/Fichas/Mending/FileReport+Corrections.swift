import Analysis
public import Reporting
package import SheetRules

extension FileReport {
  /// Finds the changes that `mended` would make without a named field, as offers.
  ///
  /// Each is tried alone on the sheet as it is, so that any of them can be taken without the others.
  ///
  /// - Returns: the changes, with the findings that each mends
  public func findCorrections() -> [Correction] {
    // most sheets have nothing to mend, and are not looked at again
    let isPromising =
      !report.groups.isEmpty
      || report.findings.contains { $0.category == .lectura && $0.counts }
    guard isPromising, let sheet, sheet.document.format != .official else { return [] }
    let layout = sheet.document.layoutMends.isEmpty ? nil : TextRepair(self).map(layoutCorrection)
    let mends = MendProposals(self, MendRequest(level: .suggested))?.all ?? []
    return (layout.map { [$0] } ?? []) + mends.compactMap { sheet.correction(by: $0) }
  }

  /// The change that puts a figure into each blank that the official system fills in, as an offer; nil
  /// where there is no such blank, or a broken promise might lead to a wrong figure.
  package func findFilling() -> Correction? {
    guard let sheet, sheet.document.format != .official,
      let blanks = MendProposals(self, MendRequest())?.blanks.first
    else { return nil }
    return sheet.correction(by: blanks)
  }
}

extension FileReport {
  /// All changes of blanks, as one offer.
  private func layoutCorrection(_ text: TextRepair) -> Correction {
    let gone = report.findings.subtracting(text.report.report.findings)
    return Correction(
      description: LocalizedText(
        es: "los espacios, como se leyeron", en: "the blanks, as they were read"),
      mended: Set(gone.filter { $0.category == .lectura }.map(\.id)),
      replacements: (sheet?.document.layoutMends ?? []).map {
        Correction.Replacement($0.range, with: $0.text)
      })
  }
}

extension CheckedSheet {
  fileprivate func correction(by mend: Repair) -> Correction? {
    guard let trial = try? MendTrial(self).adding(mend),
      let replacements = mend.replacements(in: self)
    else { return nil }
    let mended = findings.subtracting(trial.findings)
    return Correction(
      description: mend.description, mended: Set(mended.map(\.id)), replacements: replacements)
  }
}

extension Repair {
  /// The changes in words.
  package var description: LocalizedText {
    func text(_ language: Language) -> String {
      changes.map { $0.text(in: language) }.joined(separator: "; ")
    }
    return LocalizedText(es: text(.es), en: text(.en))
  }

  /// The changes as pieces of the old source; nil where they cannot be expressed as texts.
  fileprivate func replacements(in sheet: CheckedSheet) -> [Correction.Replacement]? {
    let source = sheet.document.ownSource
    var replacements: [Correction.Replacement] = []
    for change in changes.sorted(by: { $0.range.start < $1.range.start }) {
      let alone = Repair(reason: reason, changes: [change])
      guard let bytes = try? Repair.applied([alone], to: sheet) else { return nil }
      let range = source.difference(to: bytes, around: change.range)
      let added = bytes.count - source.count
      guard
        let text = String(validating: bytes[range.start..<(range.end + added)], as: UTF8.self)
      else { return nil }
      replacements.append(Correction.Replacement(range, with: text))
    }
    return replacements
  }
}

extension [UInt8] {
  /// The bytes of `range` and whatever else changes beside it, so that a figure is told as a whole.
  fileprivate func difference(to other: [UInt8], around range: ByteRange) -> ByteRange {
    let same = zip(self, other).prefix { $0 == $1 }.count
    let start = Swift.min(same, range.start)
    let rest = Swift.min(count, other.count) - start
    let sameAtEnd = zip(reversed(), other.reversed()).prefix(rest).prefix { $0 == $1 }.count
    return ByteRange(start: start, end: Swift.max(range.end, count - sameAtEnd))
  }
}
