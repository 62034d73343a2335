import DocumentTree

/// Writes letters in Markdown.
struct LetterMarkdown {
  let language: Language

  func bytes(of letters: [[LetterBlock]]) -> [UInt8] {
    let texts = letters.map { blocks in
      var text = ""
      var wasItem = false
      for block in blocks {
        let isItem = if case .item = block { true } else { false }
        // the items of one list stand without blank lines
        if !text.isEmpty, !(isItem && wasItem) { text += "\n" }
        wasItem = isItem
        text += lines(of: block)
      }
      return text
    }
    return Array(texts.joined(separator: "\n---\n\n").utf8)
  }

  private func lines(of block: LetterBlock) -> String {
    switch block {
    case .title(let text): "# \(inline(text))\n"
    case .heading(let text): "## \(inline(text))\n"
    case .paragraph(let texts): paragraph(texts) + "\n"
    case .item(let texts): "- \(paragraph(texts))\n"
    case .observation(let number, let paragraphs): observation(number, paragraphs)
    }
  }

  private func observation(_ number: Int, _ paragraphs: [[LetterText]]) -> String {
    let mark = "\(number). "
    let margin = String(repeating: " ", count: mark.utf8.count)
    return paragraphs.enumerated().map { index, texts in
      (index == 0 ? mark : "\n" + margin) + paragraph(texts) + "\n"
    }.joined()
  }

  private func paragraph(_ texts: [LetterText]) -> String {
    texts.map { text in
      let shown = text.shown(in: language)
      guard text.weight == .strong else { return MarkdownText.inline(shown) }
      // a mark of emphasis has no blank within
      let words = shown.split(separator: " ", omittingEmptySubsequences: true).joined(
        separator: " ")
      return "**\(MarkdownText.inline(words))**" + (shown.hasSuffix(" ") ? " " : "")
    }.joined()
  }

  private func inline(_ text: String) -> String {
    MarkdownText.inline(LetterText(text: text).shown(in: language))
  }
}
