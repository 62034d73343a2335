import Testing

@Suite("GAS09: the greatest subsidy of a component")
struct GAS09Tests {
  private func messages(_ text: String) -> [String] {
    ReadSheet(
      """
      componentes: [{numero: 1, nombre: Planes, descripcion: '\(text)'}]
      produccion: {filas: [{componente: Planes, unidad: Empresas con plan, cantidad: 100}]}
      gasto: {componentes: [{componente: Planes, total: 300.000}]}
      """
    ).messages(of: "GAS09")
  }

  @Test(
    "says nothing where the text can be meant otherwise",
    arguments: [
      "El subsidio máximo es de $ 3.000.000.",
      "Subsidio de hasta $ 2.500.000 para inversión y hasta $ 500.000 para asesoría.",
      "Subsidio mínimo de $ 100.000.",
      "Subsidio de $ 2.000.000 en promedio.",
      "Subsidio de hasta $ 2.000.000 por trabajador.",
      "Subsidio de hasta 60 UF.",
      "Subsidio de hasta $ 300.000 mensuales.",
      "Monto máximo de M$ 3.000 por empresa.",
      "El subsidio es de hasta 4 millones de pesos por grupo.",
      "Cofinancia hasta $ 1.000.000.",
      "Monto máximo de $ 500.000 de aporte de la empresa.",
      "Para empresas con ventas por un monto máximo de $ 2.000.000.",
      "Monto máximo de $ 1.000.000 al inicio y el saldo al cierre.",
      "Subsidio de hasta 3.000 M$.", "Subsidio de hasta MM$ 3.",
      "Subsidio de hasta $ 3.000.000 c/u.",
      "Subsidio de hasta 2.000 M$ y asesoría por 1.000 M$.",
      "Subsidio de hasta un 80%, con tope de $ 3.000.000.",
    ])
  func isSilent(_ text: String) {
    #expect(messages(text) == [])
  }

  @Test(
    "finds what can only be meant so",
    arguments: [
      "El subsidio máximo es de $ 2.000.000.",
      "Monto máximo de M$ 2.000 por empresa.",
      "El subsidio es de hasta 2 millones de pesos por cooperativa.",
      "Subsidio de hasta 2.000 M$.", "Subsidio de hasta MM$ 2,5.",
      "Subsidio de hasta $ 2.000.000 c/u.",
      "Subsidio de hasta un 80%, con tope de $ 2.000.000.",
      "Subsidio máximo de $2.500.000.- por beneficiario.",
      "Cofinancia hasta $ 2.000.000 por empresa.",
      "Se entrega hasta $ 2.000.000 a cada cooperativa.",
      "Entrega un subsidio no reembolsable de hasta $ 2.999.999 por grupo de empresas.",
    ])
  func speaks(_ text: String) {
    #expect(messages(text).count == 1)
  }
}
