package import DocumentTree

/// A text of a sheet of which the form allows only so many characters.
package struct LimitedText: Sendable {
  /// The field.
  package let field: JSONPointer
  /// Where the text stands.
  package let range: ByteRange
  /// The characters that a person typed and that one sees, as TXT01 counts them.
  package let length: Int
  /// The most characters that it may have.
  package let limit: Int

  /// How many characters may still be added; less than nothing where there are too many.
  package var room: Int { limit - length }
}

extension SheetContext {
  /// The texts that have a limit, in the order of the form; empty where the form is unknown.
  package var limitedTexts: [LimitedText] {
    guard let answers else { return [] }
    return answers.texts.compactMap { text in
      answers.limit(of: text).map { limit in
        LimitedText(
          field: answers.field(of: text), range: text.node.range,
          length: text.node.withBytes { VisibleLength.countTyped($0) }, limit: limit)
      }
    }
  }
}
