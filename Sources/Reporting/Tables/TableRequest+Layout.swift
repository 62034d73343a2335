import Analysis
import ExactNumbers
import SheetRules

extension TableRequest {
  /// An available column, and the part of a datum that it shows.
  struct Slot: Sendable {
    enum Part: Sendable {
      case itself, number, state, computed, difference, lower, upper
    }

    let column: Table.Column
    let part: Part
    /// The index of its datum in a row, or nil if rows are aggregated and it has none.
    let source: Int?
    let total: TableColumn.Total
    let isUsual: Bool
  }

  /// Every available column, in the order of the table.
  var layout: [Slot] {
    let columns = name.definition.columns
    return group.map { layout(of: columns, by: $0) }
      ?? columns.enumerated().flatMap { slots(of: $1, at: $0) }
  }

  private func slots(of column: TableColumn, at index: Int) -> [Slot] {
    func slot(_ suffix: String, _ es: String, _ en: String, _ part: Slot.Part) -> Slot {
      let title = LocalizedText(es: column.title.es + es, en: column.title.en + en)
      return Slot(
        column: Table.Column(
          key: column.key + suffix, title: title,
          isNumeric: column.isNumeric && part != .state),
        part: part, source: index, total: column.total, isUsual: column.isUsual)
    }
    let isSplit = separatesWords && column.isFigure
    var slots = [slot("", "", "", isSplit ? .number : .itself)]
    if isSplit {
      slots.append(slot("Estado", ", estado", ", state", .state))
    }
    if comparesComputed, column.content == .derived || column.content == .added {
      slots.append(slot("Calculado", ", calculado", ", computed", .computed))
      slots.append(slot("Diferencia", ", diferencia", ", difference", .difference))
    }
    if showsIntervals, column.content == .derived {
      slots.append(slot("Desde", ", desde", ", from", .lower))
      slots.append(slot("Hasta", ", hasta", ", to", .upper))
    }
    return slots
  }

  /// The group, its number of rows, and the columns that can be aggregated.
  private func layout(of columns: [TableColumn], by group: Group) -> [Slot] {
    let keyed = columns.firstIndex { $0.key == group.rawValue }
    let counts = [
      TableColumn("filas", "Filas", "Rows", .stated),
      TableColumn("incompletas", "Incompletas", "Incomplete", .stated),
    ]
    let key = keyed.map { slots(of: columns[$0], at: $0)[0] }
    let totals = columns.enumerated().filter { $1.canBeTotalled }.map { slots(of: $1, at: $0)[0] }
    let counted = counts.map { column in
      Slot(
        column: Table.Column(key: column.key, title: column.title, isNumeric: true),
        part: .itself, source: nil, total: .sum, isUsual: true)
    }
    return [key].compactMap { $0 } + counted + totals
  }

  /// The selected columns in order; the group is always included.
  var shown: [Slot] {
    let layout = layout
    if columns.isEmpty { return layout.filter { $0.isUsual || group?.rawValue == $0.column.key } }
    return columns.compactMap { key in layout.first { $0.column.key == key } }
  }
}

extension TableColumn {
  /// Whether figures of the sheet stand in it, and not the counts of a check.
  fileprivate var isFigure: Bool { content != .text && content != .counted }

  fileprivate var isNumeric: Bool { content != .text || key == "ejercicio" }

  fileprivate var canBeTotalled: Bool {
    if case .none = total { false } else { true }
  }
}

extension TableRequest.Slot {
  /// The part of a datum shown in the column.
  func cell(of datum: TableDatum) -> Table.Cell {
    guard case .figure(let figure) = datum, part != .itself else { return Table.Cell(datum) }
    switch part {
    case .number: return Table.Cell(Table.Cell(datum).number)
    case .state: return Table.Cell(stateOf: figure)
    case .itself: return Table.Cell(datum)
    case .computed: return Table.Cell(figure?.computedDecimal)
    case .difference: return Table.Cell(figure?.differenceDecimal)
    case .lower: return Table.Cell(figure?.interval?.lower?.value.exactDecimal)
    case .upper: return Table.Cell(figure?.interval?.upper?.value.exactDecimal)
    }
  }
}
