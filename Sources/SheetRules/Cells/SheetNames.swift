import Constraints
package import DocumentTree
import ProgramSheets

/// What a form calls the fields of a sheet, each found by one look-up.
package struct SheetNames {
  private let context: SheetContext
  /// The first cell of each field, by its place in the table.
  private var first: [String: Int] = [:]
  /// The next cell of the same field.
  private var next: [Int?]

  /// Creates the names of a sheet.
  package init(_ context: SheetContext) {
    self.context = context
    let all = context.cells.all
    next = [Int?](repeating: nil, count: all.count)
    first.reserveCapacity(all.count)
    for index in all.indices.reversed() {
      next[index] = first.updateValue(index, forKey: all[index].field.description)
    }
  }

  /// The cells of a field, in their order.
  private func cells(of field: JSONPointer) -> [CellID] {
    var cells: [CellID] = []
    var index = first[field.description]
    while let cell = index {
      cells.append(context.cells.table.id(at: cell))
      index = next[cell]
    }
    return cells
  }

  /// What the form calls a field, with the row that it stands in; nil where the form has none.
  ///
  /// - Parameters:
  ///   - field: the field.
  ///   - range: the bytes of the figure where it is only a part of the field.
  /// - Returns: the name: "el gasto total", "Variable (Variables y criterios de focalización, fila 2)"
  package func name(of field: JSONPointer, _ range: ByteRange? = nil) -> LocalizedText? {
    let known = cells(of: field)
    let whole = known.first { context.cells[$0].range == nil }
    if let cell = known.first(where: { context.cells[$0].range == range }) ?? whole {
      return context.cells[cell].name
    }
    let tree = context.cells.tree
    guard let place = tree.place(at: field.description), let label = tree.label(at: place),
      !label.isEmpty
    else { return rowName(of: field) }
    let around = field.tokens.count > 2 ? groupName(of: field) : nil
    let group = around == label ? nil : around
    let row = context.document.rows(of: field).compactMap(\.self).last
    switch (group, row) {
    case (let group?, let row?):
      return LocalizedText(
        es: "\(label) (\(group), fila \(row))", en: "\(label) (\(group), row \(row))")
    case (let group?, nil): return LocalizedText("\(label) (\(group))")
    case (nil, let row?):
      return LocalizedText(es: "\(label), fila \(row)", en: "\(label), row \(row)")
    case (nil, nil): return LocalizedText(label)
    }
  }

  /// The name of a row of a table: "Componentes, fila 2".
  private func rowName(of field: JSONPointer) -> LocalizedText? {
    guard let row = context.document.rows(of: field).last ?? nil,
      let table = field.parent.flatMap({ name(of: $0) })
    else { return nil }
    return LocalizedText(es: "\(table.es), fila \(row)", en: "\(table.en), row \(row)")
  }

  /// The heading of the nearest group around a field, below the section.
  private func groupName(of field: JSONPointer) -> String? {
    let tree = context.cells.tree
    var above = field.parent
    while let pointer = above, !pointer.tokens.isEmpty {
      let isSection = pointer.tokens.count == 1 && field.tokens.count > 3
      if !isSection, let place = tree.place(at: pointer.description),
        let label = tree.label(at: place), !label.isEmpty
      {
        return label.hasPrefix("Sección") ? nil : label
      }
      above = pointer.parent
    }
    return nil
  }
}
