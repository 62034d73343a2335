/// How figures are printed in a sheet.
public enum PrintedFigure {
  /// Writes a whole number with its thousands grouped: 1.500.
  public static func grouped(_ value: Int) -> String {
    value < 1_000 ? "\(value)" : grouped(value / 1_000) + "." + padded(value % 1_000, 3)
  }

  /// Writes `dividend / divisor` with two decimals, halves rounded up: 188,89.
  public static func quotient(_ dividend: Int, _ divisor: Int) -> String {
    let hundredths = rounded(100 * dividend, divisor)
    return grouped(hundredths / 100) + "," + padded(hundredths % 100, 2)
  }

  /// Writes a part of a whole in percent with two decimals: 4,71 %.
  public static func percentage(_ part: Int, _ whole: Int) -> String {
    quotient(100 * part, whole) + " %"
  }

  /// Writes thousandths as a factor without a last zero: 0,75 or 0,755.
  static func factor(_ thousandths: Int) -> String {
    thousandths % 10 == 0 ? "0,\(padded(thousandths / 10, 2))" : "0,\(padded(thousandths, 3))"
  }

  /// Divides, halves rounded up.
  static func rounded(_ dividend: Int, _ divisor: Int) -> Int {
    (2 * dividend + divisor) / (2 * divisor)
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
