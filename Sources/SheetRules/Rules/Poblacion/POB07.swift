import Constraints
import DocumentTree
import ExactNumbers

/// A number restated in an estimation text or formula equals the field it restates.
enum POB07: Rule {
  static let description = RuleDescription(
    id: "POB07",
    title: LocalizedText(
      es: "una cifra repetida en un texto casi es la del campo",
      en: "a figure restated in a text is almost that of the field"),
    severity: .warning, category: .poblacion,
    rationale: LocalizedText(
      es:
        "Los textos de estimación repiten las poblaciones. Una cifra del mismo largo que difiere en uno o dos dígitos, o con dos dígitos cambiados de lugar, es casi siempre la misma cifra mal copiada.",
      en:
        "The estimation texts restate the populations. A figure of the same length that differs in one or two digits, or has two digits swapped, is almost always the same figure miscopied."
    ),
    source: LocalizedText(
      es: "Sección 3.1, cómo se estimaron las poblaciones; sección 4, justificación del término",
      en: "Section 3.1, how the populations were estimated; section 4, reasons for the end"),
    formula: LocalizedText(
      es: "cifra del texto = cifra del campo", en: "figure of the text = figure of the field"),
    remedy: LocalizedText(
      es: "deje la misma cifra en el texto y en el campo",
      en: "leave the same figure in the text and in the field"),
    examples: [
      .passing(
        """
        poblacion:
          potencial:
            numero: 890.484
            estimacion: "De 1.128.679 empresas, 890.484 venden menos de 25.000 UF (SII, 2019)."
          beneficiaria: {2019: 70.000}
        """),
      .passing(
        """
        # lo que la fórmula resta se parece a la población beneficiaria por casualidad
        poblacion:
          potencial: {numero: 36.760}
          objetivo: {numero: 14.059, calculo: "36.760*0,5 - 4.321 = 14.059"}
          beneficiaria: {2019: 4.331}
        """),
      .passing(
        """
        # lo que nombra una ley o cuenta dinero no es la población
        poblacion:
          potencial:
            numero: 48.371
            estimacion: "Según el folio 48.317, con $48.311 o 48.377 UF por empresa."
        """),
      .passing(
        """
        # las cifras son de otros años
        poblacion:
          potencial:
            numero: 890.484
            estimacion: "En 2017 eran 890.493 empresas, y 890.448 el año anterior. El primer catastro contaba 830.484."
          beneficiaria: {2019: 18.345, 2020: 23.415}
        objetivos: {termino: {justificacion: "Se atendió a 18.354 empresas durante 2018."}}
        """),
      .failing(
        """
        poblacion:
          potencial:
            numero: 890.484
            estimacion: "El total estimado es de ↓890.493 empresas."
        """),
      .passing(
        """
        # lo que suman dos años, y los que cumplen el primer criterio
        poblacion:
          potencial: {numero: 15.181}
          focalizacion: [{coeficiente: 67 %}, {coeficiente: 40 %}]
          objetivo: {numero: 4.069, estimacion: "Cumplen el primer criterio 10.171 personas."}
          priorizacion: "Por puntaje, con 2.986 cupos en dos años."
          beneficiaria: {2019: 1.342, 2020: 1.644, 2021: 2.086, 2022: 2.286}
        """),
      .passing(
        """
        poblacion:
          priorizacion: "Por puntaje, con 10.025 cupos por año en promedio."
          beneficiaria: {2019: 9.615, 2020: 9.875, 2021: 10.175, 2022: 10.435}
        """),
      .failing(
        """
        # el año es el de la fuente, o el de la cifra
        poblacion:
          potencial:
            numero: 890.484
            estimacion: "Según el catastro publicado en 2017, hay ↓890.493 empresas."
          beneficiaria: {2019: 18.345, 2020: 23.415}
        objetivos: {termino: {justificacion: "Se atenderá a 18.345 empresas en 2019 y a ↓23.145 en 2020."}}
        """),
      .failing(
        """
        poblacion:
          objetivo: {numero: 273.401}
        objetivos: {termino: {justificacion: "Se atenderá a unas ↓237.401 empresas, y no serán ↓273.491."}}
        """),
      .failing(
        """
        poblacion:
          potencial: {numero: 677.207}
          objetivo: {calculo: "↓677,207 * 0,88"}
        """),
    ])

  /// The texts that restate populations.
  static let texts =
    FormulaReader.answers
    + ["/poblacion/priorizacion", "/objetivos/termino/justificacion"].map { JSONPointer($0) }

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    var populations = StatedPopulations(sheet)
    var told: Set<ExactDecimal> = []
    for field in texts {
      guard let text = AnswerText(field, in: sheet.document) else { continue }
      let numbers = sheet.texts.numbers(of: text, sheet.notation)
      // most texts restate their populations without a slip, and no year is looked for
      lazy var words = TextWords(text, sheet.texts.words(of: text, sheet.notation))
      lazy var years = ToldYears(words, from: sheet.ejercicio)
      for number in numbers {
        let restated = populations.restated(by: number, in: text) {
          words.index(of: number.range).flatMap { years.year(ofNumber: $0) }
        }
        guard let restated else { continue }
        let fields = [field, sheet.cells[restated.cell].field]
        guard let miss = restated.miss else {
          results.add(description, fields: fields, finding: nil)
          continue
        }
        if told.contains(number.value)
          || isPart(number, of: sheet.cells.number(restated.cell), numbers)
          || populations.derived.has(count: number.value)
        {
          continue
        }
        told.insert(number.value)
        results.add(
          description, fields: fields,
          finding: Self.finding(number, in: text, restated.cell, miss, sheet))
      }
    }
  }

  /// Whether the text has the rest of the population as well: *100.000 hombres y 107.035 mujeres* of 207.035.
  private static func isPart(
    _ number: NumberInText, of figure: ExactDecimal?, _ numbers: [NumberInText]
  ) -> Bool {
    guard let figure, number.value < figure,
      let rest = try? Rational(figure) - Rational(number.value), rest >= Rational(whole: 1000)
    else { return false }
    return numbers.contains { Rational($0.value) == rest && !$0.isYear }
  }

  private static func finding(
    _ number: NumberInText, in text: AnswerText, _ cell: CellID, _ miss: NearMiss,
    _ sheet: SheetContext
  ) -> Finding {
    let operand = sheet.cells.operand(cell, in: sheet)
    let written = text.piece(number.range)
    let difference = LocalizedText.nearMiss(miss)
    var finding = description.finding(
      LocalizedText(
        es: "el texto dice \(written) y \(operand.name.es) es \(operand.value): \(difference.es)",
        en: "the text says \(written) and \(operand.name.en) is \(operand.value): \(difference.en)"),
      at: text.field, range: text.sourceRange(of: number.range), operands: [operand],
      reported: .number(number.value), computed: sheet.cells.value(cell))
    if let figure = sheet.cells.number(cell),
      let gap = try? Rational(number.value) - Rational(figure)
    {
      finding.difference = gap.exactDecimal.map { .number($0) }
    }
    return finding
  }
}

/// The populations that a sheet states, for the texts that restate them.
private struct StatedPopulations {
  private let cells: SheetCells
  /// Each population with its year; that of the sheet where it has none of its own.
  private let populations: [(cell: CellID, year: Int?)]
  /// Every figure that a cell of its own states.
  private lazy var figures = Set(
    cells.all.indices.compactMap { cells.all[$0].range == nil ? cells.table.cells[$0].number : nil }
  )
  /// The pieces of the file that are operands of a formula.
  private lazy var operands = Set(
    cells.formulas.flatMap(\.expression.cells).compactMap { cells[$0].range })
  /// Where the numbers of formulas that hold stand in each answer, by start and end.
  private let held: [String: [Range<Int>]]

  /// The numbers of formulas that hold, which a text may repeat.
  private let heldNumbers: Set<ExactDecimal>
  /// What follows from the populations, which a text may tell as well.
  lazy var derived = DerivedFigures(cells)

  init(_ sheet: SheetContext) {
    let cells = sheet.cells
    self.cells = cells
    populations =
      [cells.potencial, cells.objetivo].map { ($0, sheet.ejercicio) }
      + cells.beneficiaria.map { ($0.cell, $0.ejercicio) }
    var held: [String: [Range<Int>]] = [:]
    let holding = cells.formulas.filter { $0.holds(in: cells.table) }
    for formula in holding {
      for place in formula.places { held[place.field.description, default: []] += place.ranges }
    }
    self.held = held.mapValues { $0.sorted { !Self.isFirst($1, orAt: $0) } }
    heldNumbers = Set(holding.flatMap(\.expression.cells).compactMap(cells.number))
  }

  /// The cell that the number restates, and how it misses it; nil where it restates none.
  mutating func restated(
    by number: NumberInText, in text: AnswerText, told: () -> Int?
  ) -> (cell: CellID, miss: NearMiss?)? {
    if let same = cell(stating: number.value) { return (same, nil) }
    if isHeld(number.range, in: text.field) { return nil }
    if let same = number.otherReading.flatMap(cell(stating:)) { return (same, .mark) }
    if number.isYear || heldNumbers.contains(number.value) { return nil }
    for (cell, year) in populations {
      guard let figure = cells.number(cell), let miss = NearMiss(figure, number.value) else {
        continue
      }
      // what there was in another year is not miscopied
      if let told = told(), told != year { continue }
      // a figure that the sheet states somewhere else is not a miscopied one, nor is a name or an amount
      if figures.contains(number.value) || number.isNameOrAmount(in: text.content) { return nil }
      // of the populations a formula begins with the potential one alone; others are near by chance
      if cell == cells.potencial || !isOperand(number, in: text) { return (cell, miss) }
    }
    return nil
  }

  private func isHeld(_ range: Range<Int>, in field: JSONPointer) -> Bool {
    guard let held = held[field.description] else { return false }
    let index = held.partitioningIndex { Self.isFirst(range, orAt: $0) }
    return index < held.count && held[index] == range
  }

  /// Whether a range comes before another one or is the same.
  private static func isFirst(_ one: Range<Int>, orAt other: Range<Int>) -> Bool {
    (one.lowerBound, one.upperBound) <= (other.lowerBound, other.upperBound)
  }

  private func cell(stating figure: ExactDecimal) -> CellID? {
    populations.first { cells.number($0.cell) == figure }?.cell
  }

  private mutating func isOperand(_ number: NumberInText, in text: AnswerText) -> Bool {
    text.sourceRange(of: number.range).map { operands.contains($0) } ?? false
  }
}
