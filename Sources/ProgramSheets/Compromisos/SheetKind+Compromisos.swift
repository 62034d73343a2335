package import DocumentTree
package import ExactNumbers

extension SheetKind {
  /// The commitments of a service for a year, and what came of them.
  public static let compromisos = SheetKind(
    name: "compromisos", title: "Ficha de compromisos",
    summary:
      "Compromisos de gestión de un servicio en un año, con sus indicadores, por región o centro",
    forms: (2001...2026).map { year in
      // every year asks the same
      Formulario("\(year)", "Compromisos de gestión \(year)", year, position: 0)
    }, parts: CamposDeCompromisos.partes)
}

extension SheetReading {
  /// The sheet of commitments; nil where the document holds none.
  public var compromisos: FichaCompromisos? { whole() }
}

extension FichaCompromisos: WholeSheet {
  /// Its kind.
  public static var kind: SheetKind { .compromisos }

  /// Reads a sheet, as far as it can be read.
  package init(_ sheet: Node, _ notation: Notation) { self = .lenient(sheet, notation) }

  /// Reads a sheet from any decoder, in the notation that it declares.
  ///
  /// The synthesised decoding would read its figures before it knows their notation.
  public init(from decoder: any Decoder) throws { try self.init(readingAllOf: decoder) }
}
