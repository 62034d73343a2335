/// The units in which a client counts the characters of a line.
package enum PositionEncoding: String, Sendable {
  /// UTF-16 code units, which every client knows.
  case utf16 = "utf-16"
  /// Bytes.
  case utf8 = "utf-8"
}
