import TestSupport
import Testing

@Suite("A third of the public cases of JSON")
struct JsonConformanceTests {
  static let cases = ConformanceCase.all("json")

  @Test("is complete", .timeLimit(.minutes(1)))
  func isComplete() throws {
    let files = try Project.names(in: "\(ConformanceCase.folder)/json", "json")
    #expect(files.count == 70)
    #expect(Set(files) == Set(Self.cases.map(\.name)) && Self.cases.count == files.count)
    for verdict in Self.cases.map(\.expected) {
      #expect(ConformanceVerdict(rawValue: verdict)?.isFault == false, "\(verdict)")
    }
  }

  @Test("parses as expected", .timeLimit(.minutes(1)), arguments: cases)
  func verdict(_ example: ConformanceCase) throws {
    #expect(try Self.verdict(of: example.name).rawValue == example.expected)
  }

  /// The name says what must happen: `y_` accepted, `n_` refused, `i_` either, but never misread.
  private static func verdict(of name: String) throws -> ConformanceVerdict {
    let file = "\(ConformanceCase.folder)/json/\(name)"
    let bytes = try Project.bytes(file)
    let converted = try Converted(file)
    if converted.isCrash { return .crashed }
    let text = DecodedText(bytes)
    let wanted = text.points.flatMap { try? JudgingReader.all($0) }
      .flatMap { $0.values.count == 1 ? $0 : nil }
    // legal by the grammar without a mark before it; the author refuses it by policy
    let isPolicy = name.hasPrefix("n_") && wanted != nil && text.isPlainUtf8
    if name.hasPrefix("n_"), !isPolicy {
      return converted.isAccepted ? .acceptedInvalid : .refusedInvalid
    }
    let isEqual = wanted.map { converted.values == [$0.values[0]] }
    if name.hasPrefix("y_") {
      let wanted = try #require(wanted, "\(name) is no JSON")
      if converted.isAccepted { return isEqual == true ? .acceptedAndEqual : .acceptedButDifferent }
      return wanted.hasRepeatedKey ? .refusedValidDuplicate : .refusedValid
    }
    if !converted.isAccepted { return .eitherRefused }
    guard let isEqual else { return text.points == nil ? .eitherAltered : .eitherUnchecked }
    return isEqual ? .eitherEqual : .eitherDifferent
  }
}

/// A text in UTF-8, UTF-16 or UTF-32, known by its mark or by the zero bytes of an ASCII first letter.
struct DecodedText {
  /// The code points without the mark; nil where the bytes are no text.
  let points: [Unicode.Scalar]?
  /// Whether it is UTF-8 without a mark.
  let isPlainUtf8: Bool

  init(_ bytes: [UInt8]) {
    let marks: [([UInt8], Int, Bool)] = [
      ([0xEF, 0xBB, 0xBF], 1, true), ([0xFF, 0xFE, 0, 0], 4, false), ([0, 0, 0xFE, 0xFF], 4, true),
      ([0xFF, 0xFE], 2, false), ([0xFE, 0xFF], 2, true),
    ]
    let mark = marks.first { bytes.starts(with: $0.0) }
    let rest = Array(bytes.dropFirst(mark?.0.count ?? 0))
    let (width, isBig) = mark.map { ($0.1, $0.2) } ?? Self.guess(bytes)
    isPlainUtf8 = mark == nil && width == 1
    points = Self.decode(rest, width: width, isBig: isBig)
  }

  private static func guess(_ bytes: [UInt8]) -> (width: Int, isBig: Bool) {
    let zeros = bytes.prefix(4).map { $0 == 0 }
    switch zeros {
    case [true, true, true, false]: return (4, true)
    case [false, true, true, true]: return (4, false)
    default: break
    }
    switch Array(zeros.prefix(2)) {
    case [true, false]: return (2, true)
    case [false, true]: return (2, false)
    default: return (1, true)
    }
  }

  private static func decode(_ bytes: [UInt8], width: Int, isBig: Bool) -> [Unicode.Scalar]? {
    guard bytes.count.isMultiple(of: width) else { return nil }
    let units = stride(from: 0, to: bytes.count, by: width).map { start in
      let unit = bytes[start..<(start + width)]
      return (isBig ? Array(unit) : unit.reversed()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    let text: String? =
      switch width {
      case 1: String(validating: bytes, as: UTF8.self)
      case 2: String(validating: units.map { UInt16($0) }, as: UTF16.self)
      default: String(validating: units, as: UTF32.self)
      }
    return text.map { Array($0.unicodeScalars) }
  }
}
