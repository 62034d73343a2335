import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Egress time ≤ the horizon that a text gives.
enum POB23: Rule {
  static let description = RuleDescription(
    id: "POB23",
    title: LocalizedText(
      es: "el egreso tarda más que lo que el texto dice que dura la atención",
      en: "egress takes longer than the text says that service lasts"),
    severity: .note, category: .poblacion,
    rationale: LocalizedText(
      es:
        "Si el programa atiende «hasta tres años», nadie egresa después, y el promedio no puede ser mayor. Solo se lee la duración del programa, no la de una fase, un curso o un componente.",
      en:
        "Where the programme serves «hasta tres años», nobody leaves later, and the average cannot be greater. Only the duration of the programme is read, not that of a phase, a course or a component."
    ),
    source: LocalizedText(
      es: "Sección 3.1, tiempo de egreso, y textos que dicen cuánto dura la atención (implícita)",
      en: "Section 3.1, time until egress, and texts that say how long service lasts (implied)"),
    formula: LocalizedText(
      es: "tiempo de egreso ≤ duración que dice el texto",
      en: "time until egress ≤ duration that the text tells"),
    remedy: LocalizedText(
      es: "revise el tiempo de egreso y la duración que dice el texto",
      en: "look at the time until egress and at the duration that the text tells"),
    examples: [
      .passing(
        """
        poblacion:
          egreso: {criterios: "El programa tiene un horizonte de hasta tres años.", tiempo: "2,00", unidad: AÑOS}
        """),
      .passing(
        """
        # la fase no es el programa
        poblacion: {egreso: {tiempo: "2,00", unidad: AÑOS}}
        estrategia: {descripcion: "El programa tiene dos fases; la primera fase tiene una duración máxima de 3 meses."}
        """),
      .failing(
        """
        poblacion:
          egreso: {criterios: "El programa tiene un horizonte de hasta tres años.", tiempo: ↓"4,00", unidad: AÑOS}
        """),
      .failing(
        """
        poblacion:
          egreso: {tiempo: ↓"15,00", unidad: MESES}
        objetivos: {termino: {justificacion: "Es un programa que puede tener una duración máxima de un año."}}
        """),
    ])

  private static let texts = [
    "/poblacion/egreso/criterios", "/poblacion/priorizacion", "/objetivos/termino/justificacion",
    "/estrategia/descripcion",
  ].map { JSONPointer($0) }

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cell = sheet.cells.egreso
    guard let time = sheet.cells.number(cell),
      let months = months(time, sheet.ficha.poblacion?.egreso?.unidad)
    else { return }
    var isTold = false
    for field in texts {
      let isOfEgress = field == texts[0]
      guard let words = TextWords(field, in: sheet, with: ["horizonte", "duraci", "plazo"]),
        let horizon = words.sentences.lazy.compactMap({
          Horizon.of($0, in: words) ?? (isOfEgress ? Horizon.ofEgress($0, in: words) : nil)
        }).first
      else { continue }
      let isLonger = months > horizon.months
      if isLonger, isTold { continue }
      isTold = isTold || isLonger
      results.add(
        description, fields: [sheet.cells[cell].field, field],
        finding: isLonger ? finding(cell, horizon, words, sheet) : nil)
    }
  }

  private static func months(_ time: ExactDecimal, _ unit: String?) -> ExactDecimal? {
    guard let unit = unit?.normalisedName else { return nil }
    if unit.hasPrefix("mes") { return time }
    guard unit.hasPrefix("an"), time.coefficient < 1 << 60 else { return nil }
    return ExactDecimal(coefficient: time.coefficient * 12, scale: time.scale)
  }

  private static func finding(
    _ cell: CellID, _ horizon: ToldDuration, _ words: TextWords, _ sheet: SheetContext
  ) -> Finding {
    let operand = sheet.cells.operand(cell, in: sheet)
    let written = words.written(horizon.words)
    let unit = sheet.ficha.poblacion?.egreso?.unidad ?? ""
    let told = Operand(
      field: words.text.field,
      name: LocalizedText(
        es: "la duración que dice el texto", en: "the duration that the text tells"),
      value: written, range: words.place(of: horizon.words))
    return description.finding(
      LocalizedText(
        es: "el tiempo de egreso es \(operand.value) \(unit) y el texto dice «\(written)»",
        en: "the time until egress is \(operand.value) \(unit) and the text says «\(written)»"),
      at: operand.field, operands: [operand, told], reported: sheet.cells.value(cell))
  }
}

/// How long a sentence says that the programme serves somebody.
private enum Horizon {
  static func of(_ sentence: Range<Int>, in words: TextWords) -> ToldDuration? {
    for index in sentence where nouns.contains(words.all[index].folded) {
      guard isOfProgramme(index, sentence, in: words) else { continue }
      var next = index + 1
      while next < sentence.upperBound, fillers.contains(words.all[next].folded) { next += 1 }
      if let told = words.duration(at: next, before: sentence.upperBound) {
        guard isWhole(told.words.upperBound, sentence, in: words) else { return nil }
        let qualifier = NumberQualifier(words, around: told.words, in: sentence)
        switch qualifier {
        case .exactly, .atMost:
          return ToldDuration(months: told.months, words: index..<told.words.upperBound)
        default: return nil
        }
      }
    }
    return nil
  }

  /// The span that ends a criterion of egress: *proyecto implementado, en un horizonte de hasta un año*.
  static func ofEgress(_ sentence: Range<Int>, in words: TextWords) -> ToldDuration? {
    for index in sentence where ["horizonte", "plazo"].contains(words.all[index].folded) {
      let isLed =
        words.hasAny(
          phrases("en un", "en el", "dentro de un"), endingAt: index, from: sentence.lowerBound)
      var next = index + 1
      while next < sentence.upperBound, fillers.contains(words.all[next].folded) { next += 1 }
      guard isLed, let told = words.duration(at: next, before: sentence.upperBound),
        told.words.upperBound == sentence.upperBound
      else { continue }
      switch NumberQualifier(words, around: told.words, in: sentence) {
      case .exactly, .atMost:
        return ToldDuration(months: told.months, words: index..<told.words.upperBound)
      default: continue
      }
    }
    return nil
  }

  /// Whether the span is told of the whole programme: nothing behind narrows it to a part, nor prolongs it.
  private static func isWhole(
    _ index: Int, _ sentence: Range<Int>, in words: TextWords
  ) -> Bool {
    if words.all[index..<sentence.upperBound].contains(where: { word in
      prolonged.contains { word.folded.hasPrefix($0) }
    }) {
      return false
    }
    guard index < sentence.upperBound, words.all[index].isWord else { return true }
    if ["conforme", "segun"].contains(words.all[index].folded) { return true }
    return words.all[index].folded == "y" && index + 1 < sentence.upperBound
      && !["medio", "media"].contains(words.all[index + 1].folded)
      && words.cardinal(at: index + 1, before: sentence.upperBound) == nil
  }

  private static let prolonged = ["prorrog", "renov", "extend", "extens", "excepc"]

  private static let nouns: Set<String> = ["horizonte", "duracion"]
  private static let fillers: Set<String> = [
    "de", "hasta", "maximo", "maxima", "es", "no", "superior", "mayor", "a", "atencion",
    "intervencion",
  ]

  /// Whether the noun before is the programme, with nothing between that lasts for itself.
  private static func isOfProgramme(
    _ index: Int, _ sentence: Range<Int>, in words: TextWords
  ) -> Bool {
    guard
      let subject = words.all[sentence.lowerBound..<index].lastIndex(where: {
        $0.folded == "programa"
      })
    else { return false }
    // «el proyecto del programa tiene…»
    if subject > sentence.lowerBound, words.all[subject - 1].folded == "del" { return false }
    let between = words.all[(subject + 1)..<index]
    return between.count <= 8 && between.allSatisfy { verbs.contains($0.folded) }
  }

  private static let verbs: Set<String> = [
    "tiene", "puede", "tener", "un", "una", "el", "la", "con", "que", "considera", "contempla",
    "posee",
    "plurianual", "de", "y", "su", "cuya", "cuyo",
  ]
}
