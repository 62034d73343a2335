import DocumentTree

/// Writes letters as a document of Office Open XML (ECMA-376), which text programs open and edit.
struct LetterDocx {
  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  let language: Language

  /// The document.
  ///
  /// - Throws: where it would be larger than an archive may be.
  func bytes(of letters: [[LetterBlock]]) throws(ZipArchive.Full) -> [UInt8] {
    var archive = ZipArchive()
    try archive.add("[Content_Types].xml", contentTypes)
    try archive.add("_rels/.rels", relations)
    try archive.add("word/document.xml", document(letters))
    try archive.add("word/styles.xml", styles)
    try archive.add("word/_rels/document.xml.rels", documentRelations)
    return archive.bytes
  }

  // MARK: The text

  private func document(_ letters: [[LetterBlock]]) -> [UInt8] {
    xml("w:document", [("xmlns:w", Self.namespace)]) { writer in
      writer.element("w:body") { writer in
        for (number, blocks) in letters.enumerated() {
          for block in blocks {
            let isNew = if number > 0, case .title = block { true } else { false }
            write(block, startsPage: isNew, to: &writer)
          }
        }
        writer.element("w:sectPr") { writer in
          // A4 with margins of 2,5 cm, in twentieths of a point
          writer.element("w:pgSz", [("w:w", "11906"), ("w:h", "16838")])
          writer.element(
            "w:pgMar",
            [
              ("w:top", "1417"), ("w:right", "1417"), ("w:bottom", "1417"), ("w:left", "1417"),
              ("w:header", "708"), ("w:footer", "708"), ("w:gutter", "0"),
            ])
        }
      }
    }
  }

  private func write(_ block: LetterBlock, startsPage: Bool, to writer: inout XmlWriter) {
    switch block {
    case .title(let text):
      paragraph(.plain(text), style: "Heading1", startsPage: startsPage, to: &writer)
    case .heading(let text): paragraph(.plain(text), style: "Heading2", to: &writer)
    case .paragraph(let texts): paragraph(texts, to: &writer)
    case .item(let texts): paragraph(texts, style: "ListParagraph", mark: "–", to: &writer)
    case .observation(let number, let paragraphs):
      for (index, texts) in paragraphs.enumerated() {
        paragraph(texts, style: "ListParagraph", mark: index == 0 ? "\(number)." : "", to: &writer)
      }
    }
  }

  /// Writes a paragraph; a mark stands in its margin.
  private func paragraph(
    _ texts: [LetterText], style: String? = nil, mark: String? = nil, startsPage: Bool = false,
    to writer: inout XmlWriter
  ) {
    writer.element("w:p") { writer in
      writer.element("w:pPr") { writer in
        if let style { writer.element("w:pStyle", [("w:val", style)]) }
        if startsPage { writer.element("w:pageBreakBefore") }
      }
      if let mark {
        writer.element("w:r") { writer in
          if !mark.isEmpty { text(mark, to: &writer) }
          writer.element("w:tab")
        }
      }
      for words in texts { run(words, to: &writer) }
    }
  }

  private func run(_ words: LetterText, to writer: inout XmlWriter) {
    writer.element("w:r") { writer in
      switch words.weight {
      case .plain: break
      case .strong: writer.element("w:rPr") { $0.element("w:b") }
      case .quiet: writer.element("w:rPr") { $0.element("w:color", [("w:val", "565F6E")]) }
      }
      text(words.shown(in: language), to: &writer)
    }
  }

  private func text(_ text: String, to writer: inout XmlWriter) {
    writer.element("w:t", [("xml:space", "preserve")], text: text)
  }

  // MARK: The other parts

  private func xml(
    _ root: String, _ attributes: [XmlWriter.Attribute], _ body: (inout XmlWriter) -> Void
  ) -> [UInt8] {
    var writer = XmlWriter(Array(XmlWriter.declaration.utf8))
    writer.element(root, attributes, body)
    return writer.bytes
  }

  private var contentTypes: [UInt8] {
    xml("Types", [("xmlns", Self.package + "/content-types")]) { writer in
      writer.element(
        "Default",
        [
          ("Extension", "rels"),
          ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"),
        ])
      for (name, type) in [("document", "document.main"), ("styles", "styles")] {
        writer.element(
          "Override",
          [("PartName", "/word/\(name).xml"), ("ContentType", "\(Self.types).\(type)+xml")])
      }
    }
  }

  private var relations: [UInt8] { relation(to: "officeDocument", "word/document.xml") }

  private var documentRelations: [UInt8] { relation(to: "styles", "styles.xml") }

  private func relation(to type: String, _ target: String) -> [UInt8] {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    return xml("Relationships", [("xmlns", Self.package + "/relationships")]) {
      $0.element("Relationship", [("Id", "r1"), ("Type", base + type), ("Target", target)])
    }
  }

  private var styles: [UInt8] {
    xml("w:styles", [("xmlns:w", Self.namespace)]) { writer in
      writer.element("w:docDefaults") { writer in
        writer.element("w:rPrDefault") { writer in
          writer.element("w:rPr") { writer in
            writer.element("w:sz", [("w:val", "22")])
            writer.element("w:lang", [("w:val", language.either("es-CL", "en-GB"))])
          }
        }
        writer.element("w:pPrDefault") { writer in
          writer.element("w:pPr") {
            $0.element("w:spacing", [("w:after", "120"), ("w:line", "264")])
          }
        }
      }
      // readers expect a style even for paragraphs that name none
      writer.element(
        "w:style",
        [("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")]
      ) { $0.element("w:name", [("w:val", "Normal")]) }
      style("Heading1", "heading 1", size: "36", before: "0", level: "0", to: &writer)
      style("Heading2", "heading 2", size: "26", before: "280", level: "1", to: &writer)
      writer.element("w:style", [("w:type", "paragraph"), ("w:styleId", "ListParagraph")]) {
        writer in
        writer.element("w:name", [("w:val", "List Paragraph")])
        writer.element("w:pPr") { writer in
          writer.element("w:tabs") {
            $0.element("w:tab", [("w:val", "left"), ("w:pos", "567")])
          }
          writer.element("w:ind", [("w:left", "567"), ("w:hanging", "567")])
        }
      }
    }
  }

  private func style(
    _ id: String, _ name: String, size: String, before: String, level: String,
    to writer: inout XmlWriter
  ) {
    writer.element("w:style", [("w:type", "paragraph"), ("w:styleId", id)]) { writer in
      writer.element("w:name", [("w:val", name)])
      writer.element("w:pPr") { writer in
        writer.element("w:keepNext")
        writer.element("w:spacing", [("w:before", before), ("w:after", "120")])
        writer.element("w:outlineLvl", [("w:val", level)])
      }
      writer.element("w:rPr") { writer in
        writer.element("w:b")
        writer.element("w:sz", [("w:val", size)])
      }
    }
  }
}
