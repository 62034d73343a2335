/// The headings of a table whose columns may come in any order.
struct TableHead: Sendable {
  /// A column: its key, and its heading in each of its wordings; a number stands for any number.
  struct Column: Sendable {
    let key: String
    let wordings: [String]

    init(_ key: String, _ wordings: String...) {
      self.key = key
      self.wordings = wordings
    }
  }

  /// The field whose rows the table has.
  let field: String
  let columns: [Column]

  /// A heading that was found.
  struct Cell: Sendable {
    let key: String
    /// The digits of the numbers of its wording, in order.
    let numbers: [String]
  }

  /// The headings of a form, looked up by their letters.
  struct Index: Sendable {
    private let heads: [TableHead]
    private var keys: [[UInt8]: [(head: Int, cell: Cell)]] = [:]
    /// The number of letters of the longest heading.
    private(set) var longest = 0

    init(_ heads: [TableHead]) {
      self.heads = heads
      for (number, head) in heads.enumerated() {
        for column in head.columns {
          for wording in column.wordings {
            let letters = FoldedLetters(wording).letters
            let cell = Cell(key: column.key, numbers: LabelNumber.all(in: wording))
            keys[letters, default: []].append((number, cell))
            longest = max(longest, letters.count)
          }
        }
      }
    }

    /// The table whose headings a row of cells is, with what each cell is; nil where it is no such row:
    /// half of the columns of the form are enough.
    func head(of row: [[UInt8]]) -> (field: String, cells: [Cell?])? {
      let found = row.map { $0.isEmpty ? [] : keys[$0] ?? [] }
      for number in Set(found.joined().map(\.head)).sorted() {
        var seen: Set<String> = []
        let own = found.map { entries in
          entries.first { $0.head == number && !seen.contains($0.cell.key) }.map { entry in
            seen.insert(entry.cell.key)
            return entry.cell
          }
        }
        let isHalf = seen.count * 2 >= heads[number].columns.count
        if isHalf, seen.count > 1, seen.count * 2 >= row.count { return (heads[number].field, own) }
      }
      return nil
    }
  }
}
