/// The path of a node below the root of its document (RFC 6901), such as `/gasto/total`.
public struct JSONPointer: Sendable, Hashable, CustomStringConvertible {
  /// The pointer as written, with its escapes; kept so because pointers are made and printed far more
  /// often than they are followed.
  public let description: String

  /// Makes a pointer from its unescaped parts.
  public init(tokens: [String] = []) {
    var text = ""
    for token in tokens {
      text += "/"
      text += Self.escaped(token)
    }
    description = text
  }

  /// Reads a pointer as written, `~1` for `/` and `~0` for `~`; the empty text is the root.
  ///
  /// A missing first `/` is forgiven.
  public init(_ text: String) {
    description = text.isEmpty || text.utf8.first == Ascii.slash ? text : "/" + text
  }

  /// Keys and 0-based indices from the root downwards, escapes undone.
  public var tokens: [String] {
    // bytes, since an accent after the slash would make one Character of both
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

  /// The pointer of the collection that holds this node; the root has none.
  public var parent: JSONPointer? {
    guard let slash = description.utf8.lastIndex(of: Ascii.slash) else { return nil }
    return JSONPointer(String(description[..<slash]))
  }

  /// Goes down to the entry of a key.
  public func appending(_ token: String) -> JSONPointer {
    JSONPointer(description + "/" + Self.escaped(token))
  }

  /// Goes down to an element, 0-based.
  public func appending(_ index: Int) -> JSONPointer {
    appending(String(index))
  }

  /// Undoes the escapes of a part of a pointer.
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
