/// Figures and words in columns.
enum Column {
  /// Writes a text at the right end of a column.
  static func right(_ text: String, _ width: Int) -> String { space(width, text) + text }

  /// Writes a text at the left end of a column.
  static func left(_ text: String, _ width: Int) -> String { text + space(width, text) }

  /// The spaces that a text leaves in a column.
  static func space(_ width: Int, _ text: String) -> String {
    String(repeating: " ", count: max(0, width - text.count))
  }

  /// Writes a figure with a number of decimals.
  static func decimal(_ value: Double, _ places: Int) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * scale).rounded())
    guard places > 0 else { return "\(scaled)" }
    let digits = String(abs(scaled))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (scaled < 0 ? "-" : "") + "\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}

extension Array where Element: Comparable {
  /// The middle one in order; `nil` where there is none.
  var median: Element? {
    isEmpty ? nil : sorted()[count / 2]
  }
}
