import DocumentTree
import Testing

@testable import OfficialText

/// Tables whose rows only the places of their words tell.
@Suite("Tables of components on a page that keeps its columns")
struct PlacedComponentsTests {
  private func sheet(_ text: String) throws -> OfficialSheet {
    try #require(OfficialText(Array(text.utf8)).sheets.first)
  }

  private static let head = """
     MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2021
     Apoyo a ferias
     SERVICIO DE COOPERACIÓN
     MINISTERIO DE ECONOMÍA
     Población objetivo
     1.000 personas
     COMPONENTES
     GASTO Y PRODUCCIÓN DE COMPONENTES (M$ 2022)
     Componentes (Unidad              Gasto ejecutado                 Producción
     de producción) *                 Miles de $(2022)                (unidad)              Gasto unitario Miles de $(2022)
                                       2019       2020        2021        2019        2020     2021        2019           2020        2021

    """

  @Test("give each row the figures beside the lines of its name, also where its cells broke them")
  func brokenFigures() throws {
    let sheet = try sheet(
      Self.head + """
        Urbano variable comunas
        total regional linea 5: cursos
        (Acceso tipo causa                    0        0           0           0          158       0                        0,0
        empresas adultos)

        Estado diagnóstico servicio      827.13    603.17
        crédito (Estado total)                                     0          286         145      260       2.892,1       4.159,8         0,0
                                           4         8
        Gasto crédito análisis
        comunas (Componente                   0        0           0           0          253       0                        0,0
        causa)

        Gasto administrativo             30.624    37.157       73.464

        Total                            857.75    986.63
                                                                89.165
                                            8         1
        Porcentaje gasto
        administrativo                                   4%         82%

        INDICADORES

        """)
    let fields = Leaves.all(of: sheet.document)
    let row = "/componentes/filas/1"
    #expect(fields["\(row)/nombre"] == "Estado diagnóstico servicio crédito")
    #expect(fields["\(row)/unidad"] == "Estado total")
    #expect(fields["\(row)/gasto/2019"] == "827.134")
    #expect(fields["\(row)/gasto/2020"] == "603.178")
    #expect(fields["\(row)/gasto/2021"] == "0")
    #expect(fields["\(row)/gastoUnitario/2020"] == "4.159,8")
    #expect(fields["/componentes/filas/2/nombre"] == "Gasto crédito análisis comunas")
    #expect(fields["/componentes/filas/2/produccion/2020"] == "253")
    #expect(fields["/componentes/filas/3/nombre"] == nil)
    #expect(fields["/componentes/total/2019"] == "857.758")
    #expect(fields["/componentes/total/2020"] == "986.631")
    #expect(fields["/componentes/total/2021"] == "89.165")
    #expect(fields["/componentes/porcentajeAdministrativo/2019"] == nil)
    #expect(fields["/componentes/porcentajeAdministrativo/2021"] == "82%")
    let remarks = sheet.remarks.filter { $0.field.description.hasPrefix("/componentes") }
    #expect(remarks.allSatisfy { $0.kind == .joinedFigure })
    #expect(
      Set(remarks.map(\.field.description)) == [
        "\(row)/gasto/2019", "\(row)/gasto/2020", "/componentes/total/2019",
        "/componentes/total/2020",
      ])
  }

  @Test("are told as a guess where a figure stands between two rows")
  func doubtful() throws {
    let sheet = try sheet(
      Self.head + """
        Urbano variable comunas               1        2           3           4            5       6          7             8           9
        (Acceso tipo)
                                            827.13
                                              4
        Gasto crédito análisis                1        2           3           4            5       6          7             8           9
        (Componente)
        Gasto administrativo             30.624    37.157       73.464
        Total                            857.75    98.663       89.165

        """)
    #expect(sheet.remarks.contains { $0.kind == .splitByGuess || $0.kind == .unequalYears })
  }

  @Test("have a figure whose parts stand three lines apart")
  func figureApart() throws {
    let sheet = try sheet(
      Self.head + """
        Estado variable linea 3:
        cursos (Criterio gasto
                                                                                                                                     59.280,
                                              0        0       829.923         0           0          14
        acceso causa)
                                                                                                                                        2

        Gasto administrativo             30.624    37.157       73.464

        Total                            857.75    986.63
                                                                89.165
                                            8         1
        INDICADORES

        """)
    let fields = Leaves.all(of: sheet.document)
    #expect(fields["/componentes/filas/0/gastoUnitario/2021"] == "59.280,2")
    #expect(fields["/componentes/filas/0/gasto/2021"] == "829.923")
    #expect(sheet.remarks.contains { $0.kind == .joinedFigure })
  }

  @Test("have the rows that section 5.2 names, in any alignment")
  func rowsOfComponents() throws {
    let sheet = try sheet(
      """
       PROGRAMA NUEVO
       Sección 1: Antecedentes
       Código Sistema                         PI071620190048347
       Nombre del Programa                    Apoyo a ferias
       5.2 Componentes
       Componente 1
       Nombre del componente                  Mercado estado evidencia información diagnóstico gestión
       Unidad de medida de producción         Diagnóstico nombre servicio linea 1: cursos
       Componente 2
       Nombre del componente                  Mujeres mercado efecto
       Unidad de medida de producción         Evidencia causa total nombre apoyo innovación
       5.3 Nivel de producción
       Componentes                                                  Unidad de medida de                         Producción 2019
       Mercado estado evidencia información                         Diagnóstico nombre servicio linea 1:
                                                                                                                33.829
       diagnóstico gestión                                          cursos
                                                                    Evidencia causa total nombre apoyo
       Mujeres mercado efecto                                                                                   6.667
                                                                    innovación
       Sección 6: Uso de Recursos

      """)
    let fields = Leaves.all(of: sheet.document)
    #expect(fields["/produccion/filas/0/cantidad"] == "33.829")
    #expect(fields["/produccion/filas/0/unidad"] == "Diagnóstico nombre servicio linea 1: cursos")
    #expect(fields["/produccion/filas/1/componente"] == "Mujeres mercado efecto")
    #expect(fields["/produccion/filas/1/unidad"] == "Evidencia causa total nombre apoyo innovación")
    #expect(fields["/produccion/filas/1/cantidad"] == "6.667")
    #expect(fields["/produccion/filas/2/componente"] == nil)
    #expect(!sheet.remarks.contains { $0.field.description.hasPrefix("/produccion") })
  }
}

@Suite("Stretches of lines")
struct NearestStretchTests {
  @Test("lie next to the one that overlaps, then to the one whose middle is nearest")
  func nearest() {
    #expect((5...5).nearest(among: [1...4, 6...9]) == nil)
    #expect((4...5).nearest(among: [1...4, 6...9]) == 0)
    #expect((4...6).nearest(among: [1...4, 6...7]) == 1)
    #expect((4...6).nearest(among: [1...4, 6...9]) == nil)
    #expect((9...9).nearest(among: []) == nil)
  }
}
