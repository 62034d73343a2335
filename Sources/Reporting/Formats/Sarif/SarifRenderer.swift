import Analysis
import DocumentTree
import SheetRules

/// Writes SARIF 2.1.0: one run with the rules that its results name and one line per result.
///
/// Columns are UTF-16 code units, as declared by `columnKind`.
struct SarifRenderer: ReportRenderer {
  let language: Language

  /// What every report of this program begins with, whatever its version and language.
  static let head = SarifLog.head

  func gathering() -> (any GatheredReport)? { SarifLog(in: language) }

  func render(_ file: FileReport, to output: inout [UInt8]) {
    let lines = file.report.findings.isEmpty ? nil : file.document.map { $0.lineTable() }
    let uri = SarifText.uri(of: file.path)
    for placed in file.allPlacedFindings {
      let line =
        file.isUnreadPath(placed.finding)
        ? SarifLine(
          of: .notification, rule: placed.finding.rule,
          json: notification(of: placed.finding, at: uri))
        : result(of: placed, in: file, lines, at: uri)
      line.write(to: &output)
    }
  }

  private func result(
    of placed: PlacedFinding, in file: FileReport, _ lines: LineTable?, at uri: String
  ) -> SarifLine {
    let operands = SarifOperand.all(of: placed.finding, in: file.document, lines)
    let key = placed.finding.id
    let fixes = file.corrections.filter { $0.mended.contains(key) }
    let own = file.sheet?.options.ownRules.first { $0.id == placed.finding.rule }
    let json = JsonWriter.object { writer in
      write(placed, operands, of: file, to: &writer)
      if let lines, !fixes.isEmpty { write(fixes, lines, at: uri, to: &writer) }
    }
    return SarifLine(
      of: .result(placed.finding.severity), rule: placed.finding.rule, json: json,
      own: own.map { SarifLine.TeamRule($0.description, from: $0.path, in: language) })
  }

  /// The notification that a path holds no sheet: it is not a result, since no line of the repository is at fault.
  private func notification(of finding: Finding, at uri: String) -> [UInt8] {
    JsonWriter.object { writer in
      writer.member("descriptor") { $0.member("id", finding.rule) }
      writer.member("level", finding.severity.rawValue)
      writer.member("message") { $0.text(message(of: finding)) }
      writer.member("locations", [uri]) { writer, uri in
        writer.object { writer in
          writer.member("physicalLocation") { writer in
            writer.member("artifactLocation") { $0.member("uri", uri) }
          }
        }
      }
    }
  }
}

extension FileReport {
  /// Whether a finding says that the path gave no sheet at all.
  fileprivate func isUnreadPath(_ finding: Finding) -> Bool {
    status == .unreadable && document == nil && finding.isReadingFault
  }
}

// MARK: - A result

extension SarifRenderer {
  private func write(
    _ placed: PlacedFinding, _ operands: [SarifOperand], of file: FileReport,
    to writer: inout JsonWriter
  ) {
    let uri = SarifText.uri(of: file.path(of: placed.start))
    let finding = placed.finding
    writer.member("ruleId", finding.rule)
    writer.member("level", finding.severity.rawValue)
    writer.member("message") { $0.text(message(of: finding)) }
    writer.member("locations", [placed]) { writer, placed in
      writer.object { writer in
        writer.member("physicalLocation") {
          // a finding about the whole file is shown at its first line
          $0.location(uri, placed.start ?? .first, placed.end ?? .first)
        }
        writer.member("logicalLocations", [finding.field]) { writer, field in
          writer.object {
            $0.member("fullyQualifiedName", field.description)
            $0.member("kind", "value")
          }
        }
        writer.pageProperty(of: placed.start)
      }
    }
    writeRelated(operands, of: file, to: &writer)
    writeStanding(of: finding, to: &writer)
    writer.member("partialFingerprints") { writer in
      writer.member("primaryLocationLineHash", placed.track.lineHash)
      writer.member("fichas/v1", placed.identity)
    }
    writer.member("properties") { writeProperties(of: finding, to: &$0) }
  }

  private func writeStanding(of finding: Finding, to writer: inout JsonWriter) {
    if finding.isKnown { writer.member("baselineState", "unchanged") }
    guard let acceptance = finding.acceptance else { return }
    writer.member("suppressions", [acceptance]) { writer, acceptance in
      writer.object {
        $0.member("kind", acceptance.origin == nil ? "inSource" : "external")
        $0.member("status", "accepted")
        $0.member("justification", acceptance.reason)
      }
    }
  }

  private func message(of finding: Finding) -> String {
    guard let advice = finding.advice else { return finding.message[language] }
    return finding.message[language] + "\n" + advice[language]
  }

  private func writeRelated(
    _ operands: [SarifOperand], of file: FileReport, to writer: inout JsonWriter
  ) {
    if operands.isEmpty { return }
    writer.member("relatedLocations", operands) { writer, operand in
      writer.object { writer in
        writer.member("id", operand.id)
        writer.member("message") {
          $0.text("\(operand.operand.name[language]) = \(operand.operand.value)")
        }
        let uri = SarifText.uri(of: file.path(of: operand.start))
        writer.member("physicalLocation") { $0.location(uri, operand.start, operand.end) }
        writer.pageProperty(of: operand.start)
      }
    }
  }

  private func write(
    _ fixes: [Correction], _ lines: LineTable, at uri: String, to writer: inout JsonWriter
  ) {
    writer.member("fixes", fixes) { writer, fix in
      writer.object { writer in
        writer.member("description") { $0.text(fix.description[language]) }
        writer.member("artifactChanges", [fix.replacements]) { writer, replacements in
          writer.object { writer in
            writer.member("artifactLocation") { $0.member("uri", uri) }
            writer.member("replacements", replacements) { writer, replacement in
              writer.object { write(replacement, lines, to: &$0) }
            }
          }
        }
      }
    }
  }

  private func write(
    _ replacement: Correction.Replacement, _ lines: LineTable, to writer: inout JsonWriter
  ) {
    let range = replacement.range
    writer.member("deletedRegion") {
      $0.region(lines.place(of: range.start), lines.place(of: range.end))
    }
    writer.member("insertedContent") { $0.member("text", replacement.text) }
  }

  private func writeProperties(of finding: Finding, to writer: inout JsonWriter) {
    writer.member("field", finding.field.description)
    writer.member("category", finding.category.rawValue)
    if let reported = finding.reported { writer.member("reported", reported.description) }
    if let computed = finding.computed { writer.member("computed", computed.description) }
    if let difference = finding.difference { writer.member("difference", difference.description) }
    if let formula = finding.formula { writer.member("formula", formula[language]) }
    if !finding.working.isEmpty {
      writer.member("working", finding.working.map { $0[language] })
    }
  }
}

extension JsonWriter {
  fileprivate mutating func text(_ text: String) {
    member("text", SarifText.message(text))
  }

  fileprivate mutating func location(_ uri: String, _ start: Place, _ end: Place) {
    member("artifactLocation") { $0.member("uri", uri) }
    member("region") { $0.region(start, end) }
  }

  /// The page of a location, for which SARIF has no member of its own.
  fileprivate mutating func pageProperty(of place: Place?) {
    guard let page = place?.page else { return }
    member("properties") { $0.member("page", page) }
  }

  fileprivate mutating func region(_ start: Place, _ end: Place) {
    member("startLine", start.line)
    member("startColumn", start.utf16Column)
    member("endLine", end.line)
    member("endColumn", end.utf16Column)
  }
}

extension Place {
  fileprivate static let first = Place(line: 1, column: 1, utf16Column: 1, byteColumn: 1)
}

extension PlacedFinding.Track {
  /// What GitHub identifies the results of a file by: the rule, the field, and their occurrence.
  ///
  /// GitHub's own hash covers the text of the line, so a corrected figure would become another result.
  fileprivate var lineHash: String { "\(fingerprint.short):\(occurrence)" }
}
