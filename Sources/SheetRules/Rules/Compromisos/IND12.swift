import DocumentTree
import ProgramSheets

/// Each date exists in the calendar.
enum IND12: Rule {
  static let description = RuleDescription(
    id: "IND12",
    title: LocalizedText(
      es:
        "la fecha no existe en el calendario",
      en:
        "the date does not exist in the calendar"
    ),
    severity: .error, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Una fecha que el calendario no tiene, como el 31 de junio, no obliga a nadie. Se escribe como AAAA, AAAA-MM, AAAA-MM-DD, AAAA-T4 o AAAA-S1; la que un documento imprime y no existe se deja como texto. Lo que no nombra un día («permanente», «marzo a noviembre») no se mira; lo que lo nombra y no es una sola fecha queda sin comprobar.",
      en:
        "A date that the calendar does not have, such as 31 June, binds nobody. Dates are written as AAAA, AAAA-MM, AAAA-MM-DD, AAAA-T4 or AAAA-S1; one that a document prints and that does not exist is left as a text. What names no day («permanente», «marzo a noviembre») is passed over; what names one and is not a single date is not checked."
    ),
    source: .plazos,
    formula: LocalizedText(
      es:
        "la fecha existe",
      en:
        "the date exists"
    ),
    remedy: LocalizedText(
      es:
        "escriba la fecha que corresponde",
      en:
        "write the right date"
    ),
    examples: [
      .passing(
        compromisos: """
          encabezado: {fecha: 2009-10}
          seguimiento: [{plazo: 2010-S1}, {plazo: 2009-T4}, {plazo: 2010-06-30}, {plazo: 30 de junio de 2010}, {plazo: permanente}]
          """),
      .failing(
        compromisos: """
          bloques: [{region: La Araucanía, seguimiento: [{plazo: ↓31 de Junio 2010}, {plazo: ↓2010-02-29}]}]
          """),
      .failing(
        compromisos: """
          difusion: [{fecha: ↓2010-13}]
          encabezado: {fecha: ↓2009-T5}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    for (field, text) in dates(sheet.cells.compromisos) {
      switch ReportDate(text) {
      case .days, .withoutYear: results.add(description, fields: [field], finding: nil)
      case .blank: break
      // "permanente" and "octubre a noviembre" name no day
      case .unread where !text.utf8.contains(where: Ascii.isDigit): break
      case .unread:
        let reason = LocalizedText(
          es: "«\(text)» no es una sola fecha", en: "«\(text)» is not a single date")
        results.add(description, fields: [field], notChecked: reason)
      case .impossible:
        results.add(
          description, fields: [field],
          finding: description.finding(
            LocalizedText(
              es: "la fecha «\(text)» no existe", en: "the date «\(text)» does not exist"),
            at: field, reported: .word(text)))
      }
    }
  }

  /// Every date of a sheet, in its order.
  private static func dates(_ contents: CompromisosContents) -> [(JSONPointer, String)] {
    var dates: [(JSONPointer, String?)] = [
      (JSONPointer("/encabezado/fecha"), contents.ficha.encabezado?.fecha)
    ]
    for claim in contents.claims.map(\.claim) {
      dates.append((claim.field.appending("fecha"), claim.row.fecha))
    }
    for block in contents.blocks {
      dates.append((block.field.appending("provision").appending("fecha"), block.provision?.fecha))
      dates += block.facts.map { ($0.field, $0.date) }
      for (index, row) in block.followUp.enumerated() {
        dates.append((block.deadline(index), row.plazo))
      }
      for (index, row) in block.difusion.enumerated() {
        let field = block.field.appending("difusion").appending(index).appending("fecha")
        dates.append((field, row.fecha))
      }
    }
    return dates.compactMap { field, date in date.map { (field, $0) } }
  }
}
