package import Constraints
package import DocumentTree
public import ExactNumbers
public import ProgramSheets

/// What a rule looks at: the sheet, and its figures as cells.
///
/// A class, since the rules hand on what holds a few hundred texts; nothing in it ever changes.
public final class SheetContext: Sendable {
  /// The sheet as it was read.
  public let ficha: FichaExAnte
  /// The form, where the sheet names a known one.
  public let formulario: Formulario?
  /// How the figures of the sheet are written.
  public let notation: Notation
  /// What is asked beyond the national forms.
  public let profile: Profile
  package let document: Document
  package let cells: SheetCells
  /// What the sheet answers of what its form asks; nil where the form is unknown.
  let answers: FormAnswers?

  package init(_ ficha: FichaExAnte, in document: Document, profile: Profile = .nacional) {
    self.ficha = ficha
    self.profile = profile
    self.document = document
    formulario = ficha.formularioOficial
    notation = ficha.notacion.flatMap(Notation.init(rawValue:)) ?? .chilena
    answers = formulario.map { FormAnswers(document, $0, limits: profile.textLimits) }
    cells = SheetCells(ficha, in: document, notation: notation)
  }

  private init(_ sheet: SheetContext, setting table: CellTable) {
    ficha = sheet.ficha
    profile = sheet.profile
    document = sheet.document
    formulario = sheet.formulario
    notation = sheet.notation
    answers = sheet.answers
    cells = sheet.cells.setting(table)
  }

  /// The same sheet with other figures in its cells.
  package func setting(_ table: CellTable) -> SheetContext {
    SheetContext(self, setting: table)
  }

  /// The sheet's year: that of its form.
  package var ejercicio: Int? { formulario?.ejercicio }

  /// Returns the text of a field as the sheet writes it, or nil where it has none.
  package func written(_ field: JSONPointer) -> String? {
    guard let node = document.node(at: field) else { return nil }
    if node.kind == .scalar { return node.text }
    return node.kind == .mapping ? node["numero"]?.text : nil
  }

  /// Returns the bytes of the scalar of a field, or nil where it has none.
  func range(_ field: JSONPointer) -> ByteRange? {
    document.node(at: field)?.range
  }
}
