import DocumentTree
import ExactNumbers
import SheetRules

extension Table {
  package static let schema = "fichas.table/1"

  /// Writes one object: the columns with their titles, and one line per row.
  func json(_ language: Language) -> [UInt8] {
    let head = JsonWriter.object { writer in
      writer.member("schema", Self.schema)
      writer.member("table", name.rawValue)
      writer.member("columns", columns) { writer, column in
        writer.object {
          $0.member("key", column.key)
          $0.member("title", column.title[language])
        }
      }
    }
    var bytes = head.dropLast() + Array(",\"rows\":[".utf8)
    for (index, row) in rows.enumerated() {
      bytes.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
      bytes.append(contentsOf: object(of: row))
    }
    return bytes + Array("\n]}\n".utf8)
  }

  package static let rowSchema = "fichas.row/1"

  /// Writes one object per row, one per line.
  func ndjson() -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      bytes.append(contentsOf: object(of: row, schema: Self.rowSchema))
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Figures are numbers with all their digits; missing values are null.
  private func object(of row: [Cell], schema: String? = nil) -> [UInt8] {
    JsonWriter.object { writer in
      if let schema { writer.member("schema", schema) }
      for (column, cell) in zip(columns, row) {
        writer.key(of: column.key)
        switch cell {
        case .empty: writer.string(nil)
        case .text(let text), .word(let text): writer.string(text)
        case .number(let number): writer.literal(number.description)
        }
      }
    }
  }
}
