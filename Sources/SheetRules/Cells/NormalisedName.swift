extension String {
  /// The name as it is compared: lower case, without accents, runs of blanks and closing punctuation.
  var normalisedName: String {
    var name = NormalisedBytes(capacity: utf8.count)
    var lead: UInt8?
    for byte in utf8 {
      if let first = lead {
        name.append(first, byte)
        lead = nil
      } else if NormalisedBytes.isLead(byte) {
        lead = byte
      } else {
        name.append(byte)
      }
    }
    return name.text
  }
}

/// A name in the making, byte by byte.
///
/// The accented letters of Spanish are two bytes of which the first is C3, a no-break space is C2 A0,
/// and combining accents are two bytes of which the first is CC or CD.
private struct NormalisedBytes {
  private var bytes: [UInt8] = []
  private var isBlankPending = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  static func isLead(_ byte: UInt8) -> Bool {
    byte == 0xC2 || byte == 0xC3 || byte == 0xCC || byte == 0xCD
  }

  mutating func append(_ byte: UInt8) {
    if byte <= 0x20 {
      isBlankPending = !bytes.isEmpty
      return
    }
    if isBlankPending { bytes.append(0x20) }
    isBlankPending = false
    let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    bytes.append(isCapital ? byte | 0x20 : byte)
  }

  mutating func append(_ lead: UInt8, _ byte: UInt8) {
    switch lead {
    case 0xC2 where byte == 0xA0: append(0x20)
    case 0xC3: append(latin: byte)
    case 0xCC,
      0xCD where byte < 0xB0:
      break
    default: append(raw: lead, byte)
    }
  }

  private mutating func append(latin byte: UInt8) {
    // capitals stand 20 hex before their small letters
    switch byte | 0x20 {
    case 0xA0...0xA5: append(UInt8(ascii: "a"))
    case 0xA7: append(UInt8(ascii: "c"))
    case 0xA8...0xAB: append(UInt8(ascii: "e"))
    case 0xAC...0xAF: append(UInt8(ascii: "i"))
    case 0xB1: append(UInt8(ascii: "n"))
    case 0xB2...0xB6: append(UInt8(ascii: "o"))
    case 0xB9...0xBC: append(UInt8(ascii: "u"))
    default: append(raw: 0xC3, byte)
    }
  }

  private mutating func append(raw first: UInt8, _ second: UInt8) {
    append(first)
    append(second)
  }

  var text: String {
    var bytes = bytes
    while let last = bytes.last, Self.closing.contains(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let closing: [UInt8] = Array(".,;: ".utf8)
}
