public import DocumentTree

/// The format of letters.
public enum LetterFormat: String, Sendable, Hashable, CaseIterable {
  /// A page in HTML that needs nothing beside itself.
  case html
  /// Markdown.
  case markdown = "md"
  /// A document that text programs open and edit.
  case docx
}

/// Letters with the observations on some sheets, one after the other in one file.
public struct ReportLetter: Sendable {
  /// The letter on one sheet.
  public struct Part: Sendable {
    fileprivate let subject: String
    fileprivate let blocks: [LetterBlock]

    /// Writes the letter on a sheet.
    ///
    /// - Parameters:
    ///   - file: the report of the file
    ///   - language: the language of the letter
    public init(on file: FileReport, in language: Language) {
      let letter = ObservationLetter(file, in: language)
      subject = letter.subject
      blocks = letter.blocks
    }
  }

  private let language: Language
  private var parts: [Part] = []

  /// Starts without letters.
  ///
  /// - Parameter language: their language
  public init(language: Language) { self.language = language }

  /// Adds a letter behind the others.
  ///
  /// - Parameter part: the letter
  public mutating func add(_ part: Part) { parts.append(part) }

  /// Writes the letters.
  ///
  /// - Parameter format: the format
  /// - Returns: the bytes of the file; nil where it would be larger than its format may be
  public func rendered(as format: LetterFormat) -> [UInt8]? {
    let letters = parts.map(\.blocks)
    switch format {
    case .html:
      let several = language.either("Observaciones", "Observations")
      let title = parts.count == 1 ? parts[0].subject : several
      return LetterHtml(language: language, title: title).bytes(of: letters)
    case .markdown: return LetterMarkdown(language: language).bytes(of: letters)
    case .docx: return try? LetterDocx(language: language).bytes(of: letters)
    }
  }
}
