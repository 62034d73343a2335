import Constraints
import ExactNumbers

extension SheetCells {
  /// What a search for the culprit knows of each cell, in the order of the table.
  var traits: [CellTraits] {
    var traits = table.cells.map {
      CellTraits(quantity: .count, decimals: $0.number?.reduced.scale ?? 0)
    }
    func set(_ cell: CellID?, _ new: CellTraits) {
      if let cell { traits[cell.index] = new }
    }
    let years = beneficiaria.map(\.cell)
    set(potencial, .count(beside: [objetivo]))
    set(objetivo, .count(beside: [potencial] + years.prefix(1)))
    for (index, year) in years.enumerated() {
      set(year, .count(beside: years.near(index) + (index == 0 ? [objetivo] : [])))
    }
    set(sobrePotencial, .filledIn(.percentage, beside: [sobreObjetivo]))
    set(sobreObjetivo, .filledIn(.percentage, beside: [sobrePotencial]))
    let written = formulas.flatMap { $0.coeficientes.map(\.cell) }
    for (index, cell) in coeficientes.enumerated() {
      set(cell, .share(beside: coeficientes.near(index), twins: written))
    }
    addComponents(to: &traits)
    addFormulas(to: &traits)
    return traits
  }

  /// The amounts that a person may have written all in pesos: a component with its subtitles, all
  /// components, and all that the table of expenses has.
  var amountBlocks: [[CellID]] {
    let rows = componentes.map { ($0.gasto.map { [$0] } ?? []) + $0.subtitulos }
    let all = rows.flatMap(\.self)
    return rows + [all, all + [administrativo], all + [administrativo, total]]
  }

  private func addComponents(to traits: inout [CellTraits]) {
    let produccion = componentes.map(\.produccion)
    let gasto = componentes.map(\.gasto)
    let porUnidad = componentes.map(\.porUnidad)
    for (row, component) in componentes.enumerated() {
      if let cell = component.produccion {
        traits[cell.index] = .count(beside: produccion.rows(near: row))
      }
      if let cell = component.gasto {
        let last = row == componentes.count - 1 ? [administrativo] : []
        traits[cell.index] = .amount(beside: gasto.rows(near: row) + last)
      }
      if let cell = component.porUnidad {
        traits[cell.index] = .filledIn(.ratio, beside: porUnidad.rows(near: row))
      }
      for (index, cell) in component.subtitulos.enumerated() {
        traits[cell.index] = .amount(beside: component.subtitulos.near(index))
      }
    }
    let last = gasto.last.flatMap(\.self).map { [$0] } ?? []
    // a time is written with the decimals that the form prints
    traits[unbound.egreso.index].decimals = number(unbound.egreso)?.scale ?? 0
    traits[administrativo.index] = .amount(beside: [total] + last)
    traits[total.index] = .filledIn(.amount, beside: [administrativo], decimals: 0)
    traits[porBeneficiario.index] = .filledIn(
      .ratio, beside: porUnidad.first.flatMap(\.self).map { [$0] } ?? [])
    traits[porcentajeAdministrativo.index] = .filledIn(
      .percentage, beside: porUnidad.last.flatMap(\.self).map { [$0] } ?? [])
  }

  /// The numbers of a written formula restate figures of the sheet.
  private func addFormulas(to traits: inout [CellTraits]) {
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

extension CellTraits {
  fileprivate static func count(beside neighbours: [CellID]) -> CellTraits {
    CellTraits(quantity: .count, decimals: 0, neighbours: neighbours)
  }

  fileprivate static func amount(beside neighbours: [CellID]) -> CellTraits {
    CellTraits(quantity: .amount, decimals: 0, neighbours: neighbours)
  }

  /// Ratios have two decimals in every form.
  fileprivate static func filledIn(
    _ quantity: Quantity, beside neighbours: [CellID], decimals: Int = 2
  ) -> CellTraits {
    CellTraits(
      origin: .filledIn, quantity: quantity, decimals: decimals, neighbours: neighbours)
  }

  /// Coefficients have no set number of decimals; nobody writes more than four.
  fileprivate static func share(beside neighbours: [CellID], twins: [CellID]) -> CellTraits {
    CellTraits(quantity: .share, decimals: 4, neighbours: neighbours, twins: twins)
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
