import Testing

@Suite("POB21: the figures of an estimation text")
struct POB21Tests {
  private func messages(_ text: String) -> [String] {
    ReadSheet(
      """
      poblacion:
        potencial:
          numero: 207.035
          estimacion: '\(text)'
          calculo: 625.483*0,461 - 81.313 = 207.035
        objetivo: {numero: 137.885, calculo: '207.035*0,74*0,90 = 137.885'}
      """
    ).messages(of: "POB21")
  }

  @Test(
    "says nothing of figures that agree, and of figures of something else",
    arguments: [
      "Son 625.483 empresas; el 46,1 % tiene internet y el 13 % (81.313) vende.",
      "Son 625.483 empresas; el 46 % tiene internet.", "El 53,9 % no tiene internet.",
      "Encuesta con 95 % de confianza y 5 % de error: 46,1 %.",
      "El 13% de 1.128.679 (146.728) vende.", "De 1.128.679 empresas, 625.483 son pequeñas.",
      "Crece 3,2 % anual; 46,1 % tiene internet; 12 % exporta.",
      "Código 625481-K de la base, 46,1%.", "El 46,1 % (288.348) tiene internet.",
      "El 46,1 %; rubro (74%) y sin deudas (90%): 137.885.",
      "El 46,1 %; el 74 % es del rubro y el 30 % está en la capital.",
      "El 74 % es del rubro, con una tolerancia de 5 %.",
      "Venden 81.331 millones de pesos.", "Son 625.438 mil.",
      "El 46,1 %; el 13 % (81 mil) vende.", "El 46,1 %; el 64,1 % (288 mil) tiene internet.",
    ])
  func isSilent(_ text: String) {
    #expect(messages(text) == [])
  }

  @Test(
    "finds a figure that can only be one of the formula, miscopied",
    arguments: [
      "El 64,1 % tiene internet.", "El 46,2 % tiene internet.",
      "El 46,1 %; rubro (47%) y sin deudas (90%).", "El 46,1 %; rubro (74%) y sin deudas (80%).",
      "Son 652.483 empresas.", "Son 625.483 empresas; el 31 % (81.313) vende.",
      "Ya venden 83.113 empresas.",
    ])
  func speaks(_ text: String) {
    #expect(messages(text).count == 1)
  }
}
