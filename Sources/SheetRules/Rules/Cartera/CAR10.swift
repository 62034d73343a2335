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
        "«Triplicó» es de 2,75 a 3,5 veces; «casi se triplicó», de 2,75 a 3; «duplicó», de 1,75 a 2,5; «casi se duplicó», de 1,75 a 2; «más que duplicó», más de 2, y «más que triplicó», más de 3; así también «cuadruplicó» y «quintuplicó»; «a la mitad», de 0,45 a 0,55; «aumentó», más que antes, y «disminuyó», menos; con un porcentaje, en ese porcentaje; «de A a B», las dos cifras de la tabla, redondeadas. Las palabras y las dos cifras las anota una persona en 'texto'.",
      en:
        "«Triplicó» is 2.75 to 3.5 times; «casi se triplicó», 2.75 to 3; «duplicó», 1.75 to 2.5; «casi se duplicó», 1.75 to 2; «más que duplicó», over 2, and «más que triplicó», over 3; «cuadruplicó» and «quintuplicó» likewise; «a la mitad», 0.45 to 0.55; «aumentó», more than before, and «disminuyó», less; with a percentage, by that percentage; «de A a B», both figures of the table, rounded. A person notes the words and both figures in 'texto'."
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
      guard let range = range(of: words) else {
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
      if range.holds(growth), quote.end == nil,
        let change = change(quote, words, now, before, cells)
      {
        results.add(change, of: description, in: sheet)
        continue
      }
      let finding = range.holds(growth) ? nil : finding(quote, [now, before], growth, sheet)
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

  /// How many times the earlier figure words say, in hundredths; the upper end is outside.
  private struct Growth {
    let lower: Int
    let upper: Int?
    var isOpen = false

    func holds(_ growth: Rational) -> Bool {
      guard let hundredths = try? growth * Rational(whole: 100) else { return true }
      let (low, high) = (Rational(whole: Int128(lower)), upper.map { Rational(whole: Int128($0)) })
      let isAbove = isOpen ? low < hundredths : low <= hundredths
      return isAbove && (high.map { hundredths < $0 } ?? true)
    }
  }

  /// What words of growth say; nil where they say nothing, several things, or deny one.
  private static func range(of words: [String]) -> Growth? {
    func says(_ stem: String) -> Bool { words.contains { $0.hasPrefix(stem) } }
    func says(_ first: String, _ second: String) -> Bool {
      zip(words, words.dropFirst()).contains { $0 == first && $1 == second }
    }
    if words.contains("no") || words.contains("sin") || words.contains("menos") { return nil }
    let isMore = says("mas", "que") || says("mas", "de")
    // «bajo» inside a sentence is a preposition
    let isFall = fall.contains(where: says) || words.first == "bajo" || says("se", "bajo")
    let isRise = rise.contains(where: says)
    let multiples = multiples.filter { says($0.stem) }
    if let multiple = multiples.first {
      guard multiples.count == 1 else { return nil }
      if isMore { return Growth(lower: multiple.times * 100, upper: nil, isOpen: true) }
      let upper = says("casi") ? multiple.times * 100 : multiple.times * 100 + 50
      return Growth(lower: multiple.times * 100 - 25, upper: upper)
    }
    if isRise == isFall { return nil }
    // «se redujo a la mitad»
    if says("la", "mitad") {
      return isFall && says("a", "la") ? Growth(lower: 45, upper: 55) : nil
    }
    return isRise
      ? Growth(lower: 100, upper: nil, isOpen: true) : Growth(lower: -1_000_000, upper: 100)
  }

  /// How words begin that multiply, and by how much.
  private static let multiples: [(stem: String, times: Int)] = [
    ("duplic", 2), ("triplic", 3), ("cuadruplic", 4), ("quintuplic", 5),
  ]

  /// That a figure rose or fell by the percentage of the words; nil where they tell none.
  ///
  /// Of shares people say so of the difference, too.
  private static func change(
    _ quote: Quote, _ words: [String], _ now: CellID, _ before: CellID, _ cells: SheetCells
  ) -> StatedEquation? {
    guard quote.isPercentage, let stated = quote.cell, let isRise = verb(before: words) else {
      return nil
    }
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

  /// Whether the number of the words says by how much something rose; nil where it says something else, as
  /// in *creció a 20 %*.
  private static func verb(before words: [String]) -> Bool? {
    guard let number = words.firstIndex(where: { $0.utf8.first.map(Ascii.isDigit) ?? false }) else {
      return nil
    }
    let verb = words[..<number].last { !fillers.contains($0) } ?? ""
    if rise.contains(where: verb.hasPrefix) { return true }
    return fall.contains(where: verb.hasPrefix) ? false : nil
  }

  private static let fillers: Set<String> = [
    "un", "una", "en", "el", "de", "del", "mas", "casi", "cerca", "aproximadamente", "torno",
    "unos",
    "sobre", "menos", "alrededor",
  ]

  private static let rise = ["aument", "crecio", "crecieron", "creciendo", "subio", "subieron"]
  private static let fall = ["disminuy", "bajaron", "cayo", "cayeron", "redujo", "redujeron"]
}
