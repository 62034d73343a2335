import ExactNumbers

/// A bar of a chart, with a resolution of an eighth of a column.
struct Bar {
  private static let eighths = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// Its length in eighths of a column.
  private let length: Int

  /// Creates the bar of a number, where `whole` takes all columns.
  ///
  /// Positive numbers are always visible, and those larger than the whole are clipped.
  init(_ value: Rational, of whole: Rational, columns: Int) {
    let most = columns * 8
    guard value > .zero, whole > .zero, let share = try? value / whole,
      let scaled = try? share * Rational(whole: Int128(most)),
      let rounded = try? scaled.rounded(toScale: 0)
    else {
      length = value > .zero && whole > .zero ? most : 0
      return
    }
    length = max(1, Int(min(rounded.coefficient, Int128(most))))
  }

  var unicode: String {
    let rest = length % 8
    return String(repeating: "█", count: length / 8) + (rest == 0 ? "" : Self.eighths[rest])
  }

  var ascii: String {
    String(repeating: "#", count: (length + 7) / 8)
  }
}
