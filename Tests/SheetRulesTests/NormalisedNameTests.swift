import Testing

@testable import SheetRules

@Suite("Names as they are compared")
struct NormalisedNameTests {
  @Test(
    "case, accents, blanks and closing punctuation make no difference",
    arguments: [
      ("portal de fomento  local ", "portal de fomento local"),
      ("Asesoría Legal Virtual.", "asesoria legal virtual"),
      ("ASESORÍA LEGAL\u{A0}VIRTUAL", "asesoria legal virtual"),
      ("asesori\u{301}a\tlegal\nvirtual ;", "asesoria legal virtual"),
      ("Ñandú Çelik Ü", "nandu celik u"), ("«Café» № 5 😀", "«cafe» № 5 😀"), ("", ""), (" . ", ""),
      ("a \u{301} \u{A0}\u{301}\u{A0} b", "a b"), ("\u{A0}a\u{A0}", "a"), ("\u{37F}", "\u{37F}"),
      ("10% x 20", "10% x 20"), ("A×B÷C", "a×b÷c"),
    ])
  func folds(_ name: String, _ folded: String) {
    #expect(name.normalisedName == folded)
  }

  @Test("have words of letters and digits")
  func words() {
    #expect("".normalisedWords.isEmpty)
    #expect("  ¿Qué? N°4: «Ñandú/a»".normalisedWords == ["que", "n°4", "nandu", "a"])
    #expect("“Pozos” – 2ª etapa…".normalisedWords == ["pozos", "2ª", "etapa"])
  }
}
