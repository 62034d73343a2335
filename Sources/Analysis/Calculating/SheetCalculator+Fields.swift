public import DocumentTree
import ProgramSheets
import SheetRules

extension JSONPointer {
  /// Reads the name of a cell as a person writes it: `gasto.total` or `/gasto/total`; nil where it is
  /// empty.
  public init?(cell name: String) {
    let name = name.split(separator: " ").joined()
    guard !name.isEmpty else { return nil }
    let path = name.hasPrefix("/") ? name : "/" + name.split(separator: ".").joined(separator: "/")
    self.init(path)
  }
}

extension SheetCalculator {
  /// The cells that can be set and solved for, in the order of the form.
  public var fields: [JSONPointer] {
    let cells = model.cells.all.filter { $0.isOfForm && $0.field.tokens.last != "ejercicio" }
    return cells.map(\.field)
  }

  /// Returns the cell whose name is nearest to one that the sheet does not have; nil where none is near.
  public func field(near unknown: JSONPointer) -> JSONPointer? {
    func dotted(_ field: JSONPointer) -> String { field.tokens.joined(separator: ".") }
    let known = fields
    let name = Likeness.nearest(to: dotted(unknown), among: known.map(dotted))
    return name.flatMap { name in known.first { dotted($0) == name } }
  }
}
