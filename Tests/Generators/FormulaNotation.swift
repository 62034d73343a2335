/// A way in which people write the numbers and signs of a formula.
public struct FormulaNotation: Sendable, Hashable, CustomStringConvertible {
  /// What stands between the thousands of a number; nothing, a point, a blank.
  public var grouping: String
  /// What stands before the decimals.
  public var decimalMark: String
  /// What stands between two factors, its blanks included.
  public var times: String
  /// How a share below one is written.
  public var share: Share
  /// What stands before the result, or behind it where that is written first, its blanks included.
  public var equals: String
  /// Whether the result stands before the calculation.
  public var isResultFirst: Bool
  /// What encloses the product; both empty where nothing does.
  public var brackets: (open: String, close: String) { Self.brackets[bracketKind] }
  /// The row of `brackets` that is used.
  public var bracketKind: Int
  /// What people write behind the first number; nothing, a unit or a source.
  public var remark: String

  /// How a share below one is written.
  public enum Share: Sendable, Hashable, CaseIterable {
    /// `0,75`
    case decimal
    /// `75%`
    case percent
    /// `75 %`
    case spacedPercent
    /// `75 por ciento`
    case words
  }

  /// Nothing and the three kinds of brackets.
  static let brackets = [("", ""), ("(", ")"), ("[", "]"), ("{", "}")].map {
    (open: $0.0, close: $0.1)
  }
  /// A point, nothing, four kinds of blanks and two apostrophes.
  public static let groupings = [
    ".", "", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}",
  ]
  /// Signs between factors, with blanks and without.
  public static let signsBetweenFactors = [
    "*", " * ", "x", " x ", " X ", "×", " × ", "·", " · ", " • ", " \u{22C5} ",
  ]
  /// Signs before a result.
  public static let signsBeforeResults = [" = ", "=", "= ", " ≈ ", " → ", " => "]
  /// What stands behind the first number.
  public static let remarks = [
    "", " personas", " (Censo)", " (Censo 2017)", " personas (INE, 2018)",
  ]

  /// The notation of the official forms: `120.000*0,40 = 48.000`.
  public init() {
    grouping = "."
    decimalMark = ","
    times = "*"
    share = .decimal
    equals = " = "
    isResultFirst = false
    bracketKind = 0
    remark = ""
  }

  /// A notation that depends on the dice and nothing else.
  public init(using dice: inout SeededGenerator) {
    self.init()
    grouping = Self.groupings[dice.number(0...Self.groupings.count - 1)]
    // a point is a decimal mark only where it does not group
    decimalMark = grouping != "." && dice.number(0...3) == 0 ? "." : ","
    times = Self.signsBetweenFactors[dice.number(0...Self.signsBetweenFactors.count - 1)]
    share = Share.allCases[dice.number(0...Share.allCases.count - 1)]
    equals = Self.signsBeforeResults[dice.number(0...Self.signsBeforeResults.count - 1)]
    isResultFirst = dice.number(0...4) == 0
    if isResultFirst { equals = " = " }
    bracketKind = dice.number(0...7) < 5 ? 0 : dice.number(1...Self.brackets.count - 1)
    remark = dice.number(0...3) == 0 ? Self.remarks[dice.number(0...Self.remarks.count - 1)] : ""
  }

  /// The example of the forms in this notation.
  public var description: String {
    formula(base: 120_000, thousandths: [400, 755], constant: -1_240, result: 35_000)
  }

  /// Writes `base · shares + constant = result`.
  ///
  /// - Parameters:
  ///   - base: the number that is multiplied
  ///   - thousandths: the shares that it is multiplied by, each 1 to 999
  ///   - constant: what is added to the product; nothing is written for zero
  ///   - result: what the formula states as its result, which need not be right
  /// - Returns: the formula on one line
  public func formula(base: Int, thousandths: [Int], constant: Int = 0, result: Int) -> String {
    let calculation = calculation(base: base, thousandths: thousandths, constant: constant)
    return isResultFirst
      ? number(result) + equals + calculation : calculation + equals + number(result)
  }

  /// Writes `base · shares + constant` without a result.
  public func calculation(base: Int, thousandths: [Int], constant: Int = 0) -> String {
    let factors = [number(base) + remark] + thousandths.map(written(thousandths:))
    let product = brackets.open + factors.joined(separator: sign) + brackets.close
    if constant == 0 { return product }
    return product + (constant < 0 ? " - " : " + ") + number(abs(constant))
  }

  /// The sign between factors; nobody writes an x right behind a word.
  private var sign: String {
    let isLetter = times == "x" || times == "X"
    let isAfterWord = share == .words || remark.last?.isLetter == true
    return isLetter && isAfterWord ? " \(times) " : times
  }

  /// Writes a formula in steps, a line each: `base · share = step`, `step · share = result`.
  ///
  /// - Parameters:
  ///   - base: the number that is multiplied
  ///   - thousandths: the shares, one a step
  ///   - results: what the steps state as their results, as many as shares
  /// - Returns: a line for each step
  public func steps(base: Int, thousandths: [Int], results: [Int]) -> [String] {
    zip(zip([base] + results, thousandths), results).map { step, result in
      formula(base: step.0, thousandths: [step.1], result: result)
    }
  }

  /// Writes a whole number: 48.000, 48 000, 48'000.
  public func number(_ value: Int) -> String {
    if value < 1_000 || grouping.isEmpty { return "\(value)" }
    return number(value / 1_000) + grouping + PrintedFigure.padded(value % 1_000, 3)
  }

  /// Writes thousandths as a share: 0,755, 75,5 %.
  public func written(thousandths: Int) -> String {
    switch share {
    case .decimal:
      return thousandths % 10 == 0
        ? "0\(decimalMark)\(PrintedFigure.padded(thousandths / 10, 2))"
        : "0\(decimalMark)\(PrintedFigure.padded(thousandths, 3))"
    case .percent: return percentage(thousandths) + "%"
    case .spacedPercent: return percentage(thousandths) + " %"
    case .words: return percentage(thousandths) + " por ciento"
    }
  }

  private func percentage(_ thousandths: Int) -> String {
    thousandths % 10 == 0
      ? "\(thousandths / 10)" : "\(thousandths / 10)\(decimalMark)\(thousandths % 10)"
  }
}
