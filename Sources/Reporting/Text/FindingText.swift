import DocumentTree
import SheetRules

/// A finding as lines of text, for the formats without separate fields for its parts.
struct FindingText {
  private let finding: Finding
  private let words: HumanWords

  init(_ finding: Finding, in language: Language) {
    self.finding = finding
    words = HumanWords(language: language)
  }

  var message: String { finding.message[words.language] }

  /// The formula, its figures, the working, the difference and the advice, one line each.
  var details: [String] {
    let language = words.language
    var details: [(name: String, text: String)] = []
    if let formula = finding.formula { details.append((words.formula, formula[language])) }
    details += finding.shownOperands.map { (words.figure, "\($0.name[language]) = \($0.value)") }
    details += finding.working.map { (words.working, $0[language]) }
    if let difference = finding.difference {
      details.append((words.difference, FigureText.grouped.text(difference)))
    }
    if let advice = finding.advice { details.append((words.advice, advice[language])) }
    return details.map { "\($0.name): \($0.text)" }
  }
}

extension String {
  /// The text sanitised for one line, truncated to this many characters.
  func shown(upTo limit: Int = .max) -> String {
    // Processes no more text than it shows: it may be a megabyte long.
    let end =
      limit < utf8.count
      ? unicodeScalars.index(startIndex, offsetBy: limit, limitedBy: endIndex) : nil
    var text = end.map { String(self[..<$0]) } ?? self
    let isCut = end.map { $0 < endIndex } ?? false
    if !isCut, text.withUTF8({ VisibleText.isPlain($0.span) }) { return text }
    var bytes: [UInt8] = []
    VisibleText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self) + (isCut ? "…" : "")
  }

  /// Whether some byte of the text is one that is looked for.
  func hasByte(where isWanted: (UInt8) -> Bool) -> Bool {
    var text = self
    return text.withUTF8 { bytes in
      for byte in bytes where isWanted(byte) { return true }
      return false
    }
  }
}
