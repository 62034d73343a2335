/// A report that is written at its end, because totals or the worst findings come first in it.
public protocol GatheredReport: Sendable {
  /// Takes the part of one file, as returned by `ReportRenderer.render`.
  mutating func add(_ part: [UInt8])
  /// Writes the whole report.
  func write(_ tally: Tally, to output: inout [UInt8])
}
