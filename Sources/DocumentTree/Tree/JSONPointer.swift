/// The path of a node from the root of its document (RFC 6901), such as `/gasto/total`.
public struct JSONPointer: Sendable, Hashable, CustomStringConvertible {
  /// The pointer in escaped form; pointers are created and printed far more often than they are
  /// resolved.
  public let description: String

  /// Creates a pointer from unescaped tokens.
  public init(tokens: [String] = []) {
    var bytes: [UInt8] = []
    for token in tokens { Self.append(token, to: &bytes) }
    description = String(decoding: bytes, as: UTF8.self)
  }

  /// Parses a pointer in escaped form, `~1` for `/` and `~0` for `~`; the empty string is the root.
  ///
  /// The initial `/` may be omitted.
  public init(_ text: String) {
    description = text.isEmpty || text.utf8.first == Ascii.slash ? text : "/" + text
  }

  /// The unescaped keys and 0-based indices from the root downwards.
  public var tokens: [String] {
    // bytes, because an accent after the slash would combine with it into one Character
    var text = description
    return text.withUTF8 { bytes in
      var tokens: [String] = []
      var start = 1
      while start <= bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != Ascii.slash { end += 1 }
        let token = String(decoding: bytes[start..<end], as: UTF8.self)
        tokens.append(Self.unescaped(token[...]))
        start = end + 1
      }
      return tokens
    }
  }

  /// The pointer of the enclosing collection, or nil for the root.
  public var parent: JSONPointer? {
    guard let slash = description.utf8.lastIndex(of: Ascii.slash) else { return nil }
    return JSONPointer(String(description[..<slash]))
  }

  /// Returns the pointer of the entry with a key.
  public func appending(_ token: String) -> JSONPointer {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(description.utf8.count + 1 + token.utf8.count)
    bytes.append(contentsOf: description.utf8)
    Self.append(token, to: &bytes)
    return JSONPointer(String(decoding: bytes, as: UTF8.self))
  }

  /// Returns the pointer of the element at a 0-based index.
  public func appending(_ index: Int) -> JSONPointer {
    appending(String(index))
  }

  /// Unescapes a token of a pointer.
  static func unescaped(_ token: Substring) -> String {
    guard token.utf8.contains(Ascii.tilde) else { return String(token) }
    var result = String.UnicodeScalarView()
    var rest = token.unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "~", let digit = rest.first, digit == "0" || digit == "1" else {
        result.append(scalar)
        continue
      }
      rest.removeFirst()
      result.append(digit == "0" ? "~" : "/")
    }
    return String(result)
  }

  /// Appends a slash and a token in escaped form.
  ///
  /// Bytes, because strings that grow piece by piece take twice as long, and a sheet has hundreds of pointers.
  private static func append(_ token: String, to bytes: inout [UInt8]) {
    bytes.append(Ascii.slash)
    var token = token
    token.withUTF8 { token in
      for byte in token {
        switch byte {
        case Ascii.tilde: bytes += [Ascii.tilde, UInt8(ascii: "0")]
        case Ascii.slash: bytes += [Ascii.tilde, UInt8(ascii: "1")]
        default: bytes.append(byte)
        }
      }
    }
  }
}
