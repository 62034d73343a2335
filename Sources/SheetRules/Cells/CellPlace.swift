package import DocumentTree
package import ProgramSheets

/// Where a cell stands in the sheet and what the form calls it.
package struct CellPlace: Sendable {
  /// The cell in canonical form: `/gasto/total`.
  package let field: JSONPointer
  var label: CellName
  /// The bytes of the figure where it is only a part of the field's text, as in a formula.
  package var range: ByteRange?
  /// What the form asks for there; nil for a figure that stands in a text.
  package var figure: Figure?

  /// A figure that the form asks for.
  package struct Figure: Sendable {
    /// Its place among the fields of the form.
    package let place: Int
    package let unit: Campo.Unidad
    /// The number of the outermost row that it stands in, 0-based; nil where it is in none.
    package let row: Int?
    /// The year of the column that it is written in; nil where it is in none.
    package let column: Int?
    /// Whether it is known to be of that year, and not written beside it.
    var isOfColumn = true

    /// The year that it is of; nil where it is of none, or that is not known.
    package var year: Int? { isOfColumn ? column : nil }
  }

  /// Creates the place of a cell.
  package init(
    field: JSONPointer, label: CellName, range: ByteRange? = nil, figure: Figure? = nil
  ) {
    self.field = field
    self.label = label
    self.range = range
    self.figure = figure
  }

  /// What the form calls it.
  package var name: LocalizedText { label.text }
  /// Whether it is a figure of its own, and no number of a formula.
  package var isOfForm: Bool { range == nil || figure != nil }
  /// Whether the form asks for a calendar year there.
  package var isYear: Bool { figure?.unit == .ejercicio }
}
