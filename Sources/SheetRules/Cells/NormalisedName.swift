import DocumentTree

extension String {
  /// The name as it is compared: lower case, without accents, runs of blanks and closing punctuation.
  package var normalisedName: String { String(decoding: normalisedBytes, as: UTF8.self) }

  /// The words of the name as it is compared.
  var normalisedWords: [String] {
    normalisedBytes.split { !$0.isWordByte }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The name as it is compared, in UTF-8.
  var normalisedBytes: [UInt8] {
    var name = self
    return name.withUTF8 { bytes in
      let bytes = bytes.span
      var normalised: [UInt8] = []
      normalised.append(addingCapacity: bytes.count) { output in
        var reader = NormalisedReader()
        while let byte = reader.next(in: bytes) { output.append(byte) }
        while !output.isEmpty, isClosing(output[output.count - 1]) { output.removeLast(1) }
      }
      return normalised
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether a normalised name stands in a text when that is normalised as well.
  func containsNormalised(_ name: [UInt8]) -> Bool {
    guard let first = name.first else { return false }
    return indices.contains { index in
      let byte = self[index]
      // an accented letter may be any
      return (byte | 0x20 == first | 0x20 || byte == 0xC3) && holdsNormalised(name, at: index)
    }
  }

  private func holdsNormalised(_ name: [UInt8], at index: Int) -> Bool {
    var reader = NormalisedReader(at: index)
    return name.allSatisfy { $0 == reader.next(in: self) }
  }
}

/// Reads a text as names are compared, byte by byte, but for the punctuation at its end.
///
/// It never gets longer. The accented letters of Spanish are two bytes of which the first is C3, a no-break
/// space is C2 A0, and combining accents are two bytes of which the first is CC or CD.
private struct NormalisedReader {
  private var index: Int
  /// Whether something was read, so that a blank counts.
  private var hasBegun = false
  private var isBlankPending = false

  init(at index: Int = 0) { self.index = index }

  mutating func next(in text: Span<UInt8>) -> UInt8? {
    while index < text.count {
      let (byte, width) = letter(at: index, in: text)
      if byte <= 0x20 {
        isBlankPending = hasBegun
      } else if byte != Self.accent {
        if isBlankPending {
          isBlankPending = false
          return 0x20
        }
        hasBegun = true
        index += width
        return byte
      }
      index += width
    }
    return nil
  }

  /// A byte that stands in no text in UTF-8, for a combining accent.
  private static let accent: UInt8 = 0xFF

  /// The letter at a place, and how many bytes it takes; of any other sign outside of ASCII one byte.
  private func letter(at index: Int, in text: Span<UInt8>) -> (byte: UInt8, width: Int) {
    let byte = text[index]
    if byte < 0x80 {
      return (byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte, 1)
    }
    guard index + 1 < text.count else { return (byte, 1) }
    let second = text[index + 1]
    switch byte {
    case 0xC2 where second == 0xA0: return (0x20, 2)
    case 0xC3: return LatinLetter.plain(second).map { ($0, 2) } ?? (byte, 1)
    case 0xCC,
      0xCD where second < 0xB0:
      return (Self.accent, 2)
    default: return (byte, 1)
    }
  }
}

/// Whether a byte is left out at the end of a name.
private func isClosing(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), 0x20: true
  default: false
  }
}
