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
    length = value.portion(of: whole, steps: columns * 8)
  }

  var unicode: String {
    let rest = length % 8
    return String(repeating: "█", count: length / 8) + (rest == 0 ? "" : Self.eighths[rest])
  }

  var ascii: String {
    String(repeating: "#", count: (length + 7) / 8)
  }
}

extension Rational {
  /// How many of some equal steps the number takes, where `whole` takes all of them.
  ///
  /// Positive numbers take one step at least, and those larger than the whole take all.
  func portion(of whole: Rational, steps: Int) -> Int {
    guard self > .zero, whole > .zero, let share = try? self / whole,
      let scaled = try? share * Rational(whole: Int128(steps)),
      let rounded = try? scaled.rounded(toScale: 0)
    else { return self > .zero && whole > .zero ? steps : 0 }
    return max(1, Int(min(rounded.coefficient, Int128(steps))))
  }
}
