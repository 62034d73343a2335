extension Document {
  /// Parses the first document of a YAML stream; a second one is an issue.
  static func readFirstYaml(_ bytes: [UInt8], limits: ReadingLimits) -> Document {
    var reader = YamlReader(limits: limits)
    guard reader.readDocument(bytes.span) else {
      reader.issues.append(ReadingIssue(.emptyFile, at: reader.position))
      return reader.document(of: bytes)
    }
    let end = reader.position
    let first = reader.document(of: bytes)
    guard !first.issues.contains(where: \.isFatal), reader.hasMore(bytes.span) else {
      return first
    }
    let second = ReadingIssue(.severalDocuments, at: min(end, bytes.count))
    return Document(
      source: bytes, format: .yaml, tape: first.tape, issues: first.issues + [second])
  }

  /// Parses the first document of a YAML stream tolerantly.
  static func readYamlTolerantly(
    _ bytes: [UInt8], order: (any KeyOrder)?, limits: ReadingLimits
  ) -> Document {
    var reader = YamlReader(limits: limits, tolerance: Tolerance(order: order))
    guard reader.readDocument(bytes.span) else { return readFirstYaml(bytes, limits: limits) }
    for issue in reader.tolerance?.issues ?? [] { reader.issues.append(issue) }
    let mends = reader.tolerance?.mends ?? []
    return reader.document(of: bytes, layoutMends: mends.inOrder)
  }

  static func readAllYaml(_ bytes: [UInt8], limits: ReadingLimits) -> [Document] {
    var reader = YamlReader(limits: limits)
    var documents: [Document] = []
    while true {
      let isThere = reader.readDocument(bytes.span)
      let document = reader.document(of: bytes)
      if isThere || !document.issues.isEmpty { documents.append(document) }
      if !isThere || document.issues.contains(where: \.isFatal) { return documents }
    }
  }
}

extension YamlReader {
  /// Returns the document just parsed.
  ///
  /// If it uses less than half of the capacity, most of the stream is still ahead, so the reader
  /// keeps the capacity and the document gets a copy.
  mutating func document(of bytes: [UInt8], layoutMends: [LayoutMend] = []) -> Document {
    var tape = Tape()
    swap(&tape, &self.tape)
    if position < bytes.count, tape.records.count < tape.records.capacity / 2 {
      let trimmed = tape.records.trimmed
      self.tape.records = tape.records
      tape.records = trimmed
    }
    return Document(
      source: bytes, format: .yaml, tape: tape, issues: issues.sorted, layoutMends: layoutMends)
  }

  /// Whether another document, or the start of one, follows.
  mutating func hasMore(_ source: Span<UInt8>) -> Bool {
    guard nextLine(source) != nil else { return false }
    position = lineStart
    return true
  }
}
