import DocumentTree
import FileSystem

/// A text that an editor holds, which may differ from the file of its name.
package struct OpenText: Sendable {
  /// What the client calls it.
  package let address: String
  /// What the client says that it is written in: "yaml".
  let languageID: String
  /// The number of its last change.
  package private(set) var version: Int?
  /// The text.
  package private(set) var bytes: [UInt8]
  private let encoding: PositionEncoding
  /// The places of the text; nil until they are asked for.
  private var known: TextPositions?

  /// Takes a text that was opened.
  package init(
    address: String, languageID: String = "yaml", version: Int? = nil, text: String,
    _ encoding: PositionEncoding = .utf16
  ) {
    self.address = address
    self.languageID = languageID
    self.version = version
    self.encoding = encoding
    bytes = Array(text.utf8)
  }

  /// The path of its file; a made-up one where it has none.
  var path: Path {
    DocumentAddress.path(of: address) ?? Path("ficha." + (isJson ? "json" : "yaml"))
  }

  /// Whether it is, or will be, a file.
  var isFile: Bool { DocumentAddress.path(of: address) != nil }

  /// The notation of a sheet in it.
  var format: DocumentFormat {
    guard let path = DocumentAddress.path(of: address) else { return isJson ? .json : .yaml }
    return path.hasExtension("json") ? .json : .yaml
  }

  private var isJson: Bool { languageID.hasPrefix("json") }

  /// The places of the text.
  package mutating func positions() -> TextPositions {
    if let known { return known }
    let positions = TextPositions(bytes, encoding)
    known = positions
    return positions
  }

  /// Makes changes one after the other, each in the text that the one before left.
  ///
  /// - Parameters:
  ///   - changes: what each puts where; nil for the whole text.
  ///   - version: the number of the change.
  package mutating func change(_ changes: [(span: TextSpan?, text: String)], version: Int?) {
    for change in changes {
      if let span = change.span {
        let range = positions().range(of: span)
        known = nil
        bytes.replaceSubrange(range.start..<range.end, with: change.text.utf8)
      } else {
        known = nil
        bytes = Array(change.text.utf8)
      }
    }
    self.version = version ?? self.version
  }
}
