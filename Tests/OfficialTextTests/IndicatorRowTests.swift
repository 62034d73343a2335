import DocumentTree
import Testing

@testable import OfficialText

/// Rows of the table of indicators in a text without blank lines.
@Suite("The values of an indicator behind its formula")
struct IndicatorRowTests {
  private func sheet(_ rows: String) throws -> OfficialSheet {
    let text = """
      MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2021
      Apoyo a ferias
      SERVICIO DE COOPERACIÓN
      MINISTERIO DE ECONOMÍA
      Población objetivo
      1.000 personas
      INDICADORES
      INDICADORES DE PROPÓSITO
      Indicador Fórmula de cálculo Efectivo 2019 Efectivo 2020 Efectivo 2021
      \(rows)
      V. CONTINGENCIA SANITARIA
      VI. OBSERVACIONES DE LA INSTITUCIÓN

      """
    return try #require(OfficialText(Array(text.utf8)).sheets.first)
  }

  private func values(_ fields: [String: String], _ row: Int = 0) -> [String?] {
    ["2019", "2020", "2021"].map { fields["/indicadores/\(row)/valores/\($0)"] }
  }

  @Test("are read from its last line")
  func lastLine() throws {
    let sheet = try sheet(
      """
      Porcentaje de empresas
      que venden más
      (Empresas que venden más en t
      /Empresas en t)*100 N/A 45,0% S/I*
      Porcentaje de socios que siguen
      (Socios que siguen/Socios en 2019) * 100 N/A** 4,5% 7%
      """)
    let fields = Leaves.all(of: sheet.document)
    #expect(fields["/indicadores/0/nombre"] == "Porcentaje de empresas que venden más")
    #expect(
      fields["/indicadores/0/formula"] == "(Empresas que venden más en t /Empresas en t)*100")
    #expect(values(fields) == ["N/A", "45,0%", "S/I*"])
    #expect(fields["/indicadores/1/nombre"] == "Porcentaje de socios que siguen")
    #expect(
      fields["/indicadores/1/formula"] == "(Socios que siguen/Socios en 2019) * 100")
    #expect(values(fields, 1)[1...] == ["4,5%", "7%"])
    #expect(sheet.remarks.map(\.kind) == [])
    #expect(sheet.leftOver == [])
  }

  @Test("are said to be a guess where a number stands before them")
  func guess() throws {
    let sheet = try sheet(
      """
      Porcentaje de empresas
      (Empresas que venden/Empresas) por 100 N/A 45,0% S/I
      """)
    let fields = Leaves.all(of: sheet.document)
    #expect(fields["/indicadores/0/formula"] == "(Empresas que venden/Empresas) por 100")
    #expect(values(fields) == ["N/A", "45,0%", "S/I"])
    #expect(sheet.remarks.map(\.kind).contains(.splitByGuess))
  }

  @Test(
    "are not taken for a number of the formula",
    arguments: [
      "(Empresas que venden/Empresas en 2018) * 100\nN/A 45,0% S/I",
      "(Empresas que venden/Empresas) 2017 2018 100\nN/A 45,0% S/I",
      "(Empresas 2017 2018 2019\n/Empresas)*100\nN/A 45,0% S/I",
      "(Empresas/Empresas) 1 2 3\npor cien\nN/A 45,0% S/I",
    ])
  func ownLine(row: String) throws {
    let sheet = try sheet("Porcentaje de empresas\n" + row)
    let fields = Leaves.all(of: sheet.document)
    let lines = row.split(separator: "\n").dropLast().joined(separator: " ")
    #expect(fields["/indicadores/0/formula"] == lines)
    #expect(values(fields) == ["N/A", "45,0%", "S/I"])
  }

  @Test("are said to be too few where a blank cell was lost")
  func tooFew() throws {
    let sheet = try sheet("Porcentaje de empresas\n(Empresas/Empresas) * 100 45,0% S/I")
    #expect(sheet.remarks.map(\.kind).contains(.unequalYears))
    #expect(values(Leaves.all(of: sheet.document)) == [nil, nil, nil])
  }
}
