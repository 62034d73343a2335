import DocumentTree
import ExactNumbers
import SheetRules

/// How the figures of a finding are written: in the same notation as the stated one.
enum FigureText {
  /// `1.167.259,50`
  case grouped
  /// `1167259,50`
  case ungrouped
  /// `1167259.50`
  case point

  /// The notation in which the sheet writes a figure.
  ///
  /// - Parameters:
  ///   - figure: the figure
  ///   - range: its range in the sheet
  ///   - document: the sheet
  init(of figure: ExactDecimal?, at range: ByteRange, in document: Document) {
    let written = document.source[range.start..<min(range.end, document.source.count)]
    guard let figure, written.elementsEqual(figure.description.utf8) else {
      self = .grouped
      return
    }
    self = document.format == .json || figure.scale > 0 ? .point : .ungrouped
  }

  /// Formats the stated value of a finding; a word is kept as it is.
  func text(_ value: FindingValue) -> String {
    if case .word(let text) = value { text } else { text(value.description) }
  }

  /// Formats a number.
  func text(_ number: ExactDecimal) -> String { text(number.description) }

  /// Formats a number given in point notation; other text is kept as it is.
  func text(_ figure: String) -> String {
    let isNegative = figure.utf8.first == UInt8(ascii: "-")
    let digits = Array(isNegative ? figure.utf8.dropFirst() : figure.utf8[...])
    let whole = digits.firstIndex { !Ascii.isDigit($0) } ?? digits.count
    guard self != .point, whole > 0, Self.isFraction(digits[whole...]) else { return figure }
    var text: [UInt8] = []
    if isNegative { text.append(UInt8(ascii: "-")) }
    for index in digits.indices {
      if self == .grouped, index > 0, index < whole, (whole - index) % 3 == 0 {
        text.append(UInt8(ascii: "."))
      }
      text.append(index == whole ? UInt8(ascii: ",") : digits[index])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether the bytes are empty or a point followed by digits.
  private static func isFraction(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let point = bytes.first else { return true }
    return point == UInt8(ascii: ".") && bytes.count > 1
      && bytes.dropFirst().allSatisfy(Ascii.isDigit)
  }
}
