/// Digits separated by points and commas, before they are interpreted.
///
///     1.167.259   groups 1 | 167 | 259, marks . .
///     37,06       groups 37 | 06, mark ,
///     677,207     groups 677 | 207, mark , — a single mark with two possible readings
public struct NumberToken: Sendable, Hashable {
  /// The position of the token in the parsed bytes.
  public let range: Range<Int>
  private let digits: Int128
  private let firstGroup: Int
  private let lastGroup: Int
  private let points: Int
  private let commas: Int
  private let startsWithZero: Bool
  /// Whether every group after the first, up to a comma, has three digits.
  private let isGrouped: Bool
  private let hasPointAfterComma: Bool

  /// Parses the digits and marks of `bytes[range]`; throws `notAFigure` if there is any other byte,
  /// a mark at either end or two marks in a row, and `tooManyDigits` beyond 38 digits.
  public init(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(FigureError) {
    if range.isEmpty { throw .notAFigure }
    var scan = Scan()
    for index in range { try scan.take(bytes[index]) }
    try scan.closeGroup()
    self.range = range
    digits = scan.digits
    firstGroup = scan.firstGroup
    lastGroup = scan.group
    points = scan.points
    commas = scan.commas
    startsWithZero = bytes[range.lowerBound] == UInt8(ascii: "0")
    isGrouped = scan.isGrouped
    hasPointAfterComma = scan.hasPointAfterComma
  }

  /// Returns the value in the notation, and the value if its only mark were of the other kind;
  /// throws `misgrouped`.
  public func number(
    in notation: Notation
  ) throws(FigureError) -> (value: ExactDecimal, otherReading: ExactDecimal?) {
    if points + commas == 0 { return (decimal(0), nil) }
    if points + commas == 1, notation == .punto {
      guard commas == 0 else { throw .misgrouped }
      return (decimal(lastGroup), nil)
    }
    if notation == .punto { throw .misgrouped }
    if commas > 1 || hasPointAfterComma { throw .misgrouped }
    if commas == 1 {
      guard points == 0 || canGroup else { throw .misgrouped }
      return (decimal(lastGroup), points == 0 && canGroup ? decimal(0) : nil)
    }
    if canGroup { return (decimal(0), points == 1 ? decimal(lastGroup) : nil) }
    guard points == 1, !isPadded else { throw .misgrouped }
    return (decimal(lastGroup), nil)
  }

  /// Whether a zero too many stands before thousands or a decimal point: `0890.484`.
  package var isPadded: Bool {
    points == 1 && commas == 0 && startsWithZero && firstGroup > 1 && lastGroup == 3
  }

  /// One to three digits that do not start with 0, followed by groups of three.
  private var canGroup: Bool {
    firstGroup <= 3 && !startsWithZero && isGrouped && (commas > 0 && points > 0 || lastGroup == 3)
  }

  private func decimal(_ scale: Int) -> ExactDecimal {
    ExactDecimal(coefficient: digits, scale: scale)
  }

  private struct Scan {
    var digits: Int128 = 0
    var digitCount = 0
    var firstGroup = 0
    var group = 0
    var points = 0
    var commas = 0
    var isGrouped = true
    var hasPointAfterComma = false

    mutating func take(_ byte: UInt8) throws(FigureError) {
      if let digit = byte.digitValue {
        group += 1
        if digits > 0 || digit > 0 { digitCount += 1 }
        // 38 digits fit, and 38 decimals, leading zeros included
        if max(digitCount, group) > ExactDecimal.largestScale { throw .tooManyDigits }
        digits = digits * 10 + Int128(digit)
        return
      }
      try closeGroup()
      group = 0
      if byte == UInt8(ascii: ".") {
        points += 1
        if commas > 0 { hasPointAfterComma = true }
      } else if byte == UInt8(ascii: ",") {
        commas += 1
      } else {
        throw .notAFigure
      }
    }

    mutating func closeGroup() throws(FigureError) {
      if group == 0 { throw .notAFigure }
      if points + commas == 0 {
        firstGroup = group
      } else if commas == 0, group != 3 {
        isGrouped = false
      }
    }
  }
}

extension UInt8 {
  /// The value of an ASCII digit, or nil.
  var digitValue: Int? {
    self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") ? Int(self - UInt8(ascii: "0")) : nil
  }
}
