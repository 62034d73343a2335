/// The codes of deflated data (RFC 1951, 3.2.5 and 3.2.6).
package enum DeflateCodes {
  /// The code after the last of a block.
  package static let endOfBlock = 256
  /// The shortest and the longest match.
  package static let lengths = 3...258
  /// The farthest match.
  package static let window = 1 << 15

  /// The shortest match of each length code, from code 257.
  package static let lengthBases: [Int] = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  /// The bits that follow each length code.
  package static let lengthBits: [Int] = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  /// The nearest match of each distance code.
  package static let distanceBases: [Int] = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
  /// The bits that follow each distance code.
  package static let distanceBits: [Int] = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13,
    13,
  ]

  /// The order in which a block lists the number of bits of the codes of numbers of bits.
  package static let countOrder = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// The number of bits of each literal and length code, where a block uses the fixed codes.
  package static let fixedLengths: [Int] =
    Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112)
    + Array(repeating: 7, count: 24) + Array(repeating: 8, count: 8)
  /// The same of the distance codes.
  package static let fixedDistances: [Int] = Array(repeating: 5, count: 30)
}
