/// Reads the parts of a zip archive in memory, within limits whatever the bytes claim.
package struct ZipReader: Sendable {
  /// Why an archive or a part cannot be read.
  package enum Fault: Error, Hashable {
    /// The bytes are no zip archive.
    case noArchive
    /// The directory or a part is cut off or contradicts itself.
    case damaged
    /// The parts expand to more than the limit.
    case tooLarge
    /// A part is encrypted, or compressed in another way than deflated.
    case unsupported
  }

  private struct Entry {
    let offset: Int
    let compressedSize: Int
    let size: Int
    let checksum: UInt32
    let method: Int
    let isEncrypted: Bool
  }

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]
  /// How many bytes may still be expanded.
  private var budget: Int

  /// Reads the directory of an archive.
  ///
  /// - Parameters:
  ///   - bytes: the archive
  ///   - limit: how many bytes all parts that are read may expand to
  /// - Throws: `Fault`
  package init(_ bytes: [UInt8], limit: Int) throws(Fault) {
    self.bytes = bytes
    budget = limit
    guard number(at: 0, 4) == 0x0403_4B50 || number(at: 0, 4) == 0x0605_4B50 else {
      throw .noArchive
    }
    // The end has a comment of up to 64 KB.
    let start = max(0, bytes.count - 22 - 0xFFFF)
    guard bytes.count >= 22,
      let end = (start...bytes.count - 22).last(where: { number(at: $0, 4) == 0x0605_4B50 }),
      let count = number(at: end + 10, 2), var place = number(at: end + 16, 4)
    else { throw .damaged }
    for _ in 0..<count {
      guard number(at: place, 4) == 0x0201_4B50, let flags = number(at: place + 8, 2),
        let method = number(at: place + 10, 2), let checksum = number(at: place + 16, 4),
        let compressedSize = number(at: place + 20, 4), let size = number(at: place + 24, 4),
        let name = number(at: place + 28, 2), let extra = number(at: place + 30, 2),
        let comment = number(at: place + 32, 2), let offset = number(at: place + 42, 4),
        place + 46 + name <= bytes.count
      else { throw .damaged }
      let text = String(decoding: bytes[place + 46..<place + 46 + name], as: UTF8.self)
      entries[text] = Entry(
        offset: offset, compressedSize: compressedSize, size: size,
        checksum: UInt32(truncatingIfNeeded: checksum), method: method,
        isEncrypted: flags & 1 == 1)
      place += 46 + name + extra + comment
    }
  }

  /// Reads a part.
  ///
  /// - Parameter name: its path within the archive
  /// - Returns: its bytes, or nil if there is no such part
  /// - Throws: `Fault`
  package mutating func part(_ name: String) throws(Fault) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    guard !entry.isEncrypted, entry.method == 0 || entry.method == 8 else { throw .unsupported }
    guard entry.size <= budget else { throw .tooLarge }
    guard number(at: entry.offset, 4) == 0x0403_4B50,
      let nameSize = number(at: entry.offset + 26, 2),
      let extra = number(at: entry.offset + 28, 2)
    else { throw .damaged }
    let start = entry.offset + 30 + nameSize + extra
    guard start + entry.compressedSize <= bytes.count else { throw .damaged }
    let stored = bytes[start..<start + entry.compressedSize]
    let content: [UInt8]
    do throws(Inflater.Fault) {
      content =
        entry.method == 0 ? Array(stored) : try Inflater.inflated(stored, limit: entry.size)
    } catch {
      throw .damaged
    }
    guard content.count == entry.size, Crc32.of(content) == entry.checksum else { throw .damaged }
    budget -= content.count
    return content
  }

  /// A number of up to four bytes, the smallest first; nil behind the end.
  private func number(at place: Int, _ count: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
