import Constraints
import ExactNumbers

extension ExAnteContents {
  func relate(_ cells: SheetCells, in relations: inout CellRelations) {
    addNeighbours(to: &relations.neighbours, of: cells)
    addFormulas(to: &relations, of: cells)
    addColumns(to: &relations, of: cells)
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
    let (gasto, porUnidad) = (componentes.last?.gasto, componentes.map(\.porUnidad))
    if let gasto { neighbours[gasto.index].append(cells.administrativo) }
    set(cells.administrativo, beside: [cells.total, gasto])
    set(cells.total, beside: [cells.administrativo])
    set(cells.porBeneficiario, beside: [porUnidad.first.flatMap(\.self)])
    set(cells.porcentajeAdministrativo, beside: [porUnidad.last.flatMap(\.self)])
  }

  /// Says which figures of other kinds a row or a column has.
  private func addColumns(to relations: inout CellRelations, of cells: SheetCells) {
    let served = cells.beneficiariaDelEjercicio.map { [cells.objetivo, $0.cell] }
    relations.columns += [
      [cells.potencial, cells.objetivo], served ?? [], [cells.sobrePotencial, cells.sobreObjetivo],
      componentes.compactMap(\.gasto) + [cells.administrativo],
    ]
    for row in componentes {
      // the ratio is computed last: nobody copies it to where it comes from
      let typed = [row.produccion, row.gasto].compactMap(\.self)
      for cell in typed { relations.rowMates[cell.index] = typed.filter { $0 != cell } }
      if let ratio = row.porUnidad { relations.rowMates[ratio.index] = typed }
    }
  }

  /// The numbers of a written formula restate figures of the sheet.
  private func addFormulas(to relations: inout CellRelations, of cells: SheetCells) {
    let populations = [cells.potencial, cells.objetivo]
    for formula in formulas.read where formula.isSure {
      let operands = formula.expression.cells.filter { cells[$0].range != nil }
      // the result of a step is no population
      let results =
        formula.isResult ? formula.total.cells.filter { cells[$0].range != nil } : []
      relations.operands += operands
      relations.results += results
      for cell in results + operands { relations.twins[cell.index] = populations }
      switch formula.target {
      case .potencial: relations.twins[cells.potencial.index] += results
      case .objetivo:
        relations.twins[cells.objetivo.index] += results
        relate(formula, operands, in: &relations, of: cells)
      }
    }
  }

  /// The formula of the target population begins with the potential one and goes on with the
  /// coefficients of the criteria.
  private func relate(
    _ formula: FormulaCells, _ operands: [CellID], in relations: inout CellRelations,
    of cells: SheetCells
  ) {
    let shares = formula.coeficientes.compactMap(\.cell)
    relations.percentages += formula.coeficientes.compactMap { factor in
      guard let cell = factor.cell, let share = try? cells.number(cell)?.scaled(byPowerOfTen: -2)
      else { return nil }
      return Rational(share) == factor.value ? cell : nil
    }
    for cell in operands {
      if shares.contains(cell) {
        relations.twins[cell.index] = coeficientes
      } else {
        relations.twins[cell.index] += coeficientes
        relations.twins[cells.potencial.index].append(cell)
      }
    }
    for cell in coeficientes { relations.twins[cell.index] += operands }
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
