import ProgramSheets

/// Cost per unit of a row near those of its peers.
enum CAR03: Rule {
  static let description = RuleDescription(
    id: "CAR03",
    title: LocalizedText(
      es:
        "el costo por beneficiario de una fila está lejos del de las otras",
      en:
        "the cost per beneficiary of a row is far from that of the others"),
    severity: .note, category: .cartera,
    rationale: LocalizedText(
      es:
        "Un costo muy distinto del de las otras filas puede ser un programa distinto, o una cifra mal copiada. Lejos es a más de tres veces la desviación absoluta mediana, entre cinco filas o más del mismo instrumento (columna 'instrumento', si la tabla la tiene).",
      en:
        "A cost that is very unlike that of the other rows may be another kind of programme, or a miscopied figure. Far is beyond three times the median absolute deviation, among five rows or more of one instrument (column 'instrumento', where the table has it)."
    ),
    source: .tablaDeSubsidios,
    formula: LocalizedText(
      es:
        "|costo − mediana| ≤ 3 × desviación absoluta mediana",
      en:
        "|cost − median| ≤ 3 × median absolute deviation"),
    remedy: LocalizedText(
      es:
        "explique la diferencia, o revise el monto y la cobertura",
      en:
        "explain the difference, or check amount and coverage"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto}, {clave: cobertura, tipo: entero}]
          filas: [[A, 100, 10], [B, 110, 10], [C, 95, 10], [D, 120, 10], [E, 90, 10]]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto}, {clave: cobertura, tipo: entero}]
          filas: [[A, 100, 10], [B, 110, 10], [C, 95, 10], [D, 120, 10], [E, ↓900, 10]]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    results.addOutliers(of: description, in: sheet, isAmountReported: false) { cost in
      // an amount in another unit is of CAR05
      if cost.unit != nil { return nil }
      return LocalizedText(
        es:
          "«\(cost.title)» cuesta \(cost.own) por unidad, y la mediana de \(cost.count) filas es \(cost.median)",
        en:
          "«\(cost.title)» costs \(cost.own) per unit, and the median of \(cost.count) rows is \(cost.median)"
      )
    }
  }
}
