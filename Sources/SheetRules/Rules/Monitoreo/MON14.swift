import Constraints
import DocumentTree

/// A component spends in a year if and only if it produces.
enum MON14: Rule {
  static let description = RuleDescription(
    id: "MON14",
    title: LocalizedText(
      es: "un componente gasta sin producir, o produce sin gastar, en un año",
      en: "a component spends without producing, or produces without spending, in a year"),
    severity: .warning, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "El gasto de un componente es lo que cuesta su producción del año: si uno de los dos es cero, el otro también. La nota al pie advierte que «cero» se escribe también cuando no correspondía informar o no se contaba con la información; por eso es una advertencia.",
      en:
        "The expenses of a component are what its production of the year costs: where one of both is zero, so is the other. The footnote says that «cero» is also written where nothing was to be reported or no information was at hand; that is why it is a warning."
    ),
    source: LocalizedText(
      es: "Sección III, gasto y producción de componentes, y su nota al pie",
      en: "Section III, expenses and production of components, and its footnote"),
    formula: LocalizedText(
      es: "con gasto hay producción, y con producción hay gasto",
      en: "with expenses there is production, and with production there are expenses"),
    remedy: LocalizedText(
      es: "dé la cifra que falta, o explique el cero en las observaciones",
      en: "give the missing figure, or explain the zero in the remarks"),
    examples: [
      .passing(
        monitoreo: """
          componentes: {filas: [{nombre: Cursos, gasto: {2020: 0, 2021: 50}, produccion: {2020: 0, 2021: 5}}]}
          """),
      .passing(
        monitoreo: """
          componentes: {filas: [{nombre: Cursos, gasto: {2021: N/A}, produccion: {2021: 5}}]}
          """),
      .failing(
        monitoreo: """
          componentes: {filas: [{nombre: Cursos, gasto: {2020: 40, 2021: ↓0}, produccion: {2020: ↓0, 2021: 8}}]}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    for spent in cells.cells(MonitoreoField.gasto) {
      let (year, row) = (cells[spent].figure?.year, cells[spent].figure?.row)
      guard let produced = cells.cell(MonitoreoField.produccion, year: year, row: row) else {
        continue
      }
      let fields = [spent, produced].map { cells[$0].field }
      guard cells.number(spent) != nil, cells.number(produced) != nil else {
        if cells.isNonzero(spent) || cells.isNonzero(produced),
          let reason = cells.absence(spent) ?? cells.absence(produced)
        {
          results.add(description, fields: fields, notChecked: reason)
        }
        continue
      }
      let spends = cells.isNonzero(spent)
      let finding =
        spends == cells.isNonzero(produced)
        ? nil
        : spends
          ? finding(produced, beside: spent, sheet) : finding(spent, beside: produced, sheet)
      results.add(description, fields: fields, finding: finding)
    }
  }

  private static func finding(
    _ zero: CellID, beside other: CellID, _ sheet: SheetContext
  ) -> Finding {
    let cells = sheet.cells
    let (name, otherName) = (cells[zero].name, cells[other].name)
    let figure = sheet.written(cells[other].field) ?? "?"
    return description.finding(
      LocalizedText(
        es:
          "\(name.es) es 0, pero \(otherName.es) es \(figure); «cero» puede ser también que no se contaba con la información",
        en:
          "\(name.en) (0) should not be zero beside \(otherName.en) (\(figure)); «cero» may also mean that no information was at hand"
      ),
      at: cells[zero].field, operands: [zero, other].map { cells.operand($0, in: sheet) },
      reported: cells.value(zero))
  }
}
