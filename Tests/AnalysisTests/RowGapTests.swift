import Analysis
import DocumentTree
import SheetRules
import Testing

/// A list that lacks a row, or has one twice, while every figure is right.
@Suite("Rows that are missing or one too many")
struct RowGapTests {
  private static func groups(_ text: String) -> [SuspectGroup] {
    SheetChecker.check(.read(Array(text.utf8), as: .yaml)).report.groups
  }

  private static let monitoreo = """
    ficha: monitoreo
    formulario: 2021
    presupuesto: {ejecutado: {2020: 55.210, 2021: 57.600}}
    subtitulos:
      filas:
        - {subtitulo: 21, nombre: Gastos en Personal, monto: 5.600}
        - {subtitulo: 24, nombre: Transferencias Corrientes, monto: 52.000}
      total: 57.600
    regiones:
      filas:
        - {region: Maule, monto: 30.000}
        - {region: Ñuble, monto: 22.000}
      total: 52.000
    componentes:
      filas:
        - {nombre: Cursos, gasto: {2020: 30.110, 2021: 32.000}, produccion: {2020: 1.700, 2021: 1.800}, gastoUnitario: {2020: "17,7", 2021: "17,8"}}
        - {nombre: Visitas, gasto: {2020: 20.000, 2021: 20.000}, produccion: {2020: 500, 2021: 500}, gastoUnitario: {2020: 40, 2021: 40}}
      administrativo: {2020: 5.100, 2021: 5.600}
      total: {2020: 55.210, 2021: 57.600}
    """

  private static let cartera = """
    ficha: cartera
    formulario: libre
    columnas:
      - {clave: programa, tipo: texto}
      - {clave: gasto, tipo: monto, unidad: M$, total: suma}
      - {clave: cobertura, tipo: entero, unidad: personas, total: suma}
      - {clave: gastoPorUnidad, razon: [gasto, cobertura, 1]}
    cuenta: 3
    filas:
      - [Pozos, 12.400, 310, 40]
      - [Riego, 57.600, 900, 64]
      - [Canales, 8.000, 95, "84,2"]
    total: {gasto: 78.000, cobertura: 1.305}
    """

  private static let exAnte = """
    ficha: ex-ante
    formulario: 2019-nuevo
    componentes: [{numero: 1, nombre: Cursos}, {numero: 2, nombre: Visitas}]
    produccion: {filas: [{componente: Cursos, cantidad: 1.500}, {componente: Visitas, cantidad: 600}]}
    gasto:
      componentes:
        - {componente: Cursos, total: 180.000, subtitulos: [{subtitulo: 21, monto: 80.000}, {subtitulo: 24, monto: 100.000}]}
        - {componente: Visitas, total: 144.000}
      administrativo: 16.000
      total: 340.000
      porUnidad: [{componente: Cursos, valor: "120,00"}, {componente: Visitas, valor: "240,00"}]
      porcentajeAdministrativo: "4,71 %"
    """

  private struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sheet: String
    let wrong: String
    let written: String
  }

  private static let gaps = [
    Case(
      testDescription: "an expense without its row", sheet: monitoreo,
      wrong: "    - {subtitulo: 21, nombre: Gastos en Personal, monto: 5.600}\n", written: ""),
    Case(
      testDescription: "a region without its row", sheet: monitoreo,
      wrong: "    - {region: Ñuble, monto: 22.000}\n", written: ""),
    Case(
      testDescription: "a region twice", sheet: monitoreo,
      wrong: "    - {region: Ñuble, monto: 22.000}\n",
      written: "    - {region: Ñuble, monto: 22.000}\n    - {region: Ñuble, monto: 22.000}\n"),
    Case(
      testDescription: "a row of a table left out", sheet: cartera,
      wrong: "  - [Canales, 8.000, 95, \"84,2\"]\n", written: ""),
    Case(
      testDescription: "a row of a table twice", sheet: cartera,
      wrong: "  - [Pozos, 12.400, 310, 40]\n",
      written: "  - [Pozos, 12.400, 310, 40]\n  - [Pozos, 12.400, 310, 40]\n"),
    Case(
      testDescription: "the sum of the components among them", sheet: exAnte,
      wrong: "    - {componente: Visitas, total: 144.000}\n",
      written:
        "    - {componente: Visitas, total: 144.000}\n    - {componente: Total, total: 324.000}\n"),
    Case(
      testDescription: "an expense of a component without its row", sheet: exAnte,
      wrong: "{subtitulo: 21, monto: 80.000}, ", written: ""),
  ]

  @Test("no figure is called the cause, nor changed without asking", arguments: gaps)
  private func tellsTheRow(_ example: Case) throws {
    #expect(Self.groups(example.sheet).isEmpty)
    let text = example.sheet.replacing(example.wrong, with: example.written)
    try #require(text != example.sheet)
    let groups = Self.groups(text).filter { !$0.isAdvised }
    #expect(!groups.isEmpty)
    for group in groups {
      #expect(group.rowGap != nil)
      #expect(!group.isClear)
      // what is missing may also be a slip in one figure
      if example.written.utf8.count > example.wrong.utf8.count { #expect(group.isTied) }
      #expect(group.suspects.allSatisfy { !$0.unique })
      #expect(group.tellsApart != nil)
    }
  }

  @Test("the row that every year lacks is told once a year, with its amount")
  func component() throws {
    let row =
      "    - {nombre: Visitas, gasto: {2020: 20.000, 2021: 20.000}, produccion: {2020: 500, 2021: 500}, gastoUnitario: {2020: 40, 2021: 40}}\n"
    let groups = Self.groups(Self.monitoreo.replacing(row, with: ""))
    let gaps = groups.compactMap(\.rowGap?.es)
    #expect(gaps.contains("puede faltar una fila en «Componentes», de 20.000"))
    #expect(groups.flatMap(\.suspects).allSatisfy { !$0.unique })
  }

  @Test("a figure is the cause where the sheet confirms its rows, or more than a sum speaks of it")
  func confirmed() throws {
    let slips = [
      // four tables name the components
      (Self.exAnte, "total: 340.000", "total: 304.000"),
      // the text counts the rows
      (Self.cartera, "cobertura: 1.305", "cobertura: 1.350"),
      // the unit cost speaks of it as well
      (
        Self.monitoreo, "gasto: {2020: 30.110, 2021: 32.000}", "gasto: {2020: 30.110, 2021: 23.000}"
      ),
    ]
    for (sheet, right, wrong) in slips {
      let groups = Self.groups(sheet.replacing(right, with: wrong))
      #expect(groups.first?.rowGap == nil, "\(wrong)")
      #expect(groups.first?.isTied == false, "\(wrong)")
    }
  }
}
