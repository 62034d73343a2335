import DocumentTree

/// A zip archive of files in memory, for the formats of office programs, which are zips of XML.
///
/// Every part has the same date, and nothing depends on the machine, so that the same parts make the
/// same bytes.
package struct ZipArchive: Sendable {
  /// The archive without Zip64 holds no more (APPNOTE.TXT, 4.4.1.4).
  private static let largest = Int(UInt32.max)
  /// Midnight of 1980-01-01, the first date of the format.
  private static let date: UInt32 = 1 << 21 | 1 << 16
  /// Version 2.0: deflated parts.
  private static let version: UInt16 = 20

  private var body = LittleEndian()
  private var directory = LittleEndian()
  private var count: UInt16 = 0

  /// Starts an archive without parts.
  package init() {}

  /// Why a part cannot be added: with it, the archive has more than 65,535 parts or 4 GiB.
  package struct Full: Error, Hashable {}

  /// Adds a part, compressed where that makes it smaller.
  ///
  /// - Parameters:
  ///   - name: the path within the archive, with `/`, that no other part has
  ///   - content: the uncompressed bytes
  /// - Throws: `Full`; the archive stays as it was
  package mutating func add(_ name: String, _ content: [UInt8]) throws(Full) {
    let deflated = Deflater.deflated(content)
    let isDeflated = deflated.count < content.count
    let stored = isDeflated ? deflated : content
    let name = Array(name.utf8)
    let size = body.bytes.count + directory.bytes.count + stored.count + 2 * name.count + 100
    guard count < .max, max(size, content.count) < Self.largest else { throw Full() }

    var header = LittleEndian()
    header.append(Self.version)
    // bit 11: the name is in UTF-8
    header.append(name.contains { $0 >= 0x80 } ? 1 << 11 : 0 as UInt16)
    header.append(isDeflated ? 8 : 0 as UInt16)
    header.append(Self.date)
    header.append(Crc32.of(content))
    header.append(UInt32(stored.count))
    header.append(UInt32(content.count))
    header.append(UInt16(name.count))
    header.append(0 as UInt16)

    directory.append(0x0201_4B50 as UInt32)
    directory.append(Self.version)
    directory.append(header.bytes)
    // no comment, the first disk, no attributes
    directory.append(Array(repeating: 0, count: 10))
    directory.append(UInt32(body.bytes.count))
    directory.append(name)

    body.append(0x0403_4B50 as UInt32)
    body.append(header.bytes)
    body.append(name)
    body.append(stored)
    count += 1
  }

  /// The bytes of the archive.
  package var bytes: [UInt8] {
    var end = LittleEndian()
    end.append(0x0605_4B50 as UInt32)
    end.append(0 as UInt32)
    end.append(count)
    end.append(count)
    end.append(UInt32(directory.bytes.count))
    end.append(UInt32(body.bytes.count))
    end.append(0 as UInt16)
    return body.bytes + directory.bytes + end.bytes
  }
}

/// Bytes with numbers written the smallest byte first.
private struct LittleEndian: Sendable {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ more: [UInt8]) { bytes += more }

  mutating func append(_ number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}
