import Constraints
import DocumentTree
import ExactNumbers

/// Spend > 0 ⇔ production > 0.
enum COM06: Rule {
  static let description = RuleDescription(
    id: "COM06",
    title: LocalizedText(
      es: "un componente gasta sin producir, o produce sin gastar",
      en: "a component spends without producing, or produces without spending"),
    severity: .warning, category: .componentes,
    rationale: LocalizedText(
      es:
        "El gasto de un componente es lo que cuesta su producción del año: si uno de los dos es cero, el otro también.",
      en:
        "The expenses of a component are what its production of the year costs: where one of both is zero, so is the other."
    ),
    source: LocalizedText(
      es: "Secciones 5.3 y 6.1: la producción debe ser consistente con las estimaciones de gasto",
      en: "Sections 5.3 and 6.1: the production must be consistent with the estimated expenses"),
    formula: LocalizedText(
      es: "gasto > 0 si y solo si producción > 0", en: "expenses > 0 if and only if production > 0"),
    remedy: LocalizedText(
      es: "dé la cifra que falta, o explique por qué es cero",
      en: "give the missing figure, or explain why it is zero"),
    examples: [
      .passing(
        """
        produccion: {filas: [{componente: Cursos, cantidad: 10}, {componente: Ferias, cantidad: 0}]}
        gasto: {componentes: [{componente: Cursos, total: 10}, {componente: Ferias, total: 0}]}
        """),
      .failing(
        """
        produccion: {filas: [{componente: Cursos, cantidad: 10}, {componente: Ferias, cantidad: ↓0}]}
        gasto: {componentes: [{componente: Cursos, total: ↓0}, {componente: Ferias, total: 10}]}
        """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    for component in cells.componentes {
      guard let spend = component.gasto, let production = component.produccion else { continue }
      let fields = [cells[spend].field, cells[production].field]
      if let missing = absence(of: [spend, production], cells) {
        results.add(description, fields: fields, notChecked: missing)
        continue
      }
      let spends = isPositive(spend, cells)
      let finding =
        spends == isPositive(production, cells)
        ? nil
        : spends
          ? finding(component.nombre, production, beside: spend, spends, sheet)
          : finding(component.nombre, spend, beside: production, spends, sheet)
      results.add(description, fields: fields, finding: finding)
    }
  }

  private static func isPositive(_ cell: CellID, _ cells: SheetCells) -> Bool {
    cells.number(cell).map { $0 > .zero } ?? false
  }

  private static func absence(of ids: [CellID], _ cells: SheetCells) -> LocalizedText? {
    for id in ids {
      if case .absent(let absence) = cells.table[id].value {
        return cells.reason(absence, of: id)
      }
    }
    return nil
  }

  private static func finding(
    _ name: String, _ zero: CellID, beside other: CellID, _ spends: Bool, _ sheet: SheetContext
  ) -> Finding {
    let message =
      spends
      ? LocalizedText(
        es: "el componente «\(name)» gasta, pero su producción es cero",
        en: "component «\(name)» spends, but its production is zero")
      : LocalizedText(
        es: "el componente «\(name)» produce, pero su gasto es cero",
        en: "component «\(name)» produces, but its expenses are zero")
    return description.finding(
      message, at: sheet.cells[zero].field,
      operands: [zero, other].map { sheet.cells.operand($0, in: sheet) },
      reported: sheet.cells.value(zero))
  }
}
