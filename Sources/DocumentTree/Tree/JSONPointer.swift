/// The path of a node from the root of its document (RFC 6901), such as `/gasto/total`.
public struct JSONPointer: Sendable, Hashable, CustomStringConvertible {
  /// The pointer in escaped form; pointers are created and printed far more often than they are
  /// resolved.
  public let description: String

  /// Creates a pointer from unescaped tokens.
  public init(tokens: [String] = []) {
    var text = ""
    for token in tokens {
      text += "/"
      text += Self.escaped(token)
    }
    description = text
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
    let bytes = description.utf8
    var tokens: [String] = []
    var slash = bytes.startIndex
    while slash < bytes.endIndex {
      let start = bytes.index(after: slash)
      slash = bytes[start...].firstIndex(of: Ascii.slash) ?? bytes.endIndex
      tokens.append(Self.unescaped(description[start..<slash]))
    }
    return tokens
  }

  /// The pointer of the enclosing collection, or nil for the root.
  public var parent: JSONPointer? {
    guard let slash = description.utf8.lastIndex(of: Ascii.slash) else { return nil }
    return JSONPointer(String(description[..<slash]))
  }

  /// Returns the pointer of the entry with a key.
  public func appending(_ token: String) -> JSONPointer {
    JSONPointer(description + "/" + Self.escaped(token))
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

  private static func escaped(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == Ascii.tilde || $0 == Ascii.slash }) else {
      return token
    }
    var result = ""
    for scalar in token.unicodeScalars {
      switch scalar {
      case "~": result += "~0"
      case "/": result += "~1"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
