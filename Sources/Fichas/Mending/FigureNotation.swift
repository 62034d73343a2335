import ExactNumbers

/// How one figure of a sheet is written: its marks and blanks, its way with thousands and decimals.
struct FigureNotation {
  private let prefix: String
  private let suffix: String
  private let digits: String
  private let notation: Notation
  private let isJsonNumber: Bool
  private let isYear: Bool

  /// Looks at a figure as it is written; nil where it has no digits.
  ///
  /// A year has no mark of thousands.
  init?(_ written: String, _ notation: Notation, isJsonNumber: Bool, isYear: Bool) {
    let scalars = written.unicodeScalars
    guard let first = scalars.firstIndex(where: Self.isDigit),
      let last = scalars.lastIndex(where: Self.isDigit)
    else { return nil }
    var start = first
    if start > scalars.startIndex {
      let before = scalars.index(before: start)
      if "-−+".unicodeScalars.contains(scalars[before]) { start = before }
    }
    let end = scalars.index(after: last)
    prefix = String(scalars[..<start])
    digits = String(scalars[start..<end])
    suffix = String(scalars[end...])
    self.notation = notation
    self.isJsonNumber = isJsonNumber
    self.isYear = isYear
  }

  /// Writes another figure in the same way.
  func text(_ figure: ExactDecimal) -> String {
    let plain = figure.description(in: .punto)
    if isJsonNumber { return plain }
    let whole = prefix + bare(figure, plain) + suffix
    let isRead = (try? FigureParser.parse(whole, notation: notation))?.number == figure
    return isRead ? whole : prefix + figure.description(in: notation) + suffix
  }

  private func bare(_ figure: ExactDecimal, _ plain: String) -> String {
    if notation == .punto { return plain }
    let hasThousands = figure.magnitudeIsAtLeast(1_000)
    // `37.06`: this point does not group thousands, as three decimals after it would make it do
    if hasDecimalPoint, figure.scale != 3, !hasThousands { return plain }
    if isGrouped || !hasThousands { return figure.description(in: .chilena) }
    return String(plain.map { $0 == "." ? "," : $0 })
  }

  private var hasDecimalPoint: Bool {
    guard !digits.contains(","), digits.contains("."),
      let number = (try? FigureParser.parse(digits, notation: notation))?.number
    else { return false }
    return number.scale > 0
  }

  /// Three digits show nothing of how the sheet writes thousands.
  private var isGrouped: Bool {
    if isYear { return false }
    let whole = digits.prefix { $0 != "," }
    return whole.contains(".") || whole.unicodeScalars.count(where: Self.isDigit) <= 3
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }
}

extension ExactDecimal {
  fileprivate func magnitudeIsAtLeast(_ bound: Int) -> Bool {
    self >= ExactDecimal(bound) || self <= ExactDecimal(-bound)
  }
}
