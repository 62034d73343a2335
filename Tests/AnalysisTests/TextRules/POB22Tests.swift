import Testing

@Suite("POB22: how many are served")
struct POB22Tests {
  private func messages(_ text: String) -> [String] {
    ReadSheet(
      """
      poblacion: {beneficiaria: {2019: 224, 2020: 296, 2021: 304, 2022: 308}}
      objetivos: {termino: {justificacion: '\(text)'}}
      """
    ).messages(of: "POB22")
  }

  @Test(
    "says nothing where the text can be meant otherwise",
    arguments: [
      "En los últimos cuatro años se atendió a 2.500 empresas.",
      "En dos años se atenderá a 520 empresas.",
      "En cuatro años se atenderá a más de 1.000 empresas.",
      "En cuatro años se atenderá a cerca de 1.100 empresas.",
      "En tres años se atenderá a 300 empresas cada año.",
      "El componente 1 atenderá en dos años a 100 empresas.",
      "Se atenderá en 2019 a 224 empresas y en 2020 a 296 empresas.",
      "Se atenderá a 40 empresas en la Región de Ñuble en 2019.",
      "Para el año 2019 se espera atender a 224 empresas.",
      "Se espera atender a empresas creadas antes de 2019, con 5 a 10 trabajadores, en cuatro años.",
      "En cuatro años se capacitará a 3.000 trabajadores.",
      "En 2018 se atendió a 210 empresas.",
      "Cada ejecutivo atenderá en tres años a 60 empresas.",
      "Se cubrirán 15 regiones en dos años.",
      "En dos años se espera atender a 50 empresas lideradas por mujeres.",
      "El 30 % de los beneficiarios, 67 empresas, se atenderá en dos años.",
      "El programa atenderá en cuatro años a unos 100 grupos de empresas.",
      "En 2019 se atenderá a 100 mujeres.",
      "En 2020 se atenderá a 120 cooperativas.",
      "Atender a 224 empresas cuesta 12 millones en 2019.",
      "Atender a los 300 funcionarios en dos años es parte del plan.",
      "Se beneficiará indirectamente a 900 personas en cuatro años.",
      "Se espera atender a 500 empresas postulantes en 2019, de las que se elegirán 224.",
    ])
  func isSilent(_ text: String) {
    #expect(messages(text) == [])
  }

  @Test(
    "finds what can only be meant so",
    arguments: [
      "En dos años se atenderá a 502 empresas.",
      "Es una necesidad no abordada, y se estima en cuatro años atender a una población de 1.312 empresas.",
      "En cuatro años se atenderá a más de 1.132 empresas.",
      "Para el año 2019 se espera atender a 242 empresas.",
      "Se estima una población beneficiaria de 269 para el año 2020.",
      "En tres (3) años se atenderá al menos a mil empresas.",
    ])
  func speaks(_ text: String) {
    #expect(messages(text).count == 1)
  }
}
