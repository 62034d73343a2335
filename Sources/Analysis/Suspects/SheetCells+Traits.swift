import Constraints
import Culprits
import DocumentTree
import ExactNumbers
import ProgramSheets
import SheetRules

extension SheetCells {
  /// The traits of each cell that the search for culprits uses, in the order of the table.
  var traits: [CellTraits] { traits(CellRelations(self)) }

  /// The same with given relations.
  func traits(_ relations: CellRelations) -> [CellTraits] {
    var traits = table.ids.map { ownTraits($0, relations) }
    for cell in table.ids { traits[cell.index].rowMates = relations.rowMates[cell.index] }
    for cell in relations.results + relations.counts { traits[cell.index].decimals = 0 }
    for cell in relations.operands {
      traits[cell.index].quantity = .operand
      traits[cell.index].decimals = decimals(ofOperand: cell)
    }
    for cell in relations.percentages { traits[cell.index].isPercent = true }
    return traits
  }

  /// What the form says of a figure, wherever it stands.
  private func ownTraits(_ cell: CellID, _ relations: CellRelations) -> CellTraits {
    let (neighbours, twins) = (relations.neighbours[cell.index], relations.twins[cell.index])
    guard let figure = self[cell].figure else {
      return CellTraits(
        quantity: .count, decimals: number(cell)?.reduced.scale ?? 0, neighbours: neighbours,
        twins: twins)
    }
    let printing = tree.printing(at: figure.place)
    var traits = CellTraits(
      origin: printing.origin == .sistema ? .filledIn : .typed, quantity: figure.unit.quantity,
      decimals: printing.decimals ?? number(cell)?.scale ?? 0, neighbours: neighbours,
      twins: twins)
    if traits.quantity == .percentage {
      traits.maySurpassWhole = Set(self[cell].field.tokens).isDisjoint(with: Self.partsOfWhole)
    }
    return traits
  }

  /// The percentages that are parts of a whole; others are of a plan, which can be surpassed.
  private static let partsOfWhole: Set<String> = [
    "sobrePotencial", "sobreObjetivo", "porcentajeAdministrativo", "ponderacion", "cumplimiento",
  ]

  /// A number below 1.000 may be a coefficient that was miswritten; one above is a count.
  private func decimals(ofOperand cell: CellID) -> Int {
    guard let number = table.number(cell) else { return 0 }
    let isCount = number.isWhole && number >= ExactDecimal(1000)
    return isCount ? 0 : max(4, number.scale)
  }
}

extension Campo.Unidad {
  /// What a figure is a number of.
  fileprivate var quantity: CellTraits.Quantity {
    switch self {
    case .milesDePesos, .moneda: .amount
    case .milesDePesosPorBeneficiario, .milesDePesosPorUnidad: .ratio
    case .porcentaje: .percentage
    case .proporcion: .share
    case .poblacion, .produccion, .ejercicio, .tiempo, .indicador, .fila: .count
    }
  }
}
