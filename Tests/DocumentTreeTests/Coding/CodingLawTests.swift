import DocumentTree
import TestSupport
import Testing

/// A value of every shape that documents have.
indirect enum Sample: Codable, Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case text(String)
  case list([Sample])
  case fields([String: Sample])

  init(from decoder: any Decoder) throws {
    if let keyed = try? decoder.container(keyedBy: AnyKey.self) {
      let pairs = try keyed.allKeys.map {
        ($0.stringValue, try keyed.decode(Sample.self, forKey: $0))
      }
      self = .fields(Dictionary(uniqueKeysWithValues: pairs))
    } else if var list = try? decoder.unkeyedContainer() {
      var elements: [Sample] = []
      while !list.isAtEnd { elements.append(try list.decode(Sample.self)) }
      self = .list(elements)
    } else {
      self = try Self.scalar(decoder.singleValueContainer())
    }
  }

  private static func scalar(_ value: any SingleValueDecodingContainer) throws -> Sample {
    if value.decodeNil() { return .null }
    if let bool = try? value.decode(Bool.self) { return .bool(bool) }
    if let integer = try? value.decode(Int.self) { return .integer(integer) }
    return .text(try value.decode(String.self))
  }

  func encode(to encoder: any Encoder) throws {
    var single = encoder.singleValueContainer()
    switch self {
    case .null: try single.encodeNil()
    case .bool(let value): try single.encode(value)
    case .integer(let value): try single.encode(value)
    case .text(let value): try single.encode(value)
    case .list(let elements): try single.encode(elements)
    case .fields(let fields):
      var keyed = encoder.container(keyedBy: AnyKey.self)
      for (key, value) in fields { try keyed.encode(value, forKey: AnyKey(key)) }
    }
  }
}

struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ text: String) { stringValue = text }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

/// Texts that a careless writer gets wrong.
let hardTexts = [
  "", " ", "\t", "\n", "\n\n", " a", "a ", "a\n", "a\n\n", "\na", " a\nb", "a\n b", "a \nb", "a\n ",
  "a\n\n\nb", "\ta\nb", "a\n\tb", "no", "No", "yes", "true", "null", "~", "07", "7", "-7", "+7",
  "0x1F",
  "0o17", ".5", "5.", "1e3", ".inf", ".nan", "2019-10", "2019", "1.167.259", "37,06", "12:30", ": ",
  ":",
  "a:", "a: b", "a:b", "# x", "a # b", "a#b", "- ", "-", "- a", "-a", "---", "--- a", "...", "?",
  "? a",
  "?a", "[", "]", "{", "}", ",", "&a", "*a", "!a", "|", ">", "'", "\"", "'a'", "\"a\"", "a'b",
  "a\"b",
  "%a", "@a", "`a", "<<", "=", "\\", "\\n", "a\\", "\u{0}", "\u{7}", "\u{1B}[31m", "\u{7F}",
  "\u{85}",
  "\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\r", "a\rb", "a\r\nb", "ñ",
  "n\u{303}", "😀", "👨‍👩‍👧", "¿Cuánto?", "a\n---\nb", "a\n...\n", "a\n# b\nc", "\u{301}a", "::", "a\tb",
  "100 %", "M$ 515.671", "890.493*0,74*0,90*0,461", "- a\n- b", "a: b\nc: d", "|\n a", "NM", "N/A",
]

@Suite("Encoding and decoding")
struct CodingLawTests {
  @Test("a hard text gives it back, as a value, an element and a key", arguments: hardTexts)
  func hardText(_ text: String) throws {
    let samples: [Sample] = [
      .text(text), .list([.text(text), .text(text)]), .fields([text: .text(text)]),
      .list([
        .list([.text(text)]), .fields(["x": .text(text), "y": .list([.fields([text: .null])])]),
      ]),
    ]
    for format in DocumentFormat.allCases {
      for sample in samples { try roundTrip(sample, format) }
    }
  }

  @Test("a text too long for a key on its line gives it back")
  func longKey() throws {
    try roundTrip(
      .fields([String(repeating: "ñ ", count: 2_000) + "x": .list([.integer(1)])]), .yaml)
  }

  @Test("values of any shape gives them back", arguments: 0..<200)
  func anyShape(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let sample = Self.sample(depth: 4, &generator)
    for format in DocumentFormat.allCases { try roundTrip(sample, format) }
  }

  private func roundTrip(_ sample: Sample, _ format: DocumentFormat) throws {
    let bytes = try TreeEncoder().encode(sample, as: format)
    let document = Document.read(bytes, as: format)
    let written = String(decoding: bytes, as: UTF8.self)
    #expect(document.issues.isEmpty, "\(written)")
    let root = try #require(document.root)
    let back = try TreeDecoder().decode(Sample.self, from: root)
    #expect(back == sample, "\(written)")
    // A stable text: writing what was read changes nothing but the order of a dictionary's keys.
    #expect(try TreeEncoder().encode(back, as: format).count == bytes.count)
  }

  private static func sample(depth: Int, _ generator: inout SeededGenerator) -> Sample {
    switch Int.random(in: 0..<(depth > 0 ? 9 : 5), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .integer(Int.random(in: Int.min...Int.max, using: &generator))
    case 3, 4: return .text(text(&generator))
    case 5, 6:
      let count = Int.random(in: 0...4, using: &generator)
      return .list((0..<count).map { _ in sample(depth: depth - 1, &generator) })
    default:
      let count = Int.random(in: 0...20, using: &generator)
      let pairs = (0..<count).map { _ in (text(&generator), sample(depth: depth - 2, &generator)) }
      return .fields(Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }
  }

  private static func text(_ generator: inout SeededGenerator) -> String {
    let parts = Int.random(in: 0...3, using: &generator)
    return (0..<parts).map { _ in hardTexts.randomElement(using: &generator) ?? "" }.joined()
  }
}
