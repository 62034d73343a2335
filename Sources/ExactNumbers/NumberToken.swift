/// Digits with points and commas between them, before their meaning is settled.
///
///     1.167.259   groups 1 | 167 | 259, marks . .
///     37,06       groups 37 | 06, mark ,
///     677,207     groups 677 | 207, mark , — the one mark that can be read two ways
public struct NumberToken: Sendable, Hashable {
  /// Where the token stands in the bytes it was read from.
  public let range: Range<Int>
  private let digits: Int128
  private let firstGroup: Int
  private let lastGroup: Int
  private let points: Int
  private let commas: Int
  private let startsWithZero: Bool
  /// Whether every group after the first has three digits, up to a comma.
  private let isGrouped: Bool
  private let hasPointAfterComma: Bool

  /// Reads the digits and marks that `bytes[range]` is made of; throws `notAFigure` where it holds
  /// anything else, begins or ends with a mark or has two marks side by side, `tooManyDigits`
  /// where 38 digits do not hold it.
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

  /// Returns what the token says in the notation, and what it would say if its only mark were of the
  /// other kind; throws `misgrouped`.
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
    guard points == 1 else { throw .misgrouped }
    return (decimal(lastGroup), nil)
  }

  /// One to three digits that do not begin with 0, then groups of three.
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
        // 38 digits fit, and as many decimals, zeros before the first digit included
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
