package import Constraints
package import DocumentTree
package import ExactNumbers

extension KindTable {
  /// A row that a kind of sheet makes itself.
  package struct Row: Sendable {
    /// What stands in a column.
    package enum Datum: Sendable {
      case text(String?)
      /// A figure of the sheet; nil where it does not state it.
      case cell(CellID?)
      /// A figure that follows from others and stands at none of its own.
      case computed(ExactDecimal?, JSONPointer)
    }

    /// The row of the form.
    package let field: JSONPointer
    /// What the row of the form is called.
    package let title: String?
    /// The year that it is about.
    package let year: Int
    /// What stands in the columns of the table.
    package let data: [Datum]
  }
}
