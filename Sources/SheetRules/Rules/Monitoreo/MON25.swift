import Constraints
import DocumentTree
import ProgramSheets

/// Administrative expenses come with a subtitle 21.
enum MON25: Rule {
  static let description = RuleDescription(
    id: "MON25",
    title: LocalizedText(
      es: "hay gasto administrativo y ningún subtítulo 21",
      en: "there are administrative expenses and no subtitle 21"),
    severity: .note, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "El gasto administrativo se estima en el subtítulo 21: sueldos y bonificaciones de quienes hacen las labores administrativas del programa. Si la ficha declara gasto administrativo y su gasto por subtítulos no tiene el 21, puede estar mal estimado.",
      en:
        "The administrative expenses are estimated in subtitle 21: wages and bonuses of those who do the administrative work of the programme. Where the sheet declares administrative expenses and its expenses by subtitle have no 21, they may be badly estimated."
    ),
    source: LocalizedText(
      es:
        "Sección II, observaciones de quien evalúa sobre el gasto administrativo; sección III, gasto por subtítulos",
      en:
        "Section II, remarks of the evaluators on administrative expenses; section III, expenses by subtitle"
    ),
    formula: LocalizedText(
      es: "con gasto administrativo hay un subtítulo 21",
      en: "with administrative expenses there is a subtitle 21"),
    remedy: LocalizedText(
      es: "explique qué incluye el gasto administrativo",
      en: "explain what the administrative expenses include"),
    examples: [
      .passing(
        monitoreo: """
          subtitulos: {filas: [{subtitulo: 21, monto: 10}, {subtitulo: 24, monto: 90}]}
          componentes: {administrativo: {2021: 10}}
          """),
      .passing(
        monitoreo: """
          subtitulos: {filas: [{subtitulo: 24, monto: 90}]}
          componentes: {administrativo: {2021: 0}}
          """),
      .passing(
        monitoreo: """
          subtitulos: {filas: [{subtitulo: Subtítulo 21, monto: 10}, {subtitulo: Subtítulo 24, monto: 90}]}
          componentes: {administrativo: {2021: 10}}
          """),
      .failing(
        monitoreo: """
          subtitulos: {filas: [{subtitulo: 24, monto: 90}]}
          componentes: {administrativo: {2021: ↓10}}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let rows = cells.monitoreo.ficha.subtitulos?.filas ?? []
    guard
      let spent = cells.cell(
        MonitoreoField.administrativo, year: cells.monitoreo.ejercicio), !rows.isEmpty
    else { return }
    let fields = [cells[spent].field, JSONPointer("/subtitulos/filas")]
    guard cells.number(spent) != nil else {
      if let reason = cells.absence(spent) {
        results.add(description, fields: fields, notChecked: reason)
      }
      return
    }
    let hasWages = rows.contains(where: isOfWages)
    results.add(
      description, fields: fields,
      finding: hasWages || !cells.isNonzero(spent) ? nil : finding(spent, sheet))
  }

  /// Whether a row is subtitle 21, *Subtítulo 21* or *21.03*, or has its name where no number is given.
  private static func isOfWages(_ row: FichaMonitoreo.GastoDelSubtitulo) -> Bool {
    let code = row.subtitulo ?? ""
    guard let digit = code.firstIndex(where: \.isNumber) else {
      return (row.nombre ?? code).normalisedName.hasSuffix("en personal")
    }
    return code[digit...].prefix { $0.isNumber } == "21"
  }

  private static func finding(_ spent: CellID, _ sheet: SheetContext) -> Finding {
    let cells = sheet.cells
    let name = cells[spent].name
    let figure = sheet.written(cells[spent].field) ?? "?"
    return description.finding(
      LocalizedText(
        es: "\(name.es) es \(figure), y el gasto por subtítulos no tiene el 21",
        en: "\(name.en) (\(figure)) should have a subtitle 21 among the expenses by subtitle"),
      at: cells[spent].field, operands: [cells.operand(spent, in: sheet)])
  }
}
