package import DocumentTree

extension SheetReader {
  /// Reads the sheet that a document holds; where something is amiss, once more tolerating slips of the layout.
  ///
  /// - Parameters:
  ///   - document: the document, read by the strict rules.
  ///   - kinds: the kinds that it may be of; a sheet that does not say is of the first.
  ///   - companions: where the files stand that it names.
  /// - Returns: the reading with less amiss, and its document, without what was joined to it.
  package static func readTolerantly(
    _ document: Document, as kinds: [SheetKind], beside companions: Companions = .none
  ) -> (document: Document, reading: SheetReading) {
    let first = read(document, as: kinds, choosing: [:], beside: companions)
    // a published text has no layout of its own
    if document.format == .official { return (document, first) }
    guard first.issues.contains(where: \.mayBeOfLayout) || document.hasForeignBlanksAtEdges else {
      return (document, first)
    }
    let tolerant = document.tolerantly(as: kinds)
    let second = read(
      tolerant, as: kinds, choosing: [:], beside: companions.knowing(first.companion))
    let isBetter =
      (first.root == nil || tolerant.issues != document.issues) && second.root != nil
      && second.issues.errorCount <= first.issues.errorCount
      // What the strict rules read as a whole loses nothing.
      && (document.hasErrors || !tolerant.hasErrors)
    return isBetter ? (tolerant, second) : (document, first)
  }
}

extension Document {
  /// The document, read once more with the keys of its kind of sheet.
  package func tolerantly(as kinds: [SheetKind]) -> Document {
    let said = root?["ficha"]
    let kind =
      said.flatMap { said in kinds.first { said.hasText($0.name) } }
      ?? root.flatMap { kinds.likeliest(for: $0) } ?? kinds.first
    return readTolerantly(kind.map { FormOrder($0) })
  }
}

extension SheetIssue {
  /// Whether a slip of the layout may be behind it.
  fileprivate var mayBeOfLayout: Bool {
    switch kind {
    case .document(let issue): issue.severity == .error
    case .unknownKey, .notAYear, .wrongShape, .notAFigure, .superfluous, .severalFigures,
      .compared:
      true
    default: false
    }
  }
}

extension [SheetIssue] {
  /// The number of errors that cost something: what is only a slip was read.
  fileprivate var errorCount: Int {
    count { issue in
      guard case .document(let found) = issue.kind else { return issue.severity == .error }
      return found.severity == .error
    }
  }
}
