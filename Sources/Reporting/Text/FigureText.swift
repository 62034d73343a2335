import DocumentTree
import ExactNumbers
import SheetRules

/// How the figures of a finding are written: in the same notation as the stated one.
enum FigureText: Equatable {
  /// `1.167.259,50`
  case grouped
  /// `1167259,50`
  case ungrouped
  /// `1167259.50`
  case point
  /// A share in percent, with its sign: 0,795 as `79,5 %`.
  case share(sign: String)

  /// The notation in which the sheet writes a figure.
  ///
  /// - Parameters:
  ///   - figure: the figure
  ///   - range: its range in the sheet
  ///   - document: the sheet
  init(of figure: ExactDecimal?, at range: ByteRange, in document: Document) {
    let written = document.source[range.start..<min(range.end, document.source.count)]
    if let sign = figure.flatMap({ Self.sign(ofShare: $0, written) }) {
      self = .share(sign: sign)
      return
    }
    guard let figure, written.elementsEqual(figure.description.utf8) else {
      self = .grouped
      return
    }
    self = document.format == .json || figure.scale > 0 ? .point : .ungrouped
  }

  /// The sign behind a share that is written in percent; nil where it is written otherwise.
  private static func sign(ofShare figure: ExactDecimal, _ written: ArraySlice<UInt8>) -> String? {
    guard written.last == UInt8(ascii: "%"), let percent = try? figure.scaled(byPowerOfTen: 2)
    else { return nil }
    let digits = FigureText.grouped.text(percent)
    guard written.starts(with: digits.utf8) else { return nil }
    let sign = String(decoding: written.dropFirst(digits.utf8.count), as: UTF8.self)
    return sign == "%" || sign == " %" ? sign : nil
  }

  /// Formats the stated value of a finding; a word is kept as it is.
  func text(_ value: FindingValue) -> String {
    switch value {
    case .word(let text): text
    case .number(let number): text(number)
    case .computed: value.decimal.map(text) ?? text(value.description)
    }
  }

  /// Formats a number.
  func text(_ number: ExactDecimal) -> String {
    guard case .share(let sign) = self else { return text(number.description) }
    return ((try? number.scaled(byPowerOfTen: 2)).map(FigureText.grouped.text) ?? "") + sign
  }

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
