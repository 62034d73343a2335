import SheetRules

/// Whose sheet it is, and of which year, whatever its kind.
public struct SheetIdentity: Sendable, Hashable {
  /// The programme's code.
  public let codigo: String?
  /// The programme's name.
  public let programa: String?
  /// The service that runs it.
  public let servicio: String?
  /// The ministry that the service belongs to.
  public let ministerio: String?
  /// The sheet's year: the one that its figures are about, else that of its form.
  public let ejercicio: Int?

  /// Creates the identity of a sheet; nil where none could be read.
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
