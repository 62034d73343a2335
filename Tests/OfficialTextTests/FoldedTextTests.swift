import DocumentTree
import Testing

@testable import OfficialText

@Suite("A folded text")
struct FoldedTextTests {
  @Test("gives each part of a line the letters that it has alone", arguments: PublishedText.all)
  func parts(_ text: PublishedText) throws {
    let folded = FoldedText(try text.bytes)
    for number in 1...folded.lines.count {
      let line = folded.lines.lineRange(of: number)
      let words = folded.source[line.start..<line.end].split(separator: 0x20).map {
        $0.startIndex..<$0.endIndex
      }
      for range in words + [line.start..<line.end] {
        #expect(Array(folded[range]) == FoldedLetters(folded.source, [range]).letters)
      }
    }
  }

  @Test("has the letters of several lines, and tells what they begin with")
  func several() {
    let folded = FoldedText(Array("Población\r\n  (1.000 <b>caracteres</b>)\n\n–".utf8))
    let lines = (1...folded.lines.count).map { number in
      let line = folded.lines.lineRange(of: number)
      return line.start..<line.end
    }
    #expect(folded.letters(of: lines) == Array("poblacion#caracteres".utf8))
    #expect(folded.letters(of: lines, startWith: Array("poblacion#car".utf8)))
    #expect(!folded.letters(of: lines, startWith: Array("poblacion#caracteress".utf8)))
    #expect(folded.letters(of: lines, are: Array("poblacion#caracteres".utf8)))
    #expect(!folded.letters(of: lines, are: Array("poblacion".utf8)))
    #expect(!folded.hasLetters([lines[2], lines[3]]))
  }
}
