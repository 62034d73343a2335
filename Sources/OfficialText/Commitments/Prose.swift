import DocumentTree

/// The words and the numbers of a text of several sentences.
struct Prose {
  /// A number among the words.
  struct Number {
    /// The figure as it is printed, or the figure of a number in words.
    let text: String
    let place: Range<Int>
    /// The number of its word.
    let word: Int
    let isPercent: Bool
    /// Whether it stands between parentheses.
    let isInside: Bool
    /// Whether it is written in words.
    let isSpelled: Bool
    /// Whether it may be a year.
    let isYear: Bool
  }

  let words: [CellReader.Word]
  /// The letters of each word.
  let letters: Letters
  private(set) var numbers: [Number] = []

  /// The letters of words, each of which becomes a text when it is asked for.
  struct Letters: RandomAccessCollection {
    let text: FoldedText
    let words: [CellReader.Word]

    var startIndex: Int { 0 }
    var endIndex: Int { words.count }

    subscript(index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

    func bytes(_ index: Int) -> ArraySlice<UInt8> { text[words[index].place] }
  }

  /// The numbers in words, by their first letter.
  private static let spelled = Dictionary(
    grouping: [
      ("un", "1"), ("una", "1"), ("uno", "1"), ("dos", "2"), ("tres", "3"), ("cuatro", "4"),
      ("cinco", "5"), ("seis", "6"), ("siete", "7"), ("ocho", "8"), ("nueve", "9"), ("diez", "10"),
      ("once", "11"), ("doce", "12"), ("trece", "13"), ("catorce", "14"), ("quince", "15"),
      ("veinte", "20"), ("treinta", "30"),
    ].map { (letters: Array($0.utf8), figure: $1) }, by: { $0.letters[0] })

  private static let firstLetters: [Bool] = (0...255).map { spelled[$0] != nil }

  /// The figure of a number in words.
  private static func figure(_ letters: ArraySlice<UInt8>) -> String? {
    guard let first = letters.first, firstLetters[Int(first)], letters.count <= 7 else {
      return nil
    }
    return spelled[first]?.first { letters.elementsEqual($0.letters) }?.figure
  }

  init(_ cells: [TextCell], _ text: FoldedText) {
    let source = text.source
    let reader = CellReader(source: source)
    words = Self.joined(reader.words(cells), source)
    letters = Letters(text: text, words: words)
    guard !isTooLong else { return }
    var depth = 0
    for (index, word) in words.enumerated() {
      let bytes = source[word.place]
      for byte in bytes where byte == UInt8(ascii: "(") { depth += 1 }
      if let number = number(index, bytes, reader, isInside: depth > 0) { numbers.append(number) }
      for byte in bytes where byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
    }
    dropSlipOfParenthesis(source)
  }

  /// Whether a text is longer than any that describes an indicator, so that nothing is looked for in it.
  var isTooLong: Bool { words.count > 600 }

  /// The words with the `%` behind a figure, and the thousands that one blank divides: `100 %`, `1 250`.
  private static func joined(
    _ words: [CellReader.Word], _ source: [UInt8]
  ) -> [CellReader.Word] {
    var joined: [CellReader.Word] = []
    var isGroup = false
    for (index, word) in words.enumerated() {
      let part = source[word.place].drop { $0 == 0x5C }
      let own = part.prefix { !closes($0) }
      let next = index + 1 < words.count ? source[words[index + 1].place] : []
      if let last = joined.last, isBehindDigit(word, last, source) {
        let first = source[last.place].drop { opens($0) }
        let isNextGroup =
          isGroupOfThousands(own) && (!isFigure(next) || isGroupOfThousands(next))
          && (isGroup || isFirstGroup(first, before: joined.dropLast().last, source))
        if isNextGroup || own.elementsEqual("%".utf8) {
          isGroup = isNextGroup
          joined[joined.count - 1].place = last.place.through(word.place)
          continue
        }
      }
      isGroup = false
      joined.append(word)
    }
    return joined
  }

  /// Whether one blank stands between a word and another, which ends with a digit.
  private static func isBehindDigit(
    _ word: CellReader.Word, _ last: CellReader.Word, _ source: [UInt8]
  ) -> Bool {
    last.cell == word.cell && last.line == word.line
      && last.place.upperBound + 1 == word.place.lowerBound
      && source[last.place.upperBound] == 0x20
      && source[last.place].last.map { Ascii.isDigit($0) } ?? false
  }

  private static func isGroupOfThousands(_ word: ArraySlice<UInt8>) -> Bool {
    let digits = word.prefix { !closes($0) }
    return digits.count == 3 && digits.allSatisfy { Ascii.isDigit($0) }
  }

  /// Whether digits may be the first group of a figure: one to three, behind no other figure.
  private static func isFirstGroup(
    _ digits: ArraySlice<UInt8>, before word: CellReader.Word?, _ source: [UInt8]
  ) -> Bool {
    (1...3).contains(digits.count) && digits.allSatisfy { Ascii.isDigit($0) }
      && digits.first != UInt8(ascii: "0") && !(word.map { isFigure(source[$0.place]) } ?? false)
  }

  private static func isFigure(_ word: ArraySlice<UInt8>) -> Bool {
    word.first.map { Ascii.isDigit($0) } ?? false
  }

  private func number(
    _ index: Int, _ bytes: ArraySlice<UInt8>, _ reader: CellReader, isInside: Bool
  ) -> Number? {
    var (start, end) = (bytes.startIndex, bytes.endIndex)
    while start < end, Self.opens(bytes[start]) { start += 1 }
    while end > start, Self.closes(bytes[end - 1]) { end -= 1 }
    let isFigure = start < end && Self.mayBeFigure(bytes[start..<end])
    let text =
      isFigure ? Markup.plain(reader.string(start..<end)).filter { $0 != " " } : ""
    if CellReader.isFigure(text), text.first?.isNumber ?? false {
      let isYear = text.utf8.count == 4 && Int(text).map { 1990...2100 ~= $0 } ?? false
      return Number(
        text: text, place: start..<end, word: index, isPercent: text.hasSuffix("%"),
        isInside: isInside, isSpelled: false, isYear: isYear)
    }
    guard let figure = Self.figure(letters.bytes(index)) else { return nil }
    return Number(
      text: figure, place: start..<end, word: index, isPercent: false, isInside: isInside,
      isSpelled: true, isYear: false)
  }

  /// Whether a sign may stand before a number.
  private static func opens(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "*"): true
    default: false
    }
  }

  /// Whether a sign may stand behind a number.
  private static func closes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "*"):
      true
    default: false
    }
  }

  /// Whether a word may be a figure, perhaps with markup; most are none.
  private static func mayBeFigure(_ word: ArraySlice<UInt8>) -> Bool {
    if let first = word.first, Ascii.isDigit(first) { return true }
    for byte in word {
      switch byte {
      case 0x24, 0x26, 0x2A, 0x3C, 0x5C: return true
      default: break
      }
    }
    return false
  }

  /// An 8 whose parenthesis closes and was never opened was to open it: both are on one key.
  private mutating func dropSlipOfParenthesis(_ source: [UInt8]) {
    guard let last = numbers.last, last.text == "8", !last.isInside, numbers.count > 1 else {
      return
    }
    let rest = words[(last.word + 1)...].flatMap { source[$0.place] }
    guard rest.contains(UInt8(ascii: ")")), !rest.contains(UInt8(ascii: "(")) else { return }
    numbers.removeLast()
  }

  /// The first letters of what a number counts.
  func noun(of number: Number) -> String? {
    let next = letters[(number.word + 1)...].first {
      !["de", "del", "la", "las", "los", "el", "o", "mas", ""].contains($0)
    }
    return next.map { String($0.prefix(6)) }
  }

  /// Whether a word stands shortly before a number, without another number between.
  func hasBefore(_ number: Number, within count: Int, _ isWanted: (String) -> Bool) -> Bool {
    let before = numbers.last { $0.word < number.word && !($0.isSpelled && $0.text == "1") }
    let first = max(number.word - count, before.map { $0.word + 1 } ?? 0)
    return letters[first..<number.word].contains(where: isWanted)
  }

  /// The words of the sentence that a word stands in.
  func sentence(of word: Int) -> Range<Int> { part(of: word) { ".:;".utf8.contains($0) } }

  /// The words between the commas, or the ends of the sentence, around a word.
  func clause(of word: Int) -> Range<Int> { part(of: word) { ".:;,".utf8.contains($0) } }

  private func part(of word: Int, endingWith isMark: (UInt8) -> Bool) -> Range<Int> {
    func isLast(_ word: CellReader.Word) -> Bool {
      letters.text.source[word.place].reversed().prefix { Self.closes($0) }.contains(where: isMark)
    }
    let start = words[..<word].lastIndex(where: isLast).map { $0 + 1 } ?? 0
    let end = words[word...].firstIndex(where: isLast).map { $0 + 1 } ?? words.count
    return start..<end
  }

  /// The value of a number of digits; nil for one with decimals.
  static func value(_ text: String) -> Int? {
    var digits = text.utf8[...]
    while digits.last == UInt8(ascii: "%") { digits.removeLast() }
    guard !digits.contains(UInt8(ascii: ",")), digits.count < 16 else { return nil }
    let groups = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    return Int(String(decoding: groups.joined(), as: UTF8.self))
  }
}
