import DocumentTree

extension String {
  /// The name as it is compared: lower case, without accents, runs of blanks and closing punctuation.
  package var normalisedName: String {
    var name = self
    return name.withUTF8 { bytes in
      let bytes = bytes.span
      var normalised: [UInt8] = []
      normalised.append(addingCapacity: bytes.count) { output in
        var name = NormalisedBytes()
        for index in bytes.indices { name.add(bytes[index], to: &output) }
        NormalisedBytes.close(&output)
      }
      return String(decoding: normalised, as: UTF8.self)
    }
  }
}

/// A name in the making, byte by byte, which never gets longer than what it is made of.
///
/// The accented letters of Spanish are two bytes of which the first is C3, a no-break space is C2 A0,
/// and combining accents are two bytes of which the first is CC or CD.
private struct NormalisedBytes {
  private var isBlankPending = false
  /// The first byte of a letter whose second one is still to come.
  private var lead: UInt8?

  mutating func add(_ byte: UInt8, to output: inout OutputSpan<UInt8>) {
    if let first = lead {
      append(first, byte, to: &output)
      lead = nil
    } else if Self.isLead(byte) {
      lead = byte
    } else {
      append(byte, to: &output)
    }
  }

  private static func isLead(_ byte: UInt8) -> Bool {
    byte == 0xC2 || byte == 0xC3 || byte == 0xCC || byte == 0xCD
  }

  private mutating func append(_ byte: UInt8, to output: inout OutputSpan<UInt8>) {
    if byte <= 0x20 {
      isBlankPending = !output.isEmpty
      return
    }
    if isBlankPending { output.append(0x20) }
    isBlankPending = false
    let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    output.append(isCapital ? byte | 0x20 : byte)
  }

  private mutating func append(
    _ lead: UInt8, _ byte: UInt8, to output: inout OutputSpan<UInt8>
  ) {
    switch lead {
    case 0xC2 where byte == 0xA0: append(0x20, to: &output)
    case 0xC3: append(latin: byte, to: &output)
    case 0xCC,
      0xCD where byte < 0xB0:
      break
    default: append(raw: lead, byte, to: &output)
    }
  }

  private mutating func append(latin byte: UInt8, to output: inout OutputSpan<UInt8>) {
    if let letter = LatinLetter.plain(byte) {
      append(letter, to: &output)
    } else {
      append(raw: 0xC3, byte, to: &output)
    }
  }

  private mutating func append(
    raw first: UInt8, _ second: UInt8, to output: inout OutputSpan<UInt8>
  ) {
    append(first, to: &output)
    append(second, to: &output)
  }

  /// Takes away the punctuation and blanks at the end.
  static func close(_ output: inout OutputSpan<UInt8>) {
    while !output.isEmpty, isClosing(output[output.count - 1]) { output.removeLast(1) }
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), 0x20: true
    default: false
    }
  }
}
