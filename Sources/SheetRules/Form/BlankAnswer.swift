extension String {
  /// Whether the text is only blanks, dashes and points.
  package var isBlankAnswer: Bool {
    unicodeScalars.allSatisfy { $0.properties.isWhitespace || Self.filling.contains($0) }
  }

  private static let filling: [Unicode.Scalar] = ["-", "–", "—", "_", ".", "…", ",", "*"]

  /// Whether the text only says that there is nothing to say.
  package var isEmptyPhrase: Bool {
    guard utf8.count < 24, utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "n") }) else {
      return false
    }
    return switch normalisedName {
    case "no aplica", "n/a", "na", "no corresponde": true
    default: false
    }
  }
}

extension Optional<String> {
  /// Whether there is no text, or none that says something.
  package var isBlankAnswer: Bool { self?.isBlankAnswer ?? true }
}
