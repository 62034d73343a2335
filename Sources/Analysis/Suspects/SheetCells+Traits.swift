import SheetRules
import Culprits
import Constraints
import ExactNumbers
import ProgramSheets

extension SheetCells {
  /// What a search for the culprit knows of each cell, in the order of the table.
  var traits: [CellTraits] {
    var traits = table.ids.map(ownTraits)
    addNeighbours(to: &traits)
    addFormulas(to: &traits)
    return traits
  }

  /// What the form says of a figure, wherever it stands.
  private func ownTraits(_ cell: CellID) -> CellTraits {
    guard let figure = self[cell].figure else {
      return CellTraits(quantity: .count, decimals: number(cell)?.reduced.scale ?? 0)
    }
    let printing = tree.printing(at: figure.place)
    return CellTraits(
      origin: printing.origin == .sistema ? .filledIn : .typed, quantity: figure.unit.quantity,
      decimals: printing.decimals ?? number(cell)?.scale ?? 0)
  }

  /// The amounts that a person may have written all in pesos: a component with its subtitles, all
  /// components, and all that the table of expenses has.
  var amountBlocks: [[CellID]] {
    let rows = componentes.map { ($0.gasto.map { [$0] } ?? []) + $0.subtitulos }
    let all = rows.flatMap(\.self)
    return rows + [all, all + [administrativo], all + [administrativo, total]]
  }

  /// Says which figures stand beside each other on the form.
  private func addNeighbours(to traits: inout [CellTraits]) {
    func set(_ cell: CellID?, beside neighbours: [CellID?]) {
      if let cell { traits[cell.index].neighbours = neighbours.compactMap(\.self) }
    }
    let years = beneficiaria.map(\.cell)
    set(potencial, beside: [objetivo])
    set(objetivo, beside: [potencial, years.first])
    for (index, year) in years.enumerated() {
      set(year, beside: years.near(index) + (index == 0 ? [objetivo] : []))
    }
    set(sobrePotencial, beside: [sobreObjetivo])
    set(sobreObjetivo, beside: [sobrePotencial])
    for (index, cell) in coeficientes.enumerated() { set(cell, beside: coeficientes.near(index)) }
    let columns = [
      componentes.map(\.produccion), componentes.map(\.gasto), componentes.map(\.porUnidad),
    ]
    for column in columns {
      for (row, cell) in column.enumerated() { set(cell, beside: column.rows(near: row)) }
    }
    for subtitulos in componentes.map(\.subtitulos) {
      for (index, cell) in subtitulos.enumerated() { set(cell, beside: subtitulos.near(index)) }
    }
    let (gasto, porUnidad) = (componentes.last?.gasto, componentes.map(\.porUnidad))
    if let gasto { traits[gasto.index].neighbours.append(administrativo) }
    set(administrativo, beside: [total, gasto])
    set(total, beside: [administrativo])
    set(porBeneficiario, beside: [porUnidad.first.flatMap(\.self)])
    set(porcentajeAdministrativo, beside: [porUnidad.last.flatMap(\.self)])
  }

  /// The numbers of a written formula restate figures of the sheet.
  private func addFormulas(to traits: inout [CellTraits]) {
    let written = formulas.flatMap { $0.coeficientes.map(\.cell) }
    for cell in coeficientes { traits[cell.index].twins = written }
    for formula in formulas {
      for cell in formula.total.cells + formula.expression.cells where self[cell].range != nil {
        traits[cell.index].twins = [potencial, objetivo]
      }
      for cell in formula.expression.cells where self[cell].range != nil {
        traits[cell.index].quantity = .operand
        traits[cell.index].decimals = decimals(ofOperand: cell)
      }
      for coeficiente in formula.coeficientes {
        traits[coeficiente.cell.index].twins = coeficientes
      }
    }
  }

  /// A number below 1.000 may be a coefficient that was miswritten; one above is a count.
  private func decimals(ofOperand cell: CellID) -> Int {
    guard let number = table.number(cell) else { return 0 }
    let isCount = number.isWhole && number >= ExactDecimal(1000)
    return isCount ? 0 : max(4, number.scale)
  }
}

extension [CellID] {
  /// The elements before and after one.
  fileprivate func near(_ index: Int) -> [CellID] {
    var near: [CellID] = []
    if index > 0 { near.append(self[index - 1]) }
    if index + 1 < count { near.append(self[index + 1]) }
    return near
  }
}

extension [CellID?] {
  /// The cells of the rows above and below one.
  fileprivate func rows(near row: Int) -> [CellID] {
    var near: [CellID] = []
    if row > 0, let above = self[row - 1] { near.append(above) }
    if row + 1 < count, let below = self[row + 1] { near.append(below) }
    return near
  }
}

extension Campo.Unidad {
  /// What a figure is a number of.
  fileprivate var quantity: CellTraits.Quantity {
    switch self {
    case .milesDePesos: .amount
    case .milesDePesosPorBeneficiario, .milesDePesosPorUnidad: .ratio
    case .porcentaje: .percentage
    case .proporcion: .share
    case .poblacion, .produccion, .ejercicio, .tiempo, .indicador: .count
    }
  }
}
