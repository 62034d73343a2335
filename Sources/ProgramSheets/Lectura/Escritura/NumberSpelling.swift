import ExactNumbers

/// A number as people separate its digits, and the numbers that it can mean.
///
///     677 207, 677'207, 677_207     one: 677.207
///     1,167,259.50                  one: a comma that comes twice groups thousands
///     677,207                       two: decimals in Chilean notation, thousands elsewhere
///     1.23.456                      none
struct NumberSpelling {
  /// The numbers that it can mean, the one by the notation first.
  let readings: [ExactDecimal]
  /// Whether the notation decides which of them it is.
  let isByNotation: Bool
  /// The index after the number.
  let end: Int

  private enum Mark {
    case point, comma, blank, apostrophe, underscore

    var isDecimal: Bool { self == .point || self == .comma }

    var sign: String { self == .point ? "." : "," }
  }

  /// Reads the number that begins at `start`, with a digit or with a decimal mark before one; nil where
  /// none does.
  init?(_ text: [Unicode.Scalar], from start: Int, _ notation: Notation) {
    var scan = Scan(text, from: start)
    guard scan.run() else { return nil }
    end = scan.index
    let plain = scan.plainReadings(in: notation)
    isByNotation = plain != nil
    readings = plain ?? scan.otherReadings
  }

  private struct Scan {
    private let text: [Unicode.Scalar]
    var index: Int
    private var groups: [[Unicode.Scalar]] = []
    private var marks: [Mark] = []

    init(_ text: [Unicode.Scalar], from start: Int) {
      self.text = text
      index = start
    }

    mutating func run() -> Bool {
      groups.append(digits())
      while let mark = mark(), isContinued(after: mark) {
        index += 1
        marks.append(mark)
        groups.append(digits())
      }
      return !marks.isEmpty || !groups[0].isEmpty
    }

    private mutating func digits() -> [Unicode.Scalar] {
      let start = index
      while index < text.count, text[index].isDigit { index += 1 }
      return Array(text[start..<index])
    }

    private func mark() -> Mark? {
      guard index + 1 < text.count, text[index + 1].isDigit else { return nil }
      switch text[index] {
      case ".": return .point
      case ",": return .comma
      case " ": return .blank
      case "'", "’", "‘", "´", "`", "ʼ", "′": return .apostrophe
      case "_": return .underscore
      default: return nil
      }
    }

    /// A blank belongs to a number only before exactly three digits, and among its kind.
    private func isContinued(after mark: Mark) -> Bool {
      guard mark == .blank else { return !groups.isEmpty && (mark.isDecimal || !groups[0].isEmpty) }
      let next = text[(index + 1)...].prefix { $0.isDigit }
      return next.count == 3 && marks.allSatisfy { $0 == .blank } && isFirstGroup
    }

    private var isFirstGroup: Bool { 1...3 ~= groups[0].count && groups[0][0] != "0" }

    /// What the marks mean where they are not those of the notation.
    var otherReadings: [ExactDecimal] { [grouped, decimal].compactMap { $0 } }

    /// What points and commas alone mean by the notation, and the other way; nil where they mean nothing
    /// by it.
    func plainReadings(in notation: Notation) -> [ExactDecimal]? {
      guard marks.allSatisfy(\.isDecimal), !groups[0].isEmpty else { return nil }
      var written = ""
      for (index, group) in groups.enumerated() {
        for digit in group { written.unicodeScalars.append(digit) }
        if index < marks.count { written += marks[index].sign }
      }
      guard let figure = try? FigureParser.parse(written, notation: notation),
        let number = figure.number
      else { return nil }
      return [number] + [figure.otherReading].compactMap { $0 }
    }

    /// All marks group thousands.
    private var grouped: ExactDecimal? {
      guard isGrouped(marks.count) else { return nil }
      return number(scale: 0)
    }

    /// The last mark is the decimal one.
    private var decimal: ExactDecimal? {
      guard let last = marks.last, last.isDecimal, let decimals = groups.last else { return nil }
      let others = marks.dropLast()
      guard !others.contains(last), others.isEmpty || isGrouped(others.count) else { return nil }
      // `1 167.259`: the point may be one more mark of thousands
      if last == .point, !others.isEmpty, others.first != .comma, decimals.count == 3 { return nil }
      return number(scale: decimals.count)
    }

    /// Whether the first marks are of one kind, each before three digits.
    private func isGrouped(_ count: Int) -> Bool {
      guard count > 0, isFirstGroup else { return false }
      return marks[..<count].allSatisfy { $0 == marks[0] }
        && groups[1...count].allSatisfy { $0.count == 3 }
    }

    private func number(scale: Int) -> ExactDecimal? {
      let digits = groups.joined().drop { $0 == "0" }
      guard digits.count <= ExactDecimal.largestScale, scale <= ExactDecimal.largestScale else {
        return nil
      }
      let value = digits.reduce(Int128(0)) { $0 * 10 + Int128($1.value - 0x30) }
      return ExactDecimal(coefficient: value, scale: scale)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the ten digits of ASCII.
  var isDigit: Bool { ("0"..."9").contains(self) }
}
