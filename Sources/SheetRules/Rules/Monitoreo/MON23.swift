import DocumentTree
import ExactNumbers
import ProgramSheets

/// What a remark says of a figure is what the table says.
enum MON23: Rule {
  static let description = RuleDescription(
    id: "MON23",
    title: LocalizedText(
      es: "una observación dice otra cifra que la tabla",
      en: "a remark says another figure than the table"),
    severity: .note, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "Las observaciones repiten cifras de las tablas: cuántos proyectos, casos o beneficiarios hubo en un año, que el programa no se ejecutó en otro, que un componente no tuvo gasto. Se leen solo frases que no se pueden entender de otra manera, del año que nombran o, si no nombran ninguno, del de la ficha; «al menos», «hasta» y otras medidas no son una cifra de la tabla.",
      en:
        "The remarks repeat figures of the tables: how many projects, cases or beneficiaries there were in a year, that the programme did not run in another, that a component spent nothing. Only sentences that cannot be meant otherwise are read, about the year that they name or, where they name none, that of the sheet; «al menos», «hasta» and other measures are no figure of the table."
    ),
    source: LocalizedText(
      es: "Secciones II y VI, observaciones, y tablas de la sección III",
      en: "Sections II and VI, remarks, and tables of section III"),
    formula: LocalizedText(
      es: "cifra de la observación = producción o beneficiarios del año",
      en: "figure of the remark = production or beneficiaries of the year"),
    remedy: LocalizedText(
      es: "revise la observación y la tabla", en: "check the remark and the table"),
    examples: [
      .passing(
        monitoreo: """
          analisis: {observacionesEficiencia: [En 2021 solo hubo 8 proyectos; no tuvo ejecución en 2020.]}
          presupuesto: {ejecutado: {2019: 70, 2020: N/A, 2021: 90}}
          componentes: {filas: [{nombre: Cursos, produccion: {2021: 8}}]}
          """),
      .passing(
        monitoreo: """
          observaciones: [{seccion: generales, texto: Se capacita a grupos de al menos 3 beneficiarios y se esperan 20 proyectos en 2023.}]
          componentes: {filas: [{nombre: Cursos, produccion: {2021: 8}}]}
          """),
      .passing(
        monitoreo: """
          # el año de la frase vale también tras la coma, y lo que dice cuáles son es una parte
          observaciones: [{seccion: población, texto: "En 2019, 40 beneficiarios; en 2021, 8 proyectos. Hubo 3 proyectos del Maule y 2 proyectos que se postergaron. Desde 2019 van 99 proyectos."}]
          poblacion: {beneficiaria: {2019: 40, 2020: 50, 2021: 60}}
          componentes: {filas: [{nombre: Obras, produccion: {2019: 5, 2020: 6, 2021: 8}}]}
          """),
      .passing(
        monitoreo: """
          # lo que se pidió o se esperaba no es lo que se hizo, y una parte puede no ejecutarse
          observaciones:
            - {seccion: población, texto: Postularon 45 proyectos en 2021 y se financiaron 8. Se esperaba atender a 20 proyectos.}
            - {seccion: presupuesto, texto: El componente 1 no se ejecutó en 2021. El programa no se ejecutó en 2021 en las demás regiones.}
            - {seccion: presupuesto, texto: El programa no se ejecutó en 2021 por completo.}
          presupuesto: {ejecutado: {2020: 55, 2021: 90}}
          componentes: {filas: [{nombre: Cursos, produccion: {2021: 8}}]}
          """),
      .passing(
        monitoreo: """
          observaciones:
            - {seccion: presupuesto, texto: "Los cursos se hicieron en 2020, pero no hay presupuesto ejecutado en dicho componente."}
            - {seccion: presupuesto, texto: El componente 3 no tuvo gasto.}
          componentes: {filas: [{nombre: Cursos de riego, gasto: {2020: 5, 2021: 9}}, {nombre: Obras, gasto: {2020: 7, 2021: 8}}]}
          """),
      .failing(
        monitoreo: """
          observaciones:
            - {seccion: presupuesto, texto: ↓"Las obras se hicieron en 2020, pero no hay presupuesto ejecutado en dicho componente."}
            - {seccion: presupuesto, texto: ↓El componente 1 no tuvo gasto.}
          componentes: {filas: [{nombre: Cursos de riego, gasto: {2020: 5, 2021: 9}}, {nombre: Obras, gasto: {2020: 7, 2021: 8}}]}
          """),
      .failing(
        monitoreo: """
          observaciones: [{seccion: presupuesto, texto: ↓Acción especial para 9 proyectos.}]
          componentes: {filas: [{nombre: Cursos, produccion: {2021: 8}}]}
          """),
      .failing(
        monitoreo: """
          observaciones: [{seccion: población, texto: ↓El programa no se ejecutó durante el año 2020 por la pandemia.}]
          presupuesto: {ejecutado: {2020: 55, 2021: 90}}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let components = ComponentWords(sheet.cells.monitoreo.ficha.componentes?.filas ?? [])
    for (field, text) in remarks(sheet) {
      for claim in RemarkClaim.all(in: text, of: sheet.cells.monitoreo.ejercicio) {
        check(claim, field, components, sheet, into: &results)
      }
    }
  }

  private static func remarks(_ sheet: SheetContext) -> [(JSONPointer, String)] {
    let ficha = sheet.cells.monitoreo.ficha
    let analysis = JSONPointer("/analisis")
    var remarks: [(JSONPointer, String)] = []
    for (index, text) in (ficha.analisis?.observacionesEficiencia ?? []).enumerated() {
      remarks.append((analysis.appending("observacionesEficiencia").appending(index), text))
    }
    if let text = ficha.analisis?.observacionesEficacia {
      remarks.append((analysis.appending("observacionesEficacia"), text))
    }
    for (index, row) in (ficha.observaciones ?? []).enumerated() {
      guard let text = row.texto else { continue }
      remarks.append((JSONPointer("/observaciones").appending(index).appending("texto"), text))
    }
    return remarks
  }

  private static func check(
    _ claim: RemarkClaim, _ field: JSONPointer, _ components: ComponentWords,
    _ sheet: SheetContext, into results: inout RuleResults
  ) {
    switch claim {
    case .count(let number, let noun, let year):
      check(number, noun, year, field, sheet, into: &results)
    case .notRun(let year):
      guard let executed = sheet.cells.cell(MonitoreoField.ejecutado, year: year) else { return }
      let figure = sheet.written(sheet.cells[executed].field) ?? ""
      results.add(
        description, fields: [field, sheet.cells[executed].field],
        finding: sheet.cells.isNonzero(executed)
          ? description.finding(
            LocalizedText(
              es:
                "dice que el programa no se ejecutó en \(year), y el presupuesto ejecutado es \(figure)",
              en:
                "it says that the programme did not run in \(year), and the executed budget is \(figure)"
            ), at: field, operands: [sheet.cells.operand(executed, in: sheet)]) : nil)
    case .notSpent(let component, let year):
      guard let row = components.row(of: component) else { return }
      checkExpense(ofRow: row, year, field, sheet, into: &results)
    }
  }

  /// A component on which nothing was spent has no expense in the year.
  private static func checkExpense(
    ofRow row: Int, _ year: Int, _ field: JSONPointer, _ sheet: SheetContext,
    into results: inout RuleResults
  ) {
    let cells = sheet.cells
    guard let spent = cells.cell(MonitoreoField.gasto, year: year, row: row) else { return }
    let figure = sheet.written(cells[spent].field) ?? ""
    let name = cells[spent].name
    results.add(
      description, fields: [field, cells[spent].field],
      finding: cells.isNonzero(spent)
        ? description.finding(
          LocalizedText(
            es: "dice que el componente no tuvo gasto, y \(name.es) es \(figure)",
            en: "it says that nothing was spent on the component, and \(name.en) is \(figure)"),
          at: field, operands: [cells.operand(spent, in: sheet)]) : nil)
  }

  /// A number of projects, cases or beneficiaries is one that a table has for the year.
  private static func check(
    _ number: ExactDecimal, _ noun: String, _ year: Int, _ field: JSONPointer,
    _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let cells = sheet.cells
    var stated = cells.cells(MonitoreoField.produccion).filter {
      cells[$0].figure?.year == year && cells.isNonzero($0)
    }
    if let people = cells.cell(MonitoreoField.beneficiaria, year: year) { stated.append(people) }
    guard !stated.isEmpty else { return }
    let fields = [field] + stated.map { cells[$0].field }
    let implied = cells.beneficiaries(of: year).flatMap { cells.interval($0.expression) }
    let isStated =
      stated.contains { cells.number($0) == number }
      || implied?.contains(Rational(number)) ?? false
    let all = stated.compactMap { cells.number($0)?.description(in: .chilena) }
    let written = number.description(in: .chilena)
    results.add(
      description, fields: fields,
      finding: isStated
        ? nil
        : description.finding(
          LocalizedText(
            es:
              "dice \(written) \(noun), y en las tablas de \(year) hay \(all.joined(separator: ", "))",
            en:
              "it says \(written) \(noun), and the tables of \(year) have \(all.joined(separator: ", "))"
          ), at: field, operands: stated.map { cells.operand($0, in: sheet) }))
  }
}

/// The words of the names of the components, each with its row where it is of one alone.
private struct ComponentWords {
  private let names: [Set<String>]
  private var owners: [String: Int?] = [:]

  init(_ rows: [FichaMonitoreo.Componente]) {
    names = rows.map { TellingWords.of($0.nombre ?? "") }
    for (row, name) in names.enumerated() {
      for word in name { owners[word] = owners[word] == nil ? row : Int?.none }
    }
  }

  /// The row of the component that a remark names; nil where it may be another.
  func row(of component: RemarkClaim.Component) -> Int? {
    switch component {
    case .number(let number): return names.indices.contains(number - 1) ? number - 1 : nil
    case .words(let words):
      let told = TellingWords.of(words.joined(separator: " "))
      let rows = Set(told.compactMap { owners[$0] })
      guard rows.count == 1, let row = rows.first ?? nil else { return nil }
      return names[row].isSubset(of: told) ? row : nil
    }
  }
}
