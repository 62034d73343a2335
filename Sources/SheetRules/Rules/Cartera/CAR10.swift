import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Words of growth hold.
enum CAR10: Rule {
  static let description = RuleDescription(
    id: "CAR10",
    title: LocalizedText(
      es:
        "una palabra de crecimiento no calza con las cifras",
      en:
        "a word of growth does not fit the figures"),
    severity: .note, category: .cartera,
    rationale: LocalizedText(
      es:
        "«Triplicó» es de 2,75 a 3,5 veces; «casi se triplicó», de 2,75 a 3; «duplicó», de 1,75 a 2,5; «casi se duplicó», de 1,75 a 2; «más que duplicó», más de 2, y «más que triplicó», más de 3; así también «cuadruplicó», «quintuplicó» y «al doble»; «creció 3 veces» puede ser a 3 o en 3, de 2,75 a 4,5; «se mantuvo», de 0,9 a 1,1; «a la mitad», de 0,45 a 0,55; «aumentó», más que antes, y «disminuyó», menos; con un porcentaje, en ese porcentaje; «de A a B», las dos cifras de la tabla, redondeadas. Las palabras y las dos cifras las anota una persona en 'texto'.",
      en:
        "«Triplicó» is 2.75 to 3.5 times; «casi se triplicó», 2.75 to 3; «duplicó», 1.75 to 2.5; «casi se duplicó», 1.75 to 2; «más que duplicó», over 2, and «más que triplicó», over 3; «cuadruplicó», «quintuplicó» and «al doble» likewise; «creció 3 veces» can be to 3 or by 3 times, 2.75 to 4.5; «se mantuvo», 0.9 to 1.1; «a la mitad», 0.45 to 0.55; «aumentó», more than before, and «disminuyó», less; with a percentage, by that percentage; «de A a B», both figures of the table, rounded. A person notes the words and both figures in 'texto'."
    ),
    source: .textoDeLaTabla,
    formula: LocalizedText(
      es:
        "cifra / cifra anterior está en el intervalo de la palabra",
      en:
        "figure / earlier figure is in the interval of the word"),
    remedy: LocalizedText(
      es:
        "revise la palabra y las dos cifras",
      en:
        "check the word and both figures"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: indicador, tipo: texto}, {clave: "1990", tipo: cifra}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 100, 320]]
          texto: [{dice: triplicó, de: Cursos.1991, desde: Cursos.1990}, {dice: más que duplicando, de: Cursos.1991, desde: Cursos.1990}]
          """),
      .passing(
        cartera: """
          # el trabajo no es una baja, y lo que se niega no se revisa
          columnas: [{clave: indicador, tipo: texto}, {clave: "1990", tipo: cifra}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 100, 420]]
          texto:
            - {dice: los puestos de trabajo aumentaron, de: Cursos.1991, desde: Cursos.1990}
            - {dice: más que triplicó, de: Cursos.1991, desde: Cursos.1990}
            - {dice: no disminuyó, de: Cursos.1991, desde: Cursos.1990}
          """),
      .passing(
        cartera: """
          columnas: [{clave: indicador, tipo: texto}, {clave: "1990", tipo: cifra}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 117, 369]]
          texto: [{dice: pasó de 117 a 369 cursos, de: Cursos.1991, desde: Cursos.1990}, {dice: "aumentó de 117 a 369, más del triple", de: Cursos.1991, desde: Cursos.1990}]
          """),
      .failing(
        cartera: """
          columnas: [{clave: indicador, tipo: texto}, {clave: "1990", tipo: cifra}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 117, 369]]
          texto: [{dice: pasó de ↓171 a ↓396 cursos, de: Cursos.1991, desde: Cursos.1990}, {dice: ↓bajó de 117 a 369, de: Cursos.1991, desde: Cursos.1990}]
          """),
      .failing(
        cartera: """
          columnas: [{clave: indicador, tipo: texto}, {clave: "1990", tipo: cifra}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 100, 320]]
          texto: [{dice: ↓casi se triplicó, de: Cursos.1991, desde: Cursos.1990}, {dice: ↓disminuyó, de: Cursos.1991, desde: Cursos.1990}]
          """),
      .passing(
        cartera: """
          # en puntos, o a cuánto llegó: no es cuánto creció
          columnas: [{clave: indicador, tipo: texto}, {clave: "1990", tipo: cifra}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 80, 100], [Asistencia, 60, 65]]
          texto: [{dice: aumentó un 25%, de: Cursos.1991, desde: Cursos.1990}, {dice: creció más de 20%, de: Cursos.1991, desde: Cursos.1990}, {dice: aumentó al 125%, de: Cursos.1991, desde: Cursos.1990}, {dice: subió 5%, de: Asistencia.1991, desde: Asistencia.1990}]
          """),
      .passing(
        cartera: """
          columnas: [{clave: indicador, tipo: texto}, {clave: "1990", tipo: cifra}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 100, 420], [Talleres, 40, 21]]
          texto: [{dice: cuadruplicó, de: Cursos.1991, desde: Cursos.1990}, {dice: se redujeron a la mitad, de: Talleres.1991, desde: Talleres.1990}]
          """),
      .failing(
        cartera: """
          columnas: [{clave: indicador, tipo: texto}, {clave: "1990", tipo: cifra}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 100, 320], [Talleres, 40, 30]]
          texto: [{dice: ↓cuadruplicó, de: Cursos.1991, desde: Cursos.1990}, {dice: ↓se redujeron a la mitad, de: Talleres.1991, desde: Talleres.1990}]
          """),
      .passing(
        cartera: """
          # a tantas veces, o como estaba
          columnas: [{clave: indicador, tipo: texto}, {clave: "1990", tipo: cifra}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 100, 320], [Talleres, 40, 42], [Ferias, 4, 9]]
          texto:
            - {dice: creció 3 veces, de: Cursos.1991, desde: Cursos.1990}
            - {dice: se multiplicó por tres, de: Cursos.1991, desde: Cursos.1990}
            - {dice: más del triple, de: Cursos.1991, desde: Cursos.1990}
            - {dice: se mantuvo estable, de: Talleres.1991, desde: Talleres.1990}
            - {dice: se mantuvo en alza, de: Cursos.1991, desde: Cursos.1990}
            - {dice: se duplicó con creces, de: Ferias.1991, desde: Ferias.1990}
            - {dice: "creció 1,5 veces", de: Ferias.1991, desde: Ferias.1990}
            - {dice: un 5% más, de: Talleres.1991, desde: Talleres.1990}
            - {dice: +5%, de: Talleres.1991, desde: Talleres.1990}
            - {dice: sin duplicidades, de: Cursos.1991, desde: Cursos.1990}
            - {dice: es el doble de la meta, de: Talleres.1991, desde: Talleres.1990}
            - {dice: tres veces más de lo previsto, de: Talleres.1991, desde: Talleres.1990}
            - {dice: se mantuvo igual que los cursos, de: Ferias.1991, desde: Ferias.1990}
          """),
      .failing(
        cartera: """
          columnas: [{clave: indicador, tipo: texto}, {clave: "1990", tipo: cifra}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 100, 150]]
          texto:
            - {dice: ↓creció 3 veces, de: Cursos.1991, desde: Cursos.1990}
            - {dice: ↓llegó al doble, de: Cursos.1991, desde: Cursos.1990}
            - {dice: ↓se multiplicó por 2, de: Cursos.1991, desde: Cursos.1990}
            - {dice: ↓se mantuvo, de: Cursos.1991, desde: Cursos.1990}
            - {dice: ↓se mantuvo sin cambios, de: Cursos.1991, desde: Cursos.1990}
            - {dice: un ↓40% más, de: Cursos.1991, desde: Cursos.1990}
            - {dice: +↓40%, de: Cursos.1991, desde: Cursos.1990}
            - {dice: una caída de ↓50%, de: Cursos.1991, desde: Cursos.1990}
          """),
      .failing(
        cartera: """
          columnas: [{clave: indicador, tipo: texto}, {clave: "1990", tipo: cifra}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 200, 190]]
          texto: [{dice: disminuyó un ↓8%, de: Cursos.1991, desde: Cursos.1990}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    for quote in cells.cartera.quotes where quote.entry.desde != nil {
      if let end = quote.end {
        let figure = end == .before ? quote.entry.desde : quote.entry.de
        var holds = false
        if case .success(let equation) = quote.equation(of: figure, cells) {
          results.add(equation, of: description, in: sheet)
          holds = equation.equation.check(in: cells.table).verdict.isStrict
        }
        // the words around both are looked at once, and where the figures are those of the table
        if end == .before || !holds { continue }
      }
      let words = (quote.entry.dice ?? "").normalisedWords
      let range = GrowthWords.range(of: words)
      let isChange = quote.end == nil && quote.isPercentage
      let isRise = isChange ? GrowthWords.direction(words, quote.entry.dice ?? "") : nil
      guard range != nil || isRise != nil else {
        if quote.end != nil { continue }
        results.add(
          description, fields: [quote.field],
          notChecked: LocalizedText(
            es: "no se sabe cuánto dicen las palabras", en: "it is not known how much the words say"
          ))
        continue
      }
      guard let now = cells.figure(named: quote.entry.de),
        let before = cells.figure(named: quote.entry.desde),
        let one = cells.number(now), let other = cells.number(before)
      else {
        results.add(
          description, fields: [quote.field],
          notChecked: LocalizedText(
            es: "no se encuentran las dos cifras", en: "both figures are not found"))
        continue
      }
      guard other > .zero, let growth = try? Rational(one) / Rational(other) else {
        results.add(
          description, fields: [quote.field],
          notChecked: LocalizedText(
            es: "la cifra de antes no es mayor que cero", en: "the earlier figure is not above zero"
          ))
        continue
      }
      let holds = range?.holds(growth) ?? true
      if holds, let isRise, let change = change(quote, isRise, now, before, cells) {
        results.add(change, of: description, in: sheet)
        continue
      }
      let finding = holds ? nil : finding(quote, [now, before], growth, sheet)
      results.add(description, fields: [quote.field], finding: finding)
    }
  }

  private static func finding(
    _ quote: Quote, _ figures: [CellID], _ growth: Rational, _ sheet: SheetContext
  ) -> Finding {
    let times = growth.text(decimals: 2)
    let change =
      growth == .one
      ? LocalizedText(es: "que son iguales", en: "which are the same")
      : LocalizedText(
        es: "que son \(times) veces las de antes", en: "which are \(times) times those before")
    return description.finding(
      LocalizedText(
        es: "«\(quote.entry.dice ?? "")» no calza con las cifras, \(change.es)",
        en: "«\(quote.entry.dice ?? "")» does not fit the figures, \(change.en)"),
      at: quote.field, operands: figures.map { sheet.cells.operand($0, in: sheet) })
  }

  /// That a figure rose or fell by the percentage of the words.
  ///
  /// Of shares people say so of the difference, too.
  private static func change(
    _ quote: Quote, _ isRise: Bool, _ now: CellID, _ before: CellID, _ cells: SheetCells
  ) -> StatedEquation? {
    guard let stated = quote.cell else { return nil }
    let (one, other) = (Expression.cell(now), Expression.cell(before))
    let difference: Expression = isRise ? .difference(one, other) : .difference(other, one)
    let name =
      isRise
      ? LocalizedText(es: "el aumento, en %,", en: "the increase, in %,")
      : LocalizedText(es: "la disminución, en %,", en: "the decrease, in %,")
    let relative = quote.equation(
      of: stated, .product(.constant(ExactDecimal(100)), .quotient(difference, other)), name, cells)
    let points = quote.equation(of: stated, difference, name, cells)
    let isOfPoints = points.equation.check(in: cells.table).verdict.isStrict
    return isOfPoints ? points : relative
  }
}
