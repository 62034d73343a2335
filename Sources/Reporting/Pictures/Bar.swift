import ExactNumbers

/// A bar of a chart, to an eighth of a column.
struct Bar {
  private static let eighths = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// Its length in eighths of a column.
  private let length: Int

  /// Makes the bar of a number where `whole` takes all columns; what is more than nothing is seen,
  /// and what is more than the whole is no longer than that.
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
