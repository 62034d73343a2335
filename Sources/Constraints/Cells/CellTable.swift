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
    get { cells[id.index] }
    set { cells[id.index] = newValue }
  }

  /// The content of a cell, without copying the rest of it.
  public func value(_ id: CellID) -> Cell.Value { cells[id.index].value }

  /// The number of a cell, or nil if it has none.
  public func number(_ id: CellID) -> ExactDecimal? { cells[id.index].number }

  /// How exact the digits of a cell are.
  public func precision(_ id: CellID) -> Precision { cells[id.index].precision }
}
