import Testing

@testable import Constraints

@Suite("The words of formulas")
struct FormulaWordTests {
  @Test("stand in the order in which they are looked up, each once")
  func order() {
    for (word, next) in zip(FormulaWord.table, FormulaWord.table.dropFirst()) {
      #expect(word.word < next.word)
    }
  }

  @Test(
    "are read without accents and capitals",
    arguments: [
      ("Región", FormulaWord.namesNumber), ("TERCIO", .part(3)), ("nº", .numberSign), ("a", .to),
      ("zonas", .namesNumber), ("nueve", .numerator(9)), ("US$", .money), ("árbol", .other),
      ("", .other),
    ])
  func meaning(_ word: String, _ meaning: FormulaWord) {
    #expect(FormulaWord(Array(word.utf8)[...]) == meaning)
  }

  @Test("mean what they say, all of them")
  func all() {
    for (word, meaning) in FormulaWord.table {
      #expect(FormulaWord(Array(word.utf8)[...]) == meaning)
    }
  }
}
