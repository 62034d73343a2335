import DocumentTree
import ProgramSheets

/// Deadlines lie in the follow-up, and no fact after the document.
enum IND13: Rule {
  static let description = RuleDescription(
    id: "IND13",
    title: LocalizedText(
      es:
        "un plazo cae fuera del seguimiento, o un hecho es posterior al documento",
      en:
        "a deadline is outside of the follow-up, or a fact is later than the document"
    ),
    severity: .warning, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Los plazos de un programa de seguimiento caen en el año que sigue a la evaluación. Lo que se da por hecho no puede ser posterior a la fecha del documento. Un resultado de un año posterior es lo que se proyecta, y las fechas de difusión pueden ser un plan: no se comparan.",
      en:
        "The deadlines of a programme of follow-up lie in the year after the evaluation. What is told as done cannot be later than the date of the document. A result of a later year is what is planned, and the dates of dissemination may be a plan: they are not compared."
    ),
    source: .plazos,
    formula: LocalizedText(
      es:
        "plazo en el año de seguimiento; hecho ≤ fecha del documento",
      en:
        "deadline in the year of the follow-up; fact ≤ date of the document"
    ),
    remedy: LocalizedText(
      es:
        "revise el plazo o la fecha",
      en:
        "check the deadline or the date"
    ),
    examples: [
      .passing(
        compromisos: """
          encabezado: {fecha: 2009-10, seguimiento: 2010}
          indicadores: [{resultado: {2009: 3/15 = 20%, 2010: 12/15 = 80%}}]
          bloques: [{region: Maule, provision: {fecha: 2009-10-30, hechos: [{hecho: Se firma el acuerdo., fecha: 2009-09}]}, seguimiento: [{plazo: 2010-S1}, {plazo: Durante el año}]}]
          """),
      .failing(
        compromisos: """
          encabezado: {fecha: 2009-10, seguimiento: 2010}
          bloques: [{region: Los Ríos, seguimiento: [{plazo: 2010-01}, {plazo: ↓2009-11}, {plazo: ↓2009-T4}]}]
          """),
      .failing(
        compromisos: """
          encabezado: {fecha: 2009-10}
          bloques: [{region: Biobío, provision: {fecha: ↓2009-12, hechos: [{hecho: Se envía la oferta., fecha: ↓2009-11-27}]}}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let contents = sheet.cells.compromisos
    for block in contents.blocks {
      for (index, row) in block.followUp.enumerated() {
        check(deadline: row.plazo, block.deadline(index), sheet, into: &results)
      }
      let dated = block.provision.map {
        [(field: block.field.appending("provision").appending("fecha"), date: $0.fecha)]
      }
      for fact in (dated ?? []) + block.facts {
        check(fact: fact.date, fact.field, sheet, into: &results)
      }
    }
    for claim in contents.claims.map(\.claim) {
      check(fact: claim.row.fecha, claim.field.appending("fecha"), sheet, into: &results)
    }
  }

  private static func check(
    deadline text: String?, _ field: JSONPointer, _ sheet: SheetContext,
    into results: inout RuleResults
  ) {
    guard let text, !text.isBlankAnswer else { return }
    let date = ReportDate(text)
    // IND12 says that there is no such day
    if case .impossible = date { return }
    let year = sheet.cells["/encabezado/seguimiento"]
    guard let wanted = sheet.cells.whole(year), let days = date.period else {
      let reason = LocalizedText(
        es: "no se conoce el año de seguimiento, o el plazo no es una sola fecha",
        en: "the year of the follow-up is not known, or the deadline is not a single date")
      return results.add(description, fields: [field], notChecked: reason)
    }
    results.add(
      description, fields: [field, sheet.cells[year].field],
      finding: days.first.year == wanted
        ? nil
        : description.finding(
          LocalizedText(
            es: "el plazo «\(text)» no cae en \(wanted), el año de seguimiento",
            en: "the deadline «\(text)» is not in \(wanted), the year of the follow-up"),
          at: field, operands: [sheet.cells.operand(year, in: sheet)], reported: .word(text)))
  }

  private static func check(
    fact text: String?, _ field: JSONPointer, _ sheet: SheetContext,
    into results: inout RuleResults
  ) {
    guard let text, let days = ReportDate(text).period else { return }
    let report = JSONPointer("/encabezado/fecha")
    guard let last = sheet.cells.compromisos.date.period?.last else {
      let reason = LocalizedText(
        es: "no se conoce la fecha del documento", en: "the date of the document is not known")
      return results.add(description, fields: [field], notChecked: reason)
    }
    let written = sheet.cells.compromisos.ficha.encabezado?.fecha ?? ""
    let name = LocalizedText(es: "la fecha del documento", en: "the date of the document")
    results.add(
      description, fields: [field, report],
      finding: days.first <= last
        ? nil
        : description.finding(
          LocalizedText(
            es: "se da por hecho en \(text), después de la fecha del documento (\(written))",
            en: "it is told as done in \(text), after the date of the document (\(written))"),
          at: field, operands: [sheet.operand(report, name)]))
  }
}
