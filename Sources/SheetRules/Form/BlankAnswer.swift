extension String {
  /// Whether the text is only blanks, dashes and points.
  var isBlankAnswer: Bool {
    unicodeScalars.allSatisfy { $0.properties.isWhitespace || Self.filling.contains($0) }
  }

  private static let filling: [Unicode.Scalar] = ["-", "–", "—", "_", ".", "…", ",", "*"]

  /// Whether the text only says that there is nothing to say.
  var isEmptyPhrase: Bool {
    utf8.count < 24 && utf8.contains { $0 | 0x20 == UInt8(ascii: "n") }
      && Self.emptyPhrases.contains(normalisedName)
  }

  private static let emptyPhrases: Set<String> = ["no aplica", "n/a", "na", "no corresponde"]
}

extension Optional<String> {
  /// Whether there is no text, or none that says something.
  var isBlankAnswer: Bool { self?.isBlankAnswer ?? true }
}
