package import Constraints
package import DocumentTree
public import ExactNumbers
public import ProgramSheets

/// What a rule looks at: the sheet, and its figures as cells.
///
/// A class, since the rules hand on what holds a few hundred texts; nothing in it ever changes.
public final class SheetContext: Sendable {
  /// The kind of the sheet, with its rules.
  public let kind: RuledKind
  /// The form, where the sheet names a known one.
  public let formulario: Formulario?
  /// How the figures of the sheet are written.
  public let notation: Notation
  /// What is asked beyond the national forms.
  public let profile: Profile
  package let document: Document
  package let cells: SheetCells
  /// What the sheet answers of what its form asks, which tables and calculations do without.
  private let lazyAnswers: Lazy<FormAnswers>?
  /// The words of its answers, as far as rules have read them.
  let texts: ReadTexts

  /// Takes what came of reading a document; nil where it holds no sheet of these kinds.
  package init?(
    _ reading: SheetReading, as kinds: [RuledKind] = RuledKind.all, profile: Profile = .nacional
  ) {
    guard let root = reading.root, let kind = kinds.first(where: { $0.kind == reading.kind })
    else { return nil }
    self.kind = kind
    self.profile = profile
    texts = ReadTexts()
    document = root.document.decodingTexts(with: reading.figures)
    let sheet = Node(document: document, index: root.index)
    formulario = reading.form
    notation = reading.notation
    let tree = reading.tree ?? kind.kind.tree
    lazyAnswers = reading.form.map { form in
      Lazy {
        FormAnswers(
          sheet.document, tree, form, limits: profile.textLimits, unread: reading.unread,
          places: reading.places)
      }
    }
    cells = SheetCells(kind, sheet, notation, tree, unread: reading.unread)
  }

  private init(_ sheet: SheetContext, setting table: CellTable) {
    kind = sheet.kind
    profile = sheet.profile
    document = sheet.document
    formulario = sheet.formulario
    notation = sheet.notation
    lazyAnswers = sheet.lazyAnswers
    texts = sheet.texts
    cells = sheet.cells.setting(table)
  }

  /// The same sheet with other figures in its cells.
  package func setting(_ table: CellTable) -> SheetContext {
    SheetContext(self, setting: table)
  }

  /// What the sheet answers of what its form asks; nil where the form is unknown.
  var answers: FormAnswers? { lazyAnswers?.value }

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
