import DocumentTree
import ExactNumbers
import ProgramSheets

/// Components counted in words are the components listed.
enum COM08: Rule {
  static let description = RuleDescription(
    id: "COM08",
    title: LocalizedText(
      es: "un texto cuenta más o menos componentes que los que hay",
      en: "a text counts more or fewer components than there are"),
    severity: .note, category: .componentes,
    rationale: LocalizedText(
      es:
        "La descripción y la estrategia dicen en cuántos componentes o líneas de trabajo se entrega el programa; la sección 5.2 los lista. No se lee lo que se dice de años anteriores, de un componente con sus propias líneas ni de a cuántos puede acceder un beneficiario.",
      en:
        "The description and the strategy say in how many components or lines of work the programme is delivered; section 5.2 lists them. What is said of earlier years, of a component with lines of its own or of how many a beneficiary can use is not read."
    ),
    source: LocalizedText(
      es: "Secciones 1, 4.1 y 5.1, textos que cuentan los componentes (implícita)",
      en: "Sections 1, 4.1 and 5.1, texts that count the components (implied)"),
    formula: LocalizedText(
      es: "componentes que cuenta el texto = componentes de la sección 5.2",
      en: "components that the text counts = components of section 5.2"),
    remedy: LocalizedText(
      es: "corrija el texto, o agregue el componente que falta en la sección 5.2",
      en: "mend the text, or add the missing component in section 5.2"),
    examples: [
      .passing(
        """
        estrategia: {descripcion: "El programa se implementa en dos líneas de trabajo: cursos y ferias."}
        componentes: [{numero: 1, nombre: Cursos}, {numero: 2, nombre: Ferias}]
        """),
      .passing(
        """
        # lo de antes, lo de un componente y lo de un beneficiario
        estrategia: {descripcion: "Hasta el año 2018 el programa consideró tres componentes. El componente 1 tiene tres líneas de trabajo. Cada empresa puede acceder a un máximo de tres componentes."}
        componentes: [{numero: 1, nombre: Cursos}, {numero: 2, nombre: Ferias}]
        """),
      .passing(
        """
        # las líneas son otra cosa donde se cuentan los componentes
        estrategia: {descripcion: "El programa se implementa a través de 3 líneas de trabajo, en dos componentes."}
        componentes: [{numero: 1, nombre: Cursos}, {numero: 2, nombre: Ferias}]
        """),
      .failing(
        """
        estrategia: {descripcion: "Este servicio se entrega a través de ↓tres líneas de trabajo: cursos, ferias y asesorías."}
        componentes: [{numero: 1, nombre: Cursos}, {numero: 2, nombre: Ferias}]
        """),
      .failing(
        """
        estrategia: {descripcion: "El programa consta de ↓3 (tres) componentes."}
        componentes: [{numero: 1, nombre: Cursos}, {numero: 2, nombre: Ferias}]
        """),
      .passing(
        """
        # una fila en blanco no es un componente
        estrategia: {descripcion: "El programa tiene dos componentes."}
        componentes: [{numero: 1, nombre: Cursos}, {numero: 2, nombre: Asesoría}, {numero: , nombre: }]
        """),
      .failing(
        """
        estrategia: {descripcion: "El programa se implementa en ↓tres fases: diseño, obra y cierre."}
        componentes: [{numero: 1, nombre: Fase de diseño}, {numero: 2, nombre: Fase de obra}]
        """),
    ])

  static let readsFigures = false

  private static let texts = [
    "/antecedentes/descripcion", "/objetivos/termino/justificacion", "/estrategia/descripcion",
  ].map { JSONPointer($0) }
  private static let table = JSONPointer("/componentes")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let components = sheet.ficha.componentes, !components.isEmpty else { return }
    // components that are called phases are counted as such
    lazy var phases = phases(of: components)
    let rows = sheet.countOfRows(in: table)
    if rows == 0 { return }
    let count = ExactDecimal(rows)
    let texts = texts.compactMap {
      TextWords($0, in: sheet, with: ["component", "nea", "fase", "etapa"])
    }
    // lines or phases of a programme that counts its components as well are something else
    let isCounted = texts.contains(where: CountedComponents.areCounted)
    for words in texts {
      for sentence in words.sentences {
        guard
          let told = CountedComponents.number(
            in: words, sentence, phases: phases.map { $0 + "s" }, year: sheet.ejercicio,
            asComponents: isCounted)
        else { continue }
        let holds = told.qualifier.admits(count, told: told.number.value)
        let finding = holds ? nil : finding(told, words, rows)
        results.add(description, fields: [words.text.field, table], finding: finding)
      }
    }
  }

  /// The word that all components have in their names.
  private static func phases(of components: [Componente]) -> String? {
    let names = components.compactMap { $0.nombre?.normalisedBytes }
    return ["fase", "etapa"].first { word in
      names.allSatisfy { $0.span.containsLetters(word) }
    }
  }

  private static func finding(
    _ told: CountedComponents.Told, _ words: TextWords, _ count: Int
  ) -> Finding {
    let written = words.written(told.words)
    let (es, en) = count == 1 ? ("componente", "component") : ("componentes", "components")
    return description.finding(
      LocalizedText(
        es: "el texto dice «\(written)» y la sección 5.2 lista \(count) \(es)",
        en: "the text says «\(written)» and section 5.2 lists \(count) \(en)"),
      at: words.text.field, range: words.place(of: told.words),
      reported: .number(told.number.value), computed: .whole(count),
      requirement: told.qualifier.requirement)
  }
}

/// The number of components that a sentence says the programme has.
private enum CountedComponents {
  struct Told {
    let number: ToldNumber
    let qualifier: NumberQualifier
    let words: Range<Int>
  }

  /// Whether a text counts what it calls components.
  static func areCounted(in words: TextWords) -> Bool {
    words.all.indices.contains { index in
      guard let number = words.cardinal(at: index, before: words.all.count) else { return false }
      let next = number.words.upperBound
      return next < words.all.count && words.all[next].folded == "componentes"
    }
  }

  /// Returns the number that a sentence says, of what is called components alone where `asComponents`.
  static func number(
    in words: TextWords, _ sentence: Range<Int>, phases: String?, year: Int?, asComponents: Bool
  ) -> Told? {
    let end = sentence.upperBound
    for index in sentence {
      guard !words.isWithinNumber(index, sentence),
        let number = words.cardinal(at: index, before: end),
        let whole = number.whole, 2...20 ~= whole,
        let last = self.end(of: words, at: number.words.upperBound, before: end, phases),
        !asComponents || words.all[number.words.upperBound].folded == "componentes"
      else { continue }
      let needsSubject = words.all[last - 1].folded == phases
      return isOfProgramme(words, index, sentence, year, needsSubject: needsSubject)
        ? Told(
          number: number, qualifier: NumberQualifier(words, around: number.words, in: sentence),
          words: index..<last) : nil
    }
    return nil
  }

  /// Returns where the noun behind the number ends: components, lines of work, or phases.
  private static func end(
    of words: TextWords, at index: Int, before end: Int, _ phases: String?
  ) -> Int? {
    guard index < end else { return nil }
    let next = index + 1
    switch words.all[index].folded {
    case "componentes": return isClosed(words, next, end) ? next : nil
    case "lineas":
      let last = words.end(ofAny: works, at: next, before: end) ?? next
      return isClosed(words, last, end) ? last : nil
    case phases:
      return isClosed(words, next, end) ? next : nil
    default: return nil
    }
  }

  private static let works = phrases(
    "de trabajo", "de accion", "de intervencion", "de apoyo", "de atencion")

  /// Whether nothing behind the noun says of what kind it is: *dos componentes nuevos*, *dos componentes de
  /// asesoría*.
  private static func isClosed(_ words: TextWords, _ next: Int, _ end: Int) -> Bool {
    next == end || !words.all[next].isWord || following.contains(words.all[next].folded)
  }

  private static let following: Set<String> = ["que", "los", "las", "cuyo", "cuyos", "y", "con"]

  /// Whether the words before the number say that the programme has so many.
  private static func isOfProgramme(
    _ words: TextWords, _ index: Int, _ sentence: Range<Int>, _ year: Int?, needsSubject: Bool
  ) -> Bool {
    if sentence.lowerBound == index { return false }
    // «…, el instrumento se implementa en dos fases»: what comes before has another subject
    let comma = words.all[sentence.lowerBound..<index].lastIndex { $0.folded == "," }
    let clause = ((comma ?? sentence.lowerBound - 1) + 1)..<index
    let hasSubject = words.has(programme, in: clause)
    if needsSubject, !hasSubject { return false }
    let before = hasSubject ? clause : sentence.lowerBound..<index
    if words.has(others, in: before) || words.has(past, in: before) { return false }
    // «a través de la segunda fase, el programa entrega tres líneas»
    if words.has(parts, in: max(sentence.lowerBound, index - 8)..<index) { return false }
    let isOfBefore = sentence.contains { index in
      // (CEPAL,2015) is a source
      guard let told = words.year(at: index, before: sentence.upperBound), let year else {
        return false
      }
      return told < year && index > sentence.lowerBound && words.all[index - 1].isWord
    }
    if isOfBefore { return false }
    // the verb stands close: «se implementa en», «a través de», «consta de»
    let near = max(sentence.lowerBound, index - 6)..<index
    return words.has(verbs, in: near)
  }

  private static let programme: Set<String> = [
    "programa", "instrumento", "servicio", "intervencion", "estrategia", "iniciativa",
  ]
  private static let verbs: Set<String> = [
    "programa", "servicio", "estrategia", "intervencion", "consta", "contempla", "considera",
    "tiene",
    "compone", "compuesto", "compuesta", "conformado", "conformada", "constituido", "estructura",
    "estructurado", "organiza", "organizado", "cuenta", "posee", "comprende", "incluye", "ejecuta",
    "implementa", "implementado", "implementada", "divide", "dividido", "traves", "mediante",
    "entrega",
    "desarrolla", "integrado", "opera", "instrumento", "son",
  ]
  private static let others: Set<String> = [
    "beneficiario", "beneficiarios", "beneficiaria",
    "usuario", "usuarios", "empresa", "empresas", "participante", "participantes", "postulante",
    "puede", "pueden", "podra", "podran", "acceder", "accede", "acceden", "postular", "participar",
    "agrega", "agregan", "incorpora", "incorporan", "suma", "suman", "otros", "otras", "primeros",
    "primeras", "ultimos", "ultimas", "subcomponentes", "no", "cada", "curso", "cursos",
    "plataforma",
    "portal", "plan", "proyecto", "sistema", "matriz", "modelo", "proceso", "evaluacion",
    "indicador",
    "marco", "mide", "antes", "anteriormente", "diagnostico", "complementa", "complementan",
    "coordina", "articula", "vincula", "subsidio", "subsidios", "nacional", "regional",
    "desarrollo",
    "agenda", "politica", "ley", "aborda", "fortalece", "promueve",
  ]
  private static let parts: Set<String> = ["componente", "linea", "fase", "etapa"]
  private static let past: Set<String> = [
    "considero", "consideraba", "tenia", "tuvo", "contaba", "conto", "contemplo", "contemplaba",
    "implemento", "fue", "era", "eran", "fueron", "operaba", "opero", "incluia", "incluyo",
    "comprendia",
  ]
}

extension TextWords {
  /// Whether the word before belongs to the same number: the *dos* of *treinta y dos*.
  fileprivate func isWithinNumber(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return false }
    let before = all[index - 1].folded
    return NumberWords.cardinals[before] ?? 0 > 1
      || ["y", "mil", "-", "/"].contains(before) && index - 2 >= sentence.lowerBound
        && (NumberWords.cardinals[all[index - 2].folded] ?? 0) > 20
  }
}
