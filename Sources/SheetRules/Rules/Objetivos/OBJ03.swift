import DocumentTree
import ExactNumbers
import ProgramSheets

/// Ascendente ⇒ expected ≥ current; descendente ⇒ expected ≤ current.
enum OBJ03: Rule {
  static let description = RuleDescription(
    id: "OBJ03",
    title: LocalizedText(
      es: "el valor esperado va contra el sentido del indicador",
      en: "the expected value goes against the direction of the indicator"),
    severity: .warning, category: .objetivos,
    rationale: LocalizedText(
      es:
        "Un indicador ascendente mejora cuando sube y uno descendente cuando baja; la meta no puede ser peor que la situación actual.",
      en:
        "An ascending indicator improves when it rises and a descending one when it falls; the goal cannot be worse than the current situation."
    ),
    source: LocalizedText(
      es: "Sección 4.1, sentido de la medición y valores",
      en: "Section 4.1, direction of measurement and values"),
    formula: LocalizedText(
      es: "ascendente: esperado ≥ actual; descendente: esperado ≤ actual",
      en: "ascending: expected ≥ current; descending: expected ≤ current"),
    remedy: LocalizedText(
      es: "revise el sentido y los valores", en: "check the direction and the values"),
    examples: [
      .passing(sheet(direction: "Ascendente", expected: "70,00")),
      .passing(sheet(direction: "Descendente", expected: "NM")),
      .failing(sheet(direction: "Ascendente", expected: "↓\"45,00\"")),
      .failing(sheet(direction: "Descendente", expected: "↓\"70,00\"")),
    ])

  private static func sheet(direction: String, expected: String) -> String {
    """
    ficha: ex-ante
    formulario: 2025-nuevo
    objetivos: {indicador: {sentido: \(direction), valores: {2023: NM, 2024: "50,00", 2025: \(expected)}}}
    """
  }

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let indicator = sheet.ficha.objetivos?.indicador, let year = sheet.ejercicio,
      let direction = indicator.sentido?.normalisedName
    else { return }
    let cells = sheet.cells
    let values = cells.indicador
    let current = values.last {
      ($0.ejercicio ?? year) < year && cells.number($0.cell) != nil
    }
    let field = OBJ02.table.appending(year)
    let projected = values.first { $0.ejercicio == year }
    guard let current, let now = cells.number(current.cell),
      let expected = projected.flatMap({ cells.number($0.cell) })
    else {
      results.add(
        description, fields: [field],
        notChecked: LocalizedText(
          es: "el valor actual o el esperado no es una cifra",
          en: "the current or the expected value is not a figure"))
      return
    }
    let isAgainst =
      direction.hasPrefix("asc") ? expected < now : direction.hasPrefix("desc") && expected > now
    let fields = [field, cells[current.cell].field]
    results.add(
      description, fields: fields,
      finding: isAgainst ? finding(fields, direction, expected, now, sheet) : nil)
  }

  private static func finding(
    _ fields: [JSONPointer], _ direction: String, _ expected: ExactDecimal, _ now: ExactDecimal,
    _ sheet: SheetContext
  ) -> Finding {
    let (goal, current) = (expected.description(in: .chilena), now.description(in: .chilena))
    let operands = fields.map { field in
      sheet.operand(field, .valor(Int(field.tokens.last ?? "") ?? 0))
    }
    return description.finding(
      LocalizedText(
        es: "el indicador es \(direction), pero pasa de \(current) a \(goal)",
        en: "the indicator is \(direction), but goes from \(current) to \(goal)"),
      at: fields[0], operands: operands, reported: .number(expected))
  }
}
