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
      ("informes", nil), ("hectáreas", nil), ("cursos", nil), ("subsidios a personas", nil),
      ("personas/hora", nil), ("personas/mes", nil), ("personas por curso", nil),
      ("personas hora", nil), ("personas (horas)", nil), ("personas-día", nil),
      ("personas/curso", nil),
      ("alumnos/as", .persons), ("emprendedores/ras", .persons), ("hombres/mujeres", .persons),
      ("personas y/o empresas", .persons), ("personas al año", .persons),
    ])
  func units(text: String, unit: PopulationUnit?) {
    #expect(PopulationUnit(text) == unit)
  }

  @Test(
    "A role may be of other people than the population",
    arguments: [
      ("docentes capacitados", "estudiantes", true), ("docentes", "docentes de básica", false),
      ("trabajadores", "personas", true), ("trabajadoras", "trabajadores", false),
      ("gremios", "empresas", true), ("cooperativas", "empresas", true),
      ("cooperativas", "cooperativas de riego", false), ("empresas", "cooperativas", true),
      ("personas", "docentes", true), ("usuarios", "personas", false),
      ("cursos", "personas", false),
    ])
  func roles(text: String, other: String, mayBeOthers: Bool) {
    let found = PopulationUnit.first(of: [text], thatMayBeOthersThan: other)
    #expect((found == text) == mayBeOthers)
  }
}
