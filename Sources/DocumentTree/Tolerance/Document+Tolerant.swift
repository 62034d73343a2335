import ExactNumbers

extension Document {
  /// Parses a file in whatever encoding it is for sure, strictly in everything else.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the file.
  ///   - format: the notation.
  ///   - limits: the resource limits.
  /// - Returns: the document, whose source is in UTF-8; an issue names the encoding of the file if that is
  ///   another, or says what the file is if it is none.
  package static func read(
    file bytes: [UInt8], as format: DocumentFormat, limits: ReadingLimits = ReadingLimits()
  ) -> Document {
    if let file = ForeignFile.detected(in: bytes) {
      let issue = ReadingIssue(.foreignFile(file), from: 0, to: 0)
      return Document(source: bytes, format: format, tape: Tape(), issues: [issue])
    }
    guard let (text, encoding) = decoded(bytes) else {
      return read(bytes, as: format, limits: limits)
    }
    return read(text, as: format, limits: limits)
      .adding([ReadingIssue(.convertedEncoding(encoding), from: 0, to: 0)])
  }

  /// The text of a file in UTF-8; nil if it has to be read as it is.
  private static func decoded(_ bytes: [UInt8]) -> (text: [UInt8], SourceEncoding)? {
    guard let encoding = SourceEncoding.detected(in: bytes) else { return nil }
    return encoding.utf8(bytes).map { ($0, encoding) }
  }

  /// The text of a file in UTF-8, as its document has it.
  package static func text(of bytes: [UInt8]) -> [UInt8] { decoded(bytes)?.text ?? bytes }

  /// Parses the first document of the file once more, tolerantly: a slip of the layout costs nothing where
  /// it can only mean one thing, and otherwise only what it stands in.
  ///
  /// Every slip is an issue, so what a strict reading refuses is never accepted in silence.
  ///
  /// - Parameters:
  ///   - order: the keys that the document may have; nil if they are not known.
  ///   - limits: the resource limits.
  /// - Returns: the document; `layoutMends` has the changes of blanks by which it reads strictly.
  package func readTolerantly(
    _ order: (any KeyOrder)?, limits: ReadingLimits = ReadingLimits()
  ) -> Document {
    let kept = issues.filter { if case .convertedEncoding = $0.kind { true } else { false } }
    guard SourceCheck.firstIssue(in: source, format) != nil else {
      return tolerantDocument(of: source, order, limits).adding(kept)
    }
    guard let (text, faults) = SourceRepair.repaired(source, format, limits: limits) else {
      return self
    }
    guard SourceCheck.firstIssue(in: text, format) == nil else { return self }
    return tolerantDocument(of: text, order, limits).adding(kept + faults)
  }

  /// Whether some bytes of the file are others in the source, because they are not text; such a file is not
  /// written over.
  package var hasReplacedBytes: Bool {
    issues.contains { issue in
      switch issue.kind {
      case .invalidUTF8: true
      case .controlCharacter: format == .yaml
      default: false
      }
    }
  }

  private func tolerantDocument(
    of bytes: [UInt8], _ order: (any KeyOrder)?, _ limits: ReadingLimits
  ) -> Document {
    switch format {
    case .json: Document.readJsonTolerantly(bytes, limits: limits)
    case .yaml, .official: Document.readYamlTolerantly(bytes, order: order, limits: limits)
    }
  }

  private func adding(_ more: [ReadingIssue]) -> Document {
    if more.isEmpty { return self }
    var list = IssueList(limit: .max)
    for issue in more + issues { list.append(issue) }
    return Document(
      source: source, format: format, tape: tape, issues: list.sorted, layoutMends: layoutMends)
  }
}

extension Document {
  /// Whether a no-break space or the like stands at the start or the end of a value, or alone on a line.
  package var hasForeignBlanksAtEdges: Bool {
    let bytes = source
    return Self.hasForeignBlanksAtEdges(bytes.span)
  }

  private static func hasForeignBlanksAtEdges(_ source: Span<UInt8>) -> Bool {
    var index = 0
    while true {
      index = source.firstIndex(from: index) { $0.foreignBytes }
      guard index < source.count else { return false }
      // The first bytes of all foreign blanks.
      let byte = source[index]
      if byte == 0xC2 || byte >= 0xE1 && byte <= 0xEF, let blank = source.foreignBlank(at: index) {
        let end = source.endOfAnyBlank(from: index + blank.length)
        let isFirst = index > 0 && Ascii.isBlank(source[index - 1]) && source.isEdge(before: index)
        if isFirst || end >= source.count || Ascii.isBreak(source[end]) { return index > 0 }
        index = end
      } else {
        index &+= 1
      }
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether only blanks stand between an offset and the colon, dash or line break before it.
  fileprivate func isEdge(before index: Int) -> Bool {
    var index = index - 1
    while index > 0, Ascii.isWhite(self[index]) { index -= 1 }
    return Ascii.isBreak(self[index]) || self[index] == Ascii.colon || self[index] == Ascii.minus
  }
}
