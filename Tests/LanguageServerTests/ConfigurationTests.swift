import Testing

@Suite("The configuration in an editor")
struct ConfigurationTests {
  private func labels(_ text: String, _ words: String, _ character: Int) throws -> [String] {
    let editor = try Editor(text, at: "file:///tmp/nada/.fichas.yaml")
    return try editor.labels(try editor.place(words, character))
  }

  @Test("completes the keys of each group, without those that stand there")
  func keys() throws {
    #expect(
      try labels("perfil: nacional\nu\nexcepciones: []\n", "\nu", 2)
        == ["gravedades", "umbrales", "comparacion", "reglas", "rutas"])
    #expect(
      try labels("umbrales:\n  rangos: {}\n  t", "  t", 3)
        == ["topeAdministrativo", "componentes", "limites"])
    #expect(
      try labels("reglas:\n  - id: X1\n    t\n", "    t", 5)
        == ["titulo", "gravedad", "condicion", "mensaje", "ayuda"])
  }

  @Test("completes rules, and the words of its lists, while other lines cannot be understood")
  func words() throws {
    let rules = try labels("gravedades:\n  GA\nperfl: x\n", "GA", 2)
    #expect(rules.contains("GAS02") && rules.contains("POB01") && !rules.contains("LEC01"))
    #expect(
      try labels("gravedades:\n  GAS02: a\n", ": a", 3)
        == ["error", "advertencia", "nota", "apagada"])
    #expect(try labels("perfil: \numbrales: [\n", "perfil: ", 8).contains("nacional"))
    #expect(
      try labels("excepciones:\n  - regla: \n    razon: a\n", "regla: ", 7).contains("GAS02"))
    #expect(try labels("excepciones:\n  - razon: a\n", "razon: a", 8).isEmpty)
  }

  @Test("tells what a rule demands, over its id")
  func hover() throws {
    let editor = try Editor(
      "gravedades:\n  GAS02: nota\n", at: "file:///tmp/nada/.fichas.yaml")
    #expect(try editor.hover(try editor.place("GAS02", 2))?.contains("GAS02") == true)
    #expect(try editor.hover(try editor.place("nota", 1)) == nil)
  }
}
