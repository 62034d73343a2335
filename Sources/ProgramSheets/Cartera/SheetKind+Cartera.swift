public import DocumentTree
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
  public var cartera: FichaCartera? {
    guard kind == .cartera, let root else { return nil }
    return FichaCartera(root, notation)
  }
}

extension FichaCartera {
  /// Reads a sheet, as far as it can be read.
  package init(_ sheet: Node, _ notation: Notation) {
    // the walk says what does not fit
    var misfit: Node?
    self = FichaCartera.read(sheet, notation, &misfit) ?? FichaCartera()
  }

  /// Reads a sheet from the node of its mapping, in the notation that it declares.
  ///
  /// - Throws: a `DecodingError` where a value is not of the shape that its key asks for.
  public init(node: Node, userInfo: [CodingUserInfoKey: Any]) throws {
    self = try Self.read(strictly: node, SheetReader.notation(of: node))
  }

  /// Reads a sheet from any decoder, in the notation that it declares.
  ///
  /// The synthesised decoding would read its figures before it knows their notation.
  public init(from decoder: any Decoder) throws { try self.init(readingAllOf: decoder) }
}
