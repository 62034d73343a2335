/// Writes values in flow style, on one line or on several.
struct FlowText {
  /// The layout of a collection.
  enum Shape {
    /// On one line, with or without a space after commas and colons.
    case line(isSpaced: Bool)
    /// One entry per line, indented by one more `unit` than its first line.
    case lines(indentation: [UInt8], unit: [UInt8], lineBreak: [UInt8])
  }

  let scalars: InlineText
  let shape: Shape

  func text(of value: TreeValue, like style: Node.Style? = nil) -> [UInt8] {
    guard value.isFilledCollection else { return scalars.text(of: value, like: style) }
    switch value {
    case .sequence(let elements):
      let inner = deeper
      return enclosed(elements.map { inner.text(of: $0) }, Ascii.openBracket, Ascii.closeBracket)
    case .mapping(let entries):
      let inner = deeper
      return enclosed(
        entries.map { inner.entry($0.key, $0.value) }, Ascii.openBrace, Ascii.closeBrace)
    default: return []
    }
  }

  /// The text of an entry.
  func entry(_ key: String, _ value: TreeValue, like style: Node.Style? = nil) -> [UInt8] {
    // The space is required after a plain key and optional after a quoted one.
    let name = scalars.key(key, like: style)
    let needsSpace = name.last != Ascii.quote && name.last != Ascii.apostrophe
    let space = isSpaced || needsSpace ? [Ascii.space] : []
    return name + [Ascii.colon] + space + text(of: value)
  }

  private var isSpaced: Bool {
    if case .line(let isSpaced) = shape { return isSpaced }
    return true
  }

  private var deeper: FlowText {
    guard case .lines(let indentation, let unit, let lineBreak) = shape else { return self }
    return FlowText(
      scalars: InlineText(format: scalars.format, isInFlow: true),
      shape: .lines(indentation: indentation + unit, unit: unit, lineBreak: lineBreak))
  }

  private func enclosed(_ items: [[UInt8]], _ open: UInt8, _ close: UInt8) -> [UInt8] {
    switch shape {
    case .line(let isSpaced):
      let comma = isSpaced ? [Ascii.comma, Ascii.space] : [Ascii.comma]
      return [open] + Array(items.joined(separator: comma)) + [close]
    case .lines(let indentation, let unit, let lineBreak):
      let start = lineBreak + indentation + unit
      let inside = items.joined(separator: [Ascii.comma] + start)
      return [open] + start + inside + lineBreak + indentation + [close]
    }
  }
}
