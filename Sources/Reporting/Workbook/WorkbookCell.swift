package import ExactNumbers

/// A cell of a sheet.
package struct WorkbookCell: Sendable {
  /// What stands in a cell.
  package enum Content: Sendable, Hashable {
    case blank
    /// A text, which is never calculated, whatever it begins with.
    case text(String)
    /// A number with all its digits.
    case number(ExactDecimal)
    /// A formula in the notation of the file, without the equals sign, and its result.
    case formula(String, result: Result)
  }

  /// The result of a formula.
  package enum Result: Sendable, Hashable {
    case number(ExactDecimal)
    case text(String)
    case truth(Bool)
  }

  /// What stands in it.
  package var content: Content
  /// How it looks.
  package var style: CellStyle

  /// Creates a cell.
  package init(_ content: Content, _ style: CellStyle = CellStyle()) {
    self.content = content
    self.style = style
  }

  /// A cell without content.
  package static let blank = WorkbookCell(.blank)

  /// A cell with a text, blank if that is nil or empty.
  package static func text(_ text: String?, _ style: CellStyle = CellStyle()) -> WorkbookCell {
    guard let text, !text.isEmpty else { return WorkbookCell(.blank, style) }
    var style = style
    // what a person would calculate by pressing Enter in it
    style.isMarkedAsText = DelimitedText.harmless(text) != text
    return WorkbookCell(.text(text), style)
  }
}
