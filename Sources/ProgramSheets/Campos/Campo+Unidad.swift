public import DocumentTree

extension Campo.Unidad {
  /// The unit in words.
  public func name(in language: Language) -> String {
    language.either(spanish, english)
  }

  private var spanish: String {
    switch self {
    case .poblacion: "personas, empresas u otra unidad de población"
    case .produccion: "la unidad de producción del componente"
    case .milesDePesos: "M$ (miles de pesos)"
    case .milesDePesosPorBeneficiario: "M$ (miles de pesos) por beneficiario"
    case .milesDePesosPorUnidad: "M$ (miles de pesos) por unidad"
    case .porcentaje: "%"
    case .ejercicio: "años calendario"
    case .tiempo: "meses o años"
    case .indicador: "la unidad del indicador"
    case .proporcion: "partes de uno, o %"
    case .moneda: "la moneda de la columna"
    case .fila: "la unidad de la fila"
    }
  }

  private var english: String {
    switch self {
    case .poblacion: "persons, firms or another unit of population"
    case .produccion: "the component's unit of production"
    case .milesDePesos: "M$ (thousands of pesos)"
    case .milesDePesosPorBeneficiario: "M$ (thousands of pesos) per beneficiary"
    case .milesDePesosPorUnidad: "M$ (thousands of pesos) per unit"
    case .porcentaje: "%"
    case .ejercicio: "calendar years"
    case .tiempo: "months or years"
    case .indicador: "the indicator's unit"
    case .proporcion: "parts of one, or %"
    case .moneda: "the currency of the column"
    case .fila: "the unit of the row"
    }
  }
}
