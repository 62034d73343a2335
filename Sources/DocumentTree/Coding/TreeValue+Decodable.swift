extension TreeValue: Decodable {
  /// Takes over what a decoder holds, keys in alphabetical order, since decoders know none.
  ///
  /// A text comes first: of a number, a decoder that keeps the text gives every digit.
  public init(from decoder: any Decoder) throws {
    if let fields = try? decoder.container(keyedBy: TreeKey.self) {
      self = .mapping(
        try fields.allKeys.sorted { $0.stringValue < $1.stringValue }.map {
          Entry($0.stringValue, try fields.decode(TreeValue.self, forKey: $0))
        })
    } else if var list = try? decoder.unkeyedContainer() {
      var elements: [TreeValue] = []
      while !list.isAtEnd { elements.append(try list.decode(TreeValue.self)) }
      self = .sequence(elements)
    } else {
      self = try Self.scalar(decoder.singleValueContainer())
    }
  }

  private static func scalar(_ value: any SingleValueDecodingContainer) throws -> TreeValue {
    if value.decodeNil() { return .null }
    if let text = try? value.decode(String.self) { return .text(text) }
    if let isTrue = try? value.decode(Bool.self) { return .bool(isTrue) }
    if let whole = try? value.decode(Int.self) { return .number(String(whole)) }
    // no other type of a number with decimals is known to every decoder
    return .number(try value.decode(Double.self).description)
  }
}
