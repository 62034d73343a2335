import DocumentTree

/// Compresses bytes as one block with the fixed codes of RFC 1951.
///
/// Matches are searched among the last few places with the same four bytes, so that the time is
/// linear whatever the bytes.
struct Deflater {
  /// Places that are tried for a match; more make XML hardly smaller.
  private static let tries = 12
  /// The fixed codes need about 15 bits for a match, hardly less than three letters.
  private static let shortest = 4
  private static let hashBits = 15

  private let input: [UInt8]
  private var output = BitWriter()
  /// The last place of each hash, and before each place of the window the one with the same hash.
  private var heads = [Int](repeating: -1, count: 1 << hashBits)
  private var links = [Int](repeating: -1, count: DeflateCodes.window)

  static func deflated(_ input: [UInt8]) -> [UInt8] {
    var deflater = Deflater(input: input)
    deflater.run()
    return deflater.output.bytes
  }

  private init(input: [UInt8]) {
    self.input = input
  }

  private mutating func run() {
    let codes = FixedCodes.shared
    // the last block, of fixed codes
    output.write(0b011, count: 3)
    var place = 0
    while place < input.count {
      if let match = match(at: place) {
        let (length, lengthBase, lengthBits) = codes.lengths[match.length]
        output.write(codes.bits[length], count: codes.counts[length])
        output.write(match.length - lengthBase, count: lengthBits)
        let code = codes.distanceCode(match.distance)
        output.write(codes.distances[code], count: 5)
        output.write(
          match.distance - DeflateCodes.distanceBases[code], count: DeflateCodes.distanceBits[code])
        for inner in place..<place + match.length { note(inner) }
        place += match.length
      } else {
        let byte = Int(input[place])
        output.write(codes.bits[byte], count: codes.counts[byte])
        note(place)
        place += 1
      }
    }
    output.write(codes.bits[DeflateCodes.endOfBlock], count: 7)
    output.finish()
  }

  private func hash(at place: Int) -> Int {
    let word =
      UInt32(input[place]) | UInt32(input[place + 1]) << 8 | UInt32(input[place + 2]) << 16
      | UInt32(input[place + 3]) << 24
    return Int((word &* 0x9E37_79B1) >> (32 - Self.hashBits))
  }

  private mutating func note(_ place: Int) {
    guard place + Self.shortest <= input.count else { return }
    let hash = hash(at: place)
    links[place % DeflateCodes.window] = heads[hash]
    heads[hash] = place
  }

  /// The longest match before a place.
  private func match(at place: Int) -> (length: Int, distance: Int)? {
    guard place + Self.shortest <= input.count else { return nil }
    let longest = min(DeflateCodes.lengths.upperBound, input.count - place)
    var best = Self.shortest - 1
    var distance = 0
    var candidate = heads[hash(at: place)]
    for _ in 0..<Self.tries {
      guard candidate >= 0, place - candidate <= DeflateCodes.window else { break }
      if input[candidate + best] == input[place + best] {
        var length = 0
        while length < longest, input[candidate + length] == input[place + length] { length += 1 }
        if length > best {
          best = length
          distance = place - candidate
          if length == longest { break }
        }
      }
      let next = links[candidate % DeflateCodes.window]
      // a link that was overwritten by a later place leads nowhere
      guard next < candidate else { break }
      candidate = next
    }
    return distance > 0 ? (best, distance) : nil
  }
}

/// The fixed codes with their bits in the order in which they are written.
private struct FixedCodes: Sendable {
  static let shared = FixedCodes()

  let counts = DeflateCodes.fixedLengths
  let bits: [Int]
  let distances = (0..<30).map { FixedCodes.reversed($0, count: 5) }
  /// For each length of a match its code, and the base and the number of the bits that follow.
  let lengths: [(code: Int, base: Int, bits: Int)]
  private let nearDistances: [Int]

  private init() {
    bits = (0..<288).map { symbol in
      let code =
        switch symbol {
        case ..<144: 0b0011_0000 + symbol
        case ..<256: 0b1_1001_0000 + symbol - 144
        case ..<280: symbol - 256
        default: 0b1100_0000 + symbol - 280
        }
      return Self.reversed(code, count: DeflateCodes.fixedLengths[symbol])
    }
    lengths = (0...DeflateCodes.lengths.upperBound).map { length in
      let index = DeflateCodes.lengthBases.lastIndex { $0 <= length } ?? 0
      return (257 + index, DeflateCodes.lengthBases[index], DeflateCodes.lengthBits[index])
    }
    nearDistances = (0...256).map { distance in
      DeflateCodes.distanceBases.lastIndex { $0 <= distance } ?? 0
    }
  }

  /// From code 16 on, the codes double every second time and are therefore those of
  /// `(distance - 1) / 128`, 14 codes later.
  func distanceCode(_ distance: Int) -> Int {
    if distance <= 256 { return nearDistances[distance] }
    return nearDistances[(distance - 1) / 128 + 1] + 14
  }

  private static func reversed(_ code: Int, count: Int) -> Int {
    (0..<count).reduce(0) { $0 << 1 | code >> $1 & 1 }
  }
}

/// Bits written from the lowest of each byte.
private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var pending: UInt64 = 0
  private var count = 0

  mutating func write(_ bits: Int, count more: Int) {
    pending |= UInt64(bits) << UInt64(count)
    count += more
    while count >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      count -= 8
    }
  }

  mutating func finish() {
    if count > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    pending = 0
    count = 0
  }
}
