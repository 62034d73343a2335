package import DocumentTree
package import ExactNumbers

extension SheetKind {
  /// A table of the programmes of a portfolio, or of figures by year.
  public static let cartera = SheetKind(
    name: "cartera", title: "Tabla de cartera",
    summary: "Tabla de los programas de una cartera, o de cifras por año, con columnas propias",
    forms: [Formulario("libre", "Tabla publicada, sin formulario propio", 2026, position: 0)],
    parts: CamposDeCartera.partes, declares: ColumnasDeclaradas.columnas)
}

extension SheetReading {
  /// The portfolio table; nil where the document holds none.
  public var cartera: FichaCartera? { whole() }
}

extension FichaCartera: WholeSheet {
  /// Its kind.
  public static var kind: SheetKind { .cartera }

  /// Reads a sheet, as far as it can be read.
  package init(_ sheet: Node, _ notation: Notation) { self = .lenient(sheet, notation) }

  /// Reads a sheet from any decoder, in the notation that it declares.
  ///
  /// The synthesised decoding would read its figures before it knows their notation.
  public init(from decoder: any Decoder) throws { try self.init(readingAllOf: decoder) }
}
