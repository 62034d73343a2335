import Testing

@Suite("POB23: how long the programme serves")
struct POB23Tests {
  private func messages(_ text: String) -> [String] {
    ReadSheet(
      """
      poblacion:
        egreso: {tiempo: '2,00', unidad: AÑOS}
      objetivos: {termino: {justificacion: '\(text)'}}
      """
    ).messages(of: "POB23")
  }

  @Test(
    "says nothing where the text can be meant otherwise",
    arguments: [
      "El programa tiene una duración de cuatro años.",
      "El programa tiene un horizonte de hasta dos años.",
      "Los proyectos del programa tienen una duración máxima de 12 meses.",
      "El programa financia proyectos con una duración máxima de 6 meses.",
      "El programa considera una etapa con una duración de 3 meses.",
      "El programa tiene una duración indefinida.",
      "El programa tiene un horizonte de al menos un año.",
      "El programa tiene un horizonte de uno a tres años.",
      "El programa tiene un horizonte de evaluación de 1 año.",
      "La primera fase tiene una duración máxima de tres meses.",
      "El programa considera una duración de 12 meses para los proyectos.",
      "El programa tiene una duración de 12 meses por proyecto.",
      "El programa tiene una duración de un año en su primera etapa.",
      "El programa tiene un horizonte de 1 año para medir el indicador.",
      "El programa puede tener una duración de un año, prorrogable por otro.",
      "El programa tiene un horizonte de un año y medio a dos años.",
    ])
  func isSilent(_ text: String) {
    #expect(messages(text) == [])
  }

  @Test(
    "finds what can only be meant so",
    arguments: [
      "El programa tiene un horizonte de hasta un año.",
      "El programa puede tener una duración máxima de 18 meses.",
      "Es un programa que tiene una duración de dieciocho meses.",
    ])
  func speaks(_ text: String) {
    #expect(messages(text).count == 1)
  }

  private func messages(egress text: String) -> [String] {
    ReadSheet("poblacion: {egreso: {tiempo: '2,00', unidad: AÑOS, criterios: '\(text)'}}")
      .messages(of: "POB23")
  }

  @Test("reads the criteria of egress without their subject")
  func readsCriteria() {
    for text in [
      "Proyecto implementado con todos sus informes, en un horizonte de hasta un año.",
      "Proyecto implementado en un plazo máximo de 18 meses.",
    ] {
      #expect(messages(egress: text).count == 1, "\(text)")
    }
    for text in [
      "Proyecto implementado con todos sus informes, en un horizonte de hasta tres años.",
      "Curso aprobado en un plazo de 6 meses desde la matrícula y un año de seguimiento.",
      "Rinde el proyecto en un plazo de al menos 12 meses.", "Entrega el informe a los 6 meses.",
    ] {
      #expect(messages(egress: text) == [], "\(text)")
    }
  }
}
