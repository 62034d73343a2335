import DocumentTree

/// Writes letters as a page in HTML.
struct LetterHtml {
  let language: Language
  let title: String

  private var words: PageWords { PageWords(language: language) }

  func bytes(of letters: [[LetterBlock]]) -> [UInt8] {
    let document = PageDocument(language: language, title: title, kind: "letter", hasScript: false)
    var html = document.opening + "<main>\n"
    for blocks in letters { html += section(blocks) }
    return Array((html + "</main>\n" + document.closing).utf8)
  }

  private func section(_ blocks: [LetterBlock]) -> String {
    var html = "<section>\n"
    var open: String?
    for block in blocks {
      let list = list(of: block)
      if open != list?.name, let name = open { html += "</\(name)>\n" }
      if let list, open != list.name { html += list.start }
      open = list?.name
      html += element(block)
    }
    if let open { html += "</\(open)>\n" }
    return html + "</section>\n"
  }

  /// The list that a block is an item of; nil where it stands alone.
  private func list(of block: LetterBlock) -> (name: String, start: String)? {
    switch block {
    case .observation(let number, _): ("ol", "<ol start=\(number)>\n")
    case .item: ("ul", "<ul>\n")
    case .title, .heading, .paragraph: nil
    }
  }

  private func element(_ block: LetterBlock) -> String {
    switch block {
    case .title(let text): "<h1>\(words.data(text))</h1>\n"
    case .heading(let text): "<h2>\(words.data(text))</h2>\n"
    case .paragraph(let texts): "<p>\(inline(texts))</p>\n"
    case .item(let texts): "<li>\(inline(texts))</li>\n"
    case .observation(_, let paragraphs):
      "<li>\(paragraphs.map { "<p>\(inline($0))</p>" }.joined(separator: "\n"))</li>\n"
    }
  }

  private func inline(_ texts: [LetterText]) -> String {
    texts.map { text in
      let shown = words.data(text.text, upTo: LetterText.mostCharacters)
      switch text.weight {
      case .plain: return shown
      case .strong: return "<strong>\(shown)</strong>"
      case .quiet: return "<span class=quiet>\(shown)</span>"
      }
    }.joined()
  }
}
