import Analysis
import DocumentTree
import ExactNumbers
import SheetRules

/// Writes audits as objects of the schema `fichas.audit/1`; figures are strings in point notation.
package struct AuditJson {
  package static let schema = "fichas.audit/1"

  let language: Language

  func bytes(of report: AuditReport) -> [UInt8] {
    let lines = report.document.lineTable()
    return JsonWriter.object { writer in
      writer.member("path", report.path)
      writer.member("score", report.audit.score)
      writer.member("figures", report.audit.figures) { writer, figure in
        writer.object { write(figure, at: report.place(of: figure, lines), to: &$0) }
      }
      writer.member("idleChecks", report.audit.idleChecks) { writer, check in
        writer.object {
          $0.member("rule", check.rule)
          $0.member("field", check.field.description)
          $0.member("name", check.name[language])
          $0.member("formula", check.formula[language])
        }
      }
    }
  }

  private func write(_ figure: AuditedFigure, at place: Place?, to writer: inout JsonWriter) {
    writer.member("field", figure.field.description)
    writer.member("name", figure.name[language])
    writer.member("line", place?.line)
    writer.members(around: place)
    writer.member("stated", figure.stated.description)
    writer.member("protection", figure.protection.rawValue)
    writer.member("rules", figure.rules)
    writer.member("smallestMissedChange", figure.smallestMissedChange?.exactDecimal?.description)
    writer.member("least", figure.least?.description)
    writer.member("greatest", figure.greatest?.description)
  }

  func summary(of total: AuditTotal) -> [UInt8] {
    Array("\n],\"summary\":".utf8)
      + JsonWriter.object { writer in
        writer.member("sheets", total.sheets)
        writer.member("figures", total.figures)
        writer.member("unprotected", total.unprotected)
        writer.member("idleChecks", total.idleChecks)
        writer.member("score", total.score)
      }
      + Array("}\n".utf8)
  }
}
