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
    /// Whether a component before has its name, and not every table has both.
    var isRepeated = false
  }

  private(set) var joined: [Joined] = []

  init(_ ficha: borrowing FichaExAnte) {
    // the first table that has any names the components, whatever the others call them
    let componentes = joinByName(in: .componentes, ficha)
    let produccion = joinByName(in: .produccion, ficha)
    let gasto = joinByName(in: .gasto, ficha)
    let porUnidad = joinByName(in: .porUnidad, ficha)
    joinByPosition(componentes, in: .componentes, ficha)
    joinByPosition(produccion, in: .produccion, ficha)
    joinByPosition(gasto, in: .gasto, ficha)
    joinByPosition(porUnidad, in: .porUnidad, ficha)
    findRepeated(ComponentTable.allCases.filter { $0.rowCount(ficha) > 0 })
  }

  private mutating func findRepeated(_ tables: [ComponentTable]) {
    var known: Set<String> = []
    for index in joined.indices {
      let name = joined[index].nombre.normalisedName
      if name.isEmpty || known.insert(name).inserted { continue }
      joined[index].isRepeated = tables.contains { joined[index].rows[$0] == nil }
    }
  }

  /// Puts the rows of a table to the components of their names, new ones where there are none yet;
  /// returns the rows that match nothing.
  private mutating func joinByName(in table: ComponentTable, _ ficha: FichaExAnte) -> [Int] {
    let rowCount = table.rowCount(ficha)
    if joined.isEmpty {
      for row in 0..<rowCount { add(row, in: table, ficha) }
      return []
    }
    // most tables have the same names in the same order
    var row = 0
    while row < rowCount, row < joined.count,
      joined[row].nombre == table.componentName(row, ficha) ?? ""
    {
      joined[row].rows[table] = row
      row += 1
    }
    return row < rowCount ? joinByName(row..<rowCount, in: table, ficha) : []
  }

  /// The same where each of the rows before has found its component in that order.
  private mutating func joinByName(
    _ rows: Range<Int>, in table: ComponentTable, _ ficha: FichaExAnte
  ) -> [Int] {
    // of each name, the first component last
    var open: [String: [Int]] = [:]
    for component in joined.indices.dropFirst(rows.lowerBound).reversed() {
      open[joined[component].nombre.normalisedName, default: []].append(component)
    }
    var unmatched: [Int] = []
    for row in rows {
      let name = (table.componentName(row, ficha) ?? "").normalisedName
      if let component = open[name]?.popLast() {
        joined[component].rows[table] = row
      } else {
        unmatched.append(row)
      }
    }
    return unmatched.isEmpty ? [] : joinByLabel(unmatched, in: table, ficha)
  }

  /// The same for rows that only number a name, or leave the number out.
  private mutating func joinByLabel(
    _ rows: [Int], in table: ComponentTable, _ ficha: FichaExAnte
  ) -> [Int] {
    var numbered: [ComponentLabel: [Int]] = [:]
    var named: [String: [Int]] = [:]
    for component in joined.indices.reversed() where joined[component].rows[table] == nil {
      let label = ComponentLabel(joined[component].nombre)
      numbered[label, default: []].append(component)
      named[label.name, default: []].append(component)
    }
    func take(_ open: inout [Int]?) -> Int? {
      while let component = open?.popLast() {
        if joined[component].rows[table] == nil { return component }
      }
      return nil
    }
    return rows.filter { row in
      let name = table.componentName(row, ficha) ?? ""
      let label = ComponentLabel(name)
      if label.name.isEmpty { return true }
      let unnumbered = ComponentLabel(label.name)
      let component =
        label.number == nil
        ? take(&named[label.name]) : take(&numbered[label]) ?? take(&numbered[unnumbered])
      if let component { joined[component].rows[table] = row }
      return component == nil
    }
  }

  private mutating func joinByPosition(
    _ rows: [Int], in table: ComponentTable, _ ficha: FichaExAnte
  ) {
    guard !rows.isEmpty else { return }
    let open = joined.indices.filter { joined[$0].rows[table] == nil }
    if open.count == rows.count {
      for (component, row) in zip(open, rows) { joined[component].rows[table] = row }
    } else {
      for row in rows { add(row, in: table, ficha) }
    }
  }

  private mutating func add(_ row: Int, in table: ComponentTable, _ ficha: FichaExAnte) {
    var rows = ComponentCells.Rows()
    rows[table] = row
    joined.append(Joined(nombre: table.componentName(row, ficha) ?? "", rows: rows))
  }
}
