import Testing

/// Two answers, and how many contradictions there are.
struct AnswerPair: Sendable, CustomTestStringConvertible {
  let answer: String
  let other: String
  let count: Int

  var testDescription: String { "«\(answer)» and «\(other)»" }
}

@Suite("ANT08: answers that hang on one another")
struct ANT08Tests {
  @Test(
    "a register and its description",
    arguments: [
      AnswerPair(answer: "No", other: "No existe un proceso de postulación.", count: 0),
      AnswerPair(answer: "No", other: "", count: 0),
      AnswerPair(answer: "No", other: "No aplica", count: 0),
      AnswerPair(answer: "No", other: "Se implementará en 2020.", count: 0),
      AnswerPair(answer: "No", other: "Base de datos con RUT.", count: 1),
      AnswerPair(answer: "No", other: "En diseño.", count: 0),
      AnswerPair(answer: "No", other: "Se está implementando una base.", count: 0),
      AnswerPair(answer: "No", other: "La postulación se guarda en papel.", count: 0),
      AnswerPair(answer: "No", other: "Solo hay registro de beneficiarios.", count: 0),
      AnswerPair(answer: "No", other: "El programa carece de registro.", count: 0),
      AnswerPair(answer: "Sí", other: "Base de datos sin errores.", count: 0),
      AnswerPair(answer: "Sí. Según la modalidad", other: "Base de datos.", count: 0),
      AnswerPair(answer: "Si", other: "", count: 1),
      AnswerPair(answer: "SÍ", other: "-", count: 1),
      AnswerPair(answer: "", other: "Base de datos.", count: 0),
      AnswerPair(answer: "Depende", other: "", count: 0),
    ])
  func registers(_ pair: AnswerPair) {
    let sheet = ReadSheet(
      """
      poblacion:
        seleccion: {registroPostulantes: '\(pair.answer)', descripcionRegistroPostulantes: '\(pair.other)'}
      """)
    #expect(sheet.messages(of: "ANT08").count == pair.count)
  }

  @Test(
    "groups of the population, whose description may explain a no",
    arguments: [
      AnswerPair(answer: "No", other: "Afecta a todas por igual.", count: 0),
      AnswerPair(answer: "Sí", other: "", count: 1),
      AnswerPair(answer: "Sí", other: "Mujeres.", count: 0),
    ])
  func groups(_ pair: AnswerPair) {
    let sheet = ReadSheet(
      """
      formulario: 2025-nuevo
      diagnostico: {gruposAfectados: '\(pair.answer)', descripcionGruposAfectados: '\(pair.other)'}
      """)
    #expect(sheet.messages(of: "ANT08").count == pair.count)
  }
}
