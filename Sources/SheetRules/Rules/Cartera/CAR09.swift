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
        "El texto repite cifras de la tabla con menos dígitos: valen redondeadas. «Aproximadamente», «cerca de» y «casi» dejan abiertos los ceros del final; «más de» y «menos de» dicen de qué lado está, y «entre A y B», de los dos. Una parte que se nombra sin cifra, como «la mitad» o «dos tercios», deja un décimo; «la mayoría» es más de la mitad. Una cifra en palabras, como «dos mil millones», vale como en dígitos. Una cifra cortada en lugar de redondeada se dice aparte.",
      en:
        "The text restates figures of the table with fewer digits: they hold rounded. «Aproximadamente», «cerca de» and «casi» leave the zeros at the end open; «más de» and «menos de» say on which side it is, and «entre A y B» on both. A part that is named without a figure, such as «la mitad» or «dos tercios», leaves a tenth; «la mayoría» is more than half. A figure in words, such as «dos mil millones», counts as one in digits. A figure that was cut off instead of rounded is told apart."
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
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.250.000], [Pozos, 800.000]]
          total: {gasto: 2.050.000}
          texto: [{dice: más del 60%, de: Riego.gasto, sobre: total.gasto}, {dice: "0,61", de: Riego.gasto, sobre: total.gasto}, {dice: 60% aprox., de: Riego.gasto, sobre: total.gasto}, {dice: "bordea los $2.100 millones", de: total.gasto}, {dice: 2 mil cincuenta millones, de: total.gasto}]
          """),
      .passing(
        cartera: """
          # la parte de un todo, sin cifra
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.250.000], [Pozos, 800.000]]
          total: {gasto: 2.050.000}
          texto: [{dice: más de la mitad, de: Riego.gasto, sobre: total.gasto}, {dice: casi dos tercios, de: Riego.gasto, sobre: total.gasto}, {dice: tres de cada cinco pesos, de: Riego.gasto, sobre: total.gasto}, {dice: la mayoría, de: Riego.gasto, sobre: total.gasto}, {dice: más de la tercera parte (39%), de: Pozos.gasto, sobre: total.gasto}]
          """),
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 78.000]]
          total: {gasto: 78.000}
          texto: [{dice: "entre $75 y $80 millones", de: total.gasto}, {dice: "entre 70 y los 78 millones de pesos", de: total.gasto}]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 78.000]]
          total: {gasto: 78.000}
          texto: [{dice: "entre $↓80 y $90 millones", de: total.gasto}, {dice: "entre 60 y ↓70 millones de pesos", de: total.gasto}]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.250.000], [Pozos, 800.000]]
          total: {gasto: 2.050.000}
          texto: [{dice: ↓menos de la mitad, de: Riego.gasto, sobre: total.gasto}, {dice: ↓más de dos tercios, de: Riego.gasto, sobre: total.gasto}, {dice: ↓un cuarto, de: Pozos.gasto, sobre: total.gasto}, {dice: ↓la mayoría, de: Pozos.gasto, sobre: total.gasto}]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.250.000], [Pozos, 800.000]]
          total: {gasto: 2.050.000}
          texto: [{dice: más del ↓61%, de: Riego.gasto, sobre: total.gasto}, {dice: "↓0,62", de: Riego.gasto, sobre: total.gasto}]
          """),
      .passing(
        cartera: """
          # en palabras
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.250.000], [Pozos, 800.000]]
          total: {gasto: 2.050.000}
          texto: [{dice: dos mil millones de pesos, de: total.gasto}, {dice: más de mil millones, de: Riego.gasto}, {dice: el sesenta y un por ciento, de: Riego.gasto, sobre: total.gasto}, {dice: 2.050.000 (en miles de pesos), de: total.gasto}, {dice: M$ 2.050.000 (miles de pesos), de: total.gasto}]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.250.000], [Pozos, 800.000]]
          total: {gasto: 2.050.000}
          texto: [{dice: unos ↓tres mil millones de pesos, de: total.gasto}, {dice: menos de ↓mil millones de pesos, de: Riego.gasto}, {dice: el ↓setenta por ciento, de: Riego.gasto, sobre: total.gasto}]
          """),
      .passing(
        cartera: """
          # palabras que cuentan otra cosa, o más de una
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.250.000]]
          total: {gasto: 1.250.000}
          texto: [{dice: dos mil quinientos millones, de: total.gasto}, {dice: tres programas, de: total.gasto}, {dice: uno de los dos, de: total.gasto}, {dice: un millón doscientos mil miles, de: total.gasto}, {dice: un millón y medio, de: total.gasto}, {dice: "2 millones y medio", de: total.gasto}, {dice: el total de 2020, de: total.gasto}]
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
      .passing(
        cartera: """
          # el tamaño en letras o en siglas, y las palabras que dicen de qué lado está
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 2.050.000]]
          total: {gasto: 2.050.000}
          texto: [{dice: "$2.050 MM", de: total.gasto}, {dice: 2.050 mill. de pesos, de: total.gasto}, {dice: más de 2.000 millones, de: total.gasto}, {dice: "un gasto superior a $2.000 millones", de: total.gasto}, {dice: "no más de $2.100 millones", de: total.gasto}, {dice: "no superan los $2.100 millones", de: total.gasto}, {dice: "no alcanza los $2.100 millones", de: total.gasto}, {dice: "superó los $2.000 millones", de: total.gasto}, {dice: "US$ 2,5 millones", de: total.gasto}, {dice: "CLP 2.050 millones en 2020", de: total.gasto}, {dice: 61%, de: total.gasto}]
          """),
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: MM de pesos, total: suma}]
          filas: [[Riego, 2.050]]
          total: {gasto: 2.050}
          texto: [{dice: "M$ 2.050.000", de: total.gasto}]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: Miles de $, total: suma}]
          filas: [[Riego, 2.050.000]]
          total: {gasto: 2.050.000}
          texto: [{dice: "$↓2.500 millones", de: total.gasto}]
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
      .failing(
        cartera: """
          # ni más ni menos
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 78.000]]
          total: {gasto: 78.000}
          texto: [{dice: "más de $↓78 millones", de: total.gasto}, {dice: "menos de $↓78 millones", de: total.gasto}, {dice: "no llegó a los $↓78 millones", de: total.gasto}, {dice: "al menos $78 millones", de: total.gasto}, {dice: "hasta $78 millones", de: total.gasto}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    for quote in cells.cartera.quotes where !quote.isOfOtherRule {
      if checkShare(quote, sheet, into: &results), quote.cell == nil { continue }
      switch quote.equation(of: quote.entry.de, cells) {
      case .success(let equation): results.add(equation, of: description, in: sheet)
      case .failure(let reason):
        results.add(description, fields: [quote.field], notChecked: reason.text)
      }
    }
  }

  /// Checks the part of a whole that words name without a figure.
  ///
  /// - Returns: whether they name one that can be compared
  private static func checkShare(
    _ quote: Quote, _ sheet: SheetContext, into results: inout RuleResults
  ) -> Bool {
    let cells = sheet.cells
    guard let told = ToldShare((quote.entry.dice ?? "").normalisedWords),
      let part = cells.figure(named: quote.entry.de),
      let whole = quote.entry.sobre.flatMap({ cells.figure(named: $0) }),
      let one = cells.number(part), let other = cells.number(whole),
      let share = try? Rational(one) / Rational(other)
    else { return false }
    let finding =
      told.holds(share)
      ? nil
      : description.finding(
        LocalizedText(
          es:
            "«\(quote.entry.dice ?? "")» no calza: \(cells[part].name.es) dividido por \(cells[whole].name.es) da \(percent(share))",
          en:
            "«\(quote.entry.dice ?? "")» does not fit: \(cells[part].name.en) is \(percent(share)) of \(cells[whole].name.en)"
        ), at: quote.field, operands: [part, whole].map { cells.operand($0, in: sheet) })
    results.add(
      description, fields: [quote.field] + [part, whole].map { cells[$0].field }, finding: finding)
    return true
  }

  private static func percent(_ share: Rational) -> String {
    (try? share * Rational(whole: 100)).map { $0.text(decimals: 1) + " %" } ?? "?"
  }
}
