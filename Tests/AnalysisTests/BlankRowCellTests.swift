import Analysis
import Constraints
import DocumentTree
import SheetRules
import Testing

@Suite("Rows of a portfolio table with blank words")
struct BlankRowCellTests {
  private func checked(_ rows: String) -> CheckedSheet {
    let text = """
      ficha: cartera
      formulario: libre
      encabezado: {desde: 2019, hasta: 2020}
      columnas: [{clave: programa, tipo: texto}, {clave: ejercicio, tipo: año}, {clave: region, tipo: region}]
      filas: [[Riego, 2019, Maule], [Canales, 2020, Maule], \(rows)]
      """
    return SheetChecker.check(.read(Array(text.utf8), as: .yaml))
  }

  @Test(
    "a blank is no year, no region and no programme that others are",
    arguments: [
      #"["", 2019, Nacional], ["", 2019, Maule]"#, #"["-", 2019, Nacional], ["-", 2019, Maule]"#,
      #"[Pozos, "", Maule]"#, #"[Pozos, " - ", Maule]"#, #"[Pozos, 2019, ""]"#,
    ])
  func saysNothing(_ rows: String) {
    let sheet = checked(rows)
    #expect(!sheet.findings.contains { ["CAR11", "CAR17"].contains($0.rule) })
    #expect(!sheet.checks.contains { $0.rule == "CAR11" && $0.verdict == .notChecked })
  }

  @Test("words that are none still are told")
  func tellsWords() {
    #expect(checked("[Pozos, pronto, Maule]").checks.contains { $0.verdict == .notChecked })
    #expect(checked("[Pozos, 2019, Bolivia]").findings.contains { $0.rule == "CAR17" })
    #expect(
      checked("[Pozos, 2019, Nacional], [Pozos, 2019, Maule]").findings
        .contains { $0.rule == "CAR17" })
  }
}
