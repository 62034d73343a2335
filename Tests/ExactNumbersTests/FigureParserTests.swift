import ExactNumbers
import Testing

struct FigureCase: Sendable, CustomTestStringConvertible {
  let text: String
  var notation: Notation = .chilena
  var digits: Int128 = 0
  var scale = 0
  var mark: UnitMark?
  var other: String?
  var testDescription: String { "\(text) (\(notation))" }
}

@Suite("Figures as people write them")
struct FigureParserTests {
  @Test(
    "a number keeps its digits, its decimals and its unit",
    arguments: [
      FigureCase(text: "0"),
      FigureCase(text: "31500", digits: 31500),
      FigureCase(text: "1.167.259", digits: 1_167_259),
      FigureCase(text: "890.484", digits: 890_484, other: "890.484"),
      FigureCase(text: "1.500", digits: 1500, other: "1.500"),
      FigureCase(text: "37,06", digits: 3706, scale: 2),
      FigureCase(text: "7.433,41", digits: 743_341, scale: 2),
      FigureCase(text: "677,207", digits: 677_207, scale: 3, other: "677207"),
      FigureCase(text: "0,535", digits: 535, scale: 3),
      FigureCase(text: "0.461", digits: 461, scale: 3),
      FigureCase(text: "37.06", digits: 3706, scale: 2),
      FigureCase(text: "1234.567", digits: 1_234_567, scale: 3),
      FigureCase(text: "100,00", digits: 10000, scale: 2),
      FigureCase(text: "3,54 %", digits: 354, scale: 2, mark: .percent),
      FigureCase(text: " 2,85%\t", digits: 285, scale: 2, mark: .percent),
      FigureCase(text: "M$ 515.671", digits: 515_671, mark: .milesDePesos, other: "515.671"),
      FigureCase(text: "M$515671", digits: 515_671, mark: .milesDePesos),
      FigureCase(text: "$ 4.000.000", digits: 4_000_000, mark: .pesos),
      FigureCase(text: "-37,5", digits: -375, scale: 1),
      FigureCase(text: "\u{2212}37,5", digits: -375, scale: 1),
      FigureCase(text: "+5", digits: 5),
      FigureCase(text: "\u{A0}12\u{202F}", digits: 12),
      FigureCase(text: "890484", notation: .punto, digits: 890_484),
      FigureCase(text: "890.484", notation: .punto, digits: 890_484, scale: 3),
      FigureCase(
        text: "1000000000000000000000000000000,25",
        digits: 100_000_000_000_000_000_000_000_000_000_025,
        scale: 2),
      FigureCase(
        text: "99999999999999999999999999999999999999",
        digits: 99_999_999_999_999_999_999_999_999_999_999_999_999),
    ])
  func reads(_ example: FigureCase) throws {
    let figure = try #require(try FigureParser.parse(example.text, notation: example.notation))
    let expected = ExactDecimal(coefficient: example.digits, scale: example.scale)
    #expect(try #require(figure.number).isWritten(like: expected))
    #expect(figure.mark == example.mark)
    #expect(figure.otherReading?.description == example.other)
  }

  @Test(
    "what was not measured, does not apply or is not known is a value of its own",
    arguments: [
      ("NM", FigureValue.notMeasured), ("nm", .notMeasured), ("N/A", .notApplicable),
      ("n/a", .notApplicable), ("S/I", .noInformation), (" S/I ", .noInformation),
      ("N/A**", .notApplicable), ("S/I *", .noInformation),
      ("340.115****", .number(ExactDecimal(340_115))),
    ])
  func readsAbsences(_ text: String, _ value: FigureValue) throws {
    #expect(try FigureParser.parse(text)?.value == value)
  }

  @Test("a blank text is nil, not an error", arguments: ["", " ", "\t \r\n", "\u{A0}"])
  func readsBlanks(_ text: String) throws {
    #expect(try FigureParser.parse(text) == nil)
  }

  @Test(
    "what is not a figure is refused with the reason",
    arguments: [
      ("muchas", FigureError.notAFigure), ("12abc", .notAFigure), ("-", .notAFigure),
      ("%", .notAFigure), ("M$", .notAFigure),
      ("*", .notAFigure), ("5*****", .notAFigure), (",5", .notAFigure), ("5,", .notAFigure),
      ("1..2", .notAFigure), ("1e5", .notAFigure), ("N-A", .notAFigure), ("1 000", .notAFigure),
      ("١٢", .notAFigure), ("NaN", .notAFigure), ("∞", .notAFigure), ("1.23.456", .misgrouped),
      ("1,234,567", .misgrouped), ("1.167,259.1", .misgrouped), ("0.123.456", .misgrouped),
      ("0890.484", .misgrouped), ("00.500", .misgrouped),
      (String(repeating: "9", count: 39), .tooManyDigits),
      (String(repeating: "9", count: 400), .tooManyDigits),
      ("0," + String(repeating: "0", count: 400) + "1", .tooManyDigits),
      (String(repeating: "0", count: 400), .tooManyDigits),
    ])
  func refuses(_ text: String, _ error: FigureError) {
    #expect(throws: error) { try FigureParser.parse(text) }
  }

  @Test(
    "a JSON number is what JSON says",
    arguments: [
      ("0", "0"), ("-0", "0"), ("1.500", "1.500"), ("1e3", "1000"), ("1.5E+2", "150"),
      ("25e-2", "0.25"), ("-1.5e-3", "-0.0015"), ("0e999999999999", "0"),
      ("1e30", "1000000000000000000000000000000"),
      ("3e-38", "0.00000000000000000000000000000000000003"),
    ])
  func readsJSONNumbers(_ token: String, _ expected: String) throws {
    #expect(try FigureParser.parse(jsonNumber: Array(token.utf8).span).description == expected)
  }

  @Test(
    "a JSON number that cannot be kept exactly is refused",
    arguments: ["1e400", "1e-400", "1e99999999999999999999", "1611111111111150e23"])
  func refusesJSONNumbers(_ token: String) {
    #expect(throws: FigureError.tooManyDigits) {
      try FigureParser.parse(jsonNumber: Array(token.utf8).span)
    }
  }
}
