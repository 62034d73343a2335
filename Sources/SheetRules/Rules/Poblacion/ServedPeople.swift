import ExactNumbers

/// A number of people that a sentence says will be served in some years.
struct ServedPeople {
  enum Span {
    /// *en cuatro años*
    case first(Int)
    /// *para el año 2020*
    case year(Int)
  }

  let number: ToldNumber
  /// Whom it counts, as far as the word behind it tells.
  let unit: TextWord?
  let span: Span
  let sentence: Range<Int>

  private init(_ number: ToldNumber, _ span: Span, _ sentence: Range<Int>, in words: TextWords) {
    self.number = number
    let next = number.words.upperBound
    unit = next < sentence.upperBound && Self.isUnit(next, words) ? words.all[next] : nil
    self.span = span
    self.sentence = sentence
  }

  /// Whether the number counts what the population is counted in, and not some kind of them only.
  func isCounted(in population: String?) -> Bool {
    guard let word = unit?.folded else { return true }
    if Self.kinds.contains(word) { return population.flatMap(PopulationUnit.word) == word }
    guard let own = PopulationUnit(word),
      let population = population.flatMap({ PopulationUnit($0) })
    else { return true }
    return own == population
  }

  private static let kinds: Set<String> = [
    "mujeres", "hombres", "jovenes", "ninos", "ninas", "adultos", "adolescentes", "funcionarios",
    "trabajadores", "trabajadoras", "trabajador", "postulantes", "clientes", "docentes", "alumnos",
    "estudiantes", "cooperativas", "cooperativa", "gremios", "asociaciones", "organizaciones",
    "empresarias", "emprendedoras", "microempresarias", "productoras", "agricultoras",
  ]

  static func all(in words: TextWords, _ sentence: Range<Int>) -> [ServedPeople] {
    if words.has(parts, in: sentence) { return [] }
    guard let verb = sentence.last(where: { words.serves($0, before: sentence.upperBound) }) else {
      return []
    }
    let told = inSomeYears(words, sentence, verb)
    return told.isEmpty ? inNamedYears(words, sentence, verb) : told
  }

  /// *se estima en cuatro años atender una población de 1.000 empresas*, once in a sentence.
  private static func inSomeYears(
    _ words: TextWords, _ sentence: Range<Int>, _ verb: Int
  ) -> [ServedPeople] {
    let spans = sentence.compactMap { index -> (count: Int, words: Range<Int>)? in
      guard let next = words.end(ofAny: within, at: index, before: sentence.upperBound),
        let number = words.cardinal(at: next, before: sentence.upperBound),
        let count = number.whole, 2...4 ~= count
      else { return nil }
      // «en los dos primeros años» as well
      var last = number.words.upperBound
      if last < sentence.upperBound, ["primeros", "proximos"].contains(words.all[last].folded) {
        last += 1
      }
      guard last < sentence.upperBound, words.all[last].folded == "anos" else { return nil }
      return (count, index..<(last + 1))
    }
    guard let span = spans.last, Set(spans.map(\.count)).count == 1 else { return [] }
    let numbers = people(words, (verb + 1)..<sentence.upperBound).filter {
      !$0.words.overlaps(span.words)
    }
    guard numbers.count == 1, let number = numbers.first,
      isCounted(number, words, before: sentence.upperBound),
      isPlanned(min(span.words.lowerBound, verb)..<number.words.upperBound, in: words, sentence)
    else { return [] }
    return [ServedPeople(number, .first(span.count), sentence, in: words)]
  }

  /// *una población beneficiaria de 224 para el año 2019 y 296 para el año 2020*, or *en 2019 se atenderá a
  /// 224 empresas*.
  private static func inNamedYears(
    _ words: TextWords, _ sentence: Range<Int>, _ verb: Int
  ) -> [ServedPeople] {
    let numbers = people(words, (verb + 1)..<sentence.upperBound)
    var isListed = words.all[verb].folded == "poblacion"
    let followed = numbers.compactMap { number -> ServedPeople? in
      var next = number.words.upperBound
      while next < min(sentence.upperBound, number.words.upperBound + 3), isUnit(next, words) {
        next += 1
      }
      // a bare number is one of the population only where that is named, or was before
      guard next > number.words.upperBound || isListed,
        let told = words.year(after: named, at: next, before: sentence.upperBound),
        isPlanned(verb..<number.words.upperBound, in: words, sentence)
      else { return nil }
      isListed = true
      return ServedPeople(number, .year(told.year), sentence, in: words)
    }
    return followed.isEmpty ? inLeadingYears(words, sentence, verb, numbers) : followed
  }

  /// *en 2019 se atenderá a 224 empresas y en 2020 a 296*: the years lead, and each number has its own.
  private static func inLeadingYears(
    _ words: TextWords, _ sentence: Range<Int>, _ verb: Int, _ numbers: [ToldNumber]
  ) -> [ServedPeople] {
    var told: [ServedPeople] = []
    var start = sentence.lowerBound
    for number in numbers {
      let isFirst = told.isEmpty
      guard !isFirst || isCounted(number, words, before: sentence.upperBound),
        let year = yearBefore(number, words, start..<sentence.upperBound, hasVerb: isFirst),
        isPlanned(verb..<number.words.upperBound, in: words, sentence)
      else { return [] }
      told.append(ServedPeople(number, .year(year), sentence, in: words))
      start = number.words.upperBound
    }
    return told
  }

  /// The year that leads to a number, the first one with its verb: *para 2019 se espera atender a*.
  private static func yearBefore(
    _ number: ToldNumber, _ words: TextWords, _ sentence: Range<Int>, hasVerb: Bool
  ) -> Int? {
    for index in sentence.lowerBound..<number.words.lowerBound {
      guard let told = words.year(after: named, at: index, before: number.words.lowerBound) else {
        continue
      }
      let between = told.end..<number.words.lowerBound
      let isLed = between.allSatisfy {
        leading.contains(words.all[$0].folded) || words.serves($0, before: sentence.upperBound)
      }
      return isLed
        && (!hasVerb || between.contains { words.serves($0, before: sentence.upperBound) })
        ? told.year : nil
    }
    return nil
  }

  /// Whether nothing near the words says that it is of the past, of each year or denied.
  private static func isPlanned(
    _ range: Range<Int>, in words: TextWords, _ sentence: Range<Int>
  ) -> Bool {
    let near =
      max(
        sentence.lowerBound, range.lowerBound - 3)..<min(
        sentence.upperBound, range.upperBound + 5)
    return !words.has(others, in: near)
  }

  /// The whole numbers of more than one digit that are neither years nor shares.
  private static func people(_ words: TextWords, _ range: Range<Int>) -> [ToldNumber] {
    var numbers: [ToldNumber] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard let number = words.cardinal(at: index, before: range.upperBound) else {
        index += 1
        continue
      }
      let next = number.words.upperBound
      let isOther =
        next < range.upperBound && notBehind.contains(words.all[next].folded)
        || index > 0 && notBefore.contains(words.all[index - 1].folded)
        || isOfRange(number, words, range)
      if !isOther, words.year(at: index, before: range.upperBound) == nil,
        let whole = number.whole, whole > 9
      {
        numbers.append(number)
      }
      index = next
    }
    return numbers
  }

  /// Whether the number is an end of *5 a 10* or *entre 5 y 10*.
  private static func isOfRange(
    _ number: ToldNumber, _ words: TextWords, _ range: Range<Int>
  ) -> Bool {
    let (first, next) = (number.words.lowerBound, number.words.upperBound)
    if next + 1 < range.upperBound, words.all[next].folded == "a", words.all[next + 1].number != nil
    {
      return true
    }
    if first > 0, words.all[first - 1].folded == "entre" { return true }
    guard first > 1, ["a", "y", "o"].contains(words.all[first - 1].folded) else { return false }
    let before = words.all[first - 2]
    return before.number != nil && words.year(at: first - 2, before: range.upperBound) == nil
  }

  /// Whether the number counts people, firms or the like: their name stands behind it.
  private static func isCounted(
    _ number: ToldNumber, _ words: TextWords, before end: Int
  ) -> Bool {
    var next = number.words.upperBound
    guard next < end, isUnit(next, words) else { return false }
    while next < end, isUnit(next, words) { next += 1 }
    // «50 empresas lideradas por mujeres» are only some of them
    return next == end || !words.all[next].isWord || following.contains(words.all[next].folded)
  }

  private static func isUnit(_ index: Int, _ words: TextWords) -> Bool {
    let word = words.all[index]
    return word.isWord && (units.contains(word.folded) || PopulationUnit(word.folded) != nil)
  }

  private static let notBehind: Set<String> = [
    "%", "por", "mes", "meses", "ano", "anos", "°", "º", "-",
  ]
  private static let notBefore: Set<String> = ["$", "-", "n", "°", "º", "articulo", "art", "ley"]
  private static let within = phrases(
    "en", "en los", "en los proximos", "en los primeros", "durante los proximos", "durante",
    "a lo largo de",
    "en un periodo de", "en un plazo de", "en un horizonte de", "dentro de", "al cabo de")
  private static let named = phrases(
    "para el ano", "para el", "para", "en el ano", "en el", "en", "durante el ano", "durante el",
    "durante", "el ano")
  private static let units: Set<String> = ["rut", "unicos", "unidades", "beneficiarias"]

  private static let following: Set<String> = [
    "en", "para", "durante", "y", "e", "conforme", "segun", "al", "a",
  ]
  private static let leading: Set<String> = [
    "se", "espera", "estima", "proyecta", "planea", "planifica", "podra", "el", "programa", ",",
    "a",
    "un", "total", "de", "una", "unas", "unos", "aproximadamente", "menos", "al", "mas", "hasta",
    "los",
  ]

  /// What else than the whole programme may be spoken of.
  private static let parts: Set<String> = [
    "componente", "componentes", "linea", "lineas", "portal", "plataforma", "curso", "cursos",
    "fase",
    "etapa", "region", "regiones", "comuna", "comunas",
  ]
  private static let others: Set<String> = [
    "anual", "anuales", "anualmente", "cada", "mensual", "mensuales", "ultimos", "pasados",
    "anteriores", "no", "sin", "adicional", "adicionales", "atendio", "atendieron", "atendia",
    "beneficio", "beneficiaron", "indirecta", "indirectas", "indirectamente", "indirectos",
    "postulantes", "atendido", "cubrio", "ha", "han", "fueron", "fue", "habia",
  ]
}

extension TextWords {
  /// Whether a word says that the programme will serve somebody.
  fileprivate func serves(_ index: Int, before end: Int) -> Bool {
    switch all[index].folded {
    case "atender", "atendera", "atenderan", "atendiendo", "beneficiar", "beneficiara", "cubrir",
      "cubrira":
      true
    case "poblacion": index + 1 < end && all[index + 1].folded == "beneficiaria"
    default: false
    }
  }
}
