package import Constraints
package import ProgramSheets

/// What the unit of a figure means to equations and to own rules.
extension Campo.Unidad {
  /// How far the digits of a figure can be trusted.
  var precision: Precision {
    switch self {
    case .poblacion, .produccion, .milesDePesos, .moneda, .ejercicio, .tiempo: .exact
    case .proporcion: .asWritten
    case .porcentaje, .milesDePesosPorBeneficiario, .milesDePesosPorUnidad, .indicador, .fila:
      .printed
    }
  }

  /// Whether a figure of it is a whole number.
  var countsWhole: Bool {
    switch self {
    case .poblacion, .produccion, .milesDePesos: true
    default: false
    }
  }

  /// What own rules take a figure for.
  package var valueType: ValueType {
    switch self {
    case .poblacion: .measured(.people)
    case .produccion: .measured(.units)
    case .milesDePesos, .moneda: .measured(.money)
    case .milesDePesosPorBeneficiario: .measured(.moneyPerPerson)
    case .milesDePesosPorUnidad: .measured(.moneyPerUnit)
    case .porcentaje: .percentage
    case .ejercicio: .measured(.years)
    case .tiempo: .measured(.months)
    case .indicador: .measured(.indicator)
    case .fila: .number
    case .proporcion: .measured(.share)
    }
  }
}

extension StatedEquation {
  /// Returns the two types of its sides that do not fit each other; nil where they do.
  ///
  /// The numbers of a written formula say nothing of what they count, and so fit everything. Where
  /// `countsPeople` says so, production is counted in people.
  func misfit(
    in cells: SheetCells, countsPeople: Bool
  ) -> (ValueType, ValueType)? {
    equation.misfit { cell in
      guard let type = cells[cell].figure?.unit.valueType else { return .number }
      return countsPeople && type == .measured(.units) ? .measured(.people) : type
    }
  }
}
