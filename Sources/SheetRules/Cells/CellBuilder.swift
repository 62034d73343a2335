import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Collects the cells of a sheet with their places.
struct CellBuilder {
  var table = CellTable()
  var places: [CellPlace] = []

  mutating func add(
    _ field: JSONPointer, _ name: CellName, _ value: Cell.Value,
    _ precision: Precision = .exact, range: ByteRange? = nil
  ) -> CellID {
    places.append(CellPlace(field: field, label: name, range: range))
    return table.add(Cell(name: field.description, value: value, precision: precision))
  }

  mutating func add(
    _ field: String, _ name: CellName, _ cifra: Cifra?, _ precision: Precision = .exact
  ) -> CellID {
    add(JSONPointer(field), name, Cell.Value(cifra), precision)
  }

  mutating func beneficiaria(_ years: PorEjercicio?) -> [SheetCells.YearCell] {
    let table = JSONPointer("/poblacion/beneficiaria")
    return (years?.cronologicas ?? []).map { entry in
      let cell = add(
        table.appending(entry.clave), .beneficiaria(entry.clave), Cell.Value(entry.cifra))
      return SheetCells.YearCell(ejercicio: entry.ejercicio, cell: cell)
    }
  }

  mutating func valores(_ indicador: Indicador?, _ table: String) -> [SheetCells.YearCell] {
    (indicador?.valores?.cronologicas ?? []).map { entry in
      let cell = add(
        JSONPointer(table).appending(entry.clave), .valor(entry.clave), Cell.Value(entry.cifra),
        .printed)
      return SheetCells.YearCell(ejercicio: entry.ejercicio, cell: cell)
    }
  }

  mutating func coeficientes(_ rows: [CriterioDeFocalizacion]?) -> [CellID] {
    let rows = rows ?? []
    return rows.indices.compactMap { index in
      guard let coeficiente = rows[index].coeficiente, coeficiente.numero != .blank else {
        return nil
      }
      return add(
        JSONPointer("/poblacion/focalizacion/\(index)/coeficiente"),
        .coeficiente(rows[index].variable), Cell.Value(share: coeficiente), .asWritten)
    }
  }
}

extension Cell.Value {
  init(_ cifra: Cifra?) {
    guard let cifra else {
      self = .absent(.missing)
      return
    }
    switch cifra.numero {
    case .blank: self = .absent(.missing)
    case .unreadable: self = .absent(.unreadable)
    case .value(let figure): self.init(figure.value)
    }
  }

  /// A share of a population, which people write as `74 %` or as `0,74`, as the number 0,74.
  init(share cifra: Cifra) {
    guard case .value(let figure) = cifra.numero, figure.mark == .percent,
      let number = figure.number, let share = try? number.scaled(byPowerOfTen: -2)
    else {
      self.init(cifra)
      return
    }
    self = .number(share)
  }

  private init(_ value: FigureValue) {
    switch value {
    case .number(let decimal): self = .number(decimal)
    case .notMeasured: self = .absent(.notMeasured)
    case .notApplicable: self = .absent(.notApplicable)
    case .noInformation: self = .absent(.noInformation)
    }
  }
}
