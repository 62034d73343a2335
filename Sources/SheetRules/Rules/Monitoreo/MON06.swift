import Constraints

/// Expenses per beneficiary within ±20 % of the mean of the two years before.
enum MON06: Rule {
  static let description = RuleDescription(
    id: "MON06",
    title: LocalizedText(
      es: "el gasto por beneficiario está lejos del promedio de los años anteriores",
      en: "the expenses per beneficiary are far from the mean of the years before"),
    severity: .warning, category: .rango,
    rationale: LocalizedText(
      es:
        "El gasto por beneficiario del año de la ficha no se aparta en más de 20 % del promedio de los dos años anteriores, o del único que tenga una que no sea cero. Vale el margen de la configuración; si no lo fija, el que la ficha imprime en su frase; si no, 20 %. Sin cifra en ninguno de los dos años no se comprueba.",
      en:
        "The expenses per beneficiary of the year of the sheet differ by at most 20 % from the mean of the two years before, or of the only one that has one other than zero. The margin of the configuration holds; where it sets none, the one that the sheet prints in its sentence; else 20 %. Without a figure in either year it is not checked."
    ),
    source: LocalizedText(
      es:
        "Sección II, eficiencia y ejecución presupuestaria: intervalo del 20% del promedio de los dos años anteriores",
      en:
        "Section II, efficiency and budget execution: interval of 20% around the mean of the two years before"
    ),
    formula: LocalizedText(
      es: "0,8 × promedio ≤ gasto por beneficiario ≤ 1,2 × promedio",
      en: "0.8 × mean ≤ expenses per beneficiary ≤ 1.2 × mean"),
    remedy: LocalizedText(
      es: "explique la diferencia en las observaciones, o revise las cifras",
      en: "explain the difference in the remarks, or check the figures"),
    examples: [
      .passing(
        monitoreo: """
          poblacion: {gastoPorBeneficiario: {2019: "100,0", 2020: "110,0", 2021: "126,0"}}
          """),
      .passing(
        monitoreo: """
          poblacion: {gastoPorBeneficiario: {2019: N/A, 2020: N/A, 2021: "126,0"}}
          """),
      .passing(
        monitoreo: """
          # en un año de cero no se gastó: no entra en el promedio
          poblacion: {gastoPorBeneficiario: {2019: "0,0", 2020: "110,0", 2021: "126,0"}}
          """),
      .failing(
        monitoreo: """
          poblacion: {gastoPorBeneficiario: {2019: "100,0", 2020: N/A, 2021: ↓"120,2"}}
          """),
      .failing(
        monitoreo: """
          poblacion: {gastoPorBeneficiario: {2019: "100,0", 2020: "110,0", 2021: ↓"80,0"}}
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    guard
      let stated = cells.cell(
        MonitoreoField.gastoPorBeneficiario, year: cells.monitoreo.ejercicio),
      cells.number(stated) != nil
    else { return }
    guard let figure = PerformanceFigure(expensesPerBeneficiaryIn: sheet) else {
      return results.add(
        description, fields: [cells[stated].field],
        notChecked: LocalizedText(
          es: "ninguno de los dos años anteriores tiene gasto por beneficiario",
          en: "neither of the two years before has expenses per beneficiary"))
    }
    results.add(figure, of: description, in: sheet)
  }
}
