/// Escapes texts and paths for SARIF.
package enum SarifText {
  /// Escapes a text so that none of it is interpreted as a link (section 3.11.6) or a placeholder
  /// (section 3.11.5) of SARIF 2.1.0.
  static func message(_ text: String) -> String {
    guard text.hasByte(where: isSpecial) else { return text }
    let hasLink = text.utf8.contains(UInt8(ascii: "]"))
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"): result.append(byte)
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"):
        if hasLink { result.append(UInt8(ascii: "\\")) }
      default: break
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
  }

  /// Converts a path to a URI reference (RFC 3986), with reserved bytes percent-encoded.
  package static func uri(of path: String) -> String {
    let bare = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    var uri = bare.hasPrefix("/") ? "file://" : ""
    for byte in bare.utf8 {
      if isUnreserved(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return uri
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: Array("-._~/".utf8).contains(byte)
    }
  }
}
