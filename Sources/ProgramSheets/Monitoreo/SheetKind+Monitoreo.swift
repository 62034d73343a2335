package import DocumentTree
package import ExactNumbers

extension SheetKind {
  /// The yearly follow-up of a running programme.
  public static let monitoreo = SheetKind(
    name: "monitoreo", title: "Ficha de monitoreo",
    summary: "Ficha de monitoreo y seguimiento de la oferta pública, por secciones del formulario",
    forms: (2019...2026).enumerated().map { position, year in
      Formulario(
        "\(year)", "Monitoreo y seguimiento oferta pública \(year)", year, position: position)
    }, parts: CamposDeMonitoreo.partes)
}

extension Formularios {
  /// The processes whose sheet asks about the health emergency.
  static let deContingencia: Formularios = Formularios(rawValue: 0b1110)
}

extension SheetReading {
  /// The monitoring sheet; nil where the document holds none.
  public var monitoreo: FichaMonitoreo? { whole() }
}

extension FichaMonitoreo: WholeSheet {
  /// Its kind.
  public static var kind: SheetKind { .monitoreo }

  /// Reads a sheet, as far as it can be read.
  package init(_ sheet: Node, _ notation: Notation) { self = .lenient(sheet, notation) }

  /// Reads a sheet from any decoder, in the notation that it declares.
  ///
  /// The synthesised decoding would read its figures before it knows their notation.
  public init(from decoder: any Decoder) throws { try self.init(readingAllOf: decoder) }
}
