import Constraints
import ProgramSheets

/// Each total = Σ of its column.
enum CAR01: Rule {
  static let description = RuleDescription(
    id: "CAR01",
    title: LocalizedText(
      es:
        "el total de una columna no es la suma de sus filas",
      en:
        "the total of a column is not the sum of its rows"),
    severity: .error, category: .cartera,
    rationale: LocalizedText(
      es:
        "Quien lee la tabla suma sus filas: si el total es otro, falta una fila, sobra una o una cifra está mal copiada. Solo se suma la columna que dice 'total: suma'.",
      en:
        "Who reads the table adds up its rows: if the total is another, a row is missing or too many, or a figure was miscopied. Only a column that says 'total: suma' is added up."
    ),
    source: .tablaDeSubsidios,
    formula: LocalizedText(
      es:
        "total de la columna = Σ filas",
      en:
        "total of the column = Σ rows"),
    remedy: LocalizedText(
      es:
        "revise las filas de la columna y su total",
      en:
        "check the rows of the column and its total"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.200], [Pozos, 800]]
          total: {gasto: 2.000}
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.200], [Pozos, 800]]
          total: {gasto: ↓2.100}
          """),
      .passing(
        cartera: """
          # un subtotal no se suma otra vez
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.200], [Pozos, 800], [Subtotal 2020, 2.000], [Canales, 500]]
          total: {gasto: 2.500}
          """),
      .passing(
        cartera: """
          # sin total impreso
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$}]
          filas: [[Riego, 1.200], [Pozos, 800]]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    for column in cells.cartera.columns {
      guard let total = cells.columnTotal(column.key) else { continue }
      if column.isSummed {
        results.add(
          .sum(
            total,
            LocalizedText(es: "la suma de las filas", en: "the sum of the rows"),
            cells.addends(column.key)), of: description, in: sheet)
      } else if cells.isStated(total), column.ratio == nil {
        results.add(
          description, fields: [cells[total].field],
          notChecked: LocalizedText(
            es: "la columna no dice 'total: suma'", en: "the column does not say 'total: suma'"))
      }
    }
  }
}
