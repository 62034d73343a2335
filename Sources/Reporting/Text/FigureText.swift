import DocumentTree

/// How the figures of a finding are written: as its sheet writes the one it states.
enum FigureText {
  /// `1.167.259,50`
  case grouped
  /// `1167259,50`
  case ungrouped
  /// `1167259.50`
  case point

  /// The way in which the sheet writes a figure.
  ///
  /// - Parameters:
  ///   - figure: the figure in point notation
  ///   - range: where the sheet states it
  ///   - document: the sheet
  init(of figure: String, at range: ByteRange, in document: Document) {
    let written = document.source[range.start..<min(range.end, document.source.count)]
    guard written.elementsEqual(figure.utf8) else {
      self = .grouped
      return
    }
    self = document.format == .json || figure.contains(".") ? .point : .ungrouped
  }

  /// Writes a figure that is given in point notation; what is no figure stays as it is.
  func text(_ figure: String) -> String {
    let isNegative = figure.hasPrefix("-")
    let parts = figure.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard self != .point, let whole = parts.first,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) })
    else { return figure }
    let fraction = parts.count == 2 ? ",\(parts[1])" : ""
    let digits = self == .grouped ? Self.grouped(whole) : String(whole)
    return (isNegative ? "-" : "") + digits + fraction
  }

  private static func grouped(_ digits: Substring) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(".") }
      text.append(digit)
    }
    return text
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }
}
