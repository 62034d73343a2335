/// Writes single-line scalars, with the quotes of those they replace if possible.
struct InlineText {
  let format: DocumentFormat
  let isInFlow: Bool

  /// The text of a scalar or an empty collection.
  func text(of value: TreeValue, like style: Node.Style?) -> [UInt8] {
    switch value {
    case .null: return Array("null".utf8)
    case .bool(let value): return Array((value ? "true" : "false").utf8)
    case .number(let token): return Array(token.utf8)
    case .text(let text): return scalar(text, isFigure: false, like: style)
    case .figure(let text): return scalar(text, isFigure: true, like: style)
    case .sequence: return Array("[]".utf8)
    case .mapping: return Array("{}".utf8)
    }
  }

  /// The text of a key, with the quotes of another one.
  func key(_ text: String, like style: Node.Style?) -> [UInt8] {
    guard format == .yaml else { return jsonText(text) }
    if style == .doubleQuoted || style == .singleQuoted { return quoted(text, like: style) }
    var bytes: [UInt8] = []
    YamlText.appendKey(text, to: &bytes)
    return isSafeHere(bytes) ? bytes : quoted(text, like: nil)
  }

  private func scalar(_ text: String, isFigure: Bool, like style: Node.Style?) -> [UInt8] {
    guard format == .yaml else {
      return isFigure && style != .doubleQuoted && TreeValue.isCommonNumber(text)
        ? Array(text.utf8) : jsonText(text)
    }
    if style == .doubleQuoted || style == .singleQuoted { return quoted(text, like: style) }
    let content = Array(text.utf8)
    let isPlain =
      isFigure
      ? YamlText.isPlainFigure(text)
      : YamlText.isPlainText(content.span)
    return isPlain && isSafeHere(content) ? content : quoted(text, like: nil)
  }

  /// In flow context, flow indicators end a plain scalar; to some parsers, `?` and `:` do as well.
  private func isSafeHere(_ plain: [UInt8]) -> Bool {
    if plain.first == Ascii.quote || !isInFlow { return true }
    return !plain.contains {
      Ascii.isFlowIndicator($0) || $0 == Ascii.question || $0 == Ascii.colon
    }
  }

  private func quoted(_ text: String, like style: Node.Style?) -> [UInt8] {
    let isPrintable = text.unicodeScalars.allSatisfy(YamlText.isPrintable)
    if style == .singleQuoted, isPrintable {
      let doubled = text.utf8.flatMap { $0 == Ascii.apostrophe ? [$0, $0] : [$0] }
      return [Ascii.apostrophe] + doubled + [Ascii.apostrophe]
    }
    var bytes: [UInt8] = []
    YamlText.appendQuoted(text, to: &bytes)
    return bytes
  }

  private func jsonText(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    JsonText.append(text, to: &bytes)
    return bytes
  }
}
