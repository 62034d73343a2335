import DocumentTree
import ExactNumbers

extension String {
  /// The name as it is compared: lower case, without accents, runs of blanks and closing punctuation.
  package var normalisedName: String { String(decoding: normalisedBytes, as: UTF8.self) }

  /// The words of the name as it is compared.
  var normalisedWords: [String] {
    var bytes = normalisedBytes
    for index in bytes.indices where bytes[index] >= 0xC2 {
      let width = bytes.widthOfQuote(at: index)
      for place in index..<(index + width) { bytes[place] = 0x20 }
    }
    return bytes.split { !$0.isWordByte }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a row of this name adds up the others: *Total*, *Gasto total ejecutado*.
  var namesTotal: Bool {
    let words = normalisedWords
    return words.first == "total" || words.starts(with: ["gasto", "total"])
  }

  /// The name as it is compared, in UTF-8; never longer than what it is made of.
  var normalisedBytes: [UInt8] {
    var name = self
    return name.withUTF8 { bytes in
      let bytes = bytes.span
      var normalised: [UInt8] = []
      normalised.append(addingCapacity: bytes.count) { output in
        var index = 0
        while index < bytes.count {
          let byte = bytes[index]
          if byte < 0x80 {
            output.append(normalised: byte)
            index += 1
          } else {
            index += output.append(normalised: bytes, at: index)
          }
        }
        while !output.isEmpty, isClosing(output[output.count - 1]) { output.removeLast(1) }
      }
      return normalised
    }
  }
}

extension [UInt8] {
  /// How many bytes a quote, a dash or the mark that opens a question takes at an index: `«`, `”`, `–`, `¿`; 0
  /// where none stands there.
  fileprivate func widthOfQuote(at index: Int) -> Int {
    guard index + 1 < count else { return 0 }
    switch (self[index], self[index + 1]) {
    case (0xC2, 0xA1), (0xC2, 0xAB), (0xC2, 0xBB), (0xC2, 0xBF): return 2
    // the punctuation of U+2010 to U+203F
    case (0xE2, 0x80): return index + 2 < count && self[index + 2] >= 0x90 ? 3 : 0
    default: return 0
    }
  }
}

extension OutputSpan<UInt8> {
  /// Appends an ASCII character, of blanks in a row only the first.
  fileprivate mutating func append(normalised byte: UInt8) {
    if byte > 0x20 {
      append(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
    } else if !isEmpty, self[count - 1] != 0x20 {
      append(0x20)
    }
  }

  /// Appends what another character is without its accent, and returns how many bytes were read.
  ///
  /// The accented letters of Spanish are two bytes of which the first is C3, a no-break space is C2 A0.
  fileprivate mutating func append(normalised bytes: Span<UInt8>, at index: Int) -> Int {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let first = bytes[index]
    if first == 0xC3, let letter = LatinLetter.plain(second) {
      append(letter)
    } else if first == 0xC2, second == 0xA0 {
      append(normalised: 0x20)
    } else if !LatinLetter.isAccent(first, second) {
      append(first)
      return 1
    }
    return 2
  }
}

/// Whether a byte is left out at the end of a name.
private func isClosing(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), 0x20: true
  default: false
  }
}
