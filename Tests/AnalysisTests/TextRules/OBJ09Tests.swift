import Testing

@Suite("OBJ09: when the programme runs in full")
struct OBJ09Tests {
  private func messages(_ text: String) -> [String] {
    ReadSheet(
      """
      formulario: 2019-revision-de-diseno
      antecedentes: {inicio: 2015}
      objetivos:
        termino: {justificacion: '\(text)'}
        plenaImplementacion: 2020
      """
    ).messages(of: "OBJ09")
  }

  @Test(
    "says nothing where the text can be meant otherwise",
    arguments: [
      "El programa estará en régimen al segundo año.",
      "Al segundo año el programa estará en régimen.",
      "Al término del primer año se espera que el programa esté en régimen.",
      "El programa estará en régimen a partir de 2020 y se evaluará en el año 2023.",
      "En un plazo de dos años el programa alcanzará su plena implementación.",
      "Luego de un año el programa estará en régimen.",
      "El programa estará en régimen al sexto año de ejecución.",
      "La plataforma estará en pleno funcionamiento al cuarto año.",
      "El programa contará con un portal que estará en pleno funcionamiento al cuarto año.",
      "Se hará una evaluación de impacto al cuarto año, cuando el programa esté en régimen.",
      "La fase de obra del programa estará en régimen al tercer año.",
      "El programa estará en régimen antes del cuarto año.",
      "El programa no estará en régimen en el año 2019.",
      "La ley estará en plena implementación en el año 2022.",
      "Cuando el programa esté en régimen se atenderá a más empresas, y en el año 2025 se evaluará.",
      "Una vez en régimen el programa, en el año 2023 se medirá su impacto.",
      "El programa estará en régimen el año 2022 en la región de Aysén.",
      "El programa opera en régimen de concurso desde el año 2015.",
      "La plena implementación de la plataforma será al cuarto año.",
      "La plena implementación se alcanza al cabo de dos años.",
    ])
  func isSilent(_ text: String) {
    #expect(messages(text) == [])
  }

  @Test(
    "finds what can only be meant so",
    arguments: [
      "El programa estará en régimen al quinto año.",
      "En el tercer año el programa alcanzará su plena implementación.",
      "El programa estará en pleno funcionamiento al cabo de cuatro (4) años.",
      "El programa estará en régimen el año 4.",
      "Es permanente; la plena implementación será al cuarto año.",
      "Es permanente. Su plena implementación se alcanza en el año 2022.",
      "Estará en régimen en el año 2022.",
      "Se estima que el programa estará en régimen, aproximadamente, el 2022.",
      "Se evaluará una vez que esté en estado de régimen el programa, se estima al 4° año.",
    ])
  func speaks(_ text: String) {
    #expect(messages(text).count == 1)
  }
}
