import SheetRules

/// Whose sheet it is, and of what year, whatever its kind.
public struct SheetIdentity: Sendable, Hashable {
  /// The programme's code.
  public let codigo: String?
  /// The programme's name.
  public let programa: String?
  /// Who runs it.
  public let servicio: String?
  /// Whom that belongs to.
  public let ministerio: String?
  /// The sheet's year: the one that its figures are about, else that of its form.
  public let ejercicio: Int?

  /// Takes what a sheet says; nil where there is none that can be read.
  ///
  /// - Parameter checked: the sheet as it was checked.
  public init?(_ checked: CheckedSheet) {
    guard let sheet = checked.context, let contents = sheet.cells.contents else { return nil }
    codigo = contents.code
    programa = contents.name
    servicio = contents.service
    ministerio = contents.ministry
    ejercicio = contents.year ?? sheet.ejercicio
  }
}
