/// How a cell looks.
package struct CellStyle: Sendable, Hashable {
  /// How a number is shown.
  package enum Format: Sendable, Hashable {
    case general
    /// With separators of thousands, and so many decimals.
    case figure(decimals: Int)
    /// The same with a `%` after the figure, which is already in percent.
    case percentage(decimals: Int)
    /// Digits alone, as of a year.
    case plain
  }

  /// The colour behind a cell.
  package enum Fill: Int, Sendable, Hashable {
    case none
    case heading
    /// For figures that are meant to be changed.
    case input
  }

  /// How a number is shown.
  package var format = Format.general
  /// The colour behind it.
  package var fill = Fill.none
  /// Whether a long text is wrapped.
  package var isWrapped = false
  /// Whether a program keeps the content a text when a person edits it.
  package var isMarkedAsText = false

  /// Creates a style.
  package init(_ format: Format = .general, fill: Fill = .none, isWrapped: Bool = false) {
    self.format = format
    self.fill = fill
    self.isWrapped = isWrapped
  }

  /// The style of a heading.
  package static let heading = CellStyle(fill: .heading, isWrapped: true)
}
