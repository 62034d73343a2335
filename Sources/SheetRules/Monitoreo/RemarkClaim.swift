import DocumentTree
import ExactNumbers

/// Something that a remark says of a figure, in words that cannot be meant otherwise.
///
///     una convocatoria de 8 proyectos en el último semestre de 2021    8 proyectos, 2021
///     no tuvo ejecución en 2020                                       not run in 2020
///     el componente 2 no tuvo gasto                                   nothing spent on it
enum RemarkClaim: Sendable, Hashable {
  /// So many projects, cases or beneficiaries in a year.
  case count(ExactDecimal, String, year: Int)
  /// The programme did not run in a year.
  case notRun(year: Int)
  /// Nothing was spent on a component in a year.
  case notSpent(Component, year: Int)

  /// How a remark names a component.
  enum Component: Sendable, Hashable {
    /// By its place in the table, from 1.
    case number(Int)
    /// By words of its name, among these.
    case words([String])
  }

  /// Returns what a text says, sentence by sentence.
  ///
  /// - Parameters:
  ///   - text: the remark.
  ///   - year: the year that a sentence without one is about; nil where it is not known.
  /// - Returns: the claims in their order.
  static func all(in text: String, of year: Int?) -> [RemarkClaim] {
    sentences(of: text).flatMap { clauses in
      var told: Int?
      let isOfOthers = hasAny(clauses, beginningWith: notCarriedOut)
      let isOfPart = hasAny(clauses, beginningWith: parts)
      return clauses.flatMap { words in
        // «en 2021, 8 proyectos»: a clause is about the year that the one before names
        told = words.lazy.compactMap(Self.year).first ?? told
        return (isOfOthers ? [] : counts(in: words, of: told ?? year))
          + notRun(in: words, isOfPart: isOfPart)
      } + notSpent(in: Array(clauses.joined()), of: year)
    }
  }

  private static func hasAny(_ clauses: [[String]], beginningWith stems: [String]) -> Bool {
    clauses.joined().contains { word in stems.contains { word.hasPrefix($0) } }
  }

  // MARK: Counts

  private static let nouns: Set = [
    "proyecto", "proyectos", "caso", "casos", "beneficiario", "beneficiarios", "beneficiaria",
    "beneficiarias",
  ]

  /// Words by which a number is a measure or a plan, and not what a table says.
  private static let measures: Set = [
    "menos", "mas", "minimo", "maximo", "hasta", "cerca", "aproximadamente", "promedio", "meta",
    "espera", "esperan", "proyecta", "proyectan", "adicionales", "anterior", "anteriores", "cada",
    "nuevos", "otros", "entre", "desde", "acumulado", "acumulados", "acumulada", "acumuladas",
    "planificados", "programados", "comprometidos",
  ]

  /// How words begin that tell of what was asked for, planned or given up, and not of what was carried out.
  private static let notCarriedOut = [
    "postul", "evalu", "recib", "presentad", "presentar", "presento", "inscri", "selecc",
    "preselecc", "adjudic", "admisib", "esper", "previ", "estim", "proyectad", "proyectab",
    "pretend", "programad", "planific", "comprom", "desist", "renunci", "rechaz", "pendient",
    "lista",
  ]

  private static func counts(in words: [String], of process: Int?) -> [RemarkClaim] {
    if words.contains(where: { measures.contains($0) }) { return [] }
    let years = Set(words.compactMap(year))
    guard years.count < 2, let year = years.first ?? process else { return [] }
    return words.indices.dropLast().compactMap { index in
      let (number, noun) = (words[index], words[index + 1])
      guard nouns.contains(noun), self.year(number) == nil, areAll(words[(index + 2)...]),
        let value = try? FigureParser.parse(number)?.number
      else { return nil }
      return .count(value, noun, year: year)
    }
  }

  /// Words behind a noun that leave it whole; others may say which of them are counted.
  private static let neutral: Set = [
    "en", "a", "al", "durante", "y", "e", "por", "para", "ejecutados", "financiados", "atendidos",
    "atendidas", "efectivos", "efectivas",
  ]

  private static let articles: Set = [
    "la", "el", "una", "un", "dicha", "dicho", "esa", "ese", "esta", "este", "total",
  ]

  private static let places: Set = ["region", "provincia", "comuna", "ciudad", "localidad", "zona"]

  /// Whether the words behind a noun say nothing of a part of them, as *del Maule* or *que desertaron* do.
  private static func areAll(_ behind: ArraySlice<String>) -> Bool {
    guard let first = behind.first else { return true }
    guard neutral.contains(first) else { return false }
    if first == "en", let next = behind.dropFirst().first, year(next) == nil,
      !articles.contains(next)
    {
      return false
    }
    return !zip(behind, behind.dropFirst()).contains {
      places.contains($0) && ["de", "del"].contains($1)
    }
  }

  // MARK: Years without execution

  private static let denials: [[String]] = [
    ["no", "tuvo", "ejecucion"], ["no", "se", "ejecuto"], ["no", "fue", "ejecutado"],
    ["no", "registro", "ejecucion"],
  ]

  /// How words begin that name a part of a programme, which may be what did not run.
  private static let parts = [
    "componente", "linea", "fase", "etapa", "convocatoria", "llamado", "region", "subtitulo",
    "item", "saldo", "recurso", "presupuesto", "monto", "fondo", "proyecto", "actividad",
    "indicador", "convenio",
  ]

  /// What may follow the year: a reason or another statement, where other words may say what of it did not
  /// run.
  private static let reasons: Set = [
    "por", "debido", "producto", "dado", "dada", "ya", "porque", "pues", "puesto", "y", "e", "pero",
    "ni", "sino", "como",
  ]

  private static func notRun(in words: [String], isOfPart: Bool) -> [RemarkClaim] {
    words.indices.compactMap { start in
      guard let denial = denials.first(where: { words[start...].starts(with: $0) }),
        words[..<start].last == "programa" || !isOfPart
      else { return nil }
      // "en 2020", "en el año 2020", and nothing between
      let rest = words[(start + denial.count)...].drop {
        ["en", "durante", "el", "ano"].contains($0)
      }
      guard let year = rest.first.flatMap(year) else { return nil }
      let behind = rest.dropFirst()
      let isWhole = behind.first.map(reasons.contains) ?? true
      return isWhole && !behind.starts(with: ["por", "completo"]) ? .notRun(year: year) : nil
    }
  }

  // MARK: Components without expenses

  private static let spendingDenials: [[String]] = [
    ["no", "hay", "presupuesto", "ejecutado"], ["no", "hubo", "presupuesto", "ejecutado"],
    ["no", "hay", "gasto"], ["no", "hubo", "gasto"], ["no", "tuvo", "gasto"],
    ["no", "registra", "gasto"], ["no", "registro", "gasto"], ["no", "presenta", "gasto"],
    ["no", "tiene", "gasto"],
  ]

  /// How many words back a component may be named.
  private static let mostWords = 40

  private static func notSpent(in words: [String], of process: Int?) -> [RemarkClaim] {
    let years = Set(words.compactMap(year))
    guard years.count < 2, let year = years.first ?? process else { return [] }
    return words.indices.compactMap { start in
      guard let denial = spendingDenials.first(where: { words[start...].starts(with: $0) }) else {
        return nil
      }
      let before = words[..<start].suffix(2)
      if before.first == "componente", let number = before.last.flatMap({ Int($0) }) {
        return .notSpent(.number(number), year: year)
      }
      let behind = Array(words[(start + denial.count)...].prefix(4))
      guard behind.count > 2, behind[0] == "en", behind[2] == "componente" else { return nil }
      if behind[1] == "el", let number = behind.dropFirst(3).first.flatMap({ Int($0) }) {
        return .notSpent(.number(number), year: year)
      }
      // «en dicho componente» is the one that the sentence names before
      return ["dicho", "ese", "este"].contains(behind[1])
        ? .notSpent(.words(Array(words[..<start].suffix(mostWords))), year: year) : nil
    }
  }

  // MARK: Words

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), 1990...2100 ~= year else { return nil }
    return year
  }

  /// The words of the clauses of each sentence, in lower case and without accents; a point or comma between
  /// digits is part of a word.
  private static func sentences(of text: String) -> [[[String]]] {
    let bytes = Array(text.normalisedName.utf8)
    var sentences: [[[String]]] = [[[]]]
    var word: [UInt8] = []
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && Ascii.isDigit(bytes[index])
    }
    func end() {
      if !word.isEmpty {
        let last = sentences.count - 1
        sentences[last][sentences[last].count - 1].append(String(decoding: word, as: UTF8.self))
      }
      word = []
    }
    for index in bytes.indices {
      if bytes[index].isWordByte {
        word.append(bytes[index])
      } else if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","),
        isDigit(index - 1), isDigit(index + 1)
      {
        word.append(bytes[index])
      } else {
        end()
        switch bytes[index] {
        case UInt8(ascii: ","): sentences[sentences.count - 1].append([])
        case UInt8(ascii: "."), UInt8(ascii: ";"): sentences.append([[]])
        default: break
        }
      }
    }
    end()
    return sentences
  }
}
