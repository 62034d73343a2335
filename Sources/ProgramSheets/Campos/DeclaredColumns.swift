package import DocumentTree

/// Columns that each sheet of a kind declares itself: a list of mappings with the key of the column, by which
/// the rows and the row of totals stand.
package struct DeclaredColumns: Sendable {
  /// More columns than this are not read.
  static let limit = 200
  /// Longer keys name no column.
  static let longestKey = 60

  /// The key of the root that has the declarations: "columnas".
  let columns: String
  /// The key of a declaration that has that of the column: "clave".
  let key: String
  /// The key of the root that has the rows: "filas".
  let rows: String
  /// The key of the root that has the totals: "total".
  let total: String
  /// The field of a row that a declaration makes, and that of the totals where it has one; nil where its type
  /// is unknown.
  let fields: Fields

  /// Makes the fields of a declared column.
  package typealias Fields =
    @Sendable (_ column: Node, _ key: String) -> (row: Campo, total: Campo?)?

  /// Describes them; the parts of the form that begin with the rows and the totals are made anew for each sheet.
  package init(
    columns: String, key: String, rows: String, total: String, fields: @escaping Fields
  ) {
    self.columns = columns
    self.key = key
    self.rows = rows
    self.total = total
    self.fields = fields
  }

  /// A column as a sheet declares it.
  struct Declared {
    let key: Node
    let row: Campo
    let total: Campo?
  }

  /// What the declarations of a sheet come to.
  struct Declarations {
    /// The columns that can be read, each key once.
    var columns: [Declared] = []
    /// What is wrong with the others.
    var faults: [RowFault.Placed] = []
    /// For each declaration the number of its column, nil where it cannot be read; a row that is a list has
    /// a value for it all the same.
    var order: [Int?] = []
  }

  /// The columns that a sheet declares.
  func declared(in root: Node) -> Declarations {
    var found = Declarations()
    var known: Set<String> = []
    let columns = root[columns].map { Array($0.elements) } ?? []
    found.order = [Int?](repeating: nil, count: columns.count)
    for (index, column) in columns.enumerated() {
      guard let node = column[key], node.kind == .scalar, !node.isNull else { continue }
      let name = node.text
      func note(_ fault: RowFault) { found.faults.append(.init(fault: fault, range: node.range)) }
      if !Self.canName(name) {
        note(.unfitColumn(String(name.prefix(Self.longestKey))))
      } else if !known.insert(name).inserted {
        note(.repeatedColumn(name))
      } else if found.columns.count == Self.limit {
        note(.tooManyColumns(limit: Self.limit))
        break
      } else if let (row, total) = fields(column, name) {
        found.order[index] = found.columns.count
        found.columns.append(Declared(key: node, row: row, total: total))
      } else {
        note(.unknownType(name))
      }
    }
    return found
  }

  /// The signs of paths, and quotes, which a word processor puts around what is no text.
  private static let unfitSigns = Set("/~*.\"'“”«»‘’".unicodeScalars)

  /// Whether a text can stand as a key in the path of a field.
  private static func canName(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= longestKey
      && name.unicodeScalars.allSatisfy {
        $0.value > 0x20 && !$0.properties.isWhitespace && !unfitSigns.contains($0)
      }
  }

  /// The parts of the form with the fields of the columns in place of those that it has by itself.
  func parts(_ parts: [Parte], _ columns: [Declared]) -> [Parte] {
    parts.map { part in
      switch part.campos.first?.pattern {
      case "/" + rows: part.keepingFirst(adding: columns.map(\.row))
      case "/" + total: part.keepingFirst(adding: columns.compactMap(\.total))
      default: part
      }
    }
  }
}
