public import DocumentTree
import ExactNumbers

/// What came of reading a sheet: the sheet, as far as it could be read, and what was amiss.
public struct SheetReading: Sendable {
  /// The sheet; nil where the document is no ex-ante sheet at all.
  public let sheet: FichaExAnte?
  /// What was amiss, in order of place.
  public let issues: [SheetIssue]

  /// Whether some part could not be read.
  public var hasErrors: Bool { issues.contains { $0.severity == .error } }
}

/// Reads ex-ante sheets from documents.
public enum SheetReader {
  /// Reads the sheet that a document holds; what cannot be read is an issue and the rest is read.
  public static func read(_ document: Document) -> SheetReading {
    let found = document.issues.map { SheetIssue(.document($0), JSONPointer(), $0.range) }
    guard let root = document.root, !root.isNull else {
      return SheetReading(sheet: nil, issues: found.isEmpty ? [empty(document)] : found)
    }
    let notation = notation(of: root)
    var walk = SheetWalk(document, notation)
    let isSheet = walk.readHeader(root)
    // the walk says what does not fit
    var misfit: Node?
    if isSheet { walk.walk(root, FieldTree.root) }
    return SheetReading(
      sheet: isSheet ? FichaExAnte.read(root, notation, &misfit) : nil,
      issues: (found + walk.issues).sorted { $0.range.start < $1.range.start })
  }

  /// The notation that a sheet declares for its figures; the Chilean one where it declares none.
  static func notation(of root: Node) -> Notation {
    root["notacion"]?.hasText(Notation.punto.rawValue) ?? false ? .punto : .chilena
  }

  private static func empty(_ document: Document) -> SheetIssue {
    SheetIssue(.empty, JSONPointer(), document.root?.range ?? ByteRange(start: 0, end: 0))
  }
}

extension FichaExAnte {
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
