import DocumentTree
import TestSupport

/// Makes documents as different authors and editors write them.
struct WildDocument {
  private(set) var text = ""
  let format: DocumentFormat
  private let lineBreak: String
  private let step: Int
  private var generator: SeededGenerator

  init(seed: UInt64, format: DocumentFormat) {
    var generator = SeededGenerator(seed: seed)
    self.format = format
    lineBreak = ["\n", "\n", "\r\n"].randomElement(using: &generator) ?? "\n"
    step = [2, 2, 4, 3].randomElement(using: &generator) ?? 2
    self.generator = generator
    if chance(8) { text += "\u{FEFF}" }
    if format == .json { writeJson() } else { writeYaml() }
  }

  /// What stands in documents, none of it a figure of one style alone.
  static let texts = [
    "x", "ñandú", "it's", "a b", "37,06", "1.167.259", "3,54 %", "NM", "07", "a: b", "- x", "",
    "no",
    "two\nlines", "a \"quote\"", "😀", "[x", "true", "M$ 515.671", "#x", "a #b", "trailing ",
    "end\n",
    "a\n\n\nb\n", "*x", "\ttab", "\n",
  ]

  /// A value to put into a document.
  static func value(_ generator: inout SeededGenerator, depth: Int = 2) -> TreeValue {
    switch Int.random(in: 0..<(depth > 0 ? 10 : 7), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .number(String(Int.random(in: -9...99_999, using: &generator)))
    case 3: return .figure("1.167.259")
    case 4, 5, 6: return .text(texts.randomElement(using: &generator) ?? "x")
    case 7:
      let count = Int.random(in: 0...3, using: &generator)
      return .sequence((0..<count).map { _ in value(&generator, depth: depth - 1) })
    default:
      let count = Int.random(in: 0...3, using: &generator)
      return .mapping(
        (0..<count).map { TreeValue.Entry("k\($0)", value(&generator, depth: depth - 1)) })
    }
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &generator) == 0
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &generator) ?? ""
  }

  // MARK: JSON

  private mutating func writeJson() {
    let isSpread = Bool.random(using: &generator)
    let unit = pick(["  ", "\t", "    "])
    writeJson(depth: 3, indentation: isSpread ? lineBreak : nil, unit: unit, isRoot: true)
    if !chance(4) { text += lineBreak }
  }

  private mutating func writeJson(
    depth: Int, indentation: String?, unit: String, isRoot: Bool = false
  ) {
    let kind = isRoot ? 7 : Int.random(in: 0..<(depth > 0 ? 9 : 6), using: &generator)
    switch kind {
    case 0: text += pick(["null", "true", "false"])
    case 1, 2: text += pick(["0", "-1.5e3", "31500", "0.461"])
    case 3, 4, 5: text += pick(["\"x\"", "\"\"", "\"1.167.259\"", "\"\\u00f1 \\\" \\n\"", "\"😀\""])
    default:
      let isMapping = kind > 6
      let count = Int.random(in: isRoot ? 1...4 : 0...3, using: &generator)
      text += isMapping ? "{" : "["
      for index in 0..<count {
        if index > 0 { text += "," }
        text += indentation.map { $0 + unit } ?? (index > 0 ? pick(["", " ", "  "]) : "")
        if isMapping { text += "\"k\(index)\":" + pick(["", " "]) }
        writeJson(depth: depth - 1, indentation: indentation.map { $0 + unit }, unit: unit)
      }
      if count > 0, let indentation { text += indentation }
      if count == 0, chance(3) { text += " " }
      text += isMapping ? "}" : "]"
    }
  }

  // MARK: YAML

  private mutating func writeYaml() {
    if chance(4) { text += "# top" + lineBreak }
    if chance(6) { text += "---" + lineBreak }
    if chance(8) {
      writeFlow(depth: 3)
      text += lineBreak
    } else {
      writeBlock(depth: 3, column: 0, isMapping: !chance(3))
    }
    if chance(5) {
      while text.last?.isNewline == true { text.removeLast() }
    }
  }

  private mutating func writeBlock(depth: Int, column: Int, isMapping: Bool) {
    for index in 0..<Int.random(in: 1...4, using: &generator) {
      if index > 0 {
        if chance(8) { text += lineBreak }
        if chance(5) { text += spaces(column) + "# ñ comment" + lineBreak }
        text += spaces(column)
      }
      if isMapping {
        text += pick(["k\(index)", "k\(index)", "\"k\(index)\"", "'k\(index)'"]) + ":"
        writeValue(depth: depth - 1, column: column)
      } else {
        text += "-"
        writeElement(depth: depth - 1, column: column)
      }
    }
  }

  private mutating func writeValue(depth: Int, column: Int) {
    guard depth > 0, chance(3) else { return writeLeaf(depth: depth, column: column) }
    endLine()
    let isMapping = !chance(3)
    if chance(6) { text += spaces(column + step) + "# inner" + lineBreak }
    let inner = !isMapping && chance(2) ? column : column + step
    text += spaces(inner)
    writeBlock(depth: depth, column: inner, isMapping: isMapping)
  }

  private mutating func writeElement(depth: Int, column: Int) {
    guard depth > 0, chance(2) else { return writeLeaf(depth: depth, column: column) }
    text += " "
    writeBlock(depth: depth, column: column + 2, isMapping: !chance(4))
  }

  private mutating func writeLeaf(depth: Int, column: Int) {
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: endLine()
    case 1:
      text += " "
      writeFlow(depth: depth)
      endLine()
    case 2:
      let header = pick(["|", ">", "|-", ">-", "|+"]) + pick(["", " # header"])
      text += " " + header + lineBreak
      for _ in 0...Int.random(in: 0...2, using: &generator) {
        text += spaces(column + step) + pick(["line", "ñ # no comment", "a: b"]) + lineBreak
      }
    case 3:
      text += pick([" \"x\\ty\"", " 'it''s'", " \"\"", " \"37,06\"", " '1.500'"])
      endLine()
    case 4:
      text += " two" + lineBreak + spaces(column + step) + "lines"
      endLine()
    default:
      text += " " + pick(["x", "1.167.259", "3,54 %", "31500", "~", "null", "true", "ñ ñ", "a#b"])
      endLine()
    }
  }

  private mutating func writeFlow(depth: Int) {
    let isMapping = Bool.random(using: &generator)
    let count = Int.random(in: 0...3, using: &generator)
    text += isMapping ? "{" : "["
    for index in 0..<count {
      if index > 0 { text += pick([", ", ",", " , "]) }
      if isMapping { text += "k\(index): " }
      if depth > 0, chance(4) {
        writeFlow(depth: depth - 1)
      } else {
        text += pick(["x", "1", "'y'"])
      }
    }
    if count > 0, chance(5) { text += "," }
    text += isMapping ? "}" : "]"
  }

  private mutating func endLine() {
    text += (chance(6) ? " # trailing" : chance(12) ? "  " : "") + lineBreak
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
