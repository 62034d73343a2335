import ProgramSheets
import Testing

@Suite("ANT04: the list of the Sustainable Development Goals")
struct GoalListTests {
  private func messages(_ rows: [(number: String, name: String)]) -> [String] {
    let list = rows.map { "{numero: \($0.number), nombre: '\($0.name)', respuesta: No}" }
    return ReadSheet(
      """
      formulario: 2025-nuevo
      encabezado: {tipo: Nuevo, estado: EN EVALUACIÓN}
      diagnostico: {ods: [\(list.joined(separator: ", "))]}
      """
    ).messages(of: "ANT04")
  }

  private static let official = ListasOficiales.ods.palabras.enumerated().map {
    (number: "\($0.offset + 1)", name: $0.element)
  }

  @Test("the list of the form holds, in any order and with small differences of writing")
  func holds() {
    #expect(messages(Self.official) == [])
    #expect(messages(Array(Self.official.reversed())) == [])
    var rows = Self.official
    rows[8].name = "INDUSTRIA INNOVACION E INFRAESTRUCTURAS."
    rows[0].name = ""
    #expect(messages(rows) == [])
  }

  @Test("a name of another goal, a goal twice, one too many and one that is missing")
  func speaks() {
    var rows = Self.official
    rows[1].name = rows[2].name
    #expect(messages(rows).count == 1)
    rows = Self.official
    rows[16].number = "16"
    #expect(messages(rows).count == 2)
    #expect(messages(Array(Self.official.dropLast())) == ["falta el ODS 17"])
    #expect(messages(Self.official + [("18", "Otro")]) == ["no hay un ODS 18: son 17"])
  }
}
