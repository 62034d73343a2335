extension Document {
  /// Reads the first document of a file; a second one is an issue.
  ///
  /// Never fails: what cannot be read is told by `issues`.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, UTF-8, with or without a byte order mark.
  ///   - format: the notation.
  ///   - limits: what a hostile file may cost.
  /// - Returns: the tree of what could be read.
  public static func read(
    _ bytes: [UInt8], as format: DocumentFormat, limits: ReadingLimits = ReadingLimits()
  ) -> Document {
    if let issue = SourceCheck.firstIssue(in: bytes.span, format: format) {
      return Document(source: bytes, format: format, tape: Tape(), issues: [issue])
    }
    switch format {
    case .json:
      var reader = JsonReader(limits: limits)
      reader.read(bytes.span)
      return Document(
        source: bytes, format: format, tape: reader.tape, issues: reader.issues.sorted)
    case .yaml:
      return readFirstYaml(bytes, limits: limits)
    }
  }

  /// Reads every document of a file; JSON has one, YAML any number, none included.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, UTF-8, with or without a byte order mark.
  ///   - format: the notation.
  ///   - limits: what a hostile file may cost.
  /// - Returns: the documents in order; a file that cannot be read at all gives one with the reason.
  public static func readAll(
    _ bytes: [UInt8], as format: DocumentFormat, limits: ReadingLimits = ReadingLimits()
  ) -> [Document] {
    let reason = SourceCheck.firstIssue(in: bytes.span, format: format)
    guard format == .yaml, reason == nil else { return [read(bytes, as: format, limits: limits)] }
    return readAllYaml(bytes, limits: limits)
  }
}
