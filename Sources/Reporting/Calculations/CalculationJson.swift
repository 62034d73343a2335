import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

/// Writes a calculation as one object of the schema `fichas.calc/1`.
package struct CalculationJson {
  package static let schema = "fichas.calc/1"

  let calculation: Calculation
  let language: Language

  var bytes: [UInt8] {
    let lines = calculation.document.lineTable()
    return JsonWriter.line { writer in
      writer.member("schema", Self.schema)
      writer.member("path", calculation.path)
      switch calculation.answer {
      case .derived(let cells):
        writer.member("cells", cells) { writer, cell in
          writer.object { write(cell, lines, to: &$0) }
        }
      case .whatIf(let answer): write(answer, lines, to: &writer)
      case .solved(let cell):
        writer.member("solved") { write(cell, lines, to: &$0) }
      }
    }
  }

  /// The object for a sheet without an answer.
  static func line(of path: String, without reason: String) -> [UInt8] {
    return JsonWriter.line { writer in
      writer.member("schema", schema)
      writer.member("path", path)
      writer.member("error", reason)
    }
  }

  private func writePlace(
    _ field: JSONPointer, _ name: LocalizedText, _ lines: LineTable, to writer: inout JsonWriter
  ) {
    writer.member("field", field.description)
    writer.member("name", name[language])
    let place = calculation.place(of: field, lines)
    writer.member("line", place?.line)
    writer.members(around: place)
  }

  private func write(_ cell: DerivedCell, _ lines: LineTable, to writer: inout JsonWriter) {
    writePlace(cell.field, cell.name, lines, to: &writer)
    writer.member("stated", cell.stated?.description)
    writer.member("computed", cell.computed.description)
    writer.member("kind", cell.kind.rawValue)
    writer.member("verdict", cell.verdict?.rawValue)
    writer.member("rule", cell.rule)
    writer.member("formula", cell.formula[language])
    writer.member("working", cell.working)
  }

  private func write(_ answer: WhatIf, _ lines: LineTable, to writer: inout JsonWriter) {
    writer.member("changes", answer.changes) { writer, change in
      writer.object { writer in
        writePlace(change.field, change.name, lines, to: &writer)
        writer.member("before", change.before?.description)
        writer.member("after", change.after.description)
        writer.member("formula", change.formula?[language])
      }
    }
    writer.member("breaks", answer.breaks) { write($1, to: &$0) }
    writer.member("mends", answer.mends) { write($1, to: &$0) }
  }

  private func write(_ effect: WhatIf.Effect, to writer: inout JsonWriter) {
    writer.object { writer in
      writer.member("rule", effect.rule)
      writer.member("field", effect.field.description)
      writer.member("message", effect.message[language])
    }
  }

  private func write(_ cell: SolvedCell, _ lines: LineTable, to writer: inout JsonWriter) {
    writePlace(cell.field, cell.name, lines, to: &writer)
    writer.member("stated", cell.stated?.description)
    writer.member("possible", cell.values != nil)
    writer.member("least", cell.least?.description)
    writer.member("greatest", cell.greatest?.description)
    writer.member("values", cell.valuesInWords[language])
    writer.member("demands", cell.demands) { writer, demand in
      writer.object { writer in
        writer.member("rule", demand.rule)
        writer.member("formula", demand.formula[language])
        writer.member("possible", demand.values != nil)
        writer.member("values", demand.values?.inWords[language])
      }
    }
  }
}
