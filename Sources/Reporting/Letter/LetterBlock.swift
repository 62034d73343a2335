import DocumentTree

/// A part of a letter as every format has it; nothing in it is escaped.
enum LetterBlock: Sendable, Hashable {
  /// What the letter is about.
  case title(String)
  /// A section.
  case heading(String)
  /// A paragraph.
  case paragraph([LetterText])
  /// A numbered observation of one or more paragraphs.
  case observation(Int, [[LetterText]])
  /// An item of a list.
  case item([LetterText])
}

/// Some words of a paragraph.
struct LetterText: Sendable, Hashable {
  /// How the words stand out.
  enum Weight: Sendable, Hashable {
    case plain
    case strong
    case quiet
  }

  /// Beyond these a reader has enough of a text.
  static let mostCharacters = 1_500

  let text: String
  var weight = Weight.plain

  /// The words, cut with their length said.
  func shown(in language: Language) -> String {
    let limit = Self.mostCharacters
    let shown = text.shown(upTo: limit)
    guard text.utf8.count > limit else { return shown }
    let length = text.unicodeScalars.count
    if length <= limit { return shown }
    let count = FigureText.grouped.text("\(length)")
    return shown
      + language.either(" (\(count) caracteres en total)", " (\(count) characters in all)")
  }
}

extension [LetterText] {
  /// One run of words.
  static func plain(_ text: String) -> [LetterText] { [LetterText(text: text)] }
}

extension String {
  /// The text as a sentence: with a capital at its beginning and a stop at its end.
  var asSentence: String {
    let text = prefix(1).uppercased() + dropFirst()
    guard let last = text.last else { return text }
    return ".?!:…".contains(last) ? text : text + "."
  }
}
