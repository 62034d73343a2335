/// What of a text a person typed.
enum TypedText {
  /// Returns the text without the markup of web pages and without lines that are a formula; nil where it
  /// has neither.
  static func without(leftoversOf text: Span<UInt8>) -> [UInt8]? {
    if TextSigns(of: text).isDisjoint(with: [.markup, .formula]) { return nil }
    var typed: [UInt8] = []
    var isChanged = false
    var index = 0
    while index < text.count {
      if index == 0 || text[index - 1] == 0x0A, let end = formulaLine(text, from: index) {
        isChanged = true
        index = end
      } else if text[index] == UInt8(ascii: "<"), let end = TagReader.end(of: text, from: index) {
        isChanged = true
        index = end
      } else if text[index] == UInt8(ascii: "&"), let end = TagReader.entity(of: text, from: index)
      {
        isChanged = true
        typed.append(UInt8(ascii: "&"))
        index = end
      } else {
        typed.append(text[index])
        index += 1
      }
    }
    return isChanged ? typed : nil
  }

  /// Returns where a line ends that is a formula and nothing else.
  ///
  /// It is typeset between `$$`, or has `=` and a sign of multiplication. The only line of a text is none.
  private static func formulaLine(_ text: Span<UInt8>, from start: Int) -> Int? {
    let end = (start..<text.count).first { text[$0] == 0x0A } ?? text.count
    if start == 0, end == text.count { return nil }
    var first = start
    while first < end, text[first] <= 0x20 { first += 1 }
    if first + 1 < end, text[first] == UInt8(ascii: "$"), text[first + 1] == UInt8(ascii: "$") {
      return end
    }
    var (hasEquals, hasTimes, hasStop) = (false, false, false)
    for index in first..<end {
      switch text[index] {
      case UInt8(ascii: "="): hasEquals = true
      case UInt8(ascii: "*"): hasTimes = true
      case 0x97 where index > first && text[index - 1] == 0xC3: hasTimes = true
      case UInt8(ascii: "."): hasStop = hasStop || (index + 1 < end && text[index + 1] == 0x20)
      default: break
      }
    }
    return hasEquals && hasTimes && !hasStop ? end : nil
  }
}
