import DocumentTree

/// The texts of a page; whatever may have come from a sheet goes into it through `data` alone.
enum PageMarkup {
  /// The characters of one text that are shown, unless its place has room for fewer.
  static let mostCharacters = 600

  /// A text that may have come from a sheet: escaped, cut with its length said, and kept from turning
  /// the writing around it.
  static func data(_ text: String, upTo limit: Int = mostCharacters, in language: Language)
    -> String
  {
    let shown = escaped(text.shown(upTo: limit))
    let hasTurns = text.unicodeScalars.prefix(limit).contains { $0.value >= 0x590 && turns($0) }
    let isolated = hasTurns ? "<bdi>\(shown)</bdi>" : shown
    // no more scalar values than bytes
    guard text.utf8.count > limit else { return isolated }
    let length = text.unicodeScalars.count
    if length <= limit { return isolated }
    let count = FigureText.grouped.text("\(length)")
    return isolated + " <small class=cut>("
      + language.either("\(count) caracteres en total", "\(count) characters in all")
      + ")</small>"
  }

  /// Escapes a text for an element or an attribute in double quotes.
  static func escaped(_ text: String) -> String { HtmlText.escaped(text) }

  /// Whether a letter is of a script that may be written from right to left.
  private static func turns(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
