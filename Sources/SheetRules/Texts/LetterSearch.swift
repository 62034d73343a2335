extension Span where Element == UInt8 {
  /// Whether the bytes have some small ASCII letters in a row, whatever their case.
  func containsLetters(_ letters: String) -> Bool {
    position(ofLetters: letters.utf8) != nil
  }

  /// Whether the bytes have others in a row.
  func contains(_ piece: [UInt8]) -> Bool { position(of: piece, bit: 0, from: 0) != nil }

  /// Returns where some small ASCII letters stand in a row, whatever their case; nil where they do not.
  ///
  /// Any bytes that stay the same where 20 hex is added to them count as letters here.
  ///
  /// - Parameters:
  ///   - letters: the letters; none stand everywhere.
  ///   - start: the first place to try.
  /// - Returns: the first place.
  func position(ofLetters letters: String.UTF8View, from start: Int = 0) -> Int? {
    position(of: letters, bit: 0x20, from: start)
  }

  /// Looks for a piece in bytes to which a bit is added.
  private func position(
    of piece: some Collection<UInt8>, bit: UInt8, from start: Int
  ) -> Int? {
    let length = piece.count
    var beginning = piece.makeIterator()
    guard let first = beginning.next() else { return start }
    let (second, third, fourth) = (beginning.next(), beginning.next(), beginning.next())
    var index = start
    while index + length <= count {
      let next = Swift.min(index + 1_024, count - length + 1)
      // looking at some places again is faster than at those behind the last sixteen one by one
      let begin = Swift.max(start, index - (index - next) & 15)
      let block = extracting(begin..<(next + Swift.min(length, 4) - 1))
      let mayHold =
        if let second, let third {
          block.mayHold(first, second, third, fourth, bit: bit)
        } else {
          block.mayHold(first, bit: bit)
        }
      if mayHold,
        let place = extracting(begin..<(next + length - 1)).place(of: piece, first, bit: bit)
      {
        return begin + place
      }
      index = next
    }
    return nil
  }

  private func mayHold(_ byte: UInt8, bit: UInt8) -> Bool {
    var found: UInt8 = 0
    for index in indices { found |= self[index] | bit == byte ? 1 : 0 }
    return found != 0
  }

  /// Whether four bytes stand anywhere in a row, or three.
  ///
  /// Without a branch in it, the loop takes sixteen bytes at a time: looking for what few texts have takes
  /// a fifth of what it takes byte by byte.
  private func mayHold(
    _ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8?, bit: UInt8
  ) -> Bool {
    let seconds = extracting(droppingFirst: 1)
    let thirds = extracting(droppingFirst: 2)
    let fourths = fourth == nil ? thirds : extracting(droppingFirst: 3)
    let fourth = fourth ?? third
    // what the letters differ by: nothing where they are all there
    var least: UInt8 = .max
    for index in fourths.indices {
      let one = ((self[index] | bit) ^ first) | ((seconds[index] | bit) ^ second)
      let other = ((thirds[index] | bit) ^ third) | ((fourths[index] | bit) ^ fourth)
      least = Swift.min(least, one | other)
    }
    return least == 0
  }

  private func place(of piece: some Collection<UInt8>, _ first: UInt8, bit: UInt8) -> Int? {
    let last = count - piece.count
    var start = 0
    while start <= last {
      if self[start] | bit == first, holds(piece, at: start, bit: bit) { return start }
      start += 1
    }
    return nil
  }

  private func holds(_ piece: some Collection<UInt8>, at start: Int, bit: UInt8) -> Bool {
    var place = start
    for byte in piece {
      if self[place] | bit != byte { return false }
      place += 1
    }
    return true
  }
}
