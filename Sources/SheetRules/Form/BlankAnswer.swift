import DocumentTree

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

extension Node {
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
