import DocumentTree
import Testing

@testable import OfficialText

@Suite("The tables of a follow-up")
struct FollowUpTableTests {
  /// What stands before the tables.
  private static let beginning = [
    "MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2021", "JUNTOS", "SERVICIO", "MINISTERIO",
    "I. ANTECEDENTES DEL PROGRAMA", "Año de inicio: 2015", "Otras evaluaciones: No",
    "III. DESEMPEÑO 2021 DEL PROGRAMA", "COMPONENTES",
    "GASTO Y PRODUCCIÓN DE COMPONENTES (M$ 2022)",
  ]

  private func read(_ sheet: OfficialSheet?) throws -> (leaves: [String: String], left: [Int]) {
    let sheet = try #require(sheet)
    return (Leaves.all(of: sheet.document), sheet.leftOver)
  }

  /// Draws a row: a name over some lines, and figures to its right.
  private func row(
    _ page: inout DrawnPage, _ top: inout Int, _ name: [String], _ figures: [String?]
  ) {
    for (index, line) in name.enumerated() { page.draw(line, 40, top + 11 * index) }
    for (index, figure) in figures.enumerated() {
      if let figure { page.draw(figure, 220 + 40 * index, top) }
    }
    top += 11 * name.count + 12
  }

  private func headings(_ page: inout DrawnPage, _ top: inout Int) {
    page.draw("Componentes (Unidad de", 40, top)
    page.draw("producción) *", 40, top + 11)
    page.draw("Gasto ejecutado Miles", 220, top)
    page.draw("Producción (unidad)", 340, top)
    page.draw("Gasto unitario Miles", 460, top)
    for column in 0..<9 { page.draw(String(2019 + column % 3), 220 + 40 * column, top + 11) }
    top += 34
  }

  @Test("have names with numbers, and their headings on each page")
  func pages() throws {
    var (first, second) = (DrawnPage(), DrawnPage())
    var top = 40
    for line in Self.beginning {
      first.draw(line, 40, top)
      top += 22
    }
    headings(&first, &top)
    row(
      &first, &top, ["Asesorías fase 2 (Empresas", "con 3 socios)"],
      ["88.931", "0", "0", "83", "0", "8", "1.071,5", nil, "0,0"])
    top = 40
    headings(&second, &top)
    row(
      &second, &top, ["Fase 3 de desarrollo", "(Empresas)"],
      ["500", "0", "70", "5", "0", "7", "100,0", nil, "10,0"])
    row(&second, &top, ["Gasto administrativo"], ["225.099", "0", "18.111"])
    row(&second, &top, ["Total"], ["314.530", "0", "18.181"])
    let (leaves, left) = try read(
      OfficialText(boxes: Array((first.xml + second.xml).utf8)).sheets.first)
    expect(leaves)
    #expect(leaves["/componentes/filas/1/gasto/2021"] == "70")
    #expect(leaves["/componentes/total/2021"] == "18.181")
    #expect(left == [])
  }

  private func expect(_ leaves: [String: String]) {
    let wanted = [
      "/componentes/filas/0/nombre": "Asesorías fase 2",
      "/componentes/filas/0/unidad": "Empresas con 3 socios",
      "/componentes/filas/0/gasto/2019": "88.931",
      "/componentes/filas/0/produccion/2021": "8",
      "/componentes/filas/0/gastoUnitario/2019": "1.071,5",
      "/componentes/filas/0/gastoUnitario/2021": "0,0",
      "/componentes/filas/1/nombre": "Fase 3 de desarrollo",
      "/componentes/filas/1/gasto/2019": "500",
      "/componentes/filas/1/produccion/2019": "5",
      "/componentes/filas/1/gastoUnitario/2019": "100,0",
      "/componentes/filas/1/gastoUnitario/2021": "10,0",
      "/componentes/administrativo/2019": "225.099",
    ]
    for (field, value) in wanted { #expect(leaves[field] == value, "\(field)") }
    #expect(leaves["/componentes/filas/0/gastoUnitario/2020"] == nil)
    #expect(leaves["/componentes/filas/2/nombre"] == nil)
  }

  @Test("have other columns on each page, and headings between the years")
  func layout() throws {
    let text =
      Self.beginning.joined(separator: "\n\n") + """
        \n
        Componentes (Unidad de        Gasto ejecutado Miles de $(2022)      Producción (unidad)     Gasto unitario Miles de $(2022)
        producción) *                 2019         2020          2021       2019    2020    2021    2019        2020        2021
        Asesorías fase 2 (Empresas
                                      88.931       0             0          83      0       8       1.071,5                 0,0
        con 3 socios)
        \u{C}
        Componentes (Unidad de              Gasto ejecutado Miles de $(2022)    Producción (unidad)       Gasto unitario Miles de $(2022)
        producción) *                       2019       2020       2021          2019     2020     2021    2019       2020       2021
        Fase 3 de desarrollo
                                            500        0          70            5        0        7       100,0                 10,0
        (Empresas)
        Gasto administrativo                225.099    0          18.111
        Total                               314.530    0          18.181

        INDICADORES
        """
    let (leaves, left) = try read(OfficialText(Array(text.utf8)).sheets.first)
    expect(leaves)
    #expect(left == [])
  }

  @Test("have names with numbers where nothing tells the columns")
  func stream() throws {
    let text =
      Self.beginning.joined(separator: "\n\n") + """
        \n
        Componentes (Unidad de producción) *

        2019 2020 2021 2019 2020 2021 2019 2020 2021

        Asesorías fase 2 (Empresas con 3 socios)

        88.931 0 0 83 0 8 1.071,5 0,0

        Fase 3 de desarrollo (Empresas)

        500 0 70 5 0 7 100,0 10,0

        Gasto administrativo 225.099 0 18.111

        INDICADORES
        """
    expect(try read(OfficialText(Array(text.utf8)).sheets.first).leaves)
  }

  @Test("have a figure that its narrow cell broke, set to the right")
  func brokenFigure() {
    var page = DrawnPage()
    page.draw("1.752.456", 220, 40)
    page.draw(",5", 255, 50)
    page.draw("3.024.81", 320, 40)
    page.draw("6", 355, 50)
    let text = PageText(BoxedWord.all(in: Array(page.xml.utf8)), [])
    let reader = CellReader(source: text.source)
    #expect(
      reader.words(text.cells).map { reader.string($0) } == ["1.752.456,5", "3.024.816"])
  }

  @Test("keep the cells apart that only one blank divides")
  func oneBlank() throws {
    let text =
      Self.beginning.prefix(7).joined(separator: "\n\n") + """
        \n
        II. ANÁLISIS DE DESEMPEÑO

        DIMENSIÓN           RESULTADOS                                      OBSERVACIONES EVALUADOR(ES)

        Focalización        • No presenta deficiencias evidentes en los     Sin observaciones en la dimensión.
                            criterios.

        Eficiencia y        • Ejecución presupuestaria inicial 2021: Dentro - Se advierte que no hubo
        ejecución           del rango (85%                                  detalle del gasto, y
        presupuestaria      - 110%) respecto de la ley del propio año 2021. que correspondería
                            • Gasto administrativo: Bien estimado por el    estimarlo.
                            servicio.                                       - Se observa otra cosa.

        III. DESEMPEÑO 2021 DEL PROGRAMA
        """
    let (leaves, _) = try read(OfficialText(Array(text.utf8)).sheets.first)
    let analysis = leaves.filter { $0.key.hasPrefix("/analisis") }
    #expect(
      analysis == [
        "/analisis/focalizacion/texto": "No presenta deficiencias evidentes en los criterios.",
        "/analisis/focalizacion/observaciones": "Sin observaciones en la dimensión.",
        "/analisis/ejecucionInicial":
          "Dentro del rango (85% - 110%) respecto de la ley del propio año 2021.",
        "/analisis/gastoAdministrativo": "Bien estimado por el servicio.",
        "/analisis/observacionesEficiencia/0":
          "Se advierte que no hubo detalle del gasto, y que correspondería estimarlo.",
        "/analisis/observacionesEficiencia/1": "Se observa otra cosa.",
      ])
  }

  @Test("have notes below them that are as wide as the page")
  func wideNotes() throws {
    let text =
      Self.beginning.prefix(8).joined(separator: "\n\n") + """
        \n
        COBERTURA POR AÑO*                        EVOLUCIÓN GASTO POR BENEFICIARIO (M$ 2022)**
            2019       2020       2021            2019            2020           2021
             2%         N/A        0%             5.894,6         N/A            33.293,8
        * Cobertura: (Población beneficiada del año t / población objetivo año t)*100.
        ** Gasto por Beneficiario: (Presupuesto ejecutado año t / número beneficiarios efectivos año t).

        INDICADORES DE PROPÓSITO

        Indicador                      Fórmula de cálculo                   Efectivo     Efectivo     Efectivo
                                                                            2019         2020         2021
        Porcentaje de las empresas que (Empresas que venden más en el año   40%          N/A          S/I
        venden más                     t/Empresas del año t)*100

        """
    let (leaves, left) = try read(OfficialText(Array(text.utf8)).sheets.first)
    #expect(leaves["/poblacion/cobertura/2021"] == "0%")
    #expect(leaves["/poblacion/gastoPorBeneficiario/2021"] == "33.293,8")
    #expect(leaves["/notas/alPie/0/marca"] == "*")
    #expect(
      leaves["/notas/alPie/0/texto"]
        == "Cobertura: (Población beneficiada del año t / población objetivo año t)*100.")
    #expect(leaves["/notas/alPie/1/marca"] == "**")
    #expect(leaves["/indicadores/0/nombre"] == "Porcentaje de las empresas que venden más")
    #expect(
      leaves["/indicadores/0/formula"]
        == "(Empresas que venden más en el año t/Empresas del año t)*100")
    #expect(left == [])
  }

  @Test("name the regions in a sentence of the description")
  func regions() throws {
    let text = """
      MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2021

      DESCRIPCIÓN

      Fortalece las capacidades de grupos de empresas.
      Los beneficiarios efectivos se encuentran en las regiones de: Ñuble, Los
      Ríos.

      PROPÓSITO

      Las empresas ganan mercados.

      Año de inicio: 2015
      Otras evaluaciones: No
      """
    let (leaves, _) = try read(OfficialText(Array(text.utf8)).sheets.first)
    #expect(
      leaves["/antecedentes/descripcion"] == "Fortalece las capacidades de grupos de empresas.")
    #expect(leaves["/antecedentes/regiones/0"] == "Ñuble")
    #expect(leaves["/antecedentes/regiones/1"] == "Los Ríos")
  }

  @Test("are in doubt where the brackets of a name do not close before its figures")
  func openBracket() throws {
    let text = try PublishedText.all[2].text
    let cut = text.replacing("implementado)", with: "implementado")
    try #require(cut != text)
    let sheet = try #require(OfficialText(Array(cut.utf8)).sheets.first)
    let lost = sheet.remarks.compactMap { remark in
      if case .lost(let issue) = remark.kind { issue.lostFields } else { nil }
    }.joined().map(\.description)
    #expect(lost.contains("/componentes"))
  }
}
