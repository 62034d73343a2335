import Testing

@Suite("What is said of the words that restate a figure of a table")
struct CarteraQuoteWordsTests {
  private func sheet(_ quotes: String) -> ReadSheet {
    ReadSheet(
      """
      ficha: cartera
      formulario: libre
      columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
      filas: [[Riego, 1.250.000], [Pozos, 800.000]]
      total: {gasto: 2.050.000}
      texto:
      \(quotes)
      """)
  }

  @Test("The first of two figures has the size of the second")
  func ranges() {
    #expect(
      sheet("  - {dice: \"entre $2.100 y $2.200 millones\", de: total.gasto}").messages(of: "CAR09")
        == [
          "«entre $2.100 y $2.200 millones» (2.100 millones) es mayor que el total de gasto (2.050 millones)"
        ])
    #expect(
      sheet("  - {dice: \"entre los 60 y los 70 %\", de: Pozos.gasto, sobre: total.gasto}")
        .messages(of: "CAR09")
        == [
          "«entre los 60 y los 70 %» (60 %) es mayor que gasto de «Pozos» / el total de gasto (39 %)"
        ])
  }

  @Test("A figure in words is told in digits, with its size")
  func words() {
    #expect(
      sheet("  - {dice: cerca de tres mil millones de pesos, de: total.gasto}")
        .messages(of: "CAR09")
        == [
          "«cerca de tres mil millones de pesos» dice 3 mil millones, pero el total de gasto da 2 mil millones"
        ])
  }
}
