extension Node {
  /// The content of a scalar after unescaping and folding; empty for collections.
  public var text: String {
    withBytes { bytes in
      String(copying: UTF8Span(unchecked: bytes))
    }
  }

  /// The UTF-8 bytes of the content of a scalar; empty for collections.
  package var bytes: [UInt8] {
    withBytes { content in
      var bytes: [UInt8] = []
      ScalarText.appendVerbatim(content, 0, content.count, to: &bytes)
      return bytes
    }
  }

  /// Calls `body` with the UTF-8 content of a scalar, without a copy if it is verbatim in the
  /// source.
  ///
  /// - Parameter body: reads the bytes.
  /// - Returns: what `body` returns.
  @inlinable
  public func withBytes<R>(_ body: (Span<UInt8>) throws -> R) rethrows -> R {
    // inlined for the sake of the closures: the texts of a sheet are asked for a thousand times
    let (bytes, range) = content
    return try body(bytes.span.extracting(range))
  }

  /// The bytes that hold the content of a scalar, and its range: the source if it is verbatim there.
  @usableFromInline
  var content: (bytes: [UInt8], range: Range<Int>) {
    let (target, source) = (target, document.source)
    if let range = document.tape.records.verbatimRange(of: target) { return (source, range) }
    if let texts = document.decodedTexts, let range = texts.range(of: target) {
      return (texts.bytes, range)
    }
    if let respelling = document.respellings[target] {
      let bytes = respelling.bytes
      return (bytes, bytes.indices)
    }
    var decoded: [UInt8] = []
    ScalarText.append(document.tape.records[target], of: source.span, to: &decoded)
    return (decoded, decoded.indices)
  }

  /// Whether the content of a scalar equals this text, byte for byte.
  public func hasText(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { hasBytes($0.span) }
  }

  /// Whether the content of a scalar equals these bytes.
  func hasBytes(_ wanted: Span<UInt8>) -> Bool { document.hasBytes(wanted, at: index) }

  /// Whether this is the merge key `<<`.
  var isMergeKey: Bool {
    document.format == .yaml && kind == .scalar && style == .plain && hasText("<<")
  }

  /// Whether `|-` stands there and nothing below it, as an empty sheet has it for a text to come.
  package var isEmptyBlock: Bool {
    guard kind == .scalar, range.count > 0, document.format == .yaml else { return false }
    let first = document.source[range.start]
    guard first == UInt8(ascii: "|") || first == UInt8(ascii: ">"), withBytes({ $0.isEmpty })
    else {
      return false
    }
    let block = document.source[range.start..<range.end]
    return !block.drop { $0 != 0x0A && $0 != 0x0D }.contains { $0 > 0x20 }
  }

  /// Whether a scalar is unquoted: a JSON number or literal, or a YAML plain scalar.
  public var isPlainOrNumber: Bool {
    let record = packed
    return record.kind == .scalar && record.style == .plain
  }

  /// The type of a scalar in the YAML core schema or in JSON.
  public enum ScalarType: Sendable, Hashable {
    case null
    /// A Boolean with its value.
    case bool(Bool)
    case integer
    case float
    case string
  }

  /// The type of a scalar in the YAML core schema or in JSON, unless a tag overrides it.
  ///
  /// Collections are reported as strings.
  public var scalarType: ScalarType {
    let record = packed
    guard record.kind == .scalar else { return .string }
    if let tag { return CoreSchema.type(of: self, tagged: tag) }
    guard record.style == .plain else { return .string }
    return withBytes { CoreSchema.type(of: $0) }
  }

  /// Whether a scalar is null: `null`, `~` or absent.
  public var isNull: Bool {
    let record = packed
    guard record.kind == .scalar else { return false }
    if !document.respellings.isEmpty, let respelling = document.respellings[target] {
      return respelling == .blank
    }
    // without a tag, null is unquoted and no longer than `null`
    if record.has(.hasTag) { return scalarType == .null }
    guard record.style == .plain, record.isShorter(than: 5) else { return false }
    return withBytes { CoreSchema.isNull($0) }
  }
}

extension Document {
  /// The first key with these bytes among the entries that begin at an index.
  func index(ofKey wanted: Span<UInt8>, from first: Int, to end: Int) -> Int? {
    // works on the records: asking each key for its bytes would take five times as long
    let (records, source) = (tape.records, source)
    var index = first
    while index < end {
      if let range = records.packed(index).verbatimScalar {
        if range.count == wanted.count, source.span.extracting(range).isEqual(to: wanted) {
          return index
        }
      } else if hasBytes(wanted, at: index) {
        return index
      }
      index = records.next(after: records.next(after: index))
    }
    return nil
  }

  /// Whether a node is a scalar whose content equals these bytes.
  func hasBytes(_ wanted: Span<UInt8>, at index: Int) -> Bool {
    let target = tape.target(of: index)
    guard tape.records.kind(of: target) == .scalar else { return false }
    // most keys stand in the source as they are, and most others already differ in length
    if let range = tape.records.verbatimRange(of: target) {
      if range.count != wanted.count { return false }
      let source = source
      return source.span.extracting(range).isEqual(to: wanted)
    }
    return Node(document: self, index: target).withBytes { $0.isEqual(to: wanted) }
  }
}

extension Span where Element == UInt8 {
  fileprivate func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}

extension TapeRecord {
  /// The source bytes of the content, if it is verbatim.
  var verbatimRange: Range<Int>? {
    guard isCollection || has(.isVerbatim) else { return nil }
    if isCollection { return Int(start)..<Int(start) }
    let isQuoted = style == .doubleQuoted || style == .singleQuoted
    return isQuoted ? Int(start) + 1..<Int(end) - 1 : Int(start)..<Int(end)
  }
}
