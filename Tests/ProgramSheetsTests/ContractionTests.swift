import Testing

@testable import ProgramSheets

@Suite("Prepositions before the article")
struct ContractionTests {
  @Test(
    "are joined with it, but not with that of a name",
    arguments: [
      ("el sexo", "del sexo", "al sexo"), ("la región", "de la región", "a la región"),
      ("El Bosque", "de El Bosque", "a El Bosque"), ("elegidos", "de elegidos", "a elegidos"),
    ])
  func joined(_ name: String, _ behindDe: String, _ behindA: String) {
    #expect(name.afterDe == behindDe)
    #expect(name.afterA == behindA)
  }
}
