public import DocumentTree
public import FileSystem

/// Something that a run passed over, and that is no fault of a sheet.
public enum Notice: Sendable, Hashable {
  /// A file that was named twice, or named and found in a folder.
  case repeatedFile(Path)
  /// A folder that was named twice, or that a link leads back to.
  case repeatedFolder(Path)
  /// A file that was written where a link leads to.
  case writtenThroughLink(Path, to: Path)

  /// What is said of it.
  ///
  /// - Parameter language: the language of the message
  /// - Returns: one line
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.repeatedFile(let path), .es): "\(path.text): ya se revisó; no se revisa otra vez"
    case (.repeatedFile(let path), .en): "\(path.text): checked already; not checked again"
    case (.repeatedFolder(let path), .es):
      "\(path.text): ya se entró a esta carpeta; no se entra otra vez"
    case (.repeatedFolder(let path), .en):
      "\(path.text): this folder was entered already; not entered again"
    case (.writtenThroughLink(let path, let target), .es):
      "\(path.text): es un enlace; se escribió \(target.text)"
    case (.writtenThroughLink(let path, let target), .en):
      "\(path.text): is a link; \(target.text) was written"
    }
  }
}
