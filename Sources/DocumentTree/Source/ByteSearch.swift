extension [UInt8] {
  /// Returns the position from which the bytes of `piece` follow each other, or nil where they do not.
  ///
  /// - Parameters:
  ///   - piece: what is looked for; nothing is found nowhere.
  ///   - start: the first position looked at.
  ///   - end: the position before which the piece has to end; the end of all where nil.
  /// - Returns: the first such position.
  package func position(
    of piece: ArraySlice<UInt8>, from start: Int = 0, to end: Int? = nil
  ) -> Int? {
    var position = start
    while !piece.isEmpty, position + piece.count <= end ?? count {
      if holds(piece, at: position) { return position }
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
