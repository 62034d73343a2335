import Constraints

/// Σ components + administrative = total.
enum GAS01: EquationRule {
  static let description = RuleDescription(
    id: "GAS01",
    title: LocalizedText(
      es: "los gastos no suman el total", en: "the expenses do not add up to the total"),
    severity: .error, category: .gasto,
    rationale: LocalizedText(
      es:
        "El total es lo que cuestan los componentes más el gasto administrativo; nada queda fuera y nada se cuenta dos veces. Los montos del propio año son exactos en M$.",
      en:
        "The total is what the components cost plus the administrative expenses; nothing is left out and nothing is counted twice. Amounts of the sheet's own year are exact in M$."
    ),
    source: LocalizedText(
      es: "Sección 6.1, tabla de gastos totales", en: "Section 6.1, table of total expenses"),
    formula: LocalizedText(
      es: "gasto total = suma de los totales de los componentes + gasto administrativo",
      en: "total expenses = sum of the component totals + administrative expenses"),
    remedy: LocalizedText(
      es: "revise cada total de componente, el gasto administrativo y el total",
      en: "check each component total, the administrative expenses and the total"),
    examples: [
      .passing(
        """
        gasto:
          componentes:
            - {componente: Cursos, total: 857.200}
            - {componente: Asesorías, total: 50.000}
          administrativo: 33.259
          total: 940.459
        """),
      .passing(
        """
        gasto:
          componentes: [{componente: Cursos, total: NM}]
          administrativo: 33.259
          total: 940.459
        """),
      .failing(
        """
        gasto:
          componentes:
            - {componente: Cursos, total: 857.200}
            - {componente: Asesorías, total: 50.000}
          administrativo: 33.259
          total: ↓940.460
        """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    if isAnyRepeated(cells) {
      return results.add(
        description, fields: [cells[cells.total].field], notChecked: .repeatedComponent)
    }
    for equation in equations(cells) { results.add(equation, of: description, in: sheet) }
  }

  /// A row that stands twice may belong to the sum or not.
  private static func isAnyRepeated(_ cells: SheetCells) -> Bool {
    cells.componentes.contains { $0.isRepeated && $0.gasto != nil }
  }

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    let gastos = cells.componentes.compactMap(\.gasto)
    if gastos.isEmpty || isAnyRepeated(cells) { return [] }
    return [
      .sum(
        cells.total,
        LocalizedText(
          es: "la suma de los componentes y el gasto administrativo",
          en: "the sum of the components and the administrative expenses"),
        gastos + [cells.administrativo])
    ]
  }
}
