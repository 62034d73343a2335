/// Where the files are read from that a sheet names beside itself.
public struct Companions: Sendable, Hashable {
  /// What came of looking for a file.
  public enum Contents: Sendable {
    /// Its bytes, and its path as reports show it.
    case bytes([UInt8], path: String)
    /// Why it cannot be read, in Spanish and in English.
    case refused(es: String, en: String)
  }

  /// Tells places apart: the path of the sheet.
  private let place: String
  private let look: @Sendable (String) -> Contents

  /// Makes a place.
  ///
  /// - Parameters:
  ///   - place: what tells it from others
  ///   - look: reads a file by the name that the sheet has for it
  public init(of place: String, _ look: @escaping @Sendable (String) -> Contents) {
    self.place = place
    self.look = look
  }

  /// No place: the sheet is a text without a folder.
  public static let none = Companions(of: "") { _ in
    .refused(
      es: "la ficha no está en una carpeta en la que buscarlo",
      en: "the sheet is in no folder to look in")
  }

  /// Reads a file.
  func contents(of name: String) -> Contents { look(name) }

  /// The same place, in which one file is known.
  package func knowing(_ known: KnownCompanion?) -> Companions {
    guard let known else { return self }
    return Companions(of: place) { name in
      name == known.name ? known.contents : look(name)
    }
  }

  /// Tells whether both are the same place.
  public static func == (one: Companions, other: Companions) -> Bool { one.place == other.place }

  /// Hashes the place.
  public func hash(into hasher: inout Hasher) { hasher.combine(place) }
}

/// A file beside a sheet, as it was read once.
package struct KnownCompanion: Sendable {
  let name: String
  let contents: Companions.Contents
}
