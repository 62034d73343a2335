import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets
import SheetRules

/// Writes comparisons as one object of the schema `fichas.compare/1`; figures are strings in point notation.
package struct ComparisonJson {
  package static let schema = "fichas.compare/1"

  let language: Language

  func bytes(of report: ComparisonReport) -> [UInt8] {
    return JsonWriter.line { writer in
      writer.member("schema", Self.schema)
      writer.member("pairs", report.comparisons) { write($1, to: &$0) }
      writer.member("alone", report.alone) { writer, sheet in
        writer.object {
          $0.member("path", sheet.path)
          $0.member("programme", sheet.programme)
          $0.member("reason", sheet.reason[language])
        }
      }
      writer.member("summary") { write(report.total, to: &$0) }
    }
  }

  private func write(_ comparison: SheetComparison, to writer: inout JsonWriter) {
    let lines = comparison.document.lineTable()
    writer.object { writer in
      writer.member("mode", comparison.mode.rawValue)
      writer.member("left") { write(comparison.left, to: &$0) }
      writer.member("right") { write(comparison.right, to: &$0) }
      writer.member("rows", comparison.rows) { writer, row in
        writer.object { write(row, comparison.document, lines, to: &$0) }
      }
      writer.member("flips", comparison.flips) { writer, flip in
        writer.object { write(flip, to: &$0) }
      }
    }
  }

  private func write(_ side: SheetComparison.Side, to writer: inout JsonWriter) {
    writer.member("path", side.path)
    writer.member("kind", side.kind.name)
    writer.member("form", side.form)
    writer.member("code", side.identity.codigo)
    writer.member("programme", side.identity.programa)
    writer.member("service", side.identity.servicio)
    writer.member("ministry", side.identity.ministerio)
    writer.member("year", side.identity.ejercicio)
  }

  private func write(
    _ row: ComparedRow, _ document: Document, _ lines: LineTable, to writer: inout JsonWriter
  ) {
    writer.member("rule", row.rule)
    writer.member("key", row.key)
    writer.member("name", row.name[language])
    writer.key("left")
    write(row.left, to: &writer)
    writer.key("right")
    write(row.right, to: &writer)
    writer.member("relation", row.relation.rawValue)
    writer.member("difference", row.differenceDecimal?.description)
    writer.member("ratio", row.ratioDecimal?.description)
    writer.member("remark", row.remark?[language])
    writer.key("finding")
    guard let finding = row.finding else { return writer.literal("null") }
    let range = row.right == nil ? nil : document.range(of: finding)
    let place = range.map { lines.place(of: $0.start) }
    writer.object { writer in
      writer.member("rule", finding.rule)
      writer.member("severity", finding.severity.rawValue)
      writer.member("message", finding.message[language])
      writer.member("field", finding.field.description)
      writer.members(around: place)
      writer.member("line", place?.line)
      writer.member("column", place?.column)
      writer.member("excepted", finding.acceptance?.reason)
    }
  }

  private func write(_ value: ComparedValue?, to writer: inout JsonWriter) {
    guard let value else { return writer.literal("null") }
    writer.object { writer in
      writer.member("field", value.field.description)
      writer.member("text", value.text)
      writer.member("number", value.number?.description)
      writer.member("isImplied", value.isImplied)
    }
  }

  private func write(_ flip: CheckFlip, to writer: inout JsonWriter) {
    writer.member("rule", flip.rule)
    writer.member("title", flip.title[language])
    writer.member("field", flip.field.description)
    writer.member("name", flip.name[language])
    writer.member("formula", flip.formula?[language])
    writer.member("before", flip.before?.rawValue)
    writer.member("after", flip.after?.rawValue)
    writer.member("rows", flip.changes) { $0.integer($1) }
  }

  private func write(_ total: ComparisonTotal, to writer: inout JsonWriter) {
    writer.member("pairs", total.pairs)
    writer.member("rows", total.rows)
    writer.member("same", total.same)
    writer.member("notCompared", total.notCompared)
    writer.member("errors", total.errors)
    writer.member("warnings", total.warnings)
    writer.member("notes", total.notes)
    writer.member("accepted", total.accepted)
  }
}
