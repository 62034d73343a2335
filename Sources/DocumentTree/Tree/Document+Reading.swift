extension Document {
  /// Parses the first document of a file; a second one is an issue.
  ///
  /// Never fails: whatever cannot be parsed is reported in `issues`.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, UTF-8, with or without a byte order mark.
  ///   - format: the notation.
  ///   - limits: the resource limits.
  /// - Returns: the tree of everything that could be parsed.
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
    case .yaml, .official:
      return readFirstYaml(bytes, limits: limits)
    }
  }

  /// Parses every document of a file: JSON has one, YAML any number, including none.
  ///
  /// - Parameters:
  ///   - bytes: the whole file, UTF-8, with or without a byte order mark.
  ///   - format: the notation.
  ///   - limits: the resource limits.
  /// - Returns: the documents in order; for a file that cannot be parsed at all, one with the
  ///   reason.
  public static func readAll(
    _ bytes: [UInt8], as format: DocumentFormat, limits: ReadingLimits = ReadingLimits()
  ) -> [Document] {
    let reason = SourceCheck.firstIssue(in: bytes.span, format: format)
    guard format == .yaml, reason == nil else { return [read(bytes, as: format, limits: limits)] }
    return readAllYaml(bytes, limits: limits)
  }
}
