import DocumentTree

/// What a page has around its text: page numbers, and the rules that converters leave behind.
enum Furniture {
  /// The letters of `Página 3`, `Hoja 3 de 12`, `Page 3 of 12`, `Pág. 3/12`.
  static let pageNumbers = Set(
    ["pagina", "pag", "hoja", "page"].flatMap { word in
      ["#", "#de#", "#of#", "##"].map { Array((word + $0).utf8) }
    })

  /// Whether a line belongs to the page and not to the sheet.
  ///
  /// - Parameters:
  ///   - text: the bytes of the line.
  ///   - letters: its letters.
  ///   - page: the page that it stands on, 0-based.
  /// - Returns: whether it is a page number or a rule.
  static func isOne(_ text: ArraySlice<UInt8>, _ letters: ArraySlice<UInt8>, page: Int) -> Bool {
    if text.allSatisfy({ $0 == 0x2D || $0 == 0x09 || $0 == 0x20 || $0 == 0x5F }) { return true }
    guard text.count < 80 else { return false }
    let isNumber = letters.count < 16 && pageNumbers.contains(Array(letters))
    // a narrow page wraps the foot before its numbers
    let isFoot = letters.count == foot.count && letters.elementsEqual(foot)
    return isNumber || isFoot || isBetweenDashes(text) || isPageOfPages(text, letters, page)
  }

  /// Whether a line is a number between dashes: `- 3 -`.
  static func isBetweenDashes(_ text: ArraySlice<UInt8>) -> Bool {
    let dash = UInt8(ascii: "-")
    guard text.first == dash, text.last == dash else { return false }
    let number = text.filter { $0 != dash && $0 != 0x20 }
    return (1...3).contains(number.count) && number.allSatisfy { Ascii.isDigit($0) }
  }

  /// What the foot of each page of a follow-up begins with.
  private static let foot = Array("reporteprocesomonitoreoyseguimiento".utf8)

  /// Whether a line ends with the page and the number of pages: `Reporte … 1/5`.
  private static func isPageOfPages(
    _ text: ArraySlice<UInt8>, _ letters: ArraySlice<UInt8>, _ page: Int
  ) -> Bool {
    let isDigit: (UInt8) -> Bool = { Ascii.isDigit($0) }
    guard let last = text.last, isDigit(last), let slash = text.lastIndex(of: UInt8(ascii: "/"))
    else { return false }
    let after = text[(slash + 1)...]
    var start = slash
    while start > text.startIndex, isDigit(text[start - 1]) { start -= 1 }
    guard !after.isEmpty, after.count <= 3, after.allSatisfy(isDigit), start < slash,
      start == text.startIndex || text[start - 1] == 0x20,
      let pages = Int(String(decoding: after, as: UTF8.self)),
      let number = Int(String(decoding: text[start..<slash], as: UTF8.self))
    else { return false }
    // one that is known may have any number: the pages before it are not in the text, or are not told apart
    if letters.starts(with: foot) { return true }
    guard number >= 1, number <= pages else { return false }
    // the pages of a sheet behind another one begin anew
    return abs(number - (page + 1)) <= 1 || abs(number - (page % pages + 1)) <= 1
  }
}
