import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// A figure restated in the methodology equals the table.
enum OBJ04: Rule {
  static let description = RuleDescription(
    id: "OBJ04",
    title: LocalizedText(
      es: "la metodología repite un valor del indicador con otra cifra",
      en: "the methodology restates a value of the indicator with another figure"),
    severity: .note, category: .objetivos,
    rationale: LocalizedText(
      es:
        "La metodología explica los valores de la tabla: si dice 70 % y la tabla 69,94, no se sabe cuál es la meta. Se compara un porcentaje del texto que es el de la tabla redondeado, o con un dígito distinto o dos cambiados, y el que la frase da por el valor del indicador o de un año: «el indicador se estima en un 71 %», «la línea base es de 21 %».",
      en:
        "The methodology explains the values of the table: where it says 70 % and the table 69,94, one cannot tell the goal. A percentage of the text is compared that is the table's, rounded, or with one digit changed or two swapped, and one that the sentence gives as the indicator's value or that of a year: «el indicador se estima en un 71 %», «la línea base es de 21 %»."
    ),
    source: LocalizedText(
      es: "Sección 4.1, valores y metodología del indicador",
      en: "Section 4.1, values and methodology of the indicator"),
    formula: LocalizedText(
      es: "porcentaje de la metodología = valor de la tabla",
      en: "percentage of the methodology = value of the table"),
    remedy: LocalizedText(
      es: "escriba la misma cifra en ambos lugares", en: "write the same figure in both places"),
    examples: [
      .passing(
        "objetivos: {indicador: {valores: {2019: \"50,00\"}, metodologia: Se estima un 50%.}}"),
      .passing(
        "objetivos: {indicador: {valores: {2019: \"69,94\"}, metodologia: Muestra con 95 % de confianza.}}"
      ),
      .passing(
        "objetivos: {indicador: {valores: {2019: \"69,94\"}, metodologia: \"Se espera al menos 69,9 %, entre 60 % y 70 %.\"}}"
      ),
      .passing(
        """
        # estará en régimen en otro año que los de la tabla
        objetivos: {indicador: {valores: {2019: "35,00"}, metodologia: "En régimen se espera un 48 %."}, plenaImplementacion: 2021}
        """),
      .failing(
        """
        objetivos: {indicador: {valores: {2019: "35,00"}, metodologia: "En régimen se espera un ↓48 %."}, plenaImplementacion: 2019}
        """),
      .passing(
        """
        # de otra cosa, o de otro año
        objetivos: {indicador: {valores: {2018: "27,00", 2019: "35,00"}, metodologia: "Para 2019 se estima un 48 % de respuesta (en 2018 fue 52 %). El indicador se estima en un 60 % al cuarto año, y se espera llegar a 70 % en 2023."}}
        """),
      .passing(
        "objetivos: {indicador: {valores: {2019: \"59,76\"}, metodologia: Supera el problema quien logra el 60 % del puntaje.}}"
      ),
      .failing(
        """
        objetivos: {indicador: {valores: {2018: "27,25", 2019: "41,86"}, metodologia: "El indicador pasa de 27,25 % en 2018 a ↓91,86 % en 2019. La meta es ↓48 %."}}
        """),
      .failing(
        """
        objetivos: {indicador: {valores: {2018: "28,40", 2019: "44,60"}, metodologia: "Para el año 2018 el valor fue ↓26,40%, y se espera llegar a ↓46,40 % en 2019."}}
        """),
      .failing(
        "objetivos: {indicador: {valores: {2018: \"27,25\", 2019: \"41,86\"}, metodologia: \"La línea base es de ↓21% y la meta de 41,86%. Línea base (2018): ↓35 %.\"}}"
      ),
      .passing(
        """
        # la línea base de otro año, o de uno de varios
        objetivos: {indicador: {valores: {2018: "27,25", 2019: "41,86"}, metodologia: "La línea base de 2015 fue de 21%. La línea base es 21% menor que la meta."}, plenaImplementacion: 2021}
        """),
      .passing(
        "objetivos: {indicador: {valores: {2017: \"25,00\", 2018: \"27,25\", 2019: \"41,86\"}, metodologia: La línea base es de 21%.}}"
      ),
      .failing(
        "objetivos: {indicador: {valores: {2019: \"69,94\"}, metodologia: Se estima en un ↓70%.}}"),
      .failing(
        "objetivos: {indicador: {valores: {2019: \"69,94\"}, metodologia: Se espera al menos un ↓70%.}}"
      ),
      .failing(
        "objetivos: {indicador: {valores: {2019: \"69,94\"}, metodologia: \"Se estima en ↓96,94 %.\"}}"
      ),
      .failing(
        "objetivos: {indicador: {valores: {2019: \"35,00\"}, metodologia: El indicador se estima en un ↓41 por ciento.}}"
      ),
      .failing(
        "objetivos: {indicador: {valores: {2018: NM, 2019: \"35,00\"}, metodologia: \"Para el año 2019 se proyecta un ↓48%, y para 2020 un 60%.\"}}"
      ),
    ])

  private static let field = OBJ01.base.appending("metodologia")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let stated = cells.indicador.compactMap { year in
      cells.number(year.cell).map { (key: cells[year.cell].field.tokens.last ?? "", value: $0) }
    }
    guard !stated.isEmpty, let text = AnswerText(field, in: sheet.document) else { return }
    let words = TextWords(field, in: sheet, with: ["%", "ciento"])
    for number in sheet.texts.numbers(of: text, sheet.notation)
    where number.isPercentage(in: text.content) {
      if let words, words.isEndOfRange(number) || words.isOfOther(number) { continue }
      let qualifier = words?.qualifier(of: number) ?? .exactly
      if stated.contains(where: { $0.value == number.value || qualifier.bounds($0.value, number) })
      {
        results.add(description, fields: [field], finding: nil)
      } else if let near = stated.first(where: { number.value.restates($0.value) }) {
        let finding = finding(number, near.key, near.value, text, sheet)
        results.add(
          description, fields: [field, OBJ02.table.appending(near.key)], finding: finding)
      } else if qualifier == .exactly,
        let year = words?.projectedYear(of: number, sheet)
          ?? words?.baselineYear(of: number, stated.compactMap { Int($0.key) }, sheet),
        let value = stated.first(where: { $0.key == String(year) })
      {
        let finding = finding(number, value.key, value.value, text, sheet)
        results.add(
          description, fields: [field, OBJ02.table.appending(value.key)], finding: finding)
      }
    }
  }

  private static func finding(
    _ number: NumberInText, _ key: String, _ value: ExactDecimal, _ text: AnswerText,
    _ sheet: SheetContext
  ) -> Finding {
    let written = String(decoding: text.content[number.range], as: UTF8.self)
    let stated =
      sheet.written(OBJ02.table.appending(key)) ?? value.description(in: .chilena)
    let name = LocalizedText(
      es: "el valor del indicador de \(key)", en: "the indicator's value of \(key)")
    let range = text.sourceRange(of: number.range)
    var finding = description.finding(
      LocalizedText(
        es: "la metodología dice \(written) % y la tabla \(stated) en \(key)",
        en: "the methodology says \(written) % and the table \(stated) in \(key)"),
      at: field, range: range,
      operands: [sheet.operand(OBJ02.table.appending(key), name)],
      reported: .number(number.value), computed: .number(value),
      requirement: .words(es: "la tabla dice *", en: "the table says *"))
    finding.words = sheet.document.percentSign(behind: range)
    return finding
  }
}

extension NumberQualifier {
  /// Whether a text names a bound, which a figure is within: *al menos 69,9 %* of 69,94.
  fileprivate func bounds(_ figure: ExactDecimal, _ number: NumberInText) -> Bool {
    switch self {
    case .exactly, .about: false
    case .atLeast, .moreThan, .atMost, .lessThan: admits(figure, told: number.value)
    }
  }
}

extension TextWords {
  /// How the text means one of its numbers.
  fileprivate func qualifier(of number: NumberInText) -> NumberQualifier? {
    guard let index = index(of: number.range), let sentence = sentence(around: index) else {
      return nil
    }
    return NumberQualifier(self, around: index..<(index + 1), in: sentence)
  }

  /// Whether the number is an end of a range: *entre 60 % y 70 %*, *de 60 a 70 %*, *60-70 %*, but not of a
  /// change: *pasa de 60 % a 70 %*.
  fileprivate func isEndOfRange(_ number: NumberInText) -> Bool {
    guard let index = index(of: number.range), let sentence = sentence(around: index) else {
      return false
    }
    let before = all[..<index].suffix(3).map(\.folded)
    if before.last == "entre" { return true }
    guard let join = before.last, ["y", "a", "-", "–"].contains(join),
      join != "a" || !has(Self.changing, in: sentence.lowerBound..<index)
    else { return false }
    let start = all[..<index].suffix(4).dropLast()
    return start.contains { $0.number.map { !$0.isYear } ?? false }
      && (join != "y" || has(["entre"], in: max(0, index - 5)..<index))
  }

  /// The year whose value the sentence surely gives with a number: *el indicador se estima en un 71 %*, *para
  /// el año 2019 se proyecta un 48 %*, *se espera llegar a 48 % en 2019*; nil where it may be something else.
  ///
  /// *en régimen* is the year of full implementation.
  fileprivate func projectedYear(of number: NumberInText, _ sheet: SheetContext) -> Int? {
    guard let index = index(of: number.range), let sentence = sentence(around: index),
      !isOfSomething(index, before: sentence.upperBound)
    else { return nil }
    let behind = timeBehind(index, before: sentence.upperBound)
    var year: Int?
    if let behind {
      guard case .year(let told) = behind else { return nil }
      year = told
    }
    var (isProjected, isTold) = (false, false)
    for place in (sentence.lowerBound..<index).reversed() {
      let word = all[place].folded
      let fullRun = word == "regimen" ? sheet.cells.whole(sheet.cells.plenaImplementacion) : nil
      if let told = self.year(at: place, before: index) ?? fullRun {
        if year != nil { return nil }
        year = told
      } else if Self.projecting.contains(word) || isTold && word == "valor" {
        isProjected = true
      } else if Self.telling.contains(word) {
        isTold = true
      } else if !Self.between.contains(word) {
        let isSubject = Self.subjects.contains(word)
        guard isProjected || isTold && isSubject, isSubject || year != nil else { return nil }
        return isSubject || Self.opening.contains(word) ? year ?? sheet.ejercicio : nil
      }
    }
    return isProjected ? year : nil
  }

  /// The year whose value the sentence gives as the baseline: *la línea base es de 21 %*, *línea base (2018): 21
  /// %*; nil where it does not, or the table has values of several years before the sheet's.
  fileprivate func baselineYear(
    of number: NumberInText, _ stated: [Int], _ sheet: SheetContext
  ) -> Int? {
    guard let index = index(of: number.range), let sentence = sentence(around: index),
      !isOfSomething(index, before: sentence.upperBound),
      !has(Self.comparing, in: index..<min(index + 4, sentence.upperBound))
    else { return nil }
    var year: Int?
    if let behind = timeBehind(index, before: sentence.upperBound) {
      guard case .year(let told) = behind else { return nil }
      year = told
    }
    for place in (sentence.lowerBound..<index).reversed() {
      let word = all[place].folded
      if let told = self.year(at: place, before: index) {
        if year != nil { return nil }
        year = told
      } else if word == "base" {
        guard hasAny(Self.baselines, endingAt: place, from: sentence.lowerBound) else { return nil }
        let earlier = stated.filter { $0 < sheet.ejercicio ?? 0 }
        return year ?? (earlier.count == 1 ? earlier[0] : nil)
      } else if !Self.between.contains(word), !Self.ofBaseline.contains(word) {
        return nil
      }
    }
    return nil
  }

  private static let comparing: Set<String> = [
    "mayor", "menor", "mas", "menos", "superior", "inferior", "sobre", "bajo",
  ]
  private static let baselines = phrases("linea", "linea de")
  private static let ofBaseline: Set<String> = [
    ":", "(", ")", ",", "es", "fue", "corresponde", "indicador", "calculada", "medida", "estimada",
  ]

  /// Whether a percentage is of something that surely is not the indicator: *60 % del puntaje*, *95 % de
  /// confianza*.
  fileprivate func isOfOther(_ number: NumberInText) -> Bool {
    guard let index = index(of: number.range), let sentence = sentence(around: index),
      isOfSomething(index, before: sentence.upperBound)
    else { return false }
    return has(Self.others, in: index..<min(sentence.upperBound, index + 6))
  }

  private static let others: Set<String> = [
    "puntaje", "pauta", "asistencia", "respuesta", "confianza", "error", "satisfaccion", "sesiones",
  ]

  /// Whether the words behind a percentage say what it is of: *48 % de cobertura*.
  private func isOfSomething(_ index: Int, before end: Int) -> Bool {
    let next = self.end(of: ["por", "ciento"], at: index + 1, before: end) ?? index + 2
    return next < end && ["de", "del"].contains(all[next].folded)
  }

  /// The time that is told right behind a number: *en 2019*, *al cuarto año*.
  private func timeBehind(_ index: Int, before end: Int) -> ToldTime? {
    for place in (index + 1)..<max(index + 1, min(end, index + 4)) {
      if let told = time(at: place, before: end) { return told.time }
    }
    return nil
  }

  private static let subjects: Set<String> = ["indicador", "meta"]
  private static let projecting: Set<String> = [
    "estima", "estimo", "estimado", "proyecta", "proyecto", "proyectado", "espera", "esperado",
    "sera", "alcanzara",
  ]
  /// Verbs that may have another subject, where neither the indicator nor its value is named.
  private static let telling: Set<String> = ["es", "fue", "era", "alcanzo"]
  private static let between: Set<String> = [
    "se", "en", "un", "el", "la", "de", "del", "que", "sea", "para", "ano", "valor", "al", "a",
    "estado", "llegar", "alcanzar", "lograr", "una",
  ]
  private static let opening: Set<String> = [",", "(", ":", "anual", "y", "e"]
  private static let changing: Set<String> = [
    "pasa", "pasara", "pasar", "paso", "aumenta", "aumentara", "aumentar", "aumente", "sube",
    "subira", "subir", "crece", "crecera", "crecer", "baja", "bajara", "bajar", "disminuye",
    "disminuira", "disminuir", "reduce", "reducira", "reducir", "incrementa", "incrementara",
  ]
}

extension NumberInText {
  /// Whether a percent sign follows, or the words for it.
  fileprivate func isPercentage(in text: [UInt8]) -> Bool {
    let rest = text[range.upperBound...].drop { $0 == 0x20 }
    return rest.first == UInt8(ascii: "%") || rest.starts(with: "por ciento".utf8)
  }
}

extension ExactDecimal {
  /// Tells whether the number says another one less exactly, or with a slip of the hand: not the same
  /// number, but what it rounds to, or one digit different or two neighbours swapped.
  fileprivate func restates(_ other: ExactDecimal) -> Bool {
    if scale < other.scale, let rounded = try? Rational(other).rounded(toScale: scale) {
      return rounded == self && rounded != other
    }
    let factor = max(scale, other.scale)
    guard let left = try? scaled(byPowerOfTen: factor),
      let right = try? other.scaled(byPowerOfTen: factor)
    else { return false }
    return NearMiss(left, right) != nil
  }
}
