/// Sanitised text from a sheet: control and invisible characters are escaped as `\u{1B}`, and so is
/// the bracket of commands in CI logs, `##[…]` or `##vso[…]`.
///
/// That covers control characters, bidirectional controls and other characters without a visible
/// form; a joiner within an emoji is kept.
public enum VisibleText {
  /// Appends `text` sanitised.
  public static func append(_ text: String, to output: inout [UInt8]) {
    var text = text
    if text.withUTF8({ isPlain($0.span) }), !isCommand(endingIn: output) {
      output.append(contentsOf: text.utf8)
      return
    }
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "[", isCommand(endingIn: output) {
        output.append(contentsOf: escape(scalar).utf8)
      } else {
        append(scalar, after: previous, to: &output)
      }
      previous = scalar
    }
  }

  /// Whether a bracket after these bytes would make a command that a CI log recognises anywhere in
  /// a line: `##[…]`, GitHub's older form, or one with a word before the bracket, such as
  /// `##vso[…]` of Azure Pipelines and `##teamcity[…]`.
  package static func isCommand(endingIn bytes: some BidirectionalCollection<UInt8>) -> Bool {
    var marks = 0
    for byte in bytes.suffix(longestCommand).reversed() {
      if byte == UInt8(ascii: "#") {
        marks += 1
        if marks == 2 { return true }
      } else if marks > 0 || !Ascii.isLetter(byte) {
        return false
      }
    }
    return false
  }

  /// Longer than the prefix of any such command.
  private static let longestCommand = 20

  /// Whether a text needs no sanitising: ASCII except `#`, and U+00A1 to U+02FF except the soft
  /// hyphen, which cover most of a Spanish text.
  package static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "#"): return false
      case 0x80..<0xA1 where previous == 0xC2, 0xAD where previous == 0xC2: return false
      case 0x20..<0x7F, 0x80..<0xCC: previous = byte
      default: return false
      }
    }
    return true
  }

  /// Appends one scalar value, sanitised, given the preceding one.
  package static func append(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, to output: inout [UInt8]
  ) {
    if isHidden(scalar, after: previous) {
      output.append(contentsOf: escape(scalar).utf8)
    } else {
      appendRaw(scalar, to: &output)
    }
  }

  /// Appends one scalar value as it is.
  static func appendRaw(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    if scalar.isASCII {
      output.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { output.append(byte) }
    }
  }

  /// Appends the escape of a scalar value.
  package static func escape(_ scalar: Unicode.Scalar) -> String {
    "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// Returns whether a scalar value is invisible.
  package static func isHidden(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar? = nil)
    -> Bool
  {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    // European letters, which cover most of a Spanish text.
    if (0xA1..<0x300).contains(scalar.value) { return scalar.value == 0xAD }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return true
    case .format: return !isJoiner(scalar, after: previous)
    default: return false
    }
  }

  private static func isJoiner(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Bool {
    guard scalar.value == 0x200D, let previous else { return false }
    return previous.value == 0xFE0F || previous.properties.isEmojiModifier
      || previous.properties.isEmojiPresentation
  }

  /// The offset of the first colon if a line starts as a GitHub command, `::error::`; logs also
  /// recognise it after leading blanks.
  package static func commandStart(in line: ArraySlice<UInt8>) -> Int? {
    let colons = "::".utf8
    guard let first = line.firstIndex(where: { $0 != 0x20 }) else { return nil }
    if line[first] < 0x80 { return line[first...].starts(with: colons) ? first : nil }
    let text = String(decoding: line[first...], as: UTF8.self)
    let rest = text.unicodeScalars.drop { $0.properties.isWhitespace }
    return rest.starts(with: "::".unicodeScalars)
      ? line.endIndex - String(rest).utf8.count : nil
  }

  /// Escapes the command, if any, at the start of the line that begins at `start`.
  package static func breakCommand(in bytes: inout [UInt8], from start: Int) {
    guard let colon = commandStart(in: bytes[start...]) else { return }
    bytes.replaceSubrange(colon...colon, with: escape(":").utf8)
  }
}
