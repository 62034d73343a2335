public import ExactNumbers

/// The identifier of a cell in a table.
public struct CellID: Sendable, Hashable {
  /// The position in the table, 0-based.
  public let index: Int
}

/// The cells of a sheet, which its equations refer to.
public struct CellTable: Sendable, Hashable {
  /// The cells in insertion order.
  public private(set) var cells: [Cell] = []
  /// Figures that are tried in place of those of the cells.
  private var tried: [TriedFigure] = []

  private struct TriedFigure: Sendable, Hashable {
    let cell: CellID
    let figure: ExactDecimal
  }

  /// Creates an empty table.
  public init() {}

  /// Adds a cell and returns its id.
  public mutating func add(_ cell: Cell) -> CellID {
    cells.append(cell)
    return CellID(index: cells.count - 1)
  }

  /// The ids of all cells, in insertion order.
  public var ids: [CellID] { cells.indices.map(CellID.init) }

  /// The id of the cell at a position of the table.
  public func id(at position: Int) -> CellID { CellID(index: position) }

  /// The cell with an id issued by this table.
  public subscript(id: CellID) -> Cell {
    get {
      var cell = cells[id.index]
      if let figure = triedFigure(id) { cell.value = .number(figure) }
      return cell
    }
    set {
      tried.removeAll { $0.cell == id }
      cells[id.index] = newValue
    }
  }

  /// The content of a cell, without copying the rest of it.
  public func value(_ id: CellID) -> Cell.Value {
    if let figure = triedFigure(id) { return .number(figure) }
    return cells[id.index].value
  }

  /// The number of a cell, or nil if it has none.
  public func number(_ id: CellID) -> ExactDecimal? { triedFigure(id) ?? cells[id.index].number }

  /// How exact the digits of a cell are.
  public func precision(_ id: CellID) -> Precision { cells[id.index].precision }

  /// Whether the number of a cell represents an interval.
  public func isRounded(_ id: CellID) -> Bool {
    switch precision(id) {
    case .exact, .asWritten, .percentage: false
    case .printed: true
    case .converted: number(id).map { $0.coefficient != 0 } ?? true
    }
  }
}

// MARK: - Trying other figures

extension CellTable {
  /// A search through more tried figures than this takes longer than copying the cells.
  private static let few = 8

  /// Returns a table that states other figures in some cells; few of them are laid over the cells, so
  /// that trying a figure costs the same however long the table is.
  package func trying(_ figures: [(cell: CellID, figure: ExactDecimal)]) -> CellTable {
    var changed = self
    if tried.count + figures.count > Self.few {
      for (cell, figure) in figures { changed[cell].value = .number(figure) }
      return changed
    }
    for (cell, figure) in figures {
      changed.tried.removeAll { $0.cell == cell }
      changed.tried.append(TriedFigure(cell: cell, figure: figure))
    }
    return changed
  }

  private func triedFigure(_ id: CellID) -> ExactDecimal? {
    if tried.isEmpty { return nil }
    return tried.first { $0.cell == id }?.figure
  }
}
