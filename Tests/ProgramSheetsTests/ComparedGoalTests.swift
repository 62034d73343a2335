import Testing

@testable import ProgramSheets

@Suite("Goals with their comparison in one text")
struct ComparedGoalTests {
  @Test(
    "are read as the keys that say so",
    arguments: [
      ("al menos 90%", "{comparacion: al menos, valor: 90%}"),
      ("Mínimo 250", "{comparacion: al menos, valor: 250}"),
      (">= 90 %", "{comparacion: al menos, valor: 90 %}"),
      ("≥90,5%", "{comparacion: al menos, valor: \"90,5%\"}"),
      ("a lo más 5", "{comparacion: a lo más, valor: 5}"),
      ("Más de 1.000", "{comparacion: más de, valor: 1.000}"),
      ("= 100%", "{comparacion: igual, valor: 100%}"),
    ])
  func keys(_ text: String, _ keys: String) {
    #expect(ComparedGoal(text)?.keys == keys)
  }

  @Test(
    "are nothing else",
    arguments: ["90%", "al menos", "al menos diez", "cerca de 90%", "15/15 = 100%"])
  func others(_ text: String) {
    #expect(ComparedGoal(text) == nil)
  }
}
