package import DocumentTree

extension SheetContext {
  /// Returns a field as a report shows it beside a finding: its name and what the sheet writes.
  package func operand(_ field: JSONPointer, _ name: LocalizedText) -> Operand {
    Operand(field: field, name: name, value: written(field) ?? "")
  }

  /// Returns the other halves of a contradiction, as far as the sheet has them, even if blank.
  func halves(_ fields: [(field: JSONPointer, name: LocalizedText)]) -> [Operand] {
    fields.filter { document.node(at: $0.field) != nil }.map { operand($0.field, $0.name) }
  }

  /// Returns the bytes of the key of a field; of the nearest key above it where the field itself is
  /// not there, and of the first key of a row where that is nearest.
  package func keyRange(nearest field: JSONPointer) -> ByteRange? {
    var path: JSONPointer? = field
    while let pointer = path, !pointer.tokens.isEmpty {
      if let key = document.keyNode(at: pointer) { return key.range }
      if let node = document.node(at: pointer) {
        return node.entries.first { _ in true }?.key.range ?? node.range
      }
      path = pointer.parent
    }
    return document.keyNode(at: Self.form)?.range ?? document.root?.range
  }

  private static let form = JSONPointer("/formulario")
}

extension LocalizedText {
  /// What a report calls the key `formulario`.
  static let form = LocalizedText(es: "el formulario", en: "the form")

  /// Says that a field has no text.
  static func missing(_ name: LocalizedText) -> LocalizedText {
    LocalizedText(
      es: "\(name.isPlural ? "faltan" : "falta") \(name.es)",
      en: "the sheet does not state \(name.en)")
  }

  /// Whether the name of a field is one of many things: *los beneficiarios de la región*.
  var isPlural: Bool { es.hasPrefix("los ") || es.hasPrefix("las ") }
}
