import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// A text names as many things as it says.
enum IND16: Rule {
  static let description = RuleDescription(
    id: "IND16",
    title: LocalizedText(
      es:
        "lo que el texto nombra no es lo que cuenta",
      en:
        "what the text names is not what it counts"
    ),
    severity: .note, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Un texto que dice cuántas cosas nombra, como «5 servicios: …», nombra esas; y un plan por cada territorio nombrado da tantos planes como territorios. No se busca en los textos: se compara la lista «nombrados», que alguien anota, con «cantidad» o, si falta, con el resultado. Sin la lista, se compara «cantidad» con el resultado.",
      en:
        "A text that says how many things it names, as in «5 servicios: …», names so many; and a plan for each territory named makes as many plans as territories. Texts are not searched: the list «nombrados», which somebody writes down, is compared with «cantidad» or, where that is missing, with the result. Without the list, «cantidad» is compared with the result."
    ),
    source: LocalizedText(
      es:
        "Actividad IV.1.1, objetivos y resultados",
      en:
        "Activity IV.1.1, objectives and results"
    ),
    formula: LocalizedText(
      es:
        "cantidad, o resultado = número de nombrados",
      en:
        "count, or result = number of those named"
    ),
    remedy: LocalizedText(
      es:
        "revise lo que el texto nombra y cuántos son",
      en:
        "check what the text names and how many they are"
    ),
    examples: [
      .passing(
        compromisos: """
          indicadores:
            - {nombrados: [Huasco, Copiapó, Chañaral], resultado: 3}
            - {nombrados: [tabla nutricional, código de barra], cantidad: 2, resultado: 131}
          """),
      .failing(
        compromisos: """
          bloques: [{region: La Araucanía, indicadores: [{nombrados: ↓[Nahuelbuta, Costera, Andina, Valle], resultado: 5}]}]
          """),
      .failing(
        compromisos: """
          # un plan por territorio, y el texto dice que hay 4
          indicadores: [{cantidad: ↓4, resultado: 2}]
          """),
      .failing(
        compromisos: """
          indicadores: [{nombrados: ↓[tabla nutricional, código de barra], cantidad: 3}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let contents = cells.compromisos
    for indicator in contents.blocks.flatMap(\.indicators) {
      let named = (indicator.row.nombrados ?? []).filter { !$0.isBlankAnswer }
      let count = indicator.count.flatMap { cells.isBlank($0) ? nil : $0 }
      let result = indicator.result(of: contents.resultYear)
      let counted = result?.isPercent == false ? result?.stated : nil
      let field = indicator.field.appending("nombrados")
      if !named.isEmpty {
        add(named.count, against: count ?? counted, at: field, sheet, into: &results)
      } else if let count {
        add(count, against: counted, sheet, into: &results)
      }
    }
  }

  /// What is named one by one, against how many the text says that they are, or the result.
  private static func add(
    _ named: Int, against counted: CellID?, at field: JSONPointer, _ sheet: SheetContext,
    into results: inout RuleResults
  ) {
    let cells = sheet.cells
    guard let counted, let number = cells.number(counted) else {
      return results.add(description, fields: [field], notChecked: unknown)
    }
    let name = cells[counted].name
    let says = cells.printed(counted)
    results.add(
      description, fields: [field, cells[counted].field],
      finding: number == ExactDecimal(named)
        ? nil
        : description.finding(
          LocalizedText(
            es: "el texto nombra \(named), y \(name.es) es \(says)",
            en: "the text names \(named), and \(name.en) is \(says)"),
          at: field, operands: [cells.operand(counted, in: sheet)]))
  }

  /// How many the text says that there are, where it does not name them, against the result.
  private static func add(
    _ count: CellID, against counted: CellID?, _ sheet: SheetContext,
    into results: inout RuleResults
  ) {
    let cells = sheet.cells
    let field = cells[count].field
    guard let counted, let number = cells.number(counted), let said = cells.number(count) else {
      return results.add(description, fields: [field], notChecked: unknown)
    }
    let name = cells[counted].name
    let (says, gives) = (cells.printed(count), cells.printed(counted))
    results.add(
      description, fields: [field, cells[counted].field],
      finding: number == said
        ? nil
        : description.finding(
          LocalizedText(
            es: "el texto cuenta \(says), y \(name.es) es \(gives)",
            en: "the text counts \(says), and \(name.en) is \(gives)"),
          at: field, operands: [cells.operand(counted, in: sheet)]))
  }

  private static let unknown = LocalizedText(
    es: "no se da cuántos son", en: "nothing says how many they are")
}
