/// A value to write into a document.
public indirect enum TreeValue: Sendable, Hashable {
  /// A key and its value.
  public struct Entry: Sendable, Hashable {
    /// The text of the key.
    public let key: String
    /// The value of the key.
    public let value: TreeValue

    /// Creates an entry.
    public init(_ key: String, _ value: TreeValue) {
      self.key = key
      self.value = value
    }
  }

  case null
  /// A Boolean.
  case bool(Bool)
  /// A number in JSON notation.
  case number(String)
  /// A string; quoted if it would otherwise be parsed as something else.
  case text(String)
  /// A figure as people write it, such as `1.167.259`. YAML writes it unquoted, whatever its type
  /// in the core schema; JSON writes a number if it is a valid one, otherwise a string.
  case figure(String)
  /// A sequence of values.
  case sequence([TreeValue])
  /// A mapping in order.
  case mapping([Entry])

  /// Creates a mapping.
  public static func fields(_ entries: (String, TreeValue)...) -> TreeValue {
    .mapping(entries.map { Entry($0.0, $0.1) })
  }
}

extension TreeValue {
  /// Returns whether a token is a valid JSON number.
  public static func isNumber(_ token: String) -> Bool { CoreNumber.isJsonNumber(token) }

  /// Whether it is a collection that is not empty.
  var isFilledCollection: Bool {
    switch self {
    case .sequence(let elements): !elements.isEmpty
    case .mapping(let entries): !entries.isEmpty
    default: false
    }
  }

  /// Whether it contains an invalid number.
  var hasBadNumber: Bool {
    var waiting = [self]
    while let next = waiting.popLast() {
      switch next {
      case .number(let token): if !CoreNumber.isJsonNumber(token) { return true }
      case .sequence(let elements): waiting += elements
      case .mapping(let entries): waiting += entries.map(\.value)
      case .null, .bool, .text, .figure: break
      }
    }
    return false
  }

  /// The value as passed to the writer of `format`.
  func encoded(as format: DocumentFormat) -> EncodedValue {
    let root = EncodedBox()
    var waiting = [(self, root)]
    while let (next, box) = waiting.popLast() {
      switch next {
      case .null: box.value = .null
      case .bool(let value): box.value = .bool(value)
      case .number(let token): box.value = .number(token)
      case .text(let text): box.value = .text(text)
      case .figure(let text): box.value = Self.encoded(figure: text, as: format)
      case .sequence(let elements):
        let boxes = elements.map { _ in EncodedBox() }
        box.value = .sequence(boxes)
        waiting += zip(elements, boxes)
      case .mapping(let entries):
        let boxes = entries.map { ($0.key, EncodedBox()) }
        box.value = .mapping(boxes.map { (key: $0.0, value: $0.1) })
        waiting += zip(entries, boxes).map { ($0.value, $1.1) }
      }
    }
    return root.value
  }

  static func encoded(figure text: String, as format: DocumentFormat) -> EncodedValue {
    let isPlain = format == .yaml ? YamlText.isPlainFigure(text) : isCommonNumber(text)
    return isPlain ? .number(text) : .text(text)
  }

  /// Whether programs that read JSON and people read the same number: digits without a point and leading
  /// zeros, and no more of them than a `Double` keeps.
  static func isCommonNumber(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == Ascii.minus }
    return text.utf8.count - digits.count <= 1 && 1...15 ~= digits.count
      && digits.allSatisfy(Ascii.isDigit) && (digits.count == 1 || digits.first != Ascii.zero)
  }
}

extension YamlText {
  /// Whether a figure can be written plain without being parsed as a keyword of the core schema.
  static func isPlainFigure(_ text: String) -> Bool {
    let content = Array(text.utf8)
    guard isPlain(content.span) else { return false }
    switch CoreSchema.type(of: content.span) {
    case .string, .integer, .float: return true
    case .null, .bool: return false
    }
  }
}
