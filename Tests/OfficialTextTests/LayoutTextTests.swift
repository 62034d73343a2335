import DocumentTree
import Testing

@testable import OfficialText

@Suite("Texts that keep columns")
struct LayoutTextTests {
  private static let tables = [ExAntePrompts.all, MonitoringPrompts.all].map { PromptTable($0) }

  /// The rows of a text, each with its cells.
  private func rows(_ text: String) -> [[String]] {
    let source = Array(text.utf8)
    let cells = LayoutText(TextLines(source), Self.tables).cells
    let reader = CellReader(source: source)
    var rows: [[String]] = []
    var row: Int?
    for cell in cells {
      if cell.row != row { rows.append([]) }
      row = cell.row
      rows[rows.count - 1].append(reader.line([cell]))
    }
    return rows
  }

  @Test("have a label and a value whose lines stand half a line apart")
  func centred() {
    let text = """
      Nombre del Programa (420
                                           Apoyo a ferias
      caracteres)
                                           Faltan compradores en las ferias de la región, y las
      Describa el principal
                                           que hay compran poco. La brecha crece cada año desde
      problema público que el
                                           2012 en todas las comunas, como dice la encuesta que
      Programa aborda, identificando
                                           se levantó en ellas. Los puestos cierran antes del
      la población afectada (1.000
                                           mediodía.
      caracteres)
      Eje de acción del programa           Fomento

      """
    #expect(
      rows(text) == [
        ["Nombre del Programa (420 caracteres)", "Apoyo a ferias"],
        [
          "Describa el principal problema público que el Programa aborda, identificando la población"
            + " afectada (1.000 caracteres)",
          "Faltan compradores en las ferias de la región, y las que hay compran poco. La brecha crece cada"
            + " año desde 2012 en todas las comunas, como dice la encuesta que se levantó en ellas. Los"
            + " puestos cierran antes del mediodía.",
        ],
        ["Eje de acción del programa", "Fomento"],
      ])
  }

  @Test(
    "have a table below the value of a label, its columns apart")
  func tableBelowValue() {
    let text = """
      Eje de acción del programa           Fomento de las ferias y de quienes venden en ellas
      Nombre del Programa (420             Apoyo a ferias de la región, a sus puestos y a quienes compran
      caracteres)
      Componentes                                             Unidad de medida de                        Producción 2019
      Personas unidad mercado                                 Personas personas variable causa                     67002
                                                              evidencia estado
      Problema adultos regional jóvenes                       Evidencia territorio                                 80089

      """
    let cells = rows(text).joined()
    #expect(cells.contains("Personas personas variable causa evidencia estado"))
    #expect(cells.contains("67002"))
  }

  @Test("have labels and cells side by side whose first lines come in another order, and lose none")
  func accountsForLines() throws {
    let text = """
      Nombre del Programa (420 caracteres)                   Apoyo a ferias
      Eje de acción del programa                             Fomento
                                                             Vínculo con el problema y datos cuantitativos que
      Causa                                                  avalen la relación con el
                                                             mismo
      Pocos puestos de venta                                 El 40 % vende en la calle (Encuesta, 2018).
                                                             Ninguna comuna tiene más de diez puestos, y los que
      Falta de compradores en invierno                       hay cierran en junio, como dice el catastro del año
                                                             2017.

      """
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    #expect(sheet.leftOver == [])
    let causes = sheet.document.root?["diagnostico"]?["causas"]
    #expect(
      causes?.elements.map { $0["causa"]?.text } == [
        "Pocos puestos de venta", "Falta de compradores en invierno",
      ])
  }

  @Test("have figures that their cells broke, of which all rows are guesses")
  func doubtfulRows() throws {
    let text = """
      MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2021

      RIEGO COMPARTIDO

      SERVICIO DE RIEGO RURAL

      MINISTERIO DE AGRICULTURA

      Gasto total ejecutado componentes                                                        131.261

       COMPONENTES

       GASTO Y PRODUCCIÓN DE COMPONENTES (M$ 2022)
                                        Gasto
                                                                                                            Gasto
                                        ejecuta
                                                                          Produc                            unitario
       Componentes (Unidad              do
                                                                          ción (u                           Miles
       de producción) *                 Miles
                                                                          nidad)                            de $(2
                                        de $(2
                                                                                                            022)
                                        022)
                                         2019       2020        2021        2019        2020     2021        2019           2020        2021
       Cursos de riego eficien
       en la región
       (Personas capacita                    0        0           0           0          158       0                        0,0
       en el año)

       Asesoría en el predio            827.13    603.17
       propio (Visitas hechas                                     0          286         145      260       2.892,1       4.159,8         0,0
                                          4         8
       Apoyo a comités de agu
       rurales (Comités                      0        0           0           0          253       0                        0,0
       apoyad

       Equipos de riego por
       goteo prestados (Equi                 0    47.570       15.701        235          0       229         0,0                         68,6
       pos)

       Ferias de riego en comunas
       apartadas (Ferias                          298.72
                                             0                    0           0           0       218                                     0,0
       hechas)                                      6


      """
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    let rows = sheet.document.root?["componentes"]?["filas"]
    #expect(rows?.elements.first { _ in true }?["produccion"]?["2020"]?.text == "158")
    let guesses = sheet.remarks.filter { $0.kind == .splitByGuess }.map(\.field.description)
    let all = (0..<(rows?.count ?? 0)).map { "/componentes/filas/\($0)" }
    #expect(all.count > 4 && guesses == all)
  }

  @Test("have rows of a table that nothing but their words tells apart")
  func table() {
    let text = """
      Causa                                Vínculo y datos cuantitativos que avalen la relación con el
                                           problema
      Pocas ferias en la                   Hay una feria por cada 20.000 personas de la región, y
      región                               ninguna abre en invierno.
      Precios altos                        El precio sube 12% al año según la encuesta de precios.

      """
    #expect(
      rows(text) == [
        [
          "Causa",
          "Vínculo y datos cuantitativos que avalen la relación con el problema",
        ],
        [
          "Pocas ferias en la región",
          "Hay una feria por cada 20.000 personas de la región, y ninguna abre en invierno.",
        ],
        ["Precios altos", "El precio sube 12% al año según la encuesta de precios."],
      ])
  }

  @Test("have justified lines, whose gaps are no columns")
  func justified() {
    let text = """
      Variable                        Criterio                           Medio de verificación

      Ventas    anuales    de   la    Menos de 2.400 UF al año           Carpeta      tributaria     del
      empresa                                                            servicio de impuestos

      """
    #expect(
      rows(text) == [
        ["Variable", "Criterio", "Medio de verificación"],
        [
          "Ventas anuales de la empresa", "Menos de 2.400 UF al año",
          "Carpeta tributaria del servicio de impuestos",
        ],
      ])
  }

  @Test("have figures that narrow cells broke, and blank cells")
  func figures() throws {
    let text = """
      MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2021
      GASTO Y PRODUCCIÓN DE COMPONENTES (M$ 2022)

      Componentes (Unidad de producción) *    Gasto ejecutado                Producción                Gasto unitario
                                              Miles de $(2022)               (unidad)                  Miles de $(2022)

                                    2019      2020      2021        2019     2020     2021      2019      2020      2021
      Ferias locales                         1.206.77
      (Número de ferias)              0                    0          0      1.000       0               1.206,8
                                                 5
      Gasto administrativo            0        3.000       0

      """
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    let row = Leaves.all(of: sheet.document).filter { $0.key.hasPrefix("/componentes/filas/0/") }
    #expect(
      row == [
        "/componentes/filas/0/nombre": "Ferias locales",
        "/componentes/filas/0/unidad": "Número de ferias",
        "/componentes/filas/0/gasto/2019": "0", "/componentes/filas/0/gasto/2020": "1.206.775",
        "/componentes/filas/0/gasto/2021": "0", "/componentes/filas/0/produccion/2019": "0",
        "/componentes/filas/0/produccion/2020": "1.000",
        "/componentes/filas/0/produccion/2021": "0",
        "/componentes/filas/0/gastoUnitario/2020": "1.206,8",
      ])
  }

  @Test("have a figure above the label of the next row")
  func figureAbove() throws {
    let text = """
      Señale los gastos totales del Programa
      Componentes                                                        2019 (miles de $)
      Ferias locales                         Total Componente                        117.847
      Gastos Administrativos                                                          86.739
      Total                                                                          204.586
      Gastos por beneficiario.
      Indicador Programa                              Año 2019 (miles de $ / beneficiario)
                                                                       5,41
      Gastos por unidad de producción de componente.
                                                             Año 2019 (miles de $ / unidad de
      Componentes
                                                             componente)
      Ferias locales                                                       1,86
      Indicador gasto                                                Año 2019
                                                                        21,94 %

      """
    let sheet = try #require(OfficialText(Array(text.utf8)).sheets.first)
    let read = Leaves.all(of: sheet.document)
    #expect(read["/gasto/porBeneficiario"] == "5,41")
    #expect(sheet.leftOver == [])
    #expect(sheet.remarks.contains { $0.field.description == "/gasto/porBeneficiario" })
  }

  @Test("may be damaged anywhere")
  func damaged() throws {
    let text = """
      MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2021
      GASTO Y PRODUCCIÓN DE COMPONENTES (M$ 2022)

      Componentes (Unidad de producción) *    Gasto ejecutado                Producción
                                    2019      2020      2021        2019     2020     2021      2019      2020
                                                                                               Miles
      Ferias locales                         1.206.77
      (Número de ferias)              0                    0          0      1.000       0               1.206,8
                                                 5
      Gasto administrativo            0        3.000       0

      """
    let bytes = Array(text.utf8)
    for index in stride(from: 0, to: bytes.count, by: 3) {
      for change in [Array(" ".utf8), Array("\n".utf8), [0xC3], []] {
        var damaged = bytes
        damaged.replaceSubrange(index..<min(index + 5, bytes.count), with: change)
        #expect(OfficialText(damaged).hasWords)
      }
    }
  }
}
