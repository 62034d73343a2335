package import ProgramSheets

/// What the form calls a cell; the text is made where a report asks for it, which few cells see.
package enum CellName: Sendable {
  /// A name that is known.
  case form(LocalizedText)
  /// A number of a formula as written.
  case factor(String)
  /// A figure that stands in no table, as written.
  case written(String)
  /// The name of a field, and the titles of the rows and the year that the figure is of, the innermost
  /// first.
  case field(Campo.Nombre, of: [String?])
  /// The same of a row that has no title, by its number, 1-based.
  case row(Int, Campo.Nombre, of: [String?])

  var text: LocalizedText {
    switch self {
    case .form(let name): name
    case .factor(let written):
      LocalizedText(es: "«\(written)» de la fórmula", en: "«\(written)» of the formula")
    case .written(let written): LocalizedText("«\(written)»")
    case .field(let name, let titles):
      LocalizedText(es: Self.filled(name.es, titles), en: Self.filled(name.en, titles))
    case .row(let row, let name, let titles):
      LocalizedText(
        es: Self.filled(name.es, titles.dropLast() + ["«fila \(row)»"]),
        en: Self.filled(name.en, titles.dropLast() + ["«row \(row)»"]))
    }
  }

  /// Puts titles where a name has its stars; a star without a title goes, with the blank before it.
  private static func filled(_ name: String, _ titles: [String?]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    var next = 0
    for byte in name.utf8 {
      guard byte == UInt8(ascii: "*") else {
        text.append(byte)
        continue
      }
      if next < titles.count, let title = titles[next] {
        text.append(contentsOf: title.utf8)
      } else if text.last == UInt8(ascii: " ") {
        text.removeLast()
      }
      next += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
