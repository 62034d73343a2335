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
      let range = range(of: words)
      let isChange = quote.end == nil && quote.isPercentage
      let isRise = isChange ? direction(words, quote.entry.dice ?? "") : nil
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
    let stands = words.indices.contains { isUnchanged(words, at: $0) }
    if words.contains("no") || words.contains("menos") { return nil }
    // «bajo» inside a sentence is a preposition
    let isFall =
      words.contains { word in fall.contains(where: word.hasPrefix) }
      || words.first == "bajo" || words.says("se", "bajo")
    let isRise = words.contains { word in rise.contains(where: word.hasPrefix) }
    let told = words.indices.compactMap { multiple(words, at: $0, isRise: isRise) }
    if stands { return told.isEmpty && !isRise && !isFall ? Growth(lower: 90, upper: 111) : nil }
    if words.contains("sin") { return nil }
    if let first = told.first {
      return told.count == 1 && !isFall ? growth(first, words) : nil
    }
    if isRise == isFall { return nil }
    // «se redujo a la mitad»
    if words.says("la", "mitad") {
      return isFall && words.says("a", "la") ? Growth(lower: 45, upper: 55) : nil
    }
    return isRise
      ? Growth(lower: 100, upper: nil, isOpen: true) : Growth(lower: -1_000_000, upper: 100)
  }

  /// Whether words say that a figure stayed as it was: *se mantuvo*, *permaneció estable*, but not *se mantuvo
  /// sobre 100*.
  private static func isUnchanged(_ words: [String], at index: Int) -> Bool {
    guard ["mantuv", "permaneci"].contains(where: words[index].hasPrefix) else { return false }
    let rest = words[(index + 1)...].drop { nearly.contains($0) }
    guard let first = rest.first else { return true }
    // «igual que los talleres» is about others
    switch rest.count {
    case 1: return same.contains(where: first.hasPrefix)
    case 2:
      return first == "sin"
        && ["cambio", "variacion"].contains { rest.last?.hasPrefix($0) ?? false }
    default: return false
    }
  }

  private static let same = ["estable", "igual", "constante", "invariable", "similar"]
  private static let nearly: Set<String> = [
    "practicamente", "relativamente", "casi", "muy", "bastante",
  ]

  // MARK: Multiples

  /// So many times the earlier figure.
  private struct Multiple {
    let times: Int
    /// The word that tells it.
    let index: Int
    /// Whether they may be added to it: *creció tres veces*, *tres veces mayor*.
    var mayBeAdded = false
  }

  private static func growth(_ told: Multiple, _ words: [String]) -> Growth {
    let before = words[..<told.index].reversed().drop { ["se", "el"].contains($0) }.prefix(2)
    let behind = words[(told.index + 1)...].prefix(2)
    let isMore =
      before.last == "mas" && ["que", "de", "del"].contains(before.first)
      || behind.elementsEqual(["con", "creces"]) || behind.elementsEqual(["y", "mas"])
    let whole = told.times * 100
    if isMore { return Growth(lower: whole, upper: nil, isOpen: true) }
    if told.mayBeAdded { return Growth(lower: whole - 25, upper: whole + 150) }
    return Growth(lower: whole - 25, upper: words.contains("casi") ? whole : whole + 50)
  }

  /// How many times a word says: *triplicó*, *al doble*, *se multiplicó por tres*, *creció 3 veces*.
  private static func multiple(_ words: [String], at index: Int, isRise: Bool) -> Multiple? {
    func word(_ offset: Int) -> String {
      words.indices.contains(index + offset) ? words[index + offset] : ""
    }
    if let verb = multiples.first(where: {
      word(0).hasPrefix($0.stem + "a") || word(0).hasPrefix($0.stem + "o")
    }) {
      return Multiple(times: verb.times, index: index)
    }
    // «creció el doble que las ferias» and «el doble de la meta» are about others
    if let noun = nouns[word(0)], !["que", "de", "del"].contains(word(1)) {
      switch word(-1) {
      case "al": return Multiple(times: noun, index: index)
      case "del": return word(-2) == "mas" ? Multiple(times: noun, index: index) : nil
      case "el": return Multiple(times: noun, index: index, mayBeAdded: true)
      default: return nil
      }
    }
    guard let times = Int(word(0)) ?? NumberWords.cardinals[word(0)], 2...20 ~= times else {
      return nil
    }
    if word(-1) == "por", word(-2).hasPrefix("multiplic") {
      return Multiple(times: times, index: index)
    }
    // «1,5 veces», «dos o tres veces» and «tres veces al año» say something else
    guard word(1) == "veces", Int(word(-1)) == nil, !["y", "o", "a"].contains(word(-1)),
      comparing.contains(word(2)) && word(3) == "" || isRise && word(2) == "" || words.count == 2
    else { return nil }
    return Multiple(times: times, index: index, mayBeAdded: true)
  }

  private static let comparing: Set<String> = [
    "mas", "mayor", "mayores", "superior", "superiores",
  ]

  /// How words begin that multiply, and by how much.
  private static let multiples: [(stem: String, times: Int)] = [
    ("duplic", 2), ("triplic", 3), ("cuadruplic", 4), ("quintuplic", 5),
  ]

  private static let nouns = ["doble": 2, "triple": 3, "cuadruple": 4, "quintuple": 5]

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

  /// Whether the number of the words says by how much something rose: *creció un 20 %*, *un 20 % más*; nil where
  /// it says something else, as in *creció a 20 %*.
  private static func direction(_ words: [String], _ text: String) -> Bool? {
    if isPlus(beforeFirstNumber: text) { return true }
    guard !words.contains("no"), !words.contains("sin"),
      let number = words.firstIndex(where: {
        $0.utf8.first.map(Ascii.isDigit) ?? false || NumberWords.cardinals[$0] ?? 0 > 1
      })
    else { return nil }
    let verb = words[..<number].last { !fillers.contains($0) } ?? ""
    if (rise + ["alza"]).contains(where: verb.hasPrefix) { return true }
    if (fall + falls).contains(where: verb.hasPrefix) { return false }
    // a decimal is two words
    let behind = words[(number + 1)...].drop { Int($0) != nil || ["por", "ciento"].contains($0) }
    switch behind.first {
    case "mas", "mayor", "superior": return true
    case "menos", "menor", "inferior": return false
    default: return nil
    }
  }

  /// Whether a plus stands right before the first number: *+20 %*.
  private static func isPlus(beforeFirstNumber text: String) -> Bool {
    let before = text.prefix { !$0.isNumber }
    guard before.last == "+" else { return false }
    return before.dropLast().last.map { $0.isWhitespace || $0 == "(" } ?? true
  }

  /// How nouns begin that say with a number by how much something fell.
  private static let falls = ["disminucion", "reduccion", "caida"]

  private static let fillers: Set<String> = [
    "un", "una", "en", "el", "de", "del", "mas", "casi", "cerca", "aproximadamente", "torno",
    "unos",
    "sobre", "menos", "alrededor",
  ]

  private static let rise = [
    "aument", "increment", "crecio", "crecieron", "creciendo", "subio", "subieron",
  ]
  private static let fall = [
    "disminuy", "bajaron", "cayo", "cayeron", "redujo", "redujeron", "descendio",
    "descendieron", "contrajo", "contrajeron",
  ]
}

extension [String] {
  /// Whether one word follows another.
  fileprivate func says(_ first: String, _ second: String) -> Bool {
    zip(self, dropFirst()).contains { $0 == first && $1 == second }
  }
}
