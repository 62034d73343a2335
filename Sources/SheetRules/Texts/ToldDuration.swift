import ExactNumbers

/// A span of time that a text tells: *hasta tres años*, *10 meses*.
struct ToldDuration: Sendable {
  /// The number of months.
  let months: ExactDecimal
  let words: Range<Int>
}

extension TextWords {
  /// Reads a number of months or years that begins at a word.
  func duration(at index: Int, before end: Int) -> ToldDuration? {
    guard let number = cardinal(at: index, before: end), number.words.upperBound < end else {
      return nil
    }
    let words = index..<(number.words.upperBound + 1)
    switch all[number.words.upperBound].folded {
    case "mes", "meses": return ToldDuration(months: number.value, words: words)
    case "ano", "anos":
      let value = number.value
      guard value.coefficient < 1000 else { return nil }
      return ToldDuration(
        months: ExactDecimal(coefficient: value.coefficient * 12, scale: value.scale), words: words)
    default: return nil
    }
  }
}
