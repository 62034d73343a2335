import DocumentTree
import FileSystem

extension DocumentFormat {
  /// The notation that a file's name tells: JSON where it ends so, YAML otherwise.
  static func named(_ path: Path) -> DocumentFormat {
    path.hasExtension("json") ? .json : .yaml
  }

  /// The notation of a text without a name: JSON where the first character is a bracket or a brace,
  /// which hardly any sheet in YAML begins with.
  static func guessed(from bytes: [UInt8]) -> DocumentFormat {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    let first = Document.text(of: bytes).first { !blanks.contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .yaml
  }
}
