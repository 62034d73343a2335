import Constraints
import ExactNumbers

/// Counts are whole and not negative; percentages within 0–100.
enum POB16: Rule {
  static let description = RuleDescription(
    id: "POB16",
    title: LocalizedText(
      es: "una cifra de población no es un conteo, o un porcentaje no está entre 0 y 100",
      en: "a figure of population is not a count, or a percentage is not within 0 to 100"),
    severity: .error, category: .poblacion,
    rationale: LocalizedText(
      es:
        "Las poblaciones y la producción se cuentan: son números enteros y no negativos. Una cobertura o una parte no puede ser negativa ni pasar de 100 %.",
      en:
        "Populations and production are counted: they are whole numbers and not negative. A coverage or a share cannot be negative or above 100 %."
    ),
    source: LocalizedText(
      es: "Secciones 3, 5.3 y 6.1, unidades de cada cifra",
      en: "Sections 3, 5.3 and 6.1, units of each figure"),
    formula: LocalizedText(
      es: "conteo = 0, 1, 2, …; 0 ≤ porcentaje ≤ 100",
      en: "count = 0, 1, 2, …; 0 ≤ percentage ≤ 100"),
    remedy: LocalizedText(
      es:
        "corrija la cifra; un punto seguido de tres dígitos separa miles y una coma separa decimales",
      en:
        "correct the figure; a point before three digits groups thousands and a comma marks decimals"
    ),
    examples: [
      .passing(
        """
        poblacion:
          potencial: {numero: 890.484}
          beneficiaria: {2019: 0}
          cobertura: {sobrePotencial: "100,00 %", sobreObjetivo: 0}
          focalizacion: [{coeficiente: 74 %}, {coeficiente: 1}]
        """),
      .failing(
        """
        poblacion:
          potencial: {numero: ↓"890,5"}
          beneficiaria: {2019: ↓-5}
          cobertura: {sobrePotencial: ↓"100,01 %"}
          focalizacion: [{coeficiente: ↓"174 %"}]
        """),
      .failing("produccion: {filas: [{componente: Cursos, cantidad: ↓\"31,5\"}]}"),
      .failing("gasto: {porcentajeAdministrativo: ↓-2}"),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let counts =
      [cells.potencial, cells.objetivo] + cells.beneficiaria.map(\.cell)
      + cells.componentes.compactMap(\.produccion)
    for cell in counts { checkCount(cell, sheet, &results) }
    let percentages = [
      cells.sobrePotencial, cells.sobreObjetivo, cells.porcentajeAdministrativo,
    ]
    for cell in percentages { checkShare(cell, upTo: 100, sheet, &results) }
    for cell in cells.coeficientes { checkShare(cell, upTo: 1, sheet, &results) }
  }

  private static func checkCount(
    _ cell: CellID, _ sheet: SheetContext, _ results: inout RuleResults
  ) {
    guard let number = sheet.cells.number(cell) else { return }
    let isCount = number.isWhole && !number.isNegative
    add(
      cell, isCount,
      LocalizedText(
        es: "debe ser un número entero, no negativo",
        en: "must be a whole number, not negative"), sheet, &results)
  }

  private static func checkShare(
    _ cell: CellID, upTo most: Int, _ sheet: SheetContext, _ results: inout RuleResults
  ) {
    guard let number = sheet.cells.number(cell) else { return }
    let isShare = !number.isNegative && number <= ExactDecimal(most)
    // a coefficient may be written 0,75 or 75 %, and 75 is neither
    let demand =
      most == 1
      ? LocalizedText(
        es: "debe estar entre 0 y 1, o entre 0 % y 100 %",
        en: "must be between 0 and 1, or between 0 % and 100 %")
      : LocalizedText(es: "debe estar entre 0 y 100 %", en: "must be between 0 and 100 %")
    add(cell, isShare, demand, sheet, &results)
  }

  private static func add(
    _ cell: CellID, _ holds: Bool, _ demand: LocalizedText, _ sheet: SheetContext,
    _ results: inout RuleResults
  ) {
    let field = sheet.cells[cell].field
    if holds { return results.add(description, fields: [field], finding: nil) }
    let operand = sheet.cells.operand(cell, in: sheet)
    let finding = description.finding(
      LocalizedText(
        es: "\(operand.name.es) dice \(operand.value): \(demand.es)",
        en: "\(operand.name.en) (\(operand.value)) \(demand.en)"),
      at: field, reported: sheet.cells.value(cell))
    results.add(description, fields: [field], finding: finding)
  }
}
