/// What is joined where: rows that stand as lists, or in a file beside a document, become mappings by the
/// keys of their columns.
package struct RowJoin {
  /// A column that the document declares.
  package struct Column {
    /// The node that has its key.
    let key: Node
    /// Whether figures stand in it.
    let holdsFigures: Bool

    package init(key: Node, holdsFigures: Bool) {
      self.key = key
      self.holdsFigures = holdsFigures
    }
  }

  /// A file beside the document.
  package struct File {
    /// The path as reports show it.
    let path: String
    /// Its bytes.
    let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The document with its rows joined.
  package struct Result {
    package let document: Document
    package let faults: [RowFault.Placed]
  }

  /// The key of the root that has the row of totals.
  let total: String
  /// The columns, in their order.
  let columns: [Column]
  /// The columns of the values of a row that is a list; nil where the document declares one that has no key.
  let order: [Int?]
  /// The file that has the rows; nil where they stand in the document.
  let file: File?

  package init(
    total: String, columns: [Column], order: [Int?]? = nil, file: File?
  ) {
    self.total = total
    self.columns = columns
    self.order = order ?? Array(columns.indices)
    self.file = file
  }

  /// Joins the rows of a document, or the name of their file; nil where there is nothing to join.
  package func join(_ document: Document, rows: Node) -> Result? {
    if columns.isEmpty { return nil }
    if file == nil, !rows.elements.contains(where: { $0.kind == .sequence }) { return nil }
    var joiner = TapeJoiner(document, self, rows: rows.index)
    return joiner.run()
  }
}
