/// Decodes scalars whose content differs from their source bytes: escapes, folding, block scalars.
///
/// The parser has validated the syntax, so there are no checks here.
enum ScalarText {
  static func append(_ record: TapeRecord, of source: Span<UInt8>, to bytes: inout [UInt8]) {
    if let range = record.verbatimRange {
      appendVerbatim(source, range.lowerBound, range.upperBound, to: &bytes)
      return
    }
    let start = Int(record.start)
    let end = Int(record.end)
    // further texts behind others let the array grow as it does, for the work to stay linear
    if bytes.isEmpty { bytes.reserveCapacity(end - start) }
    switch record.style {
    case .doubleQuoted: appendDoubleQuoted(source, start + 1, end - 1, to: &bytes)
    case .singleQuoted: appendSingleQuoted(source, start + 1, end - 1, to: &bytes)
    case .literal, .folded:
      BlockScalarText.append(record, of: source, to: &bytes)
    case .delimited: appendVerbatim(source, start, end, to: &bytes)
    case .plain, .block, .flow: appendPlain(source, start, end, to: &bytes)
    }
  }

  static func appendVerbatim(
    _ source: Span<UInt8>, _ start: Int, _ end: Int, to bytes: inout [UInt8]
  ) {
    source.extracting(start..<end).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  private static func appendPlain(
    _ source: Span<UInt8>, _ start: Int, _ end: Int, to bytes: inout [UInt8]
  ) {
    var index = start
    while index < end {
      if Ascii.isBreak(source[index]) {
        index = appendFold(source, index, end, from: bytes.startIndex, to: &bytes)
      } else {
        bytes.append(source[index])
        index += 1
      }
    }
  }

  private static func appendSingleQuoted(
    _ source: Span<UInt8>, _ start: Int, _ end: Int, to bytes: inout [UInt8]
  ) {
    let first = bytes.count
    var index = start
    while index < end {
      let byte = source[index]
      if Ascii.isBreak(byte) {
        index = appendFold(source, index, end, from: first, to: &bytes)
      } else {
        bytes.append(byte)
        index += byte == Ascii.apostrophe ? 2 : 1
      }
    }
  }

  private static func appendDoubleQuoted(
    _ source: Span<UInt8>, _ start: Int, _ end: Int, to bytes: inout [UInt8]
  ) {
    // White space from an escape is content and must not be folded away.
    var firstFoldable = bytes.count
    var index = start
    while index < end {
      let byte = source[index]
      if byte == Ascii.backslash {
        index = appendEscape(source, index, end, to: &bytes)
        firstFoldable = bytes.count
      } else if Ascii.isBreak(byte) {
        index = appendFold(source, index, end, from: firstFoldable, to: &bytes)
        firstFoldable = bytes.count
      } else {
        bytes.append(byte)
        index += 1
      }
    }
  }

  /// Folds the line break at `start` and returns the index of the text of the next line.
  ///
  /// Trailing white space is dropped, one break becomes a space, and each further one a line feed.
  private static func appendFold(
    _ source: Span<UInt8>, _ start: Int, _ end: Int, from first: Int, to bytes: inout [UInt8]
  ) -> Int {
    while bytes.count > first, let last = bytes.last, Ascii.isWhite(last) { bytes.removeLast() }
    let (next, breaks) = skipBreaks(source, start, end)
    if breaks == 1 {
      bytes.append(Ascii.space)
    } else {
      bytes.append(contentsOf: repeatElement(Ascii.lineFeed, count: breaks - 1))
    }
    return next
  }

  /// Skips line breaks and the white space around them; returns the number of breaks.
  private static func skipBreaks(
    _ source: Span<UInt8>, _ start: Int, _ end: Int
  ) -> (next: Int, breaks: Int) {
    var index = start
    var breaks = 0
    while index < end, Ascii.isBlank(source[index]) {
      if Ascii.isBreak(source[index]) {
        breaks += 1
        index = source.endOfBreak(at: index)
      } else {
        index += 1
      }
    }
    return (index, breaks)
  }

  private static func appendEscape(
    _ source: Span<UInt8>, _ index: Int, _ end: Int, to bytes: inout [UInt8]
  ) -> Int {
    let byte = index + 1 < end ? source[index + 1] : Ascii.backslash
    if Ascii.isBreak(byte) {
      let (next, breaks) = skipBreaks(source, index + 1, end)
      bytes.append(contentsOf: repeatElement(Ascii.lineFeed, count: breaks - 1))
      return next
    }
    switch byte {
    case UInt8(ascii: "u"):
      let (value, next) = Escapes.unicodeScalar(source, at: index)
      Escapes.append(value, to: &bytes)
      return next
    case UInt8(ascii: "x"):
      Escapes.append(Escapes.hex(source, at: index + 2, digits: 2) ?? 0xFFFD, to: &bytes)
      return index + 4
    case UInt8(ascii: "U"):
      Escapes.append(Escapes.hex(source, at: index + 2, digits: 8) ?? 0xFFFD, to: &bytes)
      return index + 10
    default:
      Escapes.append(ShortEscape.value(of: byte) ?? UInt32(byte), to: &bytes)
      return index + 2
    }
  }
}

/// The single-character escapes (YAML 1.2.2, 5.7, a superset of JSON's).
enum ShortEscape {
  static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case Ascii.zero: 0x00
    case UInt8(ascii: "a"): 0x07
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"), Ascii.tab: 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "v"): 0x0B
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "e"): 0x1B
    case Ascii.space, Ascii.quote, Ascii.slash, Ascii.backslash: UInt32(byte)
    case UInt8(ascii: "N"): 0x85
    case UInt8(ascii: "_"): 0xA0
    case UInt8(ascii: "L"): 0x2028
    case UInt8(ascii: "P"): 0x2029
    default: nil
    }
  }
}
