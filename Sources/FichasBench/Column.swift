/// Formats figures and words in columns.
enum Column {
  /// Right-aligns a text.
  static func right(_ text: String, _ width: Int) -> String { space(width, text) + text }

  /// Left-aligns a text.
  static func left(_ text: String, _ width: Int) -> String { text + space(width, text) }

  /// The padding of a text in a column.
  static func space(_ width: Int, _ text: String) -> String {
    String(repeating: " ", count: max(0, width - text.count))
  }

  /// Formats a figure with a number of decimals.
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
  /// The median; `nil` if it is empty.
  var median: Element? {
    isEmpty ? nil : sorted()[count / 2]
  }
}
