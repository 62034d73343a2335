import Testing

@Suite("What is said of a figure that was cut off")
struct TruncatedMessageTests {
  @Test("MON01 names the whole number of beneficiaries and what it rounds to")
  func ofBeneficiaries() {
    let sheet = ReadSheet(
      """
      ficha: monitoreo
      formulario: 2021
      presupuesto: {ejecutado: {2021: 266.350}}
      poblacion: {gastoPorBeneficiario: {2021: "33.293,7"}}
      """)
    #expect(
      sheet.messages(of: "MON01") == [
        "el gasto por beneficiario de 2021 dice 33.293,7, cifra truncada: con 8 beneficiarios, redondeada es 33.293,8"
      ])
  }

  @Test("a figure that only an input's rounding leads to is not called the computed one cut off")
  func ofRoundedInputs() {
    let sheet = ReadSheet(
      """
      ficha: cartera
      formulario: libre
      columnas: [{clave: indicador, tipo: texto}, {clave: "2019", tipo: entero}]
      filas: [[Cursos, 24], [Asistentes, 610]]
      texto:
        - {dice: "$40.000 por asistente", porUnidad: gasto, unidades: Asistentes.2019}
        - {dice: "$1.016.653 por curso", porUnidad: gasto, unidades: Cursos.2019}
      """)
    #expect(
      sheet.messages(of: "CAR13") == [
        "«$1.016.653 por curso» dice 1.016.653 y el cálculo da 1.016.667: solo coinciden si se truncó la cifra"
      ])
  }
}
