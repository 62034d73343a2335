import Testing

/// An indicator with a value of 120, and whether it can be above 100.
struct ShareCase: Sendable, CustomTestStringConvertible {
  let name: String
  let formula: String
  let isShare: Bool

  var testDescription: String { name }
}

@Suite("OBJ12: an indicator that is a part of a whole")
struct OBJ12Tests {
  @Test(
    "only a part of what is counted stays below 100 %",
    arguments: [
      ShareCase(
        name: "Porcentaje de variación de ventas de empresas",
        formula: "(Ventas en t - Ventas en t-1) / Ventas en t-1 * 100", isShare: false),
      ShareCase(
        name: "Tasa de empresas por comuna",
        formula: "(Número de empresas que venden / Número de comunas) * 100", isShare: false),
      ShareCase(
        name: "Porcentaje de crecimiento de empresas",
        formula: "(Número de empresas en t / Número de empresas en t-1) * 100", isShare: false),
      ShareCase(
        name: "Porcentaje de ejecución de proyectos",
        formula: "(Número de proyectos ejecutados / Número de proyectos planificados) * 100",
        isShare: false),
      ShareCase(
        name: "Porcentaje de empresas beneficiarias respecto de las comprometidas",
        formula: "(N° de empresas beneficiarias / N° de empresas comprometidas) * 100",
        isShare: false),
      ShareCase(
        name: "Porcentaje de personas capacitadas por empresa",
        formula: "(N° de personas capacitadas / N° de empresas atendidas) * 100",
        isShare: false),
      ShareCase(
        name: "Porcentaje de empresas atendidas en dos temporadas",
        formula: "(N° de empresas atendidas en t / N° de empresas atendidas en 2015) * 100",
        isShare: false),
      ShareCase(
        name: "Porcentaje de empresas que exportan",
        formula: "(N° de empresas que exportan / N° de empresas) * 100", isShare: true),
      ShareCase(
        name: "Porcentaje de empresas que aprenden a exportar",
        formula:
          "(Número de empresas que aprenden en t / Número de emprendedores de los cursos en t) * 100",
        isShare: true),
    ])
  func share(_ example: ShareCase) {
    let sheet = ReadSheet(
      """
      objetivos:
        indicador:
          nombre: '\(example.name)'
          formula: '\(example.formula)'
          unidad: '%'
          valores: {2019: '120,00'}
      """)
    #expect(sheet.messages(of: "OBJ12").count == (example.isShare ? 1 : 0))
  }
}
