/// The name of a file or folder as the operating system has it: bytes, mostly UTF-8.
///
/// A name need not be text at all, so the bytes are kept and a `String` is only made to show it.
public struct Path: Sendable, Hashable {
  /// The bytes of the name, without an end mark.
  public let bytes: [UInt8]

  /// Makes a path from its bytes.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Makes a path from text.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  init(cString: UnsafePointer<CChar>) {
    var bytes: [UInt8] = []
    var next = cString
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    self.bytes = bytes
  }

  /// The name as text, with U+FFFD for bytes that are not UTF-8.
  public var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The part after the last slash.
  public var lastComponent: ArraySlice<UInt8> {
    guard let slash = bytes.lastIndex(of: Path.slash) else { return bytes[...] }
    return bytes[(slash + 1)...]
  }

  /// The folder that holds this file: the part before the last slash, `.` where there is none.
  public var parent: Path {
    guard let slash = bytes.lastIndex(of: Path.slash) else { return Path(".") }
    return slash == 0 ? Path("/") : Path(bytes: Array(bytes[..<slash]))
  }

  /// Adds one name to a folder's path.
  ///
  /// - Parameter name: a name without slashes
  /// - Returns: the path of that entry
  public func appending(_ name: some Sequence<UInt8>) -> Path {
    var joined = bytes
    if let last = joined.last, last != Path.slash { joined.append(Path.slash) }
    joined.append(contentsOf: name)
    return Path(bytes: joined)
  }

  /// Adds one name to a folder's path.
  ///
  /// - Parameter name: a name without slashes
  /// - Returns: the path of that entry
  public func appending(_ name: String) -> Path {
    appending(name.utf8)
  }

  /// Returns whether the name ends in a point and one of `extensions`, capitals or not.
  ///
  /// - Parameter extensions: endings in small ASCII letters, without the point
  /// - Returns: true where the file's name has one of them
  public func hasExtension(in extensions: [String]) -> Bool {
    Path.hasExtension(lastComponent, in: extensions)
  }

  /// Returns whether the name ends in a point and `ending`, capitals or not.
  ///
  /// - Parameter ending: in small ASCII letters, without the point
  /// - Returns: true where the file's name has it
  public func hasExtension(_ ending: String) -> Bool {
    Path.hasExtension(lastComponent, ending)
  }

  static func hasExtension(_ name: ArraySlice<UInt8>, in extensions: [String]) -> Bool {
    extensions.contains { hasExtension(name, $0) }
  }

  private static func hasExtension(_ name: ArraySlice<UInt8>, _ ending: String) -> Bool {
    guard let point = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    var own = name[(point + 1)...]
    for letter in ending.utf8 {
      guard let next = own.popFirst(), lowercased(next) == letter else { return false }
    }
    return own.isEmpty
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  static let slash = UInt8(ascii: "/")

  /// Lends the name as the C library takes it.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    var characters: [CChar] = []
    characters.reserveCapacity(bytes.count + 1)
    for byte in bytes { characters.append(CChar(bitPattern: byte)) }
    characters.append(0)
    return body(characters)
  }
}
