import DocumentTree
import ProgramSheets

/// A start year that a text tells is the sheet's año de inicio.
enum ANT07: Rule {
  static let description = RuleDescription(
    id: "ANT07",
    title: LocalizedText(
      es: "un texto dice que el programa comenzó en otro año",
      en: "a text says that the programme began in another year"),
    severity: .note, category: .antecedentes,
    rationale: LocalizedText(
      es:
        "Los textos cuentan desde cuándo existe el programa, y ese año es el de inicio de los antecedentes. Solo se lee lo que se dice del programa mismo («está vigente desde el año 2009», «se inició en 2015»), no de un componente, de la institución ni de otro programa.",
      en:
        "The texts tell since when the programme exists, and that is the first year of the antecedents. Only what is said of the programme itself is read («está vigente desde el año 2009», «se inició en 2015»), not of a component, of the institution or of another programme."
    ),
    source: LocalizedText(
      es: "Secciones 1, 4.1 y 5.1, año de inicio y textos que lo repiten (implícita)",
      en: "Sections 1, 4.1 and 5.1, first year and texts that restate it (implied)"),
    formula: LocalizedText(
      es: "año del texto = año de inicio", en: "year of the text = first year"),
    remedy: LocalizedText(
      es: "deje el mismo año en el texto y en los antecedentes",
      en: "leave the same year in the text and in the antecedents"),
    examples: [
      .passing(
        """
        formulario: 2019-revision-de-diseno
        antecedentes: {nombre: Riego Local, inicio: 2012}
        objetivos: {termino: {justificacion: "El programa Riego Local está vigente desde el año 2012, hasta 2018 con dos componentes."}}
        """),
      .passing(
        """
        # lo que se dice de la institución o de los beneficiarios no es el inicio del programa
        formulario: 2019-revision-de-diseno
        antecedentes: {nombre: Riego Local, inicio: 2012}
        estrategia: {descripcion: "El programa apoya a empresas formadas desde el año 2009. La corporación existe desde 1955."}
        """),
      .failing(
        """
        formulario: 2019-revision-de-diseno
        antecedentes: {nombre: Riego Local, inicio: 2012}
        objetivos: {termino: {justificacion: "El programa Riego Local está vigente ↓desde el año 2011."}}
        """),
      .failing(
        """
        formulario: 2019-revision-de-diseno
        antecedentes: {inicio: 2012}
        estrategia: {descripcion: "Este programa se inició ↓en 2013 con fondos regionales."}
        """),
      .failing(
        """
        formulario: 2019-revision-de-diseno
        antecedentes: {nombre: Riego Local, inicio: 2012}
        estrategia: {descripcion: "«Riego Local» partió ↓el año 2013."}
        """),
    ])

  private static let texts = [
    "/antecedentes/descripcion", "/objetivos/termino/justificacion", "/estrategia/descripcion",
  ].map { JSONPointer($0) }

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cell = sheet.cells.inicio
    guard let start = sheet.cells.whole(cell) else { return }
    let name = (sheet.ficha.antecedentes?.nombre ?? "").normalisedWords
    for field in texts {
      guard let words = TextWords(field, in: sheet, with: ["19", "20"]) else { continue }
      let told = StartYears(words, of: name).all
      if told.isEmpty { continue }
      // where one of several years is the stated one, the others are of something else
      let other = told.contains { $0.year == start } ? nil : told[0]
      var finding: Finding? {
        other.map { other in
          description.finding(
            LocalizedText(
              es: "el texto dice «\(words.written(other.words))» y el año de inicio es \(start)",
              en: "the text says «\(words.written(other.words))» and the first year is \(start)"),
            at: field, range: words.place(of: other.words),
            operands: [sheet.cells.operand(cell, in: sheet)], reported: .whole(other.year),
            computed: .whole(start))
        }
      }
      results.add(description, fields: [field, sheet.cells[cell].field], finding: finding)
    }
  }
}

/// The years in which a text says that the programme began.
private struct StartYears {
  private(set) var all: [(year: Int, words: Range<Int>)] = []

  init(_ words: TextWords, of name: [String]) {
    for sentence in words.sentences {
      guard let begun = Self.beginning(in: words, sentence, name) else { continue }
      all.append(begun)
    }
  }

  private static func beginning(
    in words: TextWords, _ sentence: Range<Int>, _ name: [String]
  ) -> (year: Int, words: Range<Int>)? {
    let end = sentence.upperBound
    var index = sentence.lowerBound
    let hasSubject: Bool
    if let subject = words.end(ofAny: subjects, at: index, before: end) {
      hasSubject = true
      index = skipName(name, in: words, from: subject, before: end)
    } else {
      // the name alone is a subject, too
      let named = skipName(name, in: words, from: index, before: end)
      hasSubject = named > index
      index = named
    }
    if index < end, words.all[index].folded == "," { index += 1 }
    let start = words.end(ofAny: beginnings, at: index, before: end)
    guard var next = start ?? words.end(ofAny: states, at: index, before: end) else { return nil }
    if let offer = words.end(ofAny: offers, at: next, before: end) {
      next = offer
      // «de la oferta programática de Sercotec»
      for _ in 0..<5
      where next < end && words.all[next].isWord && !prepositions.contains(words.all[next].folded) {
        next += 1
      }
    }
    // «a partir de 2014» is of the year
    while next < end, fillers.contains(words.all[next].folded),
      words.end(of: ["a", "partir"], at: next, before: end) == nil
    {
      next += 1
    }
    // «se ejecuta en 2019» tells no beginning, «se inició en 2015» does
    let leads = start == nil ? since : since + within
    guard
      let told = words.year(after: leads, at: next, before: end)
        ?? yearOfMonth(after: leads, in: words, at: next, before: end)
    else { return nil }
    guard isClosed(at: told.end, in: words, before: end, isLed: hasSubject, isBegun: start != nil)
    else { return nil }
    let comma = words.all[told.end..<end].firstIndex { !$0.isWord && $0.number == nil } ?? end
    if words.has(parts, in: sentence.lowerBound..<comma) { return nil }
    return (told.year, next..<told.end)
  }

  /// Reads `desde enero de 2014`.
  private static func yearOfMonth(
    after leads: [Phrase], in words: TextWords, at index: Int, before end: Int
  ) -> (year: Int, end: Int)? {
    guard let month = words.end(ofAny: leads, at: index, before: end), month + 2 < end,
      months.contains(words.all[month].folded),
      ["de", "del"].contains(words.all[month + 1].folded)
    else { return nil }
    return words.year(at: month + 2, before: end).map { ($0, month + 3) }
  }

  private static let months = Set(MonthName.all + ["setiembre"])

  /// Whether the year ends what is said: «opera desde 2018 en Aysén» tells of a part only, «se inició en 2015
  /// una crisis» and «creado en 2009, el ministerio» have another subject.
  private static func isClosed(
    at index: Int, in words: TextWords, before end: Int, isLed: Bool, isBegun: Bool
  ) -> Bool {
    guard index < end else { return true }
    let next = words.all[index]
    if next.isWord { return next.folded == "con" ? isBegun : ["y", "hasta"].contains(next.folded) }
    guard !isLed, isBegun else { return true }
    return words.end(ofAny: subjects, at: index + 1, before: end) != nil
  }

  /// Returns where the name of the programme ends that may follow its subject.
  private static func skipName(
    _ name: [String], in words: TextWords, from index: Int, before end: Int
  ) -> Int {
    var next = index
    while next < end, ["de", "del", "\"", "«", "“", "'"].contains(words.all[next].folded) {
      next += 1
    }
    guard !name.isEmpty, let last = words.end(of: name, at: next, before: end) else { return index }
    next = last
    while next < end, ["\"", "»", "”", "'", ")"].contains(words.all[next].folded) { next += 1 }
    return next
  }

  private static let subjects = phrases(
    "el programa", "este programa", "nuestro programa", "el presente programa", "dicho programa",
    "programa", "la iniciativa", "esta iniciativa")

  private static let beginnings = phrases(
    "se inicio", "inicio", "se inicia", "inicia", "iniciado", "iniciada", "comenzo", "comienza",
    "nacio", "nace", "partio", "data", "fue iniciado")

  private static let states = phrases(
    "esta vigente", "vigente", "se encuentra vigente", "existe", "opera", "funciona", "se ejecuta",
    "se viene ejecutando", "se implementa", "se encuentra en ejecucion", "esta en ejecucion",
    "en ejecucion", "forma parte", "ha operado", "ha funcionado", "se ha ejecutado",
    "se ha implementado")

  private static let offers = phrases("de la oferta", "de la cartera")
  private static let prepositions: Set<String> = ["desde", "a", "en"]

  private static let fillers: Set<String> = [
    "su", "sus", "la", "las", "de", "ejecucion", "implementacion", "operacion", "operaciones",
    "funcionamiento", "actividades", "operar", "funcionar", "ejecutarse", "implementarse",
    "ininterrumpidamente", "continuamente", "a",
  ]

  private static let since = phrases(
    "desde", "desde el", "a partir de", "a partir del", "desde fines de", "desde inicios de")

  private static let within = phrases(
    "en", "en el", "del", "el", "durante el", "a inicios de", "a fines de")

  /// What begins later than the programme itself.
  private static let parts: Set<String> = [
    "regimen", "piloto", "componente", "componentes", "linea", "lineas", "fase", "etapa", "version",
    "modalidad", "region", "regiones", "comuna", "comunas", "diseno", "rediseno", "nuevo", "nueva",
    "reformulacion", "reformulado", "plataforma", "portal", "no",
  ]
}
