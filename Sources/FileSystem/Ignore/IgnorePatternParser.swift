/// Reads the lines of a `.gitignore` file by the rules of gitignore(5).
struct IgnorePatternParser {
  private let line: ArraySlice<UInt8>
  private var place: Int
  private var steps: [IgnorePattern.Step] = []
  private var tokens: [IgnorePattern.Token] = []

  private init(_ line: ArraySlice<UInt8>) {
    self.line = line
    place = line.startIndex
  }

  /// Reads a whole file; comments, blank lines and patterns that can match nothing are left out.
  static func patterns(in file: [UInt8]) -> [IgnorePattern] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = file.starts(with: mark) ? file[mark.count...] : file[...]
    return text.split(separator: newline).compactMap(pattern(in:))
  }

  /// Reads one line, without its line break.
  static func pattern(in line: ArraySlice<UInt8>) -> IgnorePattern? {
    var rest = withoutTrailingSpaces(line.last == carriageReturn ? line.dropLast() : line)
    guard let first = rest.first, first != hash else { return nil }
    let isNegated = first == bang
    if isNegated { rest = rest.dropFirst() }
    let isFolderOnly = rest.last == Path.slash
    if isFolderOnly { rest = rest.dropLast() }
    guard !rest.isEmpty, let steps = steps(in: rest) else { return nil }
    return IgnorePattern(isNegated: isNegated, isFolderOnly: isFolderOnly, steps: steps)
  }

  /// A space at the end counts only behind a backslash.
  private static func withoutTrailingSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var next = line.startIndex
    while next < line.endIndex {
      if line[next] == backslash, next + 1 < line.endIndex {
        next += 2
        end = next
      } else {
        next += 1
        if line[next - 1] != space { end = next }
      }
    }
    return line[..<end]
  }

  /// Cuts the pattern into steps.
  ///
  /// Without a slash it is sought in every folder below, and `**` is then no more than `*`.
  private static func steps(in pattern: ArraySlice<UInt8>) -> [IgnorePattern.Step]? {
    let isAnchored = pattern.contains(Path.slash)
    var parser = Self(pattern.first == Path.slash ? pattern.dropFirst() : pattern)
    guard parser.readSteps(isAnchored: isAnchored) else { return nil }
    return isAnchored ? parser.steps : [.anyFolders] + parser.steps
  }

  private mutating func readSteps(isAnchored: Bool) -> Bool {
    while place < line.endIndex {
      let byte = line[place]
      place += 1
      switch byte {
      case Path.slash: endStep(isAnchored: isAnchored)
      case Self.star: tokens.append(.anyRun)
      case Self.question: tokens.append(.anyByte)
      case Self.openBracket:
        guard let set = readSet() else { return false }
        tokens.append(.oneOf(set))
      case Self.backslash:
        guard readEscaped(isAnchored: isAnchored) else { return false }
      default: tokens.append(.byte(byte))
      }
    }
    endStep(isAnchored: isAnchored)
    return true
  }

  private mutating func readEscaped(isAnchored: Bool) -> Bool {
    guard place < line.endIndex else { return false }
    let byte = line[place]
    place += 1
    if byte == Path.slash { endStep(isAnchored: isAnchored) } else { tokens.append(.byte(byte)) }
    return true
  }

  private mutating func endStep(isAnchored: Bool) {
    let isFolders = isAnchored && tokens.count > 1 && tokens.allSatisfy { $0 == .anyRun }
    steps.append(isFolders ? .anyFolders : .name(tokens))
    tokens = []
  }
}

// MARK: - Sets in brackets

extension IgnorePatternParser {
  /// Reads `a-z]` and the like behind the opening bracket; `nil` where it is never closed.
  private mutating func readSet() -> ByteSet? {
    var set = ByteSet()
    let isInverted = place < line.endIndex && [Self.bang, Self.caret].contains(line[place])
    if isInverted { place += 1 }
    let start = place
    while place < line.endIndex {
      if line[place] == Self.closeBracket, place > start {
        place += 1
        return isInverted ? set.inverted : set
      }
      guard readMember(into: &set) else { return nil }
    }
    return nil
  }

  private mutating func readMember(into set: inout ByteSet) -> Bool {
    if line[place...].starts(with: "[:".utf8) { return readClass(into: &set) }
    guard let lower = readSetByte() else { return false }
    guard place + 1 < line.endIndex, line[place] == Self.hyphen,
      line[place + 1] != Self.closeBracket
    else {
      set.insert(lower)
      return true
    }
    place += 1
    guard let upper = readSetByte() else { return false }
    if lower <= upper { set.insert(lower...upper) }
    return true
  }

  private mutating func readSetByte() -> UInt8? {
    if line[place] == Self.backslash { place += 1 }
    guard place < line.endIndex else { return nil }
    place += 1
    return line[place - 1]
  }

  private mutating func readClass(into set: inout ByteSet) -> Bool {
    let name = line[(place + 2)...].prefix { $0 != Self.closeBracket }
    guard name.endIndex < line.endIndex else { return false }
    guard name.last == Self.colon else {
      // `[[:x]` is a set of these four characters, not a class.
      set.insert(line[place])
      place += 1
      return true
    }
    guard let named = ByteSet(className: name.dropLast()) else { return false }
    set.formUnion(named)
    place = name.endIndex + 1
    return true
  }
}

extension IgnorePatternParser {
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let space = UInt8(ascii: " ")
  private static let hash = UInt8(ascii: "#")
  private static let bang = UInt8(ascii: "!")
  private static let caret = UInt8(ascii: "^")
  private static let star = UInt8(ascii: "*")
  private static let question = UInt8(ascii: "?")
  private static let hyphen = UInt8(ascii: "-")
  private static let colon = UInt8(ascii: ":")
  private static let backslash = UInt8(ascii: "\\")
  private static let openBracket = UInt8(ascii: "[")
  private static let closeBracket = UInt8(ascii: "]")
}
