import ProgramSheets

/// The component names of the four tables that list them, joined by name.
///
/// Rows whose names match nothing are joined in the order in which they stand where every table has as
/// many of them; a misspelt name then still has its sums and ratios checked.
struct ComponentTables {
  /// A component and its rows.
  struct Joined {
    let nombre: String
    let normalised: String
    var rows: ComponentCells.Rows
  }

  private(set) var joined: [Joined] = []

  init(_ ficha: FichaExAnte) {
    let tables = [
      ficha.componentes?.map(\.nombre), ficha.produccion?.filas?.map(\.componente),
      ficha.gasto?.componentes?.map(\.componente), ficha.gasto?.porUnidad?.map(\.componente),
    ].map { ($0 ?? []).map { $0 ?? "" } }
    var pending: [[Int]] = []
    for (column, names) in zip(ComponentTable.allCases, tables) {
      pending.append(names.indices.filter { !join(names[$0], row: $0, in: column) })
    }
    joinByPosition(tables, pending)
  }

  /// Puts a row to the component of its name, a new one where none of that name was met before.
  private mutating func join(_ name: String, row: Int, in column: ComponentTable) -> Bool {
    let normalised = name.normalisedName
    let match = joined.firstIndex {
      $0.normalised == normalised && $0.rows[column] == nil
    }
    if let match {
      joined[match].rows[column] = row
      return true
    }
    // the first table names the components, whatever the others call them
    guard joined.isEmpty || joined.allSatisfy({ $0.rows.isOnly(column) }) else { return false }
    var rows = ComponentCells.Rows()
    rows[column] = row
    joined.append(Joined(nombre: name, normalised: normalised, rows: rows))
    return true
  }

  private mutating func joinByPosition(_ tables: [[String]], _ pending: [[Int]]) {
    for (index, column) in ComponentTable.allCases.enumerated() {
      let open = joined.indices.filter { joined[$0].rows[column] == nil }
      let rows = pending[index]
      if open.count == rows.count {
        for (component, row) in zip(open, rows) { joined[component].rows[column] = row }
      } else {
        for row in rows {
          var own = ComponentCells.Rows()
          own[column] = row
          let name = tables[index][row]
          joined.append(Joined(nombre: name, normalised: name.normalisedName, rows: own))
        }
      }
    }
  }
}

extension ComponentCells.Rows {
  fileprivate func isOnly(_ column: ComponentTable) -> Bool {
    var others = self
    others[column] = nil
    return others == Self()
  }
}
