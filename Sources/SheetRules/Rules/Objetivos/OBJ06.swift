import Constraints
import DocumentTree
import ProgramSheets

/// An end ⇒ its year ≥ the sheet's; no end ⇒ a year of full implementation ≥ the start.
enum OBJ06: Rule {
  static let description = RuleDescription(
    id: "OBJ06",
    title: LocalizedText(
      es: "el año de término o de plena implementación no es posible",
      en: "the year of the end or of full implementation is not possible"),
    severity: .warning, category: .objetivos,
    rationale: LocalizedText(
      es:
        "Un programa con término termina en el año de la ficha o después. Uno indefinido dice cuándo estará en régimen, y no antes de haber comenzado.",
      en:
        "A programme with an end ends in the sheet's year or later. One without an end says when it will run in full, and not before it has begun."
    ),
    source: LocalizedText(
      es: "Sección 4.1, año de término y año de plena implementación",
      en: "Section 4.1, year of the end and year of full implementation"),
    formula: LocalizedText(
      es: "término: año ≥ año de la ficha; indefinido: plena implementación ≥ inicio",
      en: "end: year ≥ sheet's year; no end: full implementation ≥ start"),
    remedy: LocalizedText(
      es: "dé el año de término, o el año en que estará en régimen",
      en: "give the year of the end, or the year from which it runs in full"),
    examples: [
      .passing("objetivos: {termino: {tiene: No, ejercicio: 0}, plenaImplementacion: 2020}"),
      .passing("objetivos: {termino: {tiene: Sí, ejercicio: 2022}, plenaImplementacion: 0}"),
      .failing("objetivos: {termino: {tiene: Sí, ejercicio: ↓2018}}"),
      .failing("objetivos: {termino: {tiene: ↓Sí}}"),
      .failing("objetivos: {termino: {tiene: No}, plenaImplementacion: ↓0}"),
      .failing(
        """
        antecedentes: {inicio: 2018}
        objetivos: {termino: {tiene: No}, plenaImplementacion: ↓2017}
        """),
    ])

  private static let start = JSONPointer("/antecedentes/inicio")
  private static let answer = JSONPointer("/objetivos/termino/tiene")
  private static let end = JSONPointer("/objetivos/termino/ejercicio")
  private static let full = JSONPointer("/objetivos/plenaImplementacion")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    guard let aims = sheet.ficha.objetivos, let hasEnd = aims.termino?.tiene?.esAfirmativa else {
      results.add(
        description, fields: [answer],
        notChecked: sheet.absence(
          at: answer,
          LocalizedText(
            es: "la respuesta sobre el término", en: "the answer on the end of the programme"))
      )
      return
    }
    if hasEnd {
      let name = LocalizedText(es: "el año de término", en: "the year of the end")
      check(
        aims.termino?.ejercicio, sheet.cells.termino, name, end, from: sheet.ejercicio,
        sheet,
        &results)
    } else {
      let first = sheet.cells.inicio
      let stated = sheet.cells.whole(sheet.cells.plenaImplementacion) ?? 0
      // a new programme begins in the year of its sheet, which does not ask; where a form asks and the
      // year is not known, only what is no year at all is surely too early
      let isAsked = sheet.answers?.missing.contains { $0.field == Self.start } ?? false
      if sheet.cells.whole(first) == nil, !sheet.cells.isBlank(first) || isAsked && stated > 1900 {
        let year = LocalizedText(es: "el año de inicio", en: "the year of start")
        return results.add(
          description, fields: [answer, full], notChecked: sheet.cells.absence(first, year))
      }
      let start = sheet.cells.whole(first) ?? sheet.ejercicio
      let name = LocalizedText(
        es: "el año de plena implementación", en: "the year of full implementation")
      check(
        aims.plenaImplementacion, sheet.cells.plenaImplementacion, name, full, from: start,
        sheet, &results)
    }
  }

  private static func check(
    _ cifra: Cifra?, _ cell: CellID, _ name: LocalizedText, _ field: JSONPointer, from start: Int?,
    _ sheet: SheetContext, _ results: inout RuleResults
  ) {
    guard let cifra, cifra.numero != .blank else {
      // where the form demands the year whatever the answer is, that rule says so
      if sheet.answers?.missing.contains(where: { $0.field == field }) ?? false {
        results.add(description, fields: [answer, field], notChecked: .missing(name))
        return
      }
      let message = LocalizedText(
        es: "la respuesta pide \(name.es), que falta",
        en: "the answer asks for \(name.en), which is missing")
      results.add(
        description, fields: [answer, field], finding: description.finding(message, at: answer))
      return
    }
    guard let year = sheet.cells.whole(cell), let start else {
      results.add(
        description, fields: [field], notChecked: sheet.cells.absence(cell) ?? .missing(name))
      return
    }
    var finding: Finding {
      description.finding(
        LocalizedText(
          es: "\(name.es) es \(year): debe ser \(start) o después",
          en: "\(name.en) is \(year): must be \(start) or later"),
        at: field, operands: sheet.halves([(answer, .hasEnd)]), reported: .whole(year),
        computed: .whole(start),
        requirement: .orLater)
    }
    results.add(description, fields: [answer, field], finding: year < start ? finding : nil)
  }
}

extension LocalizedText {
  fileprivate static let hasEnd = LocalizedText(
    es: "si el programa tiene término", en: "whether the programme ends")
}
