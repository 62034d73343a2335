public import DocumentTree
public import SheetRules

/// A change of a file that mends findings, certain enough to be offered beside them.
public struct Correction: Sendable, Hashable {
  /// Some bytes of the file and what is put in their place.
  public struct Replacement: Sendable, Hashable {
    /// The bytes that go, as UTF-8 offsets of the file.
    public let range: ByteRange
    /// The text in their place.
    public let text: String

    /// Makes a replacement.
    ///
    /// - Parameters:
    ///   - range: the bytes that go
    ///   - text: the text in their place
    public init(_ range: ByteRange, with text: String) {
      self.range = range
      self.text = text
    }
  }

  /// What is changed, in words: "el gasto total: 341.000 → 340.000".
  public let description: LocalizedText
  /// The findings that are gone with it.
  public let mended: Set<FindingID>
  /// What is changed, in order of place and without overlap.
  public let replacements: [Replacement]

  /// Makes a correction.
  ///
  /// - Parameters:
  ///   - description: what is changed, in words
  ///   - mended: the findings that are gone with it
  ///   - replacements: what is changed, in order of place and without overlap
  public init(
    description: LocalizedText, mended: Set<FindingID>, replacements: [Replacement]
  ) {
    self.description = description
    self.mended = mended
    self.replacements = replacements
  }
}
