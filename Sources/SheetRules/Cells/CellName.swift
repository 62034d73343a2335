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
  case field(Campo.Nombre, of: [FormFigure.Title])

  var text: LocalizedText {
    switch self {
    case .form(let name): name
    case .factor(let written):
      LocalizedText(es: "«\(written)» de la fórmula", en: "«\(written)» of the formula")
    case .written(let written): LocalizedText("«\(written)»")
    case .field(let name, let titles):
      LocalizedText(
        es: Self.filled(name.es, titles, row: "fila"), en: Self.filled(name.en, titles, row: "row"))
    }
  }

  /// Puts titles where a name has its stars.
  private static func filled(
    _ name: String, _ titles: [FormFigure.Title], row: String
  ) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    var left = titles[...]
    for byte in name.utf8 {
      guard byte == UInt8(ascii: "*"), let title = left.popFirst() else {
        text.append(byte)
        continue
      }
      switch title {
      case .text(let title): text.append(contentsOf: title.utf8)
      case .row(let number): text.append(contentsOf: "«\(row) \(number)»".utf8)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
