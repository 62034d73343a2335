import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// The verdicts of the sheet agree with its numbers.
enum MON07: Rule {
  static let description = RuleDescription(
    id: "MON07",
    title: LocalizedText(
      es: "el resultado del análisis contradice las cifras",
      en: "the result of the analysis contradicts the figures"),
    severity: .error, category: .rango,
    rationale: LocalizedText(
      es:
        "La sección II dice de cada cifra si está dentro o fuera de su rango, y hacia qué lado; y si la subejecución persiste. Debe ser lo que dan las cifras de la sección III, con el rango que la propia frase imprime. Solo se dice lo que es seguro pese al redondeo. Que el rango impreso sea otro que el de la regla es una nota. El gasto administrativo bien o mal estimado es un juicio y no se compara.",
      en:
        "Section II says of each figure whether it is inside of its range or out of it, and on which side; and whether underspending persists. That must be what the figures of section III give, with the range that the sentence itself prints. Only what is sure in spite of rounding is said. Where the printed range is not that of the rule, it is a note. Whether the administrative expenses are well estimated is a judgement and is not compared."
    ),
    source: LocalizedText(
      es: "Sección II, resultados de eficiencia y ejecución presupuestaria",
      en: "Section II, results on efficiency and budget execution"),
    formula: LocalizedText(
      es: "resultado = posición de la cifra en su rango",
      en: "result = position of the figure in its range"),
    remedy: LocalizedText(
      es: "corrija el resultado o la cifra", en: "correct the result or the figure"),
    examples: [
      .passing(
        monitoreo: """
          analisis: {ejecucionInicial: dentro, persistencia: No, gastoPorBeneficiario: fuera-superior}
          presupuesto: {ejecucionInicial: {2019: 64%, 2020: N/A, 2021: 100%}}
          poblacion: {gastoPorBeneficiario: {2019: "5.894,6", 2020: N/A, 2021: "33.293,8"}}
          """),
      .passing(
        monitoreo: """
          analisis: {ejecucionFinal: El programa presentó una ejecución presupuestaria dentro de rango (90% - 110%)}
          presupuesto: {ejecucionFinal: {2021: 100%}}
          """),
      .passing(
        monitoreo: """
          # el lugar se puede negar
          analisis: {ejecucionInicial: No se encuentra fuera del rango., ejecucionFinal: No está dentro del rango sino bajo el mínimo., persistencia: "No, solo en 2019."}
          presupuesto: {ejecucionInicial: {2019: 64%, 2020: N/A, 2021: 100%}, ejecucionFinal: {2021: 80%}}
          """),
      .passing(
        monitoreo: """
          # «fuera de plazo» no dice nada del rango, y un porcentaje cualquiera no es uno
          analisis: {ejecucionInicial: Se ejecutó fuera de plazo., ejecucionFinal: Dentro de rango; la inicial fue de 96% y la final de 99%., persistencia: Presenta subejecución en 2019., gastoPorBeneficiario: "Dentro de rango, aumentó un 17%."}
          presupuesto: {ejecucionInicial: {2019: 64%, 2020: 90%, 2021: 96%}, ejecucionFinal: {2021: 99%}}
          poblacion: {gastoPorBeneficiario: {2020: "100,0", 2021: "117,5"}}
          """),
      .failing(
        monitoreo: """
          analisis: {ejecucionInicial: ↓Superior al máximo., ejecucionFinal: {resultado: dentro, texto: ↓Dentro de rango (entre 85% y 110%).}, persistencia: ↓La subejecución persiste.}
          presupuesto: {ejecucionInicial: {2019: 64%, 2020: N/A, 2021: 100%}, ejecucionFinal: {2021: 99%}}
          """),
      .failing(
        monitoreo: """
          analisis: {ejecucionInicial: ↓No se encuentra dentro del rango., ejecucionFinal: ↓La ejecución quedó por debajo del rango., persistencia: ↓"Sí, desde 2019."}
          presupuesto: {ejecucionInicial: {2019: 64%, 2020: N/A, 2021: 100%}, ejecucionFinal: {2021: 99%}}
          """),
      .failing(
        monitoreo: """
          analisis: {ejecucionInicial: ↓dentro, persistencia: ↓No}
          presupuesto: {ejecucionInicial: {2019: 64%, 2020: 70%, 2021: 80%}}
          """),
      .failing(
        monitoreo: """
          # el resultado y su frase dicen cosas distintas
          analisis: {persistencia: {resultado: ↓No, texto: Presenta problemas de persistencia en tres años consecutivos.}}
          presupuesto: {ejecucionInicial: {2019: 64%, 2020: N/A, 2021: 80%}}
          """),
      .passing(
        monitoreo: """
          analisis: {persistencia: {resultado: No, texto: Sin problemas de persistencia.}}
          presupuesto: {ejecucionInicial: {2019: 64%, 2020: N/A, 2021: 80%}}
          """),
      .failing(
        monitoreo: """
          analisis: {gastoPorBeneficiario: ↓fuera-inferior}
          poblacion: {gastoPorBeneficiario: {2019: "5.894,6", 2020: N/A, 2021: "33.293,8"}}
          """),
      .failing(
        monitoreo: """
          # otro rango que el de la regla: es una nota
          analisis: {ejecucionInicial: {resultado: dentro, texto: ↓dentro del rango definido (80% - 110%)}}
          presupuesto: {ejecucionInicial: {2021: 82%}}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let figures = [
      PerformanceFigure(execution: "ejecucionInicial", in: sheet),
      PerformanceFigure(execution: "ejecucionFinal", in: sheet),
      PerformanceFigure(expensesPerBeneficiaryIn: sheet),
    ]
    for figure in figures.compactMap(\.self) { check(figure, sheet, into: &results) }
    checkPersistence(sheet, into: &results)
  }

  // MARK: Positions

  private static func check(
    _ figure: PerformanceFigure, _ sheet: SheetContext, into results: inout RuleResults
  ) {
    guard let verdict = figure.verdict, !verdict.sentences.isEmpty else { return }
    let field = analysis.appending(figure.name)
    compareBand(figure, field, sheet, into: &results)
    let said = verdict.sentences.compactMap(Said.init)
    guard let first = said.first else {
      return results.add(description, fields: [field], notChecked: notUnderstood)
    }
    if let other = said.dropFirst().first, !first.position.agrees(with: other.position) {
      return results.add(
        description, fields: [field], finding: disagreement(first, other, field, sheet))
    }
    let band = figure.printedBand ?? figure.setBand
    let fields = [field, sheet.cells[figure.cell].field]
    if let reason = sheet.cells.absence(figure.cell) {
      return results.add(description, fields: fields, notChecked: reason)
    }
    let real = figure.position(in: band)
    let isContradicted = real.map { !first.position.agrees(with: $0) } ?? false
    results.add(
      description, fields: fields,
      finding: isContradicted
        ? finding(first, real ?? .outside, figure, band, field, sheet) : nil)
  }

  /// A word or sentence that surely puts the figure somewhere.
  private struct Said {
    let sentence: VerdictSentence
    let position: VerdictSentence.Position

    init?(_ sentence: VerdictSentence) {
      guard let position = sentence.position else { return nil }
      self.sentence = sentence
      self.position = position
    }

    var told: LocalizedText { sentence.told(position) }
  }

  private static let analysis = JSONPointer("/analisis")

  private static let notUnderstood = LocalizedText(
    es: "no se entiende si el resultado dice dentro o fuera",
    en: "it is not clear whether the result says inside or outside")

  private static func finding(
    _ said: Said, _ real: VerdictSentence.Position,
    _ figure: PerformanceFigure, _ band: PercentageBand, _ field: JSONPointer,
    _ sheet: SheetContext
  ) -> Finding {
    let cell = sheet.cells[figure.cell]
    let written = sheet.written(cell.field) ?? ""
    let ends = band.text
    let mean =
      figure.mean == nil
      ? LocalizedText("") : LocalizedText(es: " del promedio", en: " of the mean")
    let (told, place) = (said.told, real.words)
    return description.finding(
      LocalizedText(
        es:
          "el resultado dice \(told.es), pero \(cell.name.es) (\(written)) está \(place.es) rango \(ends.es)\(mean.es)",
        en:
          "the result says \(told.en), but \(cell.name.en) (\(written)) is \(place.en) range \(ends.en)\(mean.en)"
      ),
      at: field, range: range(of: field, sheet),
      operands: [sheet.cells.operand(figure.cell, in: sheet)], reported: .word(said.position.word))
  }

  private static func disagreement(
    _ word: Said, _ sentence: Said, _ field: JSONPointer, _ sheet: SheetContext
  ) -> Finding {
    let (own, other) = (word.told, sentence.told)
    return description.finding(
      LocalizedText(
        es: "'resultado' dice \(own.es) y la frase dice \(other.es)",
        en: "'resultado' says \(own.en) and the sentence says \(other.en)"),
      at: field, range: range(of: field, sheet), reported: .word(word.position.word))
  }

  /// Where the word of a result stands, or its sentence where there is no word.
  private static func range(of field: JSONPointer, _ sheet: SheetContext) -> ByteRange? {
    guard let node = sheet.document.node(at: field) else { return nil }
    if node.kind == .scalar { return node.range }
    let parts = ["resultado", "texto"].compactMap { node[$0] }
    return (parts.first { !$0.isNull } ?? node).range
  }

  // MARK: Bands

  private static func compareBand(
    _ figure: PerformanceFigure, _ field: JSONPointer, _ sheet: SheetContext,
    into results: inout RuleResults
  ) {
    guard let printed = figure.printedBand else { return }
    let text = field.appending("texto")
    let place = sheet.document.node(at: text).map { !$0.isNull } ?? false ? text : field
    let set = figure.setBand
    let finding = description.finding(
      LocalizedText(
        es: "la frase imprime el rango \(printed.text.es), y el de la regla es \(set.text.es)",
        en:
          "the sentence prints the range \(printed.text.en), and that of the rule is \(set.text.en)"
      ),
      at: place, range: sheet.document.node(at: place)?.range, severity: .note,
      advice: LocalizedText(
        es: "si el rango es el de ese año, fíjelo en la configuración: umbrales.rangos",
        en: "if the range is that of the year, set it in the configuration: umbrales.rangos"))
    results.add(description, fields: [place], finding: printed == set ? nil : finding)
  }

  // MARK: Persistence

  private static func checkPersistence(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let verdict = sheet.cells.monitoreo.ficha.analisis?.persistencia,
      !verdict.sentences.isEmpty, let run = UnderspentYears(sheet)
    else { return }
    let field = analysis.appending("persistencia")
    let all = verdict.sentences.compactMap(\.isAffirmative)
    if let first = all.first, let other = all.last, first != other {
      return results.add(
        description, fields: [field], finding: disagreement(word: first, field, sheet))
    }
    guard let said = all.first else {
      return results.add(
        description, fields: [field],
        notChecked: LocalizedText(
          es: "no se entiende si el resultado dice que persiste",
          en: "it is not clear whether the result says that it persists"))
    }
    guard let persists = run.persists else {
      return results.add(description, fields: [field], notChecked: run.reason)
    }
    results.add(
      description, fields: [field],
      finding: said == persists ? nil : finding(said, run, field, sheet))
  }

  private static func disagreement(
    word: Bool, _ field: JSONPointer, _ sheet: SheetContext
  ) -> Finding {
    description.finding(
      word
        ? LocalizedText(
          es: "'resultado' dice que la subejecución persiste y la frase dice que no",
          en: "'resultado' says that underspending persists and the sentence says that it does not")
        : LocalizedText(
          es: "'resultado' dice que la subejecución no persiste y la frase dice que sí",
          en:
            "'resultado' says that underspending does not persist and the sentence says that it does"
        ),
      at: field, range: range(of: field, sheet), reported: .word(word ? "Sí" : "No"))
  }

  private static func finding(
    _ said: Bool, _ run: UnderspentYears, _ field: JSONPointer, _ sheet: SheetContext
  ) -> Finding {
    let least = run.least.description(in: .chilena)
    return description.finding(
      said
        ? LocalizedText(
          es:
            "el resultado dice que la subejecución persiste, pero no hay tres años bajo \(least) %",
          en:
            "the result says that underspending persists, but there are no three years below \(least) %"
        )
        : LocalizedText(
          es:
            "el resultado dice que la subejecución no persiste, pero los tres años están bajo \(least) %",
          en:
            "the result says that underspending does not persist, but all three years are below \(least) %"
        ),
      at: field, range: range(of: field, sheet),
      operands: run.cells.map { sheet.cells.operand($0, in: sheet) },
      reported: .word(said ? "Sí" : "No"))
  }
}
