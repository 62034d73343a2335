extension String {
  /// The text on lines of at most so many terminal columns, broken between words; a longer word has a line of its
  /// own.
  package func wrapped(to width: Int) -> [String] {
    var lines: [String] = []
    var room = 0
    for word in split(whereSeparator: \.isWhitespace) {
      let length = DisplayWidth.of(word)
      if let last = lines.indices.last, length < room {
        lines[last] += " " + word
        room -= length + 1
      } else {
        lines.append(String(word))
        room = width - length
      }
    }
    return lines
  }
}
