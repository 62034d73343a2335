import Testing

@testable import SheetRules

@Suite("Units of populations")
struct PopulationUnitTests {
  @Test("The words stand in alphabetical order, since they are looked up by halves")
  func order() {
    let words = PopulationUnit.words.map(\.word)
    #expect(zip(words, words.dropFirst()).allSatisfy(<))
  }

  @Test("Every word is found")
  func words() {
    for (word, unit) in PopulationUnit.words {
      #expect(PopulationUnit(word) == unit)
      #expect(PopulationUnit.isNamed(in: "de \(word)") == (unit != nil))
    }
  }

  @Test(
    "A text counts what its first word of a population is",
    arguments: [
      ("Número de empresas asesoradas", PopulationUnit.firms), ("N° de niñas", .persons),
      ("micro y pequeñas empresas", .firms), ("hogares", .households),
      ("horas de asesoría", nil), ("proyectos de empresas", nil), ("", nil),
    ])
  func units(text: String, unit: PopulationUnit?) {
    #expect(PopulationUnit(text) == unit)
  }
}
