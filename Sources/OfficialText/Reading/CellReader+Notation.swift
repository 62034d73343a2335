import ExactNumbers

/// Figures with a comma between thousands and a point before the decimals: `1,206,775`, `1,071.5`.
extension CellReader {
  /// Whether a figure is written so and cannot be Chilean notation.
  static func isGroupedByCommas(_ text: String) -> Bool {
    var digits = text.utf8[...]
    if digits.last == UInt8(ascii: "%") { digits.removeLast() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return false }
    if parts.count == 2, parts[1].contains(UInt8(ascii: ",")) { return false }
    let groups = parts[0].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.count + parts.count > 3 || groups.count == 2 && parts.count == 2 else {
      return false
    }
    return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// The numbers that a figure can mean, the one by Chilean notation first; none where it is no figure.
  static func numbers(_ text: String) -> [ExactDecimal] {
    let text = text.filter { $0 != "%" && $0 != "*" && $0 != "$" && $0 != " " }
    if isGroupedByCommas(text) {
      let digits = text.filter { $0 != "," }
      return [try? FigureParser.parse(digits, notation: .punto)?.number].compactMap { $0 ?? nil }
    }
    guard let figure = try? FigureParser.parse(text), let number = figure.number else { return [] }
    return [number] + [figure.otherReading].compactMap { $0 }
  }
}

extension SheetImporter {
  /// Whether a figure is what a quotient prints as, in either notation; nothing is the quotient of a division by
  /// zero.
  func prints(
    _ figure: String, _ numerator: Int, _ denominator: Int, times: Int
  ) -> Bool {
    guard denominator > 0 else { return false }
    return CellReader.numbers(figure).contains { number in
      guard number.scale <= 4, let stated = Int(exactly: number.coefficient),
        0..<Self.bound ~= stated
      else { return false }
      var scale = times
      for _ in 0..<number.scale { scale *= 10 }
      let (product, overflow) = numerator.multipliedReportingOverflow(by: 2 * scale)
      let (other, isTooLarge) = (2 * stated).multipliedReportingOverflow(by: denominator)
      guard !overflow, !isTooLarge else { return false }
      return abs(product - other) <= denominator
    }
  }

  private static let bound = 1_000_000_000_000

  func number(_ word: CellReader.Word) -> Int? { number(reader.string(word)) }

  /// The whole number that a figure is, in either notation.
  func number(_ text: String) -> Int? {
    let whole = CellReader.numbers(text).first { $0.scale == 0 }
    return whole.flatMap { Int(exactly: $0.coefficient) }.flatMap {
      abs($0) < Self.bound ? $0 : nil
    }
  }
}
