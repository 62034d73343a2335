package import Analysis
package import DocumentTree
import ExactNumbers
import SheetRules

extension JsonRenderer {
  /// Writes the findings with a common cause, with the figures suspected to be the mistake.
  func writeGroups(of file: FileReport, _ lines: LineTable?, to writer: inout JsonWriter) {
    writer.member("groups", file.findingGroups) { writer, group in
      writer.object { write(group, in: file, lines, to: &$0) }
    }
  }

  private func write(
    _ group: FindingGroup, in file: FileReport, _ lines: LineTable?, to writer: inout JsonWriter
  ) {
    writer.member("findings", group.findings) { $0.integer($1) }
    write(group.suspects, in: file.document, lines, to: &writer)
  }

  /// Writes the members of a group other than its findings.
  package func write(
    _ group: SuspectGroup, in document: Document?, _ lines: LineTable?, to writer: inout JsonWriter
  ) {
    let suspects = group.suspects
    writer.member("advised", group.isAdvised)
    writer.member("suspects", suspects) { writer, suspect in
      writer.object { write(suspect, in: document, lines, to: &$0) }
    }
    writer.member("hypotheses", group.hypotheses) { writer, hypothesis in
      writer.array(hypothesis.map { positions(of: $0, in: suspects) }) { $0.integer($1) }
    }
    writer.member("leaders", group.leaders)
    writer.member("cleared", group.cleared) { writer, cleared in
      writer.object {
        $0.member("field", cleared.field.description)
        $0.member("against", cleared.against)
      }
    }
    writer.member("rowGap", group.rowGap?[language])
    writer.member("rowLikely", group.isRowLikely)
    writer.member("tellsApart", group.tellsApart?[language])
    writer.member("bound", group.bound?[language])
  }

  private func positions(of suspect: Suspect, in suspects: [Suspect]) -> Int? {
    suspects.firstIndex { $0.field == suspect.field && $0.range == suspect.range }
  }

  private func write(
    _ suspect: Suspect, in document: Document?, _ lines: LineTable?, to writer: inout JsonWriter
  ) {
    let range = suspect.range ?? document?.range(of: suspect.field)
    writer.member("field", suspect.field.description)
    writer.member("name", suspect.name[language])
    writePlace(range, lines, to: &writer)
    writer.member("reported", suspect.reported.description)
    writer.member("proposed", suspect.proposed?.description)
    writer.member("leavesCutFigure", suspect.leavesCutFigure)
    writer.member("values", suspect.values[language])
    writer.member("slip", suspect.slip?.id)
    writer.member("explanation", suspect.slip?.text[language])
    writer.member("otherSlips", suspect.otherSlips) { writer, slip in
      writer.object {
        $0.member("slip", slip.id)
        $0.member("explanation", slip.text[language])
        $0.member("proposed", slip.proposed?.description)
      }
    }
    writer.member("mends", suspect.mends)
    writer.member("bounds", suspect.bounds)
    writer.member("filledIn", suspect.isFilledIn)
    writer.member("unique", suspect.unique)
  }
}
