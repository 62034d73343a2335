import DocumentTree
import ProgramSheets

extension CarteraContents {
  /// The names in one key of the columns that stand for no column of figures: what is declared with them cannot be
  /// checked.
  func unknownColumns(
    of key: String, _ names: (FichaCartera.Columna) -> [String], in cells: SheetCells
  ) -> [Unchecked] {
    if rows.isEmpty { return [] }
    return columns.flatMap { column in
      names(column.declaration).filter { cells.column($0).isEmpty }.map { name in
        Unchecked(
          field: JSONPointer("/columnas").appending(column.index).appending(key),
          reason: .noColumn(name))
      }
    }
  }

  /// The names of rows in one key of the relations that stand for no row, or for several.
  func unknownRows(
    of key: String, _ names: (FichaCartera.Relacion) -> [String]
  ) -> [Unchecked] {
    (ficha.relaciones ?? []).enumerated().flatMap { index, relation -> [Unchecked] in
      let others = names(relation)
      if others.isEmpty { return [] }
      return ([relation.fila].compactMap(\.self) + others).filter { row($0) == nil }.map { name in
        Unchecked(
          field: JSONPointer("/relaciones").appending(index).appending(key),
          reason: LocalizedText(
            es: "no hay una sola fila «\(name)»", en: "there is no single row «\(name)»"))
      }
    }
  }
}

extension LocalizedText {
  /// Says that a name is none of a column with figures.
  static func noColumn(_ name: String) -> LocalizedText {
    LocalizedText(
      es: "no hay una columna de cifras '\(name)'", en: "there is no column of figures '\(name)'")
  }
}
