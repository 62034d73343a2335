import Constraints
import DocumentTree
import ExactNumbers

/// A number in a sheet, with its byte range.
struct CulpableFigure: Hashable {
  /// The field: `/gasto/componentes/0/total`; for a number in a formula, the field of the whole
  /// text.
  let field: String
  let number: ExactDecimal
  /// The number if its only mark were of the other kind, as in `677,207`; nil outside formulas.
  var otherReading: ExactDecimal?
  let range: Range<Int>
  let isPercent: Bool

  /// The field with `*` in place of every row and year.
  var family: String {
    field.split(separator: "/").map { $0.utf8.allSatisfy(Ascii.isDigit) ? "*" : String($0) }
      .joined(separator: ".")
  }

  /// Whether it is a number in a written formula.
  var isOperand: Bool { field.hasSuffix("/calculo") }

  /// Whether it is a percentage or a part of one.
  var isShareOrPercent: Bool {
    isPercent || (number.scale > 0 && number < ExactDecimal(1) && !field.hasPrefix("/gasto"))
  }

  /// The sheet with another number in this position.
  func replaced(by other: ExactDecimal, in bytes: [UInt8]) -> [UInt8] {
    var changed = bytes
    var text = other.description(in: .chilena) + (isPercent && !isOperand ? " %" : "")
    // in a flow sequence a comma ends the figure
    let isQuoted = bytes[range.lowerBound - 1] == UInt8(ascii: "\"")
    if !isOperand && !isQuoted { text = "\"" + text + "\"" }
    changed.replaceSubrange(range, with: text.utf8)
    return changed
  }
}

extension CulpableFigure {
  /// Returns the figures of sections 3, 5.3 and 6 that equations can use, in file order.
  static func all(in document: Document) -> [CulpableFigure] {
    ["poblacion", "produccion", "gasto"].flatMap { section -> [CulpableFigure] in
      guard let node = document.root?[section] else { return [] }
      return figures(of: node, at: "/\(section)")
    }
  }

  private static let others = [
    "/ejercicio", "/ejercicioPoblacion", "/tiempo", "/atencionEjercicio",
  ]

  private static func figures(of node: Node, at field: String) -> [CulpableFigure] {
    switch node.kind {
    case .mapping:
      node.entries.flatMap { figures(of: $0.value, at: field + "/" + $0.key.text) }
    case .sequence:
      node.elements.enumerated().flatMap { figures(of: $0.element, at: "\(field)/\($0.offset)") }
    case .scalar:
      field.hasSuffix("/calculo") ? operands(node, at: field) : figure(node, at: field)
    }
  }

  private static func figure(_ node: Node, at field: String) -> [CulpableFigure] {
    guard !others.contains(where: field.hasSuffix),
      !field.hasSuffix("/subtitulo"),
      let figure = (try? FigureParser.parse(node.text)) ?? nil, let number = figure.number
    else { return [] }
    // the quotes are kept
    let quotes = node.document.source[node.range.start] == UInt8(ascii: "\"") ? 1 : 0
    let name = field.hasSuffix("/numero") ? String(field.dropLast(7)) : field
    return [
      CulpableFigure(
        field: name, number: number,
        range: (node.range.start + quotes)..<(node.range.end - quotes),
        isPercent: figure.mark == .percent)
    ]
  }

  private static func operands(_ node: Node, at field: String) -> [CulpableFigure] {
    let start = node.range.start
    let source = Array(node.document.source[start..<node.range.end])
    return NumberInText.all(in: source, notation: .chilena).map { number in
      CulpableFigure(
        field: field, number: number.value, otherReading: number.otherReading,
        range: (start + number.range.lowerBound)..<(start + number.range.upperBound),
        isPercent: false)
    }
  }
}
