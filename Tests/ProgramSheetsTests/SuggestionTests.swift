import DocumentTree
import Testing

@testable import ProgramSheets

@Suite("Guessing a key")
struct SuggestionTests {
  struct GuessCase: Sendable, CustomTestStringConvertible {
    let key: String
    let guess: String?
    var testDescription: String { key }

    init(_ key: String, _ guess: String?) {
      self.key = key
      self.guess = guess
    }
  }

  static let guesses = [
    GuessCase("beneficiarias", "beneficiaria"),
    GuessCase("población", "poblacion"),
    GuessCase("Poblacion", "poblacion"),
    GuessCase("poblacio\u{301}n", "poblacion"),
    GuessCase("gastos", "gasto"),
    GuessCase("gatso", "gasto"),
    GuessCase("razones_reingreso", "razonesReingreso"),
    GuessCase("por_beneficiario", "porBeneficiario"),
    GuessCase("egreso", "egreso"),
    GuessCase("xyz", nil),
    GuessCase("", nil),
    GuessCase("ñandú", nil),
  ]

  @Test("A key is guessed by its letters", arguments: guesses)
  func guess(_ example: GuessCase) {
    let known = [
      "poblacion", "gasto", "beneficiaria", "razonesReingreso", "porBeneficiario", "egreso",
    ]
    #expect(Likeness.nearest(to: example.key, among: known) == example.guess)
  }

  @Test("The distance between two words is symmetric and bounded by the longer one")
  func distanceLaws() {
    let words = Campos.todos.map { Array($0.clave.utf8) }
    for left in words.prefix(40) {
      #expect(Likeness.distance(left, left) == 0)
      for right in words.suffix(40) {
        let found = Likeness.distance(left, right)
        #expect(found == Likeness.distance(right, left))
        #expect(found <= max(left.count, right.count))
        #expect(found >= abs(left.count - right.count))
      }
    }
  }

  @Test("A swap of neighbours is one mistake")
  func swap() {
    #expect(Likeness.distance(Array("total".utf8), Array("toatl".utf8)) == 1)
  }

  @Test("A key that belongs elsewhere is sent there")
  func elsewhere() {
    #expect(
      SheetKind.exAnte.tree.suggestion(for: "priorizacion", in: FieldTree.root)
        == .place("/poblacion/priorizacion"))
  }
}
