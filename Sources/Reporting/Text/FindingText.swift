import DocumentTree
import SheetRules

/// A finding as lines of text, for the formats without separate fields for its parts.
struct FindingText {
  /// A part of a finding.
  struct Detail {
    /// The word that programs read, in every language: "formula".
    let key: String
    /// The word that people read: "fórmula".
    let name: String
    let text: String

    /// Both in one line.
    var line: String { "\(name): \(text)" }
  }

  private let finding: Finding
  private let words: HumanWords

  init(_ finding: Finding, in language: Language) {
    self.finding = finding
    words = HumanWords(language: language)
  }

  var message: String { finding.message[words.language] }

  /// The formula, its figures, the working, the difference and the advice, one line each.
  var details: [String] { namedDetails.map(\.line) }

  /// The formula, its figures, the working, the difference and the advice.
  var namedDetails: [Detail] {
    let language = words.language
    var details: [Detail] = []
    func add(_ key: String, _ name: String, _ text: String) {
      details.append(Detail(key: key, name: name, text: text))
    }
    if let formula = finding.formula { add("formula", words.formula, formula[language]) }
    for operand in finding.shownOperands {
      add("figure", words.figure, "\(operand.name[language]) = \(operand.value)")
    }
    for line in finding.working { add("working", words.working, line[language]) }
    if let difference = finding.difference {
      add("difference", words.difference, FigureText.grouped.text(difference))
    }
    if let advice = finding.advice { add("advice", words.advice, advice[language]) }
    return details
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
