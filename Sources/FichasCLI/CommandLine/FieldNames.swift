import Fichas
import ProgramSheets

/// The names of fields as a person writes them: `gasto.administrativo`.
enum FieldNames {
  /// The figures that stand in no row, and the tables of years.
  static var all: [String] {
    fields.filter { $0.tipo.esCifra && !$0.pattern.contains("*") || $0.tipo == .porEjercicio }
      .map { dotted($0.ruta) }
  }

  private static var fields: [Campo] { RuledKind.all.flatMap(\.kind.fields) }

  /// The field whose name is nearest to one that no form has, with the rows that were named; nil where
  /// none is near.
  static func nearest(to field: JSONPointer) -> String? {
    let rows = field.tokens.filter { Int($0) != nil }
    let pattern = field.tokens.map { Int($0) == nil ? $0 : "*" }
    guard let near = Likeness.nearest(to: dotted(pattern), among: fields.map { dotted($0.ruta) })
    else { return nil }
    var left = rows[...]
    return dotted(
      near.split(separator: ".").map { $0 == "*" ? left.popFirst() ?? "0" : String($0) })
  }

  private static func dotted(_ names: [String]) -> String { names.joined(separator: ".") }
}
