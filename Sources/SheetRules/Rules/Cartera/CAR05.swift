import ProgramSheets

/// An amount is in the unit of its column.
enum CAR05: Rule {
  static let description = RuleDescription(
    id: "CAR05",
    title: LocalizedText(
      es:
        "un monto parece estar en otra unidad que su columna",
      en:
        "an amount seems to be in another unit than its column"),
    severity: .warning, category: .cartera,
    rationale: LocalizedText(
      es:
        "Un costo por beneficiario mil o un millón de veces el de las otras filas, o la milésima o millonésima parte, es casi siempre un monto en pesos donde van miles, o al revés.",
      en:
        "A cost per beneficiary a thousand or a million times that of the other rows, or a thousandth or a millionth of it, is almost always an amount in pesos where thousands belong, or the other way round."
    ),
    source: .formatoDeCartera,
    formula: LocalizedText(
      es:
        "costo de la fila / mediana no es de mil ni de un millón",
      en:
        "cost of the row / median is neither a thousand nor a million"),
    remedy: LocalizedText(
      es:
        "escriba el monto en la unidad de la columna",
      en:
        "write the amount in the unit of the column"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto}, {clave: cobertura, tipo: entero}]
          filas: [[A, 100, 10], [B, 110, 10], [C, 95, 10], [D, 120, 10], [E, 900, 10]]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto}, {clave: cobertura, tipo: entero}]
          filas: [[A, 100, 10], [B, 110, 10], [C, 95, 10], [D, 120, 10], [E, ↓105.000, 10]]
          """),
      .failing(
        cartera: """
          # aunque las demás cuesten lo mismo
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto}, {clave: cobertura, tipo: entero}]
          filas: [[A, 100, 10], [B, 100, 10], [C, 100, 10], [D, 100, 10], [E, ↓100.000, 10]]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    results.addOutliers(of: description, in: sheet, isAmountReported: true) { cost in
      cost.unit.map { unit in
        LocalizedText(
          es:
            "el monto de «\(cost.title)» da \(cost.own) por unidad, cerca de \(unit.es) la mediana (\(cost.median))",
          en:
            "the amount of «\(cost.title)» gives \(cost.own) per unit, near \(unit.en) the median (\(cost.median))"
        )
      }
    }
  }
}
