import DocumentTree
import TestSupport
import Testing

@testable import Reporting

@Suite("A zip archive")
struct ZipArchiveTests {
  @Test("has the bytes of the format, with a fixed date")
  func bytes() throws {
    var archive = ZipArchive()
    try archive.add("ñ", Array("123456789".utf8))
    let header: [UInt8] = [
      20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0, 0x26, 0x39, 0xF4, 0xCB, 9, 0, 0, 0, 9, 0, 0, 0, 2, 0, 0, 0,
    ]
    let name: [UInt8] = [0xC3, 0xB1]
    let local = [0x50, 0x4B, 3, 4] + header + name + Array("123456789".utf8)
    let directory =
      [0x50, 0x4B, 1, 2, 20, 0] + header + Array(repeating: 0, count: 14) + name
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 48, 0, 0, 0, 41, 0, 0, 0, 0, 0]
    #expect(archive.bytes == local + directory + end)
  }

  @Test("gives back what was put into it, in any order")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 19)
    var parts: [[UInt8]] = [[], [7], Array(repeating: 0, count: 100_000)]
    for size in [1, 3, 4, 5, 258, 259, 1_000, 70_000, 140_000] {
      for letters in [1, 2, 3, 20, 256] {
        parts.append((0..<size).map { _ in UInt8(Int.random(in: 0..<letters, using: &generator)) })
      }
    }
    // a match at each distance that has a code of its own, and around it
    for distance in DeflateCodes.distanceBases + [DeflateCodes.window, DeflateCodes.window + 1] {
      let sign = Array("«ficha»".utf8)
      let between = (0..<max(0, distance - sign.count)).map { UInt8(truncatingIfNeeded: $0 * 31) }
      parts.append(sign + between + sign + sign)
    }
    var archive = ZipArchive()
    for (index, part) in parts.enumerated() { try archive.add("a/\(index).xml", part) }
    var reader = try ZipReader(archive.bytes, limit: 1 << 24)
    for (index, part) in parts.enumerated().reversed() {
      #expect(try reader.part("a/\(index).xml") == part, "\(index)")
    }
    #expect(try reader.part("a") == nil)
  }

  @Test("compresses markup, and stores what does not get smaller")
  func sizes() throws {
    let rows = (0..<2_000).map { "<c r=\"A\($0)\" s=\"3\"><v>\($0 * 7919 % 10_000)</v></c>" }
    let markup = Array(rows.joined().utf8)
    var generator = SeededGenerator(seed: 20)
    let noise = (0..<5_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    var archive = ZipArchive()
    try archive.add("m", markup)
    #expect(archive.bytes.count * 3 < markup.count)
    let before = archive.bytes.count
    try archive.add("n", noise)
    #expect(archive.bytes.count == before + noise.count + 30 + 46 + 2)
  }

  @Test("takes no more parts than the format can count")
  func full() throws {
    var archive = ZipArchive()
    for index in 0..<65_535 { try archive.add("\(index)", []) }
    #expect(throws: ZipArchive.Full()) { try archive.add("más", []) }
    _ = try ZipReader(archive.bytes, limit: 0)
  }
}
