import DocumentTree
import ExactNumbers

extension SheetWalk {
  /// Notes the comment behind a value that is likely the rest of it, or the value itself.
  ///
  /// Comments are what people write on purpose, so only what hardly anybody would write as one is noted:
  /// a number right behind the sign in a text, and in an empty field a figure, the error of a spreadsheet
  /// or a whole sentence.
  mutating func checkComment(_ node: Node, _ place: Int) {
    guard document.format == .yaml, !node.isAlias, !document.isInCompanion(node.range),
      let type = tree.places[place].type,
      type == .texto || type.esCifra,
      let comment = document.source.comment(after: node.range.end)
    else { return }
    let range = comment.range
    if !node.isNull {
      if type == .texto, comment.beginsWithNumber { noteComment(comment, .rest, range) }
    } else if type.esCifra, node.isAbsent, comment.isSpreadsheetError {
      noteSpreadsheetError(comment, place)
    } else if isValue(comment, type, place) {
      noteComment(comment, .value, range)
    }
  }

  private mutating func noteComment(
    _ comment: CommentText, _ meant: SheetIssue.CommentMeaning, _ range: ByteRange
  ) {
    note(.comment(comment.shortText, meant), pointer, range)
  }

  private mutating func noteSpreadsheetError(_ comment: CommentText, _ place: Int) {
    unread.insert(pointer)
    let start = comment.range.start
    let issue = SheetIssue.Kind.spreadsheetError(
      comment.firstWord, inComment: true, isDemanded: isDemanded(place))
    note(issue, pointer, ByteRange(start: start, end: start + comment.firstWord.utf8.count))
  }

  /// Whether the comment of an empty field may be its value: it is not what an empty sheet has there.
  private func isValue(_ comment: CommentText, _ type: Campo.Tipo, _ place: Int) -> Bool {
    let parent = Int(tree.places[place].parent)
    let labels = [tree.label(at: place), tree.label(at: parent)].compactMap { $0 }
    if labels.contains(where: { comment.text.hasPrefix($0) }) { return false }
    if type.esCifra {
      return comment.text.utf8.contains(where: Ascii.isDigit)
        && (try? FigureParser.parse(comment.text, notation: notation))?.number != nil
    }
    return type == .texto && comment.text.split(separator: " ").count > 5
  }
}

/// A comment of a YAML file, without its sign.
struct CommentText {
  let text: String
  /// The sign with what stands right behind it.
  let firstWord: String
  let range: ByteRange

  /// Whether a number follows the sign, as in «las empresas # 1 y 2».
  var beginsWithNumber: Bool { text.utf8.first.map(Ascii.isDigit) ?? false }

  /// Whether a spreadsheet prints it for a formula that failed: `#N/A`.
  var isSpreadsheetError: Bool { AbsenceSpelling(firstWord) == .spreadsheetError }

  /// The text with its sign, cut where it is too long for a message.
  var shortText: String {
    let cut = text.unicodeScalars.prefix(40)
    return "# " + String(cut) + (cut.endIndex == text.unicodeScalars.endIndex ? "" : "…")
  }
}

extension [UInt8] {
  /// The comment behind an offset on its line; nil if anything else follows there.
  fileprivate func comment(after start: Int) -> CommentText? {
    var index = start
    while index < count, self[index] == 0x20 || self[index] == 0x09 { index += 1 }
    guard index > start, index < count, self[index] == UInt8(ascii: "#") else { return nil }
    let sign = index
    index += 1
    while index < count, self[index] == 0x20 || self[index] == 0x09 { index += 1 }
    let end = self[index...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? count
    return CommentText(
      text: String(decoding: self[index..<end], as: UTF8.self),
      firstWord: String(decoding: self[sign..<end].prefix { $0 > 0x20 }, as: UTF8.self),
      range: ByteRange(start: sign, end: end))
  }
}

extension SheetIssue.CommentMeaning {
  var es: String {
    switch self {
    case .rest: "queda fuera del texto"
    case .value: "no es el valor del campo, que está en blanco"
    }
  }

  var en: String {
    switch self {
    case .rest: "is left out of the text"
    case .value: "is not the value of the field, which is blank"
    }
  }
}
