public import DocumentTree
import ExactNumbers

/// The struct of a whole sheet of one kind.
public protocol WholeSheet: SheetPart {
  /// Its kind.
  static var kind: SheetKind { get }
  /// The form as the sheet names it.
  var formulario: String? { get }
}

extension WholeSheet {
  /// The form, or nil where it is missing or unknown.
  public var formularioOficial: Formulario? { formulario.flatMap(Self.kind.form) }

  /// Reads a sheet from the node of its mapping, in the notation that it declares.
  ///
  /// - Throws: a `DecodingError` where a value is not of the shape that its key asks for.
  public init(node: Node, userInfo: [CodingUserInfoKey: Any]) throws {
    self = try Self.read(strictly: node, SheetReader.notation(of: node))
  }
}

extension Section {
  /// Reads a sheet as far as it can be read; the walk reports what does not fit.
  static func lenient(_ sheet: Node, _ notation: Notation) -> Self {
    var misfit: Node?
    return read(sheet, notation, &misfit) ?? Self()
  }
}

extension SheetReading {
  /// The sheet as a struct; nil where the document holds none of its kind.
  func whole<Sheet: WholeSheet & Section>() -> Sheet? {
    guard kind == Sheet.kind, let root else { return nil }
    return .lenient(root, notation)
  }
}
