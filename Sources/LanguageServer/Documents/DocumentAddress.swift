package import FileSystem
import Reporting

/// The name by which a client calls a document, and the file that it means.
package enum DocumentAddress {
  /// The path of a `file:` address; nil of any other.
  package static func path(of address: String) -> Path? {
    guard address.lowercased().hasPrefix("file://") else { return nil }
    let rest = address.utf8.dropFirst("file://".utf8.count)
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    return Path(bytes: unescaped(rest[slash...]))
  }

  /// The address of a file.
  package static func address(of path: Path) -> String {
    let absolute = path.bytes.first == UInt8(ascii: "/") ? path : (try? path.canonical()) ?? path
    return SarifText.uri(of: absolute.text)
  }

  private static func unescaped(_ text: Substring.UTF8View) -> [UInt8] {
    let text = Array(text)
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.count,
        let byte = UInt8(
          String(decoding: text[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes
  }
}
