package import DocumentTree
import ExactNumbers

/// A finding that the sheet accepts.
public struct Excepcion: SheetPart {
  /// The id of the rule, such as GAS02.
  public var regla: String?
  /// The field that the finding points at, as a JSON pointer.
  public var campo: String?
  /// Why it is accepted.
  public var razon: String?
  /// The last day on which it is accepted, as 2026-12-31; nil for ever.
  public var vence: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Excepcion {
  /// The findings that a sheet of any kind accepts.
  package static func all(in sheet: Node) -> [Excepcion] {
    var entries = SectionEntries(sheet, .chilena)
    return entries.rows("excepciones") ?? []
  }
}

extension Excepcion: Section {
  init(_ entries: inout SectionEntries) {
    regla = entries.text("regla")
    campo = entries.text("campo")
    razon = entries.text("razon")
    vence = entries.text("vence")
  }
}
