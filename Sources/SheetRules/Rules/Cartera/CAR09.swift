import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// A figure that the text restates = that of the table, to fewer digits.
enum CAR09: Rule {
  static let description = RuleDescription(
    id: "CAR09",
    title: LocalizedText(
      es:
        "el texto repite una cifra de la tabla con otro valor",
      en:
        "the text restates a figure of the table with another value"),
    severity: .note, category: .cartera,
    rationale: LocalizedText(
      es:
        "El texto repite cifras de la tabla con menos dígitos: valen redondeadas. «Aproximadamente», «cerca de» y «casi» dejan abiertos los ceros del final; «más de» y «menos de» dicen de qué lado está. Una cifra cortada en lugar de redondeada se dice aparte.",
      en:
        "The text restates figures of the table with fewer digits: they hold rounded. «Aproximadamente», «cerca de» and «casi» leave the zeros at the end open; «más de» and «menos de» say on which side it is. A figure that was cut off instead of rounded is told apart."
    ),
    source: .textoDeLaTabla,
    formula: LocalizedText(
      es:
        "cifra del texto = cifra de la tabla, redondeada",
      en:
        "figure of the text = figure of the table, rounded"),
    remedy: LocalizedText(
      es:
        "revise la frase y la cifra de la tabla",
      en:
        "check the sentence and the figure of the table"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.250.000], [Pozos, 800.000]]
          total: {gasto: 2.050.000}
          texto: [{dice: "$2.050 millones", de: total.gasto}, {dice: más de mil pesos, de: total.gasto}, {dice: "aproximadamente $2 mil millones", de: total.gasto}, {dice: 61%, de: Riego.gasto, sobre: total.gasto}]
          """),
      .passing(
        cartera: """
          # la misma cifra en otras unidades
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 2.000.000]]
          total: {gasto: 2.000.000}
          texto: [{dice: MM$ 2.000, de: total.gasto}, {dice: "M$ 2 millones", de: total.gasto}, {dice: 2 miles de millones de pesos, de: total.gasto}]
          """),
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: MM$, total: suma}]
          filas: [[Riego, 78]]
          total: {gasto: 78}
          texto: [{dice: M$ 78.000, de: total.gasto}, {dice: más de MM$ 77, de: total.gasto}]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 78.000]]
          total: {gasto: 78.000}
          texto: [{dice: MM$ ↓87, de: total.gasto}]
          """),
      .failing(
        cartera: """
          # truncada
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.780.000]]
          total: {gasto: 1.780.000}
          texto: [{dice: "$↓1 mil millones", de: total.gasto}]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.780.000]]
          total: {gasto: 1.780.000}
          texto: [{dice: "más de $↓1.800 millones", de: total.gasto}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    for quote in cells.cartera.quotes where !quote.isOfOtherRule {
      switch equation(quote, cells) {
      case .success(let equation): results.add(equation, of: description, in: sheet)
      case .failure(let reason):
        results.add(description, fields: [quote.field], notChecked: reason.text)
      }
    }
  }

  private struct Reason: Error {
    let text: LocalizedText

    init(_ es: String, _ en: String) { text = LocalizedText(es: es, en: en) }
  }

  private static func equation(
    _ quote: Quote, _ cells: SheetCells
  ) -> Result<StatedEquation, Reason> {
    guard let stated = quote.cell else {
      return .failure(
        Reason("las palabras no tienen una sola cifra", "the words do not have one figure alone"))
    }
    guard let cell = cells.figure(named: quote.entry.de) else {
      return .failure(
        Reason("no se encuentra la cifra de 'de'", "the figure of 'de' is not found"))
    }
    var value = Expression.cell(cell)
    if let base = quote.entry.sobre {
      guard let whole = cells.figure(named: base) else {
        return .failure(
          Reason("no se encuentra la cifra de 'sobre'", "the figure of 'sobre' is not found"))
      }
      value = .percentage(value, of: .cell(whole))
    } else if let unit = quote.pesos {
      let column = pesos(in: cell, cells)
      guard column != nil || unit == 1_000 else {
        return .failure(
          Reason(
            "no se sabe cuántos pesos es la unidad de la columna",
            "it is not known how many pesos the unit of the column is"))
      }
      value = converted(value, from: column ?? unit, to: unit)
    }
    if quote.factor > 1 { value = .quotient(value, .constant(ExactDecimal(quote.factor))) }
    return .success(quote.equation(of: stated, value, cells[cell].name, cells))
  }

  private static func converted(_ value: Expression, from column: Int, to unit: Int) -> Expression {
    if column == unit { return value }
    // of two units that are multiples of each other, one step is enough
    if column > unit { return .product(value, .constant(ExactDecimal(column / unit))) }
    return .quotient(value, .constant(ExactDecimal(unit / column)))
  }

  /// How many pesos the unit of the column of a cell is.
  private static func pesos(in cell: CellID, _ cells: SheetCells) -> Int? {
    let key = cells[cell].field.tokens.last
    let column = cells.cartera.column(key)
    switch column?.declaration.unidad {
    case "M$", nil: return 1_000
    case "$", "pesos": return 1
    case "MM$", "millones de pesos": return 1_000_000
    default: return nil
    }
  }
}
