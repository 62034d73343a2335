import DocumentTree

extension String {
  /// Whether the text is only blanks, dashes and points.
  package var isBlankAnswer: Bool {
    unicodeScalars.allSatisfy { $0.properties.isWhitespace || Self.filling.contains($0) }
  }

  private static let filling: [Unicode.Scalar] = ["-", "–", "—", "_", ".", "…", ",", "*"]

  /// Whether the text only says that there is nothing to say.
  package var isEmptyPhrase: Bool {
    utf8.count < 24 && utf8.contains { Self.mayBeginPhrase($0) }
      && Self.emptyPhrases.contains(normalisedName)
  }

  /// Whether a text may be such a phrase that has the letter at its beginning.
  static func mayBeginPhrase(_ letter: UInt8) -> Bool {
    letter | 0x20 == UInt8(ascii: "n") || letter | 0x20 == UInt8(ascii: "s")
  }

  private static let emptyPhrases: Set = [
    "no aplica", "n/a", "na", "no corresponde", "n/d", "no disponible", "s/i", "s/d",
    "sin informacion", "sin datos",
  ]
}

extension Optional<String> {
  /// Whether there is no text, or none that says something.
  package var isBlankAnswer: Bool { self?.isBlankAnswer ?? true }
}

extension String {
  /// Whether the text is nothing but blanks.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension Node {
  /// Whether it is a text of nothing but blanks, which is how a program writes a field that stays empty.
  var isBlankText: Bool {
    // most texts are told by their first byte
    kind == .scalar && withBytes { $0.isEmpty || $0[0] <= 0x20 || $0[0] >= 0x80 } && text.isBlank
  }

  /// Whether nothing is filled in, in it or in any of its parts: a row that was left over.
  var isBlankRow: Bool {
    // what could not be read is no blank
    if isDamaged { return false }
    return switch kind {
    case .scalar: isNull || text.isBlankAnswer
    case .sequence: elements.allSatisfy(\.isBlankRow)
    case .mapping: entries.allSatisfy(\.value.isBlankRow)
    }
  }
}

extension SheetContext {
  /// How many rows of a list have something filled in.
  func countOfRows(in list: JSONPointer) -> Int {
    document.node(at: list)?.elements.count { !$0.isBlankRow } ?? 0
  }
}
