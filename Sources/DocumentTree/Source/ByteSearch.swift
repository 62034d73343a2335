extension [UInt8] {
  /// Returns the position of the first occurrence of `piece`, or nil if there is none.
  ///
  /// - Parameters:
  ///   - piece: the bytes to find; an empty piece is never found.
  ///   - start: the first position to try.
  ///   - end: the end of the search, or nil for the end of the bytes.
  /// - Returns: the position of the first occurrence.
  package func position(
    of piece: ArraySlice<UInt8>, from start: Int = 0, to end: Int? = nil
  ) -> Int? {
    guard let first = piece.first else { return nil }
    let last = (end ?? count) - piece.count
    var position = start
    while position <= last {
      if self[position] == first, holds(piece, at: position) { return position }
      position += 1
    }
    return nil
  }

  private func holds(_ piece: ArraySlice<UInt8>, at position: Int) -> Bool {
    var own = position
    for byte in piece {
      if self[own] != byte { return false }
      own += 1
    }
    return true
  }
}
