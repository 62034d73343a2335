import Analysis
import Constraints
import DocumentTree
import SheetRules
import Testing

@Suite("Rows of a portfolio table with words that cannot be read")
struct UnreadRowCellTests {
  private static let columns =
    "[{clave: programa, tipo: texto}, {clave: ejercicio, tipo: año}, {clave: region, tipo: region}, {clave: monto, tipo: monto}]"

  private func checked(_ row: String, columns: String = columns) -> CheckedSheet {
    let text = """
      ficha: cartera
      formulario: libre
      encabezado: {desde: 2019, hasta: 2021}
      columnas: \(columns)
      filas:
        - [Riego, 2019, Maule, 10]
        - [Riego, 2020, Maule, 12]
        - [Pozos, 2020, Ñuble, 11]
        - \(row)
      totales:
        - {columna: monto, ejercicio: 2021, total: 11}
        - {columna: monto, region: Maule, total: 33}
      """
    return SheetChecker.check(.read(Array(text.utf8), as: .yaml))
  }

  /// The rules of tables that find something.
  private func rules(_ sheet: CheckedSheet) -> Set<String> {
    Set(sheet.findings.map(\.rule)).intersection(["CAR02", "CAR11", "CAR16", "CAR17"])
  }

  @Test(
    "are not taken for others",
    arguments: [
      "[Riego, 2021, Maule, 11]", "[Riego, 2.021, Maule, 11]", "[Riego, s/i, Maule, 11]",
      "[Riego, 2021*, Maule, 11]", "[Riego, año 2021, Maule, 11]", "[Riego, 2021, 11]",
      "{programa: Riego, ejericio: 2021, region: Maule, monto: 11}",
      "{programa: Riego, ejercicio: 2021, reigon: Maule, monto: 11}", #""Riego, 2021, Maule, 11""#,
      #"[Riego, 2021, "-", 11]"#, "[Riego, {x: 2021}, Maule, 11]",
    ])
  func saysNothing(_ row: String) {
    #expect(rules(checked(row)).isEmpty, "\(row)")
  }

  @Test("a name that is no region is told, and no sum without it")
  func tellsRegion() {
    #expect(rules(checked("[Riego, 2021, Malue, 11]")) == ["CAR17"])
  }

  @Test("what is read is still compared")
  func compares() {
    #expect(rules(checked("[Riego, 2022, Maule, 11]")) == ["CAR11"])
    #expect(rules(checked("[Riego, 2021, Maule, 12]")) == ["CAR16"])
    #expect(rules(checked("[Riego, 2020, Maule, 11]")).contains("CAR02"))
    #expect(rules(checked("[Riego, 2021, Ñuble, 11]")) == ["CAR16"])
  }

  @Test(
    "are unknown where their column cannot be read",
    arguments: ["ejerc icio, tipo: año", "“ejercicio”, tipo: año", "ejercicio, tipo: anio"])
  func knowsNoColumn(_ column: String) {
    let columns = Self.columns.replacing("ejercicio, tipo: año", with: column)
    let sheet = checked("[Riego, 2021, Maule, 11]", columns: columns)
    #expect(rules(sheet).isEmpty, "\(column)")
    #expect(sheet.findings.contains { $0.rule == "LEC02" }, "\(column)")
  }

  @Test("years that are columns are unknown where one cannot be read")
  func knowsNoYear() {
    let text = """
      ficha: cartera
      formulario: libre
      encabezado: {desde: 1990, hasta: 1991}
      columnas: [{clave: programa, tipo: texto}, {clave: “1990”, tipo: cifra}, {clave: "1991", tipo: cifra}]
      filas: [[Riego, 10, 11]]
      """
    #expect(rules(SheetChecker.check(.read(Array(text.utf8), as: .yaml))).isEmpty)
  }
}
