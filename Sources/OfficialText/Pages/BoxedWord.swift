import DocumentTree

/// A word of a page with its box, in tenths of a point from the upper left corner.
struct BoxedWord: Sendable {
  let text: String
  let page: Int
  let left: Int
  let top: Int
  let right: Int
  let bottom: Int

  var height: Int { max(1, bottom - top) }
  var middle: Int { (top + bottom) / 2 }
}

extension BoxedWord {
  /// The words of what `pdftotext -bbox` writes, in the order in which the page draws them.
  static func all(in output: [UInt8]) -> [BoxedWord] {
    var words: [BoxedWord] = []
    var page = -1
    var index = 0
    while let start = output.index(of: UInt8(ascii: "<"), from: index) {
      guard let end = output.index(of: UInt8(ascii: ">"), from: start) else { break }
      index = end + 1
      let tag = output[(start + 1)..<end]
      if tag.starts(with: "page ".utf8) {
        page += 1
      } else if tag.starts(with: "word ".utf8),
        let close = output.index(of: UInt8(ascii: "<"), from: index),
        let left = number("xMin", tag), let top = number("yMin", tag),
        let right = number("xMax", tag), let bottom = number("yMax", tag)
      {
        let text = Markup.decoded(output[index..<close]).trimmingBlanks
        if !text.isEmpty {
          words.append(
            BoxedWord(
              text: text, page: max(0, page), left: left, top: top, right: right, bottom: bottom))
        }
        index = close
      }
    }
    return words
  }

  /// The number of an attribute in tenths.
  private static func number(_ name: String, _ tag: ArraySlice<UInt8>) -> Int? {
    let key = Array("\(name)=\"".utf8)
    guard var index = tag.firstRange(ofBytes: key)?.upperBound else { return nil }
    var value = 0
    var decimals: Int?
    let isNegative = index < tag.endIndex && tag[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    while index < tag.endIndex, tag[index] != UInt8(ascii: "\""), value < 1 << 40 {
      if tag[index] == UInt8(ascii: ".") {
        decimals = 0
      } else if Ascii.isDigit(tag[index]) {
        if decimals != nil, (decimals ?? 0) >= 1 { break }
        value = value * 10 + Int(tag[index] - 0x30)
        if decimals != nil { decimals = 1 }
      } else {
        return nil
      }
      index += 1
    }
    let tenths = decimals == 1 ? value : value * 10
    return isNegative ? -tenths : tenths
  }
}

extension [UInt8] {
  func index(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < count {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  fileprivate func firstRange(ofBytes bytes: [UInt8]) -> Range<Int>? {
    var index = startIndex
    while index + bytes.count <= endIndex {
      if self[index..<(index + bytes.count)].elementsEqual(bytes) {
        return index..<(index + bytes.count)
      }
      index += 1
    }
    return nil
  }
}
