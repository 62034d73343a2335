import ProgramSheets

/// The component names of the four tables that list them, joined by name.
///
/// Rows whose names match nothing are joined in the order in which they stand where every table has as
/// many of them; a misspelt name then still has its sums and ratios checked.
struct ComponentTables {
  /// A component and its rows.
  struct Joined {
    let nombre: String
    var rows: ComponentCells.Rows
  }

  private(set) var joined: [Joined] = []
  /// The components of each name, in the order in which they were met.
  private var named: [String: [Int]] = [:]
  /// The table that names the components, whatever the others call them: the first that has any.
  private var naming: ComponentTable?

  init(_ ficha: FichaExAnte) {
    let tables = [
      ficha.componentes?.map(\.nombre), ficha.produccion?.filas?.map(\.componente),
      ficha.gasto?.componentes?.map(\.componente), ficha.gasto?.porUnidad?.map(\.componente),
    ].map { ($0 ?? []).map { $0 ?? "" } }
    var pending: [[Int]] = []
    for (column, names) in zip(ComponentTable.allCases, tables) {
      pending.append(joinByName(names, in: column))
    }
    joinByPosition(tables, pending)
  }

  /// Puts the rows of a table to the components of their names, new ones where the table names them;
  /// returns the rows that match nothing.
  private mutating func joinByName(_ names: [String], in column: ComponentTable) -> [Int] {
    var taken: [String: Int] = [:]
    var unmatched: [Int] = []
    for (row, name) in names.enumerated() {
      let normalised = name.normalisedName
      if naming == nil || naming == column {
        naming = column
        named[normalised, default: []].append(joined.count)
        add(name, row: row, in: column)
        continue
      }
      let twins = named[normalised] ?? []
      let met = taken[normalised, default: 0]
      taken[normalised] = met + 1
      if met < twins.count {
        joined[twins[met]].rows[column] = row
      } else {
        unmatched.append(row)
      }
    }
    return unmatched
  }

  private mutating func add(_ name: String, row: Int, in column: ComponentTable) {
    var rows = ComponentCells.Rows()
    rows[column] = row
    joined.append(Joined(nombre: name, rows: rows))
  }

  private mutating func joinByPosition(_ tables: [[String]], _ pending: [[Int]]) {
    for (index, column) in ComponentTable.allCases.enumerated() {
      let open = joined.indices.filter { joined[$0].rows[column] == nil }
      let rows = pending[index]
      if open.count == rows.count {
        for (component, row) in zip(open, rows) { joined[component].rows[column] = row }
      } else {
        for row in rows { add(tables[index][row], row: row, in: column) }
      }
    }
  }
}
