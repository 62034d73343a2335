import DocumentTree
import ExactNumbers
import ProgramSheets

/// The text counts as many rows as there are.
enum CAR08: Rule {
  static let description = RuleDescription(
    id: "CAR08",
    title: LocalizedText(
      es:
        "el texto cuenta otras filas que las que hay",
      en:
        "the text counts other rows than there are"),
    severity: .warning, category: .cartera,
    rationale: LocalizedText(
      es:
        "Si el texto dice cuántos programas tiene la tabla y las filas son otras, falta una fila o sobra, o el texto cuenta otra cosa.",
      en:
        "If the text says how many programmes the table has and the rows are others, a row is missing or too many, or the text counts something else."
    ),
    source: .tablaDeSubsidios,
    formula: LocalizedText(
      es:
        "cuenta = número de filas",
      en:
        "count = number of rows"),
    remedy: LocalizedText(
      es:
        "revise la cuenta del texto y las filas",
      en:
        "check the count of the text and the rows"),
    examples: [
      .passing(
        cartera: """
          cuenta: 2
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.200], [Pozos, 800]]
          """),
      .passing(
        cartera: """
          # sin filas no hay qué contar
          cuenta: 2
          columnas: [{clave: programa, tipo: texto}]
          """),
      .passing(
        cartera: """
          # un subtotal y una nota no son programas
          cuenta: 2
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [{programa: Riego, gasto: 1.200}, {programa: Pozos, gasto: 800}, {programa: Sub total, gasto: 2.000}, {programa: "Fuente: DIPRES", gasto: }]
          """),
      .failing(
        cartera: """
          cuenta: ↓3
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.200], [Pozos, 800]]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let field = JSONPointer("/cuenta")
    guard let cell = cells.cells("/cuenta").first, let count = cells.number(cell) else { return }
    let filas = JSONPointer("/filas")
    guard let list = sheet.document.node(at: filas) else { return }
    let rows = sheet.countOfRows(in: filas) - cells.cartera.rows.count { $0.role != .entry }
    // rows of nothing are those whose columns could not be found
    if rows == 0, list.count > 0 { return }
    guard count != ExactDecimal(rows) else {
      return results.add(description, fields: [field], finding: nil)
    }
    let (told, isOne) = (count.description(in: .chilena), count == ExactDecimal(1))
    results.add(
      description, fields: [field, filas],
      finding: description.finding(
        LocalizedText(
          es: "el texto cuenta \(told) \(isOne ? "fila" : "filas"), y la tabla tiene \(rows)",
          en: "the text counts \(told) \(isOne ? "row" : "rows"), and the table has \(rows)"),
        at: field, reported: cells.value(cell), computed: .number(ExactDecimal(rows))))
  }
}
