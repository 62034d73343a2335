/// Writes values as YAML in block style, by default with two spaces per level.
struct YamlWriter {
  private enum Open {
    case sequence(ArraySlice<EncodedBox>, column: Int)
    case mapping(ArraySlice<(key: String, value: EncodedBox)>, column: Int)
  }

  private(set) var bytes: [UInt8] = []
  /// Where the line of each entry and item begins, in their order.
  private(set) var lineStarts: [Int] = []
  /// The indentation from a key to its children.
  private let step: Int
  private var stack: [Open] = []
  /// Whether the next entry goes on the line of the dash before it.
  private var isAfterDash = false

  init(step: Int = 2) {
    self.step = step
  }

  /// Writes a value with all its lines, including the first, in `column`.
  mutating func write(_ root: EncodedValue, column: Int = 0) {
    if root.isCollection, !root.isEmptyCollection {
      open(root, column: column)
    } else {
      writeLeaf(root, column: column)
    }
    while let top = stack.popLast() {
      switch top {
      case .sequence(var rest, let column):
        guard let element = rest.popFirst() else { continue }
        stack.append(.sequence(rest, column: column))
        writeItem(element.value, column: column)
      case .mapping(var rest, let column):
        guard let (key, value) = rest.popFirst() else { continue }
        stack.append(.mapping(rest, column: column))
        writeEntry(key, value.value, column: column)
      }
    }
  }

  private mutating func open(_ value: EncodedValue, column: Int) {
    switch value {
    case .sequence(let elements): stack.append(.sequence(elements[...], column: column))
    case .mapping(let entries): stack.append(.mapping(entries[...], column: column))
    case .null, .bool, .number, .text: break
    }
  }

  private mutating func writeItem(_ value: EncodedValue, column: Int) {
    begin(column)
    bytes += [Ascii.minus, Ascii.space]
    if value.isCollection, !value.isEmptyCollection {
      isAfterDash = true
      open(value, column: column + 2)
    } else {
      writeLeaf(value, column: column + 2)
    }
  }

  private mutating func writeEntry(_ key: String, _ value: EncodedValue, column: Int) {
    begin(column)
    writeKey(key, column: column)
    if value.isCollection, !value.isEmptyCollection {
      bytes.append(Ascii.lineFeed)
      open(value, column: column + step)
    } else {
      bytes.append(Ascii.space)
      writeLeaf(value, column: column + step)
    }
  }

  /// Keys that are too long for an implicit key are written after `?`.
  private mutating func writeKey(_ key: String, column: Int) {
    let isLong = key.utf8.count > 500
    if isLong { bytes += [Ascii.question, Ascii.space] }
    YamlText.appendKey(key, to: &bytes)
    if isLong {
      bytes.append(Ascii.lineFeed)
      indent(column)
    }
    bytes.append(Ascii.colon)
  }

  /// Writes a scalar or an empty collection to the end of the line; further lines start in
  /// `column`.
  private mutating func writeLeaf(_ value: EncodedValue, column: Int) {
    switch value {
    case .null: bytes += Array("null".utf8)
    case .bool(let value): bytes += Array((value ? "true" : "false").utf8)
    case .number(let token): bytes += Array(token.utf8)
    case .sequence: bytes += Array("[]".utf8)
    case .mapping: bytes += Array("{}".utf8)
    case .text(let text):
      let content = Array(text.utf8)
      if YamlText.isBlock(content) {
        return YamlText.appendBlock(content, column: max(column, 2), to: &bytes)
      }
      YamlText.append(content, to: &bytes)
    }
    bytes.append(Ascii.lineFeed)
  }

  /// Begins an entry or an item, perhaps on the line of the dash before it.
  private mutating func begin(_ column: Int) {
    lineStarts.append(isAfterDash ? lineStarts[lineStarts.count - 1] : bytes.count)
    indent(column)
  }

  private mutating func indent(_ column: Int) {
    if !isAfterDash { bytes.append(contentsOf: repeatElement(Ascii.space, count: column)) }
    isAfterDash = false
  }
}
