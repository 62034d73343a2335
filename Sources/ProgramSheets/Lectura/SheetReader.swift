public import DocumentTree
public import ExactNumbers

/// What came of reading a sheet: what kind it is, where it stands, and what was amiss.
public struct SheetReading: Sendable {
  /// The kind of the sheet; nil where the document is no sheet of a known kind.
  public let kind: SheetKind?
  /// The form, where the sheet names a known one.
  public let form: Formulario?
  /// The mapping that is the sheet; nil where there is none.
  public let root: Node?
  /// How the figures of the sheet are written.
  public let notation: Notation
  /// What was amiss, in order of place.
  public let issues: [SheetIssue]

  /// The text of a key of the sheet; nil where it has none.
  package func text(_ key: String) -> String? {
    guard let value = root?[key], value.kind == .scalar, !value.isNull else { return nil }
    return value.text
  }

  /// Whether some part could not be read.
  public var hasErrors: Bool { issues.contains { $0.severity == .error } }
}

/// Reads sheets from documents.
public enum SheetReader {
  /// Reads the sheet that a document holds; what cannot be read is an issue and the rest is read.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - kinds: the kinds that it may be of; a sheet that does not say is of the first.
  /// - Returns: the sheet, as far as it could be read.
  public static func read(_ document: Document, as kinds: [SheetKind]) -> SheetReading {
    let found = document.issues.map { SheetIssue(.document($0), JSONPointer(), $0.range) }
    guard let root = document.root, !root.isNull else {
      return SheetReading(
        kind: nil, form: nil, root: nil, notation: .chilena,
        issues: found.isEmpty ? [empty(document)] : found)
    }
    let notation = notation(of: root)
    var header = SheetHeader(kinds)
    header.read(root)
    var issues = found + header.issues
    if let kind = header.kind {
      var walk = SheetWalk(document, notation, kind, header.form, after: header.issues)
      walk.walk(root, FieldTree.root)
      issues = found + walk.issues
    }
    return SheetReading(
      kind: header.kind, form: header.form, root: header.kind.map { _ in root },
      notation: notation, issues: issues.sorted { $0.range.start < $1.range.start })
  }

  /// The notation that a sheet declares for its figures; the Chilean one where it declares none.
  static func notation(of root: Node) -> Notation {
    root["notacion"]?.hasText(Notation.punto.rawValue) ?? false ? .punto : .chilena
  }

  private static func empty(_ document: Document) -> SheetIssue {
    SheetIssue(.empty, JSONPointer(), document.root?.range ?? ByteRange(start: 0, end: 0))
  }
}
