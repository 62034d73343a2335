import Constraints
import DocumentTree
import ProgramSheets

/// "Toda la población objetivo" ⇒ beneficiaria = objetivo; "parte" ⇒ less, with priorización.
enum POB09: Rule {
  static let description = RuleDescription(
    id: "POB09",
    title: LocalizedText(
      es: "la población beneficiaria no corresponde a lo que se dice atender",
      en: "the beneficiaries do not fit what is said to be served"),
    severity: .warning, category: .poblacion,
    rationale: LocalizedText(
      es:
        "Si el programa atiende a toda la población objetivo, la beneficiaria es la objetivo; si atiende a una parte, es menor, hay criterios de priorización y cuatro años.",
      en:
        "If the programme serves all of the target population, the beneficiaries are the target population; if it serves a part, they are fewer, and there are prioritisation criteria and four years."
    ),
    source: LocalizedText(
      es: "Sección 3.1, si se atenderá a toda la población objetivo o a una parte",
      en: "Section 3.1, whether all of the target population will be served or a part"),
    formula: LocalizedText(
      es: "si se atiende a toda, beneficiaria = objetivo; si a una parte, beneficiaria < objetivo",
      en: "if all are served, beneficiaries = target; if a part, beneficiaries < target"),
    remedy: LocalizedText(
      es: "cambie la respuesta o las cifras, y dé los criterios de priorización",
      en: "change the answer or the figures, and give the prioritisation criteria"),
    examples: [
      .passing(
        """
        poblacion:
          objetivo: {numero: 1.000}
          atencion: parte
          priorizacion: Orden de llegada.
          beneficiaria: {2019: 100, 2020: 200, 2021: 300, 2022: 400}
        """),
      .passing(
        """
        poblacion: {objetivo: {numero: 1.000}, atencion: toda, beneficiaria: {2019: 1.000}}
        """),
      .passing(
        """
        poblacion: {objetivo: {numero: 1.000}, atencion: No se atiende a toda., beneficiaria: {2019: 900}}
        """),
      .failing(
        """
        poblacion: {objetivo: {numero: 1.000}, atencion: ↓toda, beneficiaria: {2019: 900}}
        """),
      .failing(
        """
        poblacion:
          objetivo: {numero: 1.000}
          atencion: ↓parte
          priorizacion: Orden de llegada.
          beneficiaria: {2019: 1.000, 2020: 1.000, 2021: 1.000, 2022: 1.000}
        """),
      .failing(
        """
        poblacion:
          objetivo: {numero: 1.000}
          atencion: ↓parte
          beneficiaria: {2019: 100, 2020: 200, 2021: 300, 2022: 400}
        """),
      .failing("poblacion: {atencion: ↓Sólo a una parte., priorizacion: No aplica}"),
    ])

  private static let field = JSONPointer("/poblacion/atencion")
  private static let order = JSONPointer("/poblacion/priorizacion")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let answer = sheet.ficha.poblacion?.atencion?.normalisedBytes, !answer.isEmpty else {
      return
    }
    let cells = sheet.cells
    let isPart = answer.span.containsLetters("parte")
    if isPart, !hasOrder(sheet) {
      let finding = description.finding(Self.noOrder, at: field)
      return results.add(description, fields: [field, order], finding: finding)
    }
    guard let year = cells.beneficiariaDelEjercicio, let served = cells.number(year.cell),
      let target = cells.number(cells.objetivo)
    else {
      let figures = [cells.beneficiariaDelEjercicio?.cell, cells.objetivo].compactMap(\.self)
      let unread = figures.first { cells.number($0) == nil && !cells.isBlank($0) }
      results.add(
        description, fields: [field],
        notChecked: unread.flatMap(cells.absence)
          ?? LocalizedText(
            es: "falta la población beneficiaria o la objetivo",
            en: "the beneficiaries or the target population are missing"))
      return
    }
    let fields = [field, order, cells[year.cell].field, cells[cells.objetivo].field]
    let message =
      isPart
      ? (served >= target ? Self.notPart : nil)
      : (saysAll(sheet) && served != target ? Self.notAll : nil)
    let finding = message.map {
      description.finding(
        $0, at: field,
        operands: [cells.operand(year.cell, in: sheet), cells.operand(cells.objetivo, in: sheet)])
    }
    results.add(description, fields: fields, finding: finding)
  }

  /// Whether the answer says *toda*, and does not deny it.
  private static func saysAll(_ sheet: SheetContext) -> Bool {
    let words = sheet.ficha.poblacion?.atencion?.normalisedWords ?? []
    return words.contains("toda") && !words.contains("no")
  }

  private static let notAll = LocalizedText(
    es: "dice que atenderá a toda la población objetivo, pero la beneficiaria es otra cifra",
    en: "says that all of the target population is served, but the beneficiaries are another figure"
  )

  private static let notPart = LocalizedText(
    es: "dice que atenderá a una parte, pero la beneficiaria alcanza a la población objetivo",
    en: "says that a part is served, but the beneficiaries reach the target population")

  private static let noOrder = LocalizedText(
    es: "dice que atenderá a una parte, pero no da criterios de priorización",
    en: "says that a part is served, but gives no prioritisation criteria")

  /// Whether the sheet says who is served first, or that cannot be read.
  private static func hasOrder(_ sheet: SheetContext) -> Bool {
    let text = sheet.ficha.poblacion?.priorizacion
    return !(text.isBlankAnswer || text?.isEmptyPhrase ?? false)
  }
}
