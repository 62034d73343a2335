import DocumentTree

/// Where a cursor stands in a sheet in YAML that is being typed, told by the indentation of its lines: the
/// tree of a text that is half written may not have the line at all.
///
///     gasto:
///       componentes:
///         - componente: Asesoría
///           to█                          path /gasto/componentes/0, the key "to"
///       total: █                         path /gasto, the value of "total"
struct WrittenPlace {
  /// The group that the line stands in.
  let path: JSONPointer
  /// The key of the line where its value is being typed; nil where the key is.
  let key: String?
  /// What is there already of the word, up to the cursor.
  let prefix: String
  /// Where that begins, in bytes.
  let start: Int
  /// The keys of the group that stand there.
  let siblings: Set<String>
  /// Spaces before what stands in the group.
  let indentation: Int

  /// A line that is not a comment: where its dashes and its words begin, 0-based.
  private struct Line {
    let dash: Int?
    let column: Int
    let words: ArraySlice<UInt8>

    init?(_ bytes: ArraySlice<UInt8>) {
      var rest = bytes.drop { $0 == 0x20 }
      var dash: Int?
      while rest.first == UInt8(ascii: "-"), rest.count == 1 || rest.dropFirst().first == 0x20 {
        dash = rest.startIndex - bytes.startIndex
        rest = rest.dropFirst().drop { $0 == 0x20 }
      }
      if dash == nil, rest.isEmpty || rest.first == UInt8(ascii: "#") { return nil }
      self.dash = dash
      column = rest.startIndex - bytes.startIndex
      words = rest
    }

    /// The key before the colon; nil where there is none.
    var key: String? {
      guard
        let colon = words.indices.first(where: { index in
          words[index] == UInt8(ascii: ":")
            && (index + 1 == words.endIndex || words[index + 1] == 0x20 || words[index + 1] == 0x0D)
        })
      else { return nil }
      let quotes: [UInt8] = [0x22, 0x27]
      return String(
        decoding: words[..<colon].drop { quotes.contains($0) }.prefix { !quotes.contains($0) },
        as: UTF8.self)
    }
  }

  init(_ bytes: [UInt8], at offset: Int, _ lines: LineTable) {
    let own = lines.lineRange(at: offset)
    let written = bytes[own.start..<max(own.start, min(offset, own.end))]
    let line = Line(written)
    let column = line?.column ?? written.count
    indentation = column
    let words = line?.words ?? written[written.endIndex...]
    key = line?.key
    if let key = line?.key,
      let colon = words.dropFirst(key.utf8.count).firstIndex(of: UInt8(ascii: ":"))
    {
      let value = words[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x22 || $0 == 0x27 }
      start = value.startIndex
      prefix = String(decoding: value, as: UTF8.self)
    } else {
      start = words.startIndex
      prefix = String(decoding: words, as: UTF8.self)
    }
    var climb = Climb(column: column, dash: line?.dash)
    var number = lines.place(of: offset).line - 1
    while number >= 1, column == 0 || !climb.isAtRoot {
      let range = lines.lineRange(of: number)
      if let line = Line(bytes[range.start..<range.end]) { climb.pass(line) }
      number -= 1
    }
    path = JSONPointer(tokens: climb.tokens.reversed())
    siblings = climb.siblings.union(
      Self.siblings(below: lines.place(of: offset).line, at: column, bytes, lines))
  }

  private static func siblings(
    below number: Int, at column: Int, _ bytes: [UInt8], _ lines: LineTable
  ) -> Set<String> {
    var found: Set<String> = []
    var number = number + 1
    while number <= lines.count {
      let range = lines.lineRange(of: number)
      number += 1
      guard let line = Line(bytes[range.start..<range.end]) else { continue }
      if line.column < column || line.dash != nil && line.column == column { break }
      if line.column == column, let key = line.key { found.insert(key) }
    }
    return found
  }

  /// The way from a line up to the root.
  private struct Climb {
    /// The keys and rows passed, the innermost first.
    var tokens: [String] = []
    var siblings: Set<String> = []
    private let first: Int
    /// What stands further left, or as far where it is the key of a list, holds what was passed.
    private var limit: Int
    /// The rows above in the list that is being left; nil where it is not a list.
    private var rows: Int?

    init(column: Int, dash: Int?) {
      first = column
      limit = dash ?? column
      rows = dash == nil ? nil : 0
    }

    var isAtRoot: Bool { limit == 0 && rows == nil }

    mutating func pass(_ line: Line) {
      if let count = rows {
        if line.dash == limit {
          rows = count + 1
          return
        }
        guard line.dash == nil ? line.column <= limit : line.column < limit, let key = line.key
        else { return }
        tokens.append(String(count))
        rows = nil
        take(key, line)
        return
      }
      if line.column == limit {
        if tokens.isEmpty, limit == first, let key = line.key { siblings.insert(key) }
        if let dash = line.dash {
          limit = dash
          rows = 0
        }
      } else if line.column < limit, let key = line.key {
        take(key, line)
      }
    }

    private mutating func take(_ key: String, _ line: Line) {
      tokens.append(key)
      limit = line.dash ?? line.column
      rows = line.dash == nil ? nil : 0
    }
  }
}
