import DocumentTree
import ProgramSheets

extension SheetQuery {
  /// A part of the sheet as an outline shows it.
  struct OutlineEntry {
    let name: String
    /// What the form calls it.
    let detail: String
    let kind: Int
    let whole: TextSpan
    let key: TextSpan
    var children: [OutlineEntry] = []
  }

  /// The outline: groups, rows and fields, as deep as the form goes.
  var symbols: [OutlineEntry] {
    guard let root = document.root else { return [] }
    return symbols(in: root, JSONPointer(), depth: 0)
  }

  /// The form goes no deeper.
  private static let deepest = 12

  private func symbols(in node: Node, _ pointer: JSONPointer, depth: Int) -> [OutlineEntry] {
    guard depth < Self.deepest, !node.isAlias else { return [] }
    switch node.kind {
    case .scalar: return []
    case .mapping:
      return node.writtenEntries.compactMap { entry in
        symbol(entry.key, entry.value, pointer.appending(entry.key.text), depth: depth)
      }
    case .sequence:
      return node.elements.enumerated().compactMap { index, element in
        guard let whole = span(of: element.range) else { return nil }
        let own = pointer.appending(index)
        return OutlineEntry(
          name: rowName(element) ?? "\(index + 1)", detail: "", kind: Kind.row, whole: whole,
          key: whole, children: symbols(in: element, own, depth: depth + 1))
      }
    }
  }

  private func symbol(
    _ key: Node, _ value: Node, _ pointer: JSONPointer, depth: Int
  ) -> OutlineEntry? {
    let end = max(key.range.end, value.range.end)
    guard let whole = span(of: ByteRange(start: min(key.range.start, value.range.start), end: end)),
      let own = span(of: key.range), !key.text.isEmpty
    else { return nil }
    let campo = campo(at: pointer)
    return OutlineEntry(
      name: key.text, detail: campo?.etiqueta ?? "", kind: Kind.of(campo?.tipo, value),
      whole: whole,
      key: document.format == .official ? whole : own,
      children: symbols(in: value, pointer, depth: depth + 1))
  }

  /// What a row is called by its own fields.
  private func rowName(_ row: Node) -> String? {
    let names = ["nombre", "componente", "causa", "efecto", "variable", "regla", "indicador"]
    return names.lazy.compactMap { row[$0] }
      .first { $0.kind == .scalar && !$0.text.isEmpty }?.text
  }

  /// The numbers of the protocol.
  private enum Kind {
    static let group = 3
    static let text = 15
    static let figure = 16
    static let answer = 17
    static let list = 18
    static let row = 19

    static func of(_ type: Campo.Tipo?, _ value: Node) -> Int {
      switch type {
      case .grupo?: group
      case .filas?, .textos?, .porEjercicio?, .porNombre?: list
      case .respuesta?: answer
      case .conteo?, .monto?, .porcentaje?, .cifra?, .razon?, .ejercicio?: figure
      case .texto?, .palabra?, .codigo?: text
      case nil: value.kind == .scalar ? text : group
      }
    }
  }
}
