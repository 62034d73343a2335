import ExactNumbers
import Generators
import Testing

@testable import Constraints

@Suite("The numbers of a text")
struct NumberInTextTests {
  /// The numbers among all tokens, the slow way.
  private func numbersOfTokens(_ text: [UInt8], _ notation: Notation) -> [NumberInText] {
    FormulaTokenizer.tokens(of: text, notation: notation).compactMap { token in
      if case .number(let number) = token.kind { number } else { nil }
    }
  }

  @Test(
    "are those that stand among its words",
    arguments: [
      ("En 2019 son 120.000 personas.", [2019, 120_000]), ("ninguno", []), ("", []),
      ("EME5-2017 y CASEN2015, no 3", [3]), ("x4", []), ("a x4", [4]), (" x4", []),
      ("\t\u{A0} x4", []),
      ("\n x4", [4]), ("\u{2009} x4", []),
      ("www.a.cl/2019 y correo@2020 y 7", [7]), ("48 000 y 1'200", [48_000, 1200]),
    ])
  func numbers(_ text: String, _ values: [Int]) {
    let numbers = NumberInText.all(in: Array(text.utf8), notation: .chilena)
    #expect(numbers.map(\.value) == values.map { ExactDecimal($0) })
  }

  @Test("are the same without reading the words between them", arguments: 0..<20)
  func sameAsTokens(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = [
      "7", "12", "2019", "000", "3,5", "1.000", ".", ",", " ", " ", "\n", "\t", "\u{A0}", "x", "X",
      "a", "ñ", "%", "$", "-", "/", "=", "(", ")", "www.", "://", "@", "\\times", "\\", "EME", "'",
      "’", "e", "*", "–", "²", "½", "|", "_", "mil", "\u{2009}",
    ]
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<random.number(0...30) { text += pieces[random.number(0...(pieces.count - 1))] }
      let bytes = Array(text.utf8)
      for notation in [Notation.chilena, .punto] {
        let numbers = NumberInText.all(in: bytes, notation: notation)
        #expect(numbers == numbersOfTokens(bytes, notation), "\(text.debugDescription)")
      }
    }
  }
}
