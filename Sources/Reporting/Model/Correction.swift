public import DocumentTree
public import SheetRules

/// A fix that is certain enough to be offered with the findings it resolves.
public struct Correction: Sendable, Hashable {
  /// A text replacement in the file.
  public struct Replacement: Sendable, Hashable {
    /// The bytes to replace, as UTF-8 offsets in the file.
    public let range: ByteRange
    /// The new text.
    public let text: String

    /// Creates a replacement.
    ///
    /// - Parameters:
    ///   - range: the bytes to replace
    ///   - text: the new text
    public init(_ range: ByteRange, with text: String) {
      self.range = range
      self.text = text
    }
  }

  /// A description of the fix: "el gasto total: 341.000 → 340.000".
  public let description: LocalizedText
  /// The findings that it resolves.
  public let mended: Set<FindingID>
  /// The replacements in ascending order, without overlaps.
  public let replacements: [Replacement]

  /// Creates a fix.
  ///
  /// - Parameters:
  ///   - description: a description of the fix
  ///   - mended: the findings that it resolves
  ///   - replacements: the replacements in ascending order, without overlaps
  public init(
    description: LocalizedText, mended: Set<FindingID>, replacements: [Replacement]
  ) {
    self.description = description
    self.mended = mended
    self.replacements = replacements
  }
}
