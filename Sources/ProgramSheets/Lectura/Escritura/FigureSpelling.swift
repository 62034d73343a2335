import ExactNumbers

/// A figure as people write it, where that is not as the form does: `677 207`, `25 mil`, `4,11 por ciento`,
/// `$ 515.671.000`, `25.269 (*)`.
///
/// It is taken apart into a number and the words beside it; what each of them means for the field is
/// decided by `FigureMeaning`.
struct FigureSpelling {
  /// The numbers that it can mean, with its sign; the one by the notation first.
  private(set) var numbers: [ExactDecimal] = []
  /// Whether the notation decides which of them it is.
  let isByNotation: Bool
  /// What the words beside the number say.
  private(set) var words: [FigureWord] = []
  /// The words for the units among them, as written.
  private(set) var units: [String] = []
  /// What is left, as written.
  private(set) var rest: [String] = []
  /// The number as written, where brackets stand around it alone and something else stands beside it.
  private(set) var bracketed: String?

  /// Longer texts are prose.
  private static let limit = 80

  /// Takes a text apart; nil where it has no number.
  init?(_ text: String, _ notation: Notation) {
    let scalars = Self.cleaned(text)
    guard scalars.count <= Self.limit, let start = Self.start(of: scalars) else { return nil }
    guard let number = NumberSpelling(scalars, from: start, notation) else { return nil }
    isByNotation = number.isByNotation
    var before = Array(scalars[..<start])
    let isNegative = Self.takeSign(from: &before)
    numbers = number.readings.map {
      isNegative ? ExactDecimal(coefficient: -$0.coefficient, scale: $0.scale) : $0
    }
    var after = Array(scalars[number.end...])
    if before.last == "(", after.first == ")" {
      let digits = String(String.UnicodeScalarView(scalars[start..<number.end]))
      bracketed = "(\(digits))"
    }
    Self.dropFootnote(&after)
    Self.dropClosing(&after)
    take(Self.split(before))
    take(Self.split(after))
  }

  /// The text with plain blanks, without what cannot be seen and without quotes around it.
  static func cleaned(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = text.unicodeScalars.compactMap { scalar in
      switch scalar {
      case "\u{200B}"..."\u{200F}", "\u{2060}", "\u{FEFF}", "\u{AD}": nil
      case _ where scalar.properties.isWhitespace: " "
      default: scalar
      }
    }
    var isChanged = true
    while isChanged {
      let count = scalars.count
      while scalars.first == " " { scalars.removeFirst() }
      while scalars.last == " " { scalars.removeLast() }
      if let first = scalars.first, let last = scalars.last, scalars.count > 1,
        quotes.contains(first), quotes.contains(last)
      {
        scalars = Array(scalars.dropFirst().dropLast())
      }
      isChanged = scalars.count != count
    }
    // what a spreadsheet puts before digits that are a text
    if scalars.first == "'" || scalars.first == "’" { scalars.removeFirst() }
    return scalars
  }

  static let quotes: Set<Unicode.Scalar> = [
    "“", "”", "„", "«", "»", "‘", "’", "\"", "'", "‹", "›", "`", "´",
  ]

  /// The first digit, or the decimal mark before it where nothing stands before that.
  private static func start(of scalars: [Unicode.Scalar]) -> Int? {
    guard let digit = scalars.firstIndex(where: \.isDigit) else { return nil }
    guard digit > 0, scalars[digit - 1] == "." || scalars[digit - 1] == "," else { return digit }
    let isBare = digit == 1 || !scalars[digit - 2].properties.isAlphabetic
    return isBare ? digit - 1 : digit
  }

  private static func takeSign(from before: inout [Unicode.Scalar]) -> Bool {
    // a dash apart from the digits may be that of a list
    guard let last = before.last else { return false }
    switch last {
    case "-", "\u{2212}":
      before.removeLast()
      return true
    case "+": before.removeLast()
    default: break
    }
    return false
  }

  /// Takes away the number of a note at the end: `25.269¹`, `74 % (1)`.
  private static func dropFootnote(_ after: inout [Unicode.Scalar]) {
    var rest = after[...]
    while let last = rest.last, raised.contains(last) { rest.removeLast() }
    // of «m²» it is a part
    if rest.count < after.count, rest.last?.properties.isAlphabetic != true {
      after = Array(rest)
      return
    }
    rest = after[...]
    guard let last = rest.popLast(), last == ")" || last == "]" else { return }
    let digits = rest.reversed().prefix { $0.isDigit }.count
    rest = rest.dropLast(digits)
    guard 1...2 ~= digits, rest.popLast() == (last == ")" ? "(" : "["),
      rest.last?.isDigit != true, rest.last?.properties.isAlphabetic != true
    else { return }
    after = Array(rest)
  }

  private static let raised: Set<Unicode.Scalar> = [
    "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰",
  ]

  /// Takes away a final stop, with the dash that ends an amount of money: `25.269.-`.
  private static func dropClosing(_ after: inout [Unicode.Scalar]) {
    guard let first = after.first, first == "." || first == "," else { return }
    let rest = after.dropFirst()
    if let dash = rest.first, dashes.contains(dash) {
      after = Array(rest.dropFirst().drop { dashes.contains($0) || $0 == "=" })
    } else if rest.isEmpty || rest.first == " " {
      after = Array(rest)
    }
  }

  static let dashes: Set<Unicode.Scalar> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2015}", "\u{2212}", "_",
  ]

  /// The words, each with what it is without brackets, stars and stops.
  private static func split(_ scalars: [Unicode.Scalar]) -> [(written: String, folded: String)] {
    scalars.split { $0 == " " }.flatMap { word in
      // `%` and `$` need no blank after them: `M$/persona`
      let sign = word.firstIndex { $0 == "%" || $0 == "$" }
      guard let sign, word[(sign + 1)...].contains(where: { !noise.contains($0) }) else {
        return [word]
      }
      return [word[...sign], word[(sign + 1)...]]
    }.map { word in
      let bare = String(String.UnicodeScalarView(word.filter { !noise.contains($0) }))
      let folded = String(decoding: Likeness.folded(bare), as: UTF8.self)
      return (String(String.UnicodeScalarView(word)), folded)
    }.filter { word in
      !word.folded.isEmpty || !word.written.unicodeScalars.allSatisfy { noise.contains($0) }
    }
  }

  private static let noise: Set<Unicode.Scalar> = [
    "(", ")", "[", "]", "*", "†", ".", ",", ";", ":", "“", "”", "«", "»", "\"", "'",
  ]

  /// How many words stand in brackets from here on, where they say more than a unit: `(pesos de 2025)`.
  private static func aside(in found: [(written: String, folded: String)], at index: Int) -> Int? {
    guard found[index].written.hasPrefix("("),
      let end = found[index...].firstIndex(where: { $0.written.contains(")") })
    else { return nil }
    var next = index
    while next <= end {
      guard let (word, count) = FigureWord.find(in: found.map(\.folded), at: next),
        word != .filler || next > index, next + count <= end + 1
      else { return end + 1 - index }
      next += count
    }
    return nil
  }

  private mutating func take(_ found: [(written: String, folded: String)]) {
    let folded = found.map(\.folded)
    var index = 0
    var isLeft = false
    while index < found.count {
      let aside = Self.aside(in: found, at: index)
      let (word, count) =
        aside.map { (.filler, $0) } ?? FigureWord.find(in: folded, at: index) ?? (.filler, 1)
      let written = found[index..<index + count].map(\.written).joined(separator: " ")
      index += count
      if word != .filler {
        words.append(word)
        units.append(written)
        isLeft = false
      } else if folded[index - 1] != "de" || words.last?.isFactor != true {
        // words in a row are one thing to take away
        let before = isLeft ? rest.popLast().map { $0 + " " } ?? "" : ""
        rest.append(before + written)
        isLeft = true
      }
    }
  }
}
