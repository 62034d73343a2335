import Constraints
import DocumentTree
import ProgramSheets

/// An indicator without values is told and explained, and only such a one.
enum MON26: Rule {
  static let description = RuleDescription(
    id: "MON26",
    title: LocalizedText(
      es: "el análisis y la tabla no dicen lo mismo del indicador",
      en: "the analysis and the table do not say the same of the indicator"),
    severity: .note, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "Un indicador que en todos los años es N/A, NM o S/I no permite medir el propósito: la sección de eficacia lo dice, y la institución lo explica entre sus observaciones sobre indicadores. Y si la sección dice que no se puede medir, el indicador no tiene valores.",
      en:
        "An indicator that is N/A, NM or S/I in all years does not let the purpose be measured: the section on effectiveness says so, and the service explains it among its remarks on indicators. And where the section says that nothing can be measured, the indicator has no values."
    ),
    source: LocalizedText(
      es: "Sección II, eficacia; sección III, indicadores de propósito; sección VI, indicadores",
      en:
        "Section II, effectiveness; section III, indicators of the purpose; section VI, indicators"
    ),
    formula: LocalizedText(
      es: "el indicador sin valores «no permite medir», y se observa",
      en: "the indicator without values «no permite medir», with a remark"),
    remedy: LocalizedText(
      es: "complete el resultado de eficacia, la observación o los valores",
      en: "complete the result on effectiveness, the remark or the values"),
    examples: [
      .passing(
        monitoreo: """
          analisis: {indicador: no permite medir}
          indicadores: [{nombre: Ventas, valores: {2019: N/A, 2020: N/A, 2021: S/I}}]
          observaciones: [{seccion: indicadores, texto: Los resultados estarán en 2023.}]
          """),
      .failing(
        monitoreo: """
          analisis: {indicador: permite medir}
          indicadores: [{nombre: Ventas, ↓valores: {2020: N/A, 2021: S/I}}]
          """),
      .failing(
        monitoreo: """
          analisis: {indicador: no permite medir}
          indicadores: [{nombre: Ventas, ↓valores: {2020: N/A, 2021: S/I}}]
          observaciones: [{seccion: presupuesto, texto: Acción especial.}]
          """),
      .failing(
        monitoreo: """
          analisis: {indicador: ↓no permite medir}
          indicadores: [{nombre: Ventas, valores: {2020: 40, 2021: 50}}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let ficha = sheet.cells.monitoreo.ficha
    let indicators = ficha.indicadores ?? []
    guard let analysis = ficha.analisis, analysis.indicador != nil, !indicators.isEmpty else {
      return
    }
    let says = saysUnmeasured(analysis)
    var isAnyUnmeasured = false
    for row in indicators.indices {
      let values = sheet.cells.cells(MonitoreoField.valores, row: row)
      guard !values.isEmpty else { continue }
      let isUnmeasured = values.allSatisfy { sheet.cells.hasWord($0) }
      isAnyUnmeasured = isAnyUnmeasured || isUnmeasured
      let field = JSONPointer("/indicadores").appending(row).appending("valores")
      results.add(
        description, fields: [field, Self.verdict],
        finding: isUnmeasured ? finding(field, says, ficha, sheet) : nil,
        lackingIn: [JSONPointer("/observaciones"), JSONPointer("/analisis")])
    }
    let values = sheet.cells.cells(MonitoreoField.valores)
    guard says, !isAnyUnmeasured, values.contains(where: { sheet.cells.number($0) != nil }) else {
      return
    }
    results.add(description, fields: [Self.verdict], finding: measured(analysis, sheet))
  }

  private static let verdict = JSONPointer("/analisis/indicador")

  private static func saysUnmeasured(_ analysis: FichaMonitoreo.Analisis) -> Bool {
    let texts = [
      analysis.indicador?.resultado, analysis.indicador?.texto, analysis.observacionesEficacia,
    ]
    return texts.compactMap(\.self).map(\.normalisedName).contains {
      $0.contains("no permite medir") || $0.contains("no se cuenta con informacion")
    }
  }

  /// What is missing of an indicator without values.
  private static func finding(
    _ field: JSONPointer, _ says: Bool, _ ficha: FichaMonitoreo, _ sheet: SheetContext
  ) -> Finding? {
    let range = sheet.keyRange(nearest: field)
    guard says else {
      return description.finding(
        LocalizedText(
          es: "el indicador no tiene valor en ningún año, y la sección de eficacia no lo dice",
          en:
            "the indicator has no value in any year, and the section on effectiveness does not say so"
        ), at: field, range: range)
    }
    // the section is optional: a sheet without it may have left it out
    guard let remarks = ficha.observaciones, !remarks.isEmpty else { return nil }
    let isExplained = remarks.contains {
      ($0.seccion ?? "").normalisedName == "indicadores" && !($0.texto ?? "").isBlankAnswer
    }
    if isExplained { return nil }
    return description.finding(
      LocalizedText(
        es:
          "el indicador no tiene valor en ningún año, y ninguna observación de indicadores lo explica",
        en: "the indicator has no value in any year, and no remark on indicators explains it"),
      at: field, range: range)
  }

  private static func measured(
    _ analysis: FichaMonitoreo.Analisis, _ sheet: SheetContext
  ) -> Finding {
    description.finding(
      LocalizedText(
        es:
          "la sección de eficacia dice que el indicador no permite medir, pero la tabla tiene valores",
        en:
          "the section on effectiveness says that the indicator does not let anything be measured, but the table has values"
      ), at: verdict, reported: analysis.indicador?.resultado.map { .word($0) })
  }
}

extension SheetCells {
  /// Whether a cell says N/A, NM or S/I.
  fileprivate func hasWord(_ cell: CellID) -> Bool {
    switch table.value(cell) {
    case .absent(.notApplicable), .absent(.notMeasured), .absent(.noInformation): true
    case .absent, .number: false
    }
  }
}
