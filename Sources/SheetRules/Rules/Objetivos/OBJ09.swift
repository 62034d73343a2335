import DocumentTree

/// The year of plena implementación is the one that the text tells.
enum OBJ09: Rule {
  static let description = RuleDescription(
    id: "OBJ09",
    title: LocalizedText(
      es: "el texto pone la plena implementación en otro año",
      en: "the text puts full implementation in another year"),
    severity: .warning, category: .objetivos,
    rationale: LocalizedText(
      es:
        "La justificación cuenta cuándo estará el programa en régimen: «al cuarto año de funcionamiento», «al cabo de dos años», «en el año 2020». Contado desde el primer año de la ficha, o desde el inicio del programa, es el año de plena implementación. «Al cabo de dos años» puede ser el segundo o el siguiente.",
      en:
        "The justification tells when the programme will run in full: «al cuarto año de funcionamiento», «al cabo de dos años», «en el año 2020». Counted from the first year of the sheet, or from the beginning of the programme, that is the year of full implementation. «Al cabo de dos años» may be the second year or the next one."
    ),
    source: LocalizedText(
      es: "Sección 4.1, justificación del término y año de plena implementación (implícita)",
      en: "Section 4.1, reasons for the end and year of full implementation (implied)"),
    formula: LocalizedText(
      es: "año de plena implementación = año que dice el texto",
      en: "year of full implementation = year that the text tells"),
    remedy: LocalizedText(
      es: "deje el mismo año en el texto y en el campo",
      en: "leave the same year in the text and in the field"),
    examples: [
      .passing(
        """
        objetivos:
          termino: {justificacion: "La evaluación se hará una vez que esté en régimen el programa, al segundo año."}
          plenaImplementacion: 2020
        """),
      .passing(
        """
        # no es del programa, o no se dice cuándo
        objetivos:
          termino: {justificacion: "La plataforma estará en pleno funcionamiento al tercer año. El programa no estará en régimen en 2019."}
          plenaImplementacion: 2020
        """),
      .passing(
        """
        objetivos:
          termino: {justificacion: "Al segundo año se alcanza la plena implementación de la plataforma. Al segundo año se alcanza la plena implementación."}
          plenaImplementacion: 2020
        """),
      .failing(
        """
        objetivos:
          termino: {justificacion: "↓En cinco años se alcanzará la plena implementación."}
          plenaImplementacion: 2021
        """),
      .failing(
        """
        objetivos:
          termino: {justificacion: "Se evaluará cuando esté en estado de régimen el programa, ↓al cuarto año de funcionamiento."}
          plenaImplementacion: 2020
        """),
      .failing(
        """
        objetivos:
          termino: {justificacion: "El programa estará en pleno funcionamiento ↓al cabo de dos años."}
          plenaImplementacion: 2019
        """),
      .failing(
        """
        objetivos:
          termino: {justificacion: "El programa logrará su plena implementación ↓en el año 2021."}
          plenaImplementacion: 2020
        """),
      .failing(
        """
        objetivos:
          termino: {justificacion: "Se espera alcanzar la plena implementación ↓en 2022."}
          plenaImplementacion: 2020
        """),
    ])

  private static let texts = ["/objetivos/termino/justificacion", "/estrategia/descripcion"]
    .map { JSONPointer($0) }

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cell = sheet.cells.plenaImplementacion
    guard let stated = sheet.cells.whole(cell), stated > 0, let first = sheet.ejercicio else {
      return
    }
    for field in texts {
      guard let words = TextWords(field, in: sheet, with: ["gimen", "plen", "complet"]) else {
        continue
      }
      let told = words.sentences.compactMap { FullRun.time(in: words, $0) }
      if told.isEmpty { continue }
      let starts = [first, sheet.cells.whole(sheet.cells.inicio)].compactMap(\.self)
      let other = told.first { told in
        !starts.contains { told.time.years(from: $0).contains(stated) }
      }
      results.add(
        description, fields: [field, sheet.cells[cell].field],
        finding: other.map { finding($0, words, stated, first, sheet) })
    }
  }

  private static func finding(
    _ told: (time: ToldTime, words: Range<Int>), _ words: TextWords, _ stated: Int, _ first: Int,
    _ sheet: SheetContext
  ) -> Finding {
    let year = told.time.years(from: first)[0]
    let written = words.written(told.words)
    let counted: LocalizedText =
      if case .year = told.time {
        LocalizedText(es: "", en: "")
      } else {
        LocalizedText(es: ", que desde \(first) es \(year)", en: ", which from \(first) is \(year)")
      }
    return description.finding(
      LocalizedText(
        es:
          "el texto dice «\(written)»\(counted.es), y el año de plena implementación es \(stated)",
        en:
          "the text says «\(written)»\(counted.en), and the year of full implementation is \(stated)"
      ),
      at: words.text.field, range: words.place(of: told.words),
      operands: [sheet.cells.operand(sheet.cells.plenaImplementacion, in: sheet)],
      reported: .whole(stated), computed: .whole(year))
  }
}

/// When a sentence says that the programme runs in full.
private enum FullRun {
  static func time(
    in words: TextWords, _ sentence: Range<Int>
  ) -> (time: ToldTime, words: Range<Int>)? {
    for index in sentence {
      guard let end = words.end(ofAny: states, at: index, before: sentence.upperBound),
        isOfProgramme(words, index, end, in: sentence)
      else { continue }
      if let told = timeBehind(words, from: end, before: sentence.upperBound) { return told }
      if let told = timeBefore(words, index, from: sentence.lowerBound) { return told }
    }
    return nil
  }

  private static let states = phrases(
    "en regimen", "en estado de regimen", "en pleno regimen", "en plena implementacion",
    "plena implementacion", "plenamente implementado", "en pleno funcionamiento",
    "en plena operacion", "implementacion completa", "completamente implementado",
    "pleno funcionamiento")

  /// Whether the state is the programme's: it is the last subject before it, or stands right behind.
  private static func isOfProgramme(
    _ words: TextWords, _ start: Int, _ end: Int, in sentence: Range<Int>
  ) -> Bool {
    let near = max(sentence.lowerBound, start - 6)..<start
    if words.has(denials, in: near) { return false }
    let isBehind =
      words.end(
        ofAny: phrases("el programa", "del programa"), at: end, before: sentence.upperBound) != nil
    if isBehind || isImplied(words, start, end, in: sentence) { return true }
    guard
      let subject = words.all[sentence.lowerBound..<start].lastIndex(where: {
        programme.contains($0.folded)
      })
    else { return false }
    // «la fase de desarrollo del programa» is a part of it
    let owner = max(sentence.lowerBound, subject - 6)..<subject
    if words.all[owner].last?.folded == "del", words.has(parts.union(others), in: owner) {
      return false
    }
    let between = (subject + 1)..<start
    if words.has(others, in: between) { return false }
    return !between.contains { index in
      words.all[index].folded == "que"
        && !(index > sentence.lowerBound && beforeThat.contains(words.all[index - 1].folded))
    }
  }

  /// Whether it is the form's own name of the year, *la plena implementación*, of nothing else, or the
  /// sentence begins with its verb, or with its time, and so has the programme as its subject.
  private static func isImplied(
    _ words: TextWords, _ start: Int, _ end: Int, in sentence: Range<Int>
  ) -> Bool {
    if sentence.lowerBound + 1 == start,
      ["estara", "entrara"].contains(words.all[start - 1].folded)
    {
      return true
    }
    let isOfOther = end < sentence.upperBound && ["de", "del"].contains(words.all[end].folded)
    if !isOfOther, let told = words.time(at: sentence.lowerBound, before: start),
      (told.words.upperBound..<start).allSatisfy({ leading.contains(words.all[$0].folded) })
    {
      return true
    }
    guard words.all[start].folded == "plena", words.all[start + 1].folded == "implementacion",
      (sentence.lowerBound..<start).allSatisfy({ leading.contains(words.all[$0].folded) })
    else { return false }
    return !isOfOther
  }

  private static let programme: Set<String> = ["programa", "iniciativa"]
  private static let denials: Set<String> = [
    "no", "sin", "antes", "evaluacion", "presupuesto", "gasto", "cobertura", "nunca", "tampoco",
  ]
  private static let others: Set<String> = [
    "plataforma", "portal", "sistema", "registro", "indicador", "convenio",
  ]
  private static let parts: Set<String> = [
    "componente", "componentes", "fase", "etapa", "linea", "modalidad", "parte",
  ]
  private static let beforeThat: Set<String> = [
    "luego", "vez", "hasta", "espera", "estima", "proyecta", "despues", "para", "considera",
  ]

  /// The time that follows, with no more than a few words between.
  private static func timeBehind(
    _ words: TextWords, from start: Int, before end: Int
  ) -> (time: ToldTime, words: Range<Int>)? {
    var index = start
    while index < end {
      if let told = words.time(at: index, before: end) {
        return isPlain(told, words) && isClosed(told, from: start, words, end) ? told : nil
      }
      guard fillers.contains(words.all[index].folded) else { return nil }
      index += 1
    }
    return nil
  }

  /// The time that stands before, as in *al cuarto año el programa estará en régimen*.
  private static func timeBefore(
    _ words: TextWords, _ state: Int, from start: Int
  ) -> (time: ToldTime, words: Range<Int>)? {
    for index in start..<state {
      guard let told = words.time(at: index, before: state) else { continue }
      let between = told.words.upperBound..<state
      if between.allSatisfy({ leading.contains(words.all[$0].folded) }) {
        return isPlain(told, words) ? told : nil
      }
    }
    return nil
  }

  /// Whether a time ends what is said: «en régimen, en el año 2023 se medirá» tells of something else.
  private static func isClosed(
    _ told: (time: ToldTime, words: Range<Int>), from start: Int, _ words: TextWords, _ end: Int
  ) -> Bool {
    let next = told.words.upperBound
    guard next < end, words.all[next].isWord else { return true }
    if words.end(ofAny: runs, at: next, before: end) != nil { return true }
    return words.has([","], in: start..<told.words.lowerBound)
      ? ["y", "e"].contains(words.all[next].folded) : !narrowing.contains(words.all[next].folded)
  }

  private static let narrowing: Set<String> = [
    "a", "al", "bajo", "como", "con", "de", "del", "desde", "en", "entre", "hasta", "para", "por",
    "segun", "sin", "solo", "su",
  ]

  private static let runs = phrases(
    "de funcionamiento", "de ejecucion", "de implementacion", "de operacion", "del programa",
    "de iniciado", "de vigencia", "de intervencion", "se estima", "aproximadamente")

  /// *antes del tercer año* and *no más de dos años* say less than a year.
  private static func isPlain(
    _ told: (time: ToldTime, words: Range<Int>), _ words: TextWords
  ) -> Bool {
    let before = max(0, told.words.lowerBound - 3)..<told.words.lowerBound
    return !words.has(["antes", "mas", "menos", "menor", "maximo", "minimo"], in: before)
  }

  private static let fillers: Set<String> = [
    "el", "la", "programa", "del", "de", "se", "estima", "proyecta", "espera", "que", "sera",
    "esto",
    "es", "lo", "cual", "ocurrira", "ocurre", "alcanzara", "alcanza", "logra", "lograra", "recien",
    "aproximadamente", "su", ",", "(",
    "estado",
    "a", "partir", "iniciativa", "estimado", "decir", "proyectado", "este",
  ]

  private static let leading: Set<String> = [
    "el", "programa", "estara", "entrara", "alcanzara", "lograra", "se", "encontrara", "su", "la",
    ",",
    "de", "funcionamiento", "ejecucion", "implementacion", "operacion", "iniciativa", "este", "que",
    "estima", "espera", "proyecta", "del", "esta", "operara", "opera", "llegara", "a", "una",
    "alcanza", "logra", "llega", "alcanzar", "lograr", "llegar",
  ]
}
