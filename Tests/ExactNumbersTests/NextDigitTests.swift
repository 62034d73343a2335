import ExactNumbers
import Testing

@Suite("The next digit of a text")
struct NextDigitTests {
  @Test("is found wherever it stands, and nothing else is")
  func everyPlace() {
    for count in 0...20 {
      for place in 0...count {
        // the bytes beside the digits, and others of which only a bit differs
        for other: UInt8 in [0x2F, 0x3A, 0x00, 0xB0, 0x70, 0x10, 0xFF, 0x20] {
          for digit: UInt8 in [0x30, 0x39] {
            var text = [UInt8](repeating: other, count: count)
            if place < count { text[place] = digit }
            for start in 0...count {
              #expect(text.span.nextDigit(from: start) == (start <= place ? place : count))
            }
          }
        }
      }
    }
  }
}
