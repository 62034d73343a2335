public import DocumentTree
package import ExactNumbers

extension SheetKind {
  /// The design of a programme, presented before its first budget.
  public static let exAnte = SheetKind(
    name: "ex-ante", title: "Ficha ex-ante",
    summary: "Ficha de presentación de un programa público, por secciones del formulario",
    forms: [.nuevo2019, .revision2019, .nuevo2025], parts: Campos.partes)
}

extension Formulario {
  /// New programme, process of 2019.
  public static let nuevo2019 = Formulario("2019-nuevo", "Programa nuevo 2019", 2019, position: 0)
  /// Design review of a running programme, process of 2019.
  public static let revision2019 = Formulario(
    "2019-revision-de-diseno", "Programa revisión de diseño 2019", 2019, position: 1)
  /// New programme, process of 2025.
  public static let nuevo2025 = Formulario("2025-nuevo", "Programa nuevo 2025", 2025, position: 2)
}

extension Formularios {
  /// New programme, 2019.
  public static let nuevo2019 = Formularios(rawValue: 1)
  /// Design review, 2019.
  public static let revision2019 = Formularios(rawValue: 2)
  /// New programme, 2025.
  public static let nuevo2025 = Formularios(rawValue: 4)
  /// Both forms of 2019.
  public static let de2019: Formularios = [.nuevo2019, .revision2019]
}

extension Campo.Limites {
  /// One limit in both forms of 2019, and another in that of 2025.
  static func de2019(_ limite: Int, nuevo2025: Int? = nil) -> Campo.Limites {
    Campo.Limites(nuevo2019: limite, revision2019: limite, nuevo2025: nuevo2025)
  }

  init(nuevo2019: Int? = nil, revision2019: Int? = nil, nuevo2025: Int? = nil) {
    self.init()
    byForm[0] = UInt16(nuevo2019 ?? 0)
    byForm[1] = UInt16(revision2019 ?? 0)
    byForm[2] = UInt16(nuevo2025 ?? 0)
  }
}

extension SheetReader {
  /// Reads the ex-ante sheet that a document holds.
  public static func read(_ document: Document) -> SheetReading { read(document, as: [.exAnte]) }
}

extension SheetReading {
  /// The ex-ante sheet; nil where the document holds none.
  public var sheet: FichaExAnte? { whole() }
}

extension FichaExAnte: WholeSheet {
  /// Its kind.
  public static var kind: SheetKind { .exAnte }

  /// Reads a sheet, as far as it can be read.
  package init(_ sheet: Node, _ notation: Notation) { self = .lenient(sheet, notation) }

  /// Reads a sheet from any decoder, in the notation that it declares.
  ///
  /// The synthesised decoding would read its figures before it knows their notation.
  public init(from decoder: any Decoder) throws { try self.init(readingAllOf: decoder) }
}
