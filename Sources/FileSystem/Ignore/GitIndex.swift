/// The files that git tracks, as `.git/index` lists them.
///
/// The format is that of gitformat-index(5), versions 2 to 4: a head of 12 bytes, then for each file
/// 40 bytes about it, the hash of its content, two or four bytes of flags and its path. In version 4
/// a path begins as the one before, and says how many bytes of that it drops; in the others, each
/// entry is filled up to a multiple of eight bytes.
struct GitIndex {
  /// The paths one behind the other, in the order of their bytes.
  private var names: [UInt8] = []
  private var starts: [Int] = []

  /// Reads the index of a repository; a missing or unreadable one tracks nothing.
  init(repository root: Path) {
    guard let file = GitRepository.indexFile(of: root),
      System.knownStatus(of: file)?.kind == .regular,
      let contents = try? FileReader().read(file)
    else { return }
    self = Self(contents.bytes, hashBytes: GitRepository.hashBytes(of: root)) ?? Self()
  }

  private init() {}

  /// Parses an index; nil if the bytes are not one.
  init?(_ bytes: [UInt8], hashBytes: Int = 20) {
    var reader = Reader(bytes: bytes, hashBytes: hashBytes)
    guard let count = reader.readHead() else { return nil }
    // kept apart, since a slice of all names would make each addition copy them
    var name: [UInt8] = []
    for _ in 0..<count {
      guard let next = reader.readName(after: name) else { return nil }
      name = next
      starts.append(names.count)
      names += name
    }
  }

  /// Returns whether git tracks the file at a path from the repository's root.
  func tracks(_ path: [UInt8]) -> Bool {
    let place = place(of: path)
    return place < starts.count && name(place).elementsEqual(path)
  }

  /// Returns whether a folder, as a path from the repository's root, holds a tracked file.
  func tracksAny(below folder: [UInt8]) -> Bool {
    let prefix = folder + [Path.slash]
    let place = place(of: prefix)
    return place < starts.count && name(place).starts(with: prefix)
  }

  private func name(_ place: Int) -> ArraySlice<UInt8> {
    names[starts[place]..<(place + 1 < starts.count ? starts[place + 1] : names.count)]
  }

  /// The place of the first path that does not come before this one.
  private func place(of path: [UInt8]) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if name(middle).lexicographicallyPrecedes(path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Reads the bytes of an index from front to back.
private struct Reader {
  let bytes: [UInt8]
  let hashBytes: Int
  private var version = 0
  private var place = 0

  init(bytes: [UInt8], hashBytes: Int) {
    self.bytes = bytes
    self.hashBytes = hashBytes
  }

  /// Returns how many entries there are.
  mutating func readHead() -> Int? {
    guard bytes.starts(with: "DIRC".utf8) else { return nil }
    place = 4
    guard let version = number(bytes: 4), (2...4).contains(version), let count = number(bytes: 4)
    else { return nil }
    self.version = version
    return count
  }

  mutating func readName(after before: [UInt8]) -> [UInt8]? {
    let start = place
    place += 40 + hashBytes
    guard let flags = number(bytes: 2) else { return nil }
    let isExtended = flags & 0x4000 != 0
    if isExtended { place += 2 }
    var name: [UInt8] = []
    if version == 4 {
      guard let dropped = readOffset(), dropped <= before.count else { return nil }
      name = Array(before.dropLast(dropped))
    }
    guard place < bytes.count, let end = bytes[place...].firstIndex(of: 0) else { return nil }
    name += bytes[place..<end]
    place = version == 4 ? end + 1 : start + (end - start + 8) / 8 * 8
    return name
  }

  private mutating func number(bytes count: Int) -> Int? {
    guard place + count <= bytes.count else { return nil }
    defer { place += count }
    return bytes[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The number of varying length that packs use for offsets, seven bits in each byte.
  private mutating func readOffset() -> Int? {
    var value = 0
    for round in 0..<4 {
      guard let byte = number(bytes: 1) else { return nil }
      value = round == 0 ? byte & 0x7F : (value + 1) << 7 | byte & 0x7F
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }
}
