import Constraints
import ExactNumbers

extension ExAnteContents {
  func relate(_ cells: SheetCells, in relations: inout CellRelations) {
    addNeighbours(to: &relations.neighbours, of: cells)
    addFormulas(to: &relations, of: cells)
    let (administrativo, total) = (cells.administrativo, cells.total)
    let rows = componentes.map { ($0.gasto.map { [$0] } ?? []) + $0.subtitulos }
    let all = rows.flatMap(\.self)
    relations.amountBlocks = rows + [all, all + [administrativo], all + [administrativo, total]]
  }

  /// Says which figures stand beside each other on the form.
  private func addNeighbours(to neighbours: inout [[CellID]], of cells: SheetCells) {
    func set(_ cell: CellID?, beside others: [CellID?]) {
      if let cell { neighbours[cell.index] = others.compactMap(\.self) }
    }
    let years = beneficiaria.map(\.cell)
    set(cells.potencial, beside: [cells.objetivo])
    set(cells.objetivo, beside: [cells.potencial, years.first])
    for (index, year) in years.enumerated() {
      set(year, beside: years.near(index) + (index == 0 ? [cells.objetivo] : []))
    }
    set(cells.sobrePotencial, beside: [cells.sobreObjetivo])
    set(cells.sobreObjetivo, beside: [cells.sobrePotencial])
    for (index, cell) in coeficientes.enumerated() { set(cell, beside: coeficientes.near(index)) }
    let columns = [
      componentes.map(\.produccion), componentes.map(\.gasto), componentes.map(\.porUnidad),
    ]
    for column in columns {
      for (row, cell) in column.enumerated() { set(cell, beside: column.near(row)) }
    }
    for subtitulos in componentes.map(\.subtitulos) {
      for (index, cell) in subtitulos.enumerated() { set(cell, beside: subtitulos.near(index)) }
    }
    let (gasto, porUnidad) = (componentes.last?.gasto, componentes.map(\.porUnidad))
    if let gasto { neighbours[gasto.index].append(cells.administrativo) }
    set(cells.administrativo, beside: [cells.total, gasto])
    set(cells.total, beside: [cells.administrativo])
    set(cells.porBeneficiario, beside: [porUnidad.first.flatMap(\.self)])
    set(cells.porcentajeAdministrativo, beside: [porUnidad.last.flatMap(\.self)])
  }

  /// The numbers of a written formula restate figures of the sheet.
  private func addFormulas(to relations: inout CellRelations, of cells: SheetCells) {
    let formulas = formulas.read.filter(\.isSure)
    let written = formulas.flatMap { $0.coeficientes.compactMap(\.cell) }
    for cell in coeficientes { relations.twins[cell.index] = written }
    for formula in formulas {
      for cell in formula.total.cells + formula.expression.cells where cells[cell].range != nil {
        relations.twins[cell.index] = [cells.potencial, cells.objetivo]
      }
      for cell in formula.expression.cells where cells[cell].range != nil {
        relations.operands.append(cell)
      }
      for coeficiente in formula.coeficientes {
        if let cell = coeficiente.cell { relations.twins[cell.index] = coeficientes }
      }
    }
  }
}

extension Array {
  /// The elements before and after one.
  fileprivate func near(_ index: Int) -> [Element] {
    var near: [Element] = []
    if index > 0 { near.append(self[index - 1]) }
    if index + 1 < count { near.append(self[index + 1]) }
    return near
  }
}
