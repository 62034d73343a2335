/// What a scalar says where a person wrote it in another way than the form does.
package enum Respelling: Sendable, Hashable {
  /// This text.
  case text(String)
  /// Nothing, as a dash in a field that stays empty.
  case blank

  var bytes: [UInt8] {
    if case .text(let text) = self { Array(text.utf8) } else { [] }
  }
}

extension Document {
  /// The same document, in which some scalars say something else than they are written as.
  ///
  /// Source, places and styles stay as they are; only what is read from the scalars changes.
  ///
  /// - Parameters:
  ///   - texts: what the scalars say, by the indices of their nodes.
  ///   - damaged: the nodes that could not be read as a whole.
  /// - Returns: the document.
  package func respelled(_ texts: [Int: Respelling], damaged: Set<Int> = []) -> Document {
    var tape = tape
    for index in texts.keys where index < tape.records.count {
      tape.records.clear(.isVerbatim, at: index)
    }
    let starts = Set(texts.keys.map { Int(tape.records[$0].start) })
    let issues = issues.filter { !($0.isOfStart && starts.contains($0.range.start)) }
    if hasErrors, !issues.contains(where: { $0.severity == .error }) {
      for index in tape.records.indices { tape.records.clear(.isDamaged, at: index) }
    }
    for index in damaged { tape.markDamaged(index) }
    return reread(
      tape, issues, respellings.merging(texts) { $1 },
      hasDamage: !damaged.isEmpty || issues.contains { $0.severity == .error })
  }
}

extension ReadingIssue {
  /// Whether it is about the first byte of a text, such as the dash that fills a field which stays empty;
  /// where it is known what the text says, nothing is lost.
  fileprivate var isOfStart: Bool {
    switch kind {
    case .nestedSequenceOnOneLine, .reservedIndicator: true
    default: false
    }
  }
}
