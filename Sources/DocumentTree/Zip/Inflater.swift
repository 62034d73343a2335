/// Expands deflated bytes (RFC 1951).
struct Inflater {
  /// Why bytes cannot be expanded.
  enum Fault: Error, Hashable {
    /// They are not deflated, or their end is missing.
    case damaged
    /// They expand to more than the limit.
    case tooLarge
  }

  private var bits: BitReader
  private let limit: Int
  private var output: [UInt8] = []

  /// Expands bytes.
  ///
  /// - Parameters:
  ///   - input: the deflated bytes; what follows the last block is ignored
  ///   - limit: how many bytes may come out
  /// - Returns: the expanded bytes
  /// - Throws: `Fault`
  static func inflated(
    _ input: ArraySlice<UInt8>, limit: Int
  ) throws(Fault) -> [UInt8] {
    var inflater = Inflater(bits: BitReader(input), limit: limit)
    var isLast = false
    while !isLast {
      isLast = try inflater.bits.read(1) == 1
      switch try inflater.bits.read(2) {
      case 0: try inflater.copyStored()
      case 1: try inflater.expand(.fixedLengths, .fixedDistances)
      case 2: try inflater.expandWithOwnCodes()
      default: throw .damaged
      }
    }
    return inflater.output
  }

  private init(bits: BitReader, limit: Int) {
    self.bits = bits
    self.limit = limit
  }

  private mutating func copyStored() throws(Fault) {
    bits.skipToByte()
    let count = try bits.read(16)
    guard try bits.read(16) == ~count & 0xFFFF else { throw .damaged }
    guard output.count + count <= limit else { throw .tooLarge }
    output += try bits.bytes(count)
  }

  private mutating func expandWithOwnCodes() throws(Fault) {
    let literals = try bits.read(5) + 257
    let distances = try bits.read(5) + 1
    var counts = Array(repeating: 0, count: 19)
    for index in 0..<(try bits.read(4) + 4) {
      counts[DeflateCodes.countOrder[index]] = try bits.read(3)
    }
    let codes = try HuffmanCodes(counts)
    var lengths: [Int] = []
    while lengths.count < literals + distances {
      let symbol = try bits.next(codes)
      switch symbol {
      case ..<16: lengths.append(symbol)
      case 16:
        guard let last = lengths.last else { throw .damaged }
        lengths += Array(repeating: last, count: 3 + (try bits.read(2)))
      case 17: lengths += Array(repeating: 0, count: 3 + (try bits.read(3)))
      default: lengths += Array(repeating: 0, count: 11 + (try bits.read(7)))
      }
    }
    guard lengths.count == literals + distances else { throw .damaged }
    try expand(
      HuffmanCodes(Array(lengths.prefix(literals))),
      HuffmanCodes(Array(lengths.dropFirst(literals)))
    )
  }

  private mutating func expand(
    _ literals: HuffmanCodes, _ distances: HuffmanCodes
  ) throws(Fault) {
    while true {
      let symbol = try bits.next(literals)
      if symbol < DeflateCodes.endOfBlock {
        guard output.count < limit else { throw .tooLarge }
        output.append(UInt8(symbol))
      } else if symbol == DeflateCodes.endOfBlock {
        return
      } else {
        try copyMatch(symbol - 257, distances)
      }
    }
  }

  private mutating func copyMatch(_ index: Int, _ distances: HuffmanCodes) throws(Fault) {
    guard index < DeflateCodes.lengthBases.count else { throw .damaged }
    let length = DeflateCodes.lengthBases[index] + (try bits.read(DeflateCodes.lengthBits[index]))
    let code = try bits.next(distances)
    guard code < DeflateCodes.distanceBases.count else { throw .damaged }
    let distance =
      DeflateCodes.distanceBases[code] + (try bits.read(DeflateCodes.distanceBits[code]))
    guard distance <= output.count else { throw .damaged }
    guard output.count + length <= limit else { throw .tooLarge }
    // A match may overlap what it writes.
    for _ in 0..<length { output.append(output[output.count - distance]) }
  }
}

/// The codes of a block, of which only the number of bits is stored.
struct HuffmanCodes: Sendable {
  private static let longest = 15

  /// The number of codes of each length.
  fileprivate private(set) var counts = Array(repeating: 0, count: longest + 1)
  /// The symbols in the order of their codes.
  fileprivate private(set) var symbols: [Int] = []

  fileprivate static let fixedLengths = HuffmanCodes(trusted: DeflateCodes.fixedLengths)
  fileprivate static let fixedDistances = HuffmanCodes(trusted: DeflateCodes.fixedDistances)

  private init(trusted lengths: [Int]) {
    for length in lengths { counts[length] += 1 }
    counts[0] = 0
    for length in 1...Self.longest where counts[length] > 0 {
      symbols += lengths.indices.filter { lengths[$0] == length }
    }
  }

  /// Makes the codes of symbols.
  ///
  /// - Parameter lengths: the number of bits of each symbol's code, 0 if it has none
  /// - Throws: `damaged` if there are more codes than bits can tell apart
  fileprivate init(_ lengths: [Int]) throws(Inflater.Fault) {
    self.init(trusted: lengths)
    var free = 1
    for length in 1...Self.longest {
      free = free * 2 - counts[length]
      if free < 0 { throw .damaged }
    }
  }
}

/// Bits read from the lowest of each byte.
private struct BitReader {
  private let input: ArraySlice<UInt8>
  private var place: Int
  private var pending = 0
  private var count = 0

  init(_ input: ArraySlice<UInt8>) {
    self.input = input
    place = input.startIndex
  }

  mutating func read(_ wanted: Int) throws(Inflater.Fault) -> Int {
    while count < wanted {
      guard place < input.endIndex else { throw .damaged }
      pending |= Int(input[place]) << count
      place += 1
      count += 8
    }
    let bits = pending & (1 << wanted - 1)
    pending >>= wanted
    count -= wanted
    return bits
  }

  /// The symbol of the next code, whose bits begin with the highest.
  mutating func next(_ codes: HuffmanCodes) throws(Inflater.Fault) -> Int {
    var code = 0
    var first = 0
    var index = 0
    for length in 1..<codes.counts.count {
      code |= try read(1)
      let count = codes.counts[length]
      if code - count < first { return codes.symbols[index + code - first] }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw .damaged
  }

  mutating func skipToByte() {
    pending = 0
    count = 0
  }

  mutating func bytes(_ wanted: Int) throws(Inflater.Fault) -> ArraySlice<UInt8> {
    guard input.endIndex - place >= wanted else { throw .damaged }
    defer { place += wanted }
    return input[place..<place + wanted]
  }
}
