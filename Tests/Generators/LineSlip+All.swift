extension LineSlip {
  /// Every slip.
  public static let all = layout + keys + figures + texts

  /// Slips of blanks, indentation and lines.
  public static let layout: [LineSlip] = [
    .line("a no-break space in the indentation") { line, _ in
      indentation(line) > 0 ? "\u{A0}" + line.dropFirst() : nil
    },
    .line("nothing but narrow blanks in the indentation") { line, _ in
      let count = indentation(line)
      return String(repeating: "\u{202F}", count: count) + line.dropFirst(count)
    },
    .line("a no-break space after the colon") { line, _ in
      replacing(": ", in: line, by: ":\u{A0}")
    },
    .line("a no-break space after the dash") { line, _ in
      line.drop { $0 == " " }.hasPrefix("- ") ? replacing("- ", in: line, by: "-\u{A0}") : nil
    },
    .line("a no-break space at the end") { line, _ in line + "\u{A0}" },
    .line("a byte order mark at the start") { line, _ in "\u{FEFF}" + line },
    .line("tabs in the indentation") { line, _ in
      let count = indentation(line)
      guard count > 1, count % 2 == 0 else { return nil }
      return String(repeating: "\t", count: count / 2) + line.dropFirst(count)
    },
    .line("no blank after the colon") { line, _ in replacing(": ", in: line, by: ":") },
    .line("a column less") { line, _ in indentation(line) > 0 ? String(line.dropFirst()) : nil },
    .line("a column more") { line, _ in " " + line },
    LineSlip("a line of a no-break space") { lines, index, _ in
      Array(lines[..<index]) + ["\u{A0}"] + lines[index...]
    },
    .paragraph("a paragraph at the margin", "Otro párrafo del mismo texto."),
    .paragraph("a paragraph with a colon", "Otro párrafo: sigue."),
    .paragraph("two paragraphs", "Otro.", "", " Y otro: más."),
    .paragraph("a list", "- uno", "- dos: tres"),
    .paragraph("signs", "* uno", "(dos)", "\"tres\" y cuatro", "% cinco", "@seis"),
  ]

  /// Slips in keys that leave one key that can be meant.
  public static let keys: [LineSlip] = [
    .key("a key in capitals", isRead: false) { key, _ in key.uppercased() },
    .key("a key with a capital", isRead: false) { key, _ in
      key.prefix(1).uppercased() + key.dropFirst()
    },
    .key("a key in two words", isRead: false) { key, _ in
      guard let place = key.firstIndex(where: \.isUppercase) else { return nil }
      return key[..<place] + " " + key[place...].lowercased()
    },
    .key("a key with hyphens", isRead: false) { key, _ in
      guard let place = key.firstIndex(where: \.isUppercase) else { return nil }
      return key[..<place] + "-" + key[place...].lowercased()
    },
    .key("a key with an accent", isRead: false) { key, _ in
      key.hasSuffix("cion") ? key.dropLast(2) + "ón" : nil
    },
    .key("a key in quotes", isRead: false) { key, _ in "\"\(key)\"" },
    .key("a blank before the colon", isRead: false) { key, _ in key + " " },
    .key("two letters of a key the other way round", isRead: false) { key, dice in
      var letters = Array(key)
      guard letters.count > 6 else { return nil }
      letters.swapAt(4, dice.number(5...letters.count - 1))
      return String(letters)
    },
    .key("a letter of a key too few", isRead: false) { key, dice in
      guard key.count > 7 else { return nil }
      var key = key
      key.remove(at: key.index(key.startIndex, offsetBy: dice.number(1...key.count - 2)))
      return key
    },
  ]

  /// Other ways to write the same figure, and figures that cannot be read.
  public static let figures: [LineSlip] = [
    grouped("a blank between thousands", " "),
    grouped("a no-break space between thousands", "\u{A0}"),
    grouped("a narrow blank between thousands", "\u{202F}"), grouped("an apostrophe", "'"),
    grouped("a thin blank between thousands", "\u{2009}"),
    .figure("a footnote behind the figure", isRead: false) { figure, _ in figure + " (*)" },
    .figure("a dash behind the figure", isRead: false) { figure, _ in figure + ".-" },
    .figure("curly quotes", isRead: false) { figure, _ in "\u{201C}\(figure)\u{201D}" },
    .figure("a blank at both ends", isRead: false) { figure, _ in "\" \(figure) \"" },
    .figure("a letter for a digit", isRead: false) { figure, _ in
      figure.contains("0") ? figure.replacingFirst("0", by: "O") : nil
    },
    .figure("a word before the figure", isRead: false) { figure, _ in "aprox. " + figure },
    .figure("a stray sign", isRead: false) { figure, dice in
      figure + ["`", "´", "*", "+", ";", ",", "?"][dice.number(0...6)]
    },
  ]

  /// Slips of signs in texts.
  public static let texts: [LineSlip] = [
    .text("a colon in a text") { text, dice in
      replacingBlank(of: text, by: ": ", &dice)
    },
    .text("the sign of a comment in a text") { text, dice in
      replacingBlank(of: text, by: " # ", &dice)
    },
    .text("a quote that opens and does not close") { text, _ in "\"" + text },
    .text("a word in quotes at the start") { text, _ in
      guard let end = text.firstIndex(of: " ") else { return nil }
      return "\"" + text[..<end] + "\"" + text[end...]
    },
    .text("a sign that YAML keeps for itself at the start") { text, dice in
      ["@", "%", "*", "&", "`", "- ", "? ", "! ", "[", "{"][dice.number(0...9)] + text
    },
    .text("a tab in a text", isRead: false) { text, dice in
      replacingBlank(of: text, by: "\t", &dice)
    },
    LineSlip("a text that goes on at the margin", isRead: false) { lines, index, dice in
      guard let cell = Cell(lines[index]), cell.value.count > 40,
        cell.value.first?.isLetter ?? false, cell.key != "calculo",
        let broken = replacingBlank(of: cell.value, by: "\n", &dice)
      else { return nil }
      let parts = broken.split(separator: "\n").map(String.init)
      return lines[..<index] + [cell.start + cell.key + ": " + parts[0], parts[1]]
        + lines[(index + 1)...]
    },
  ]

  /// A figure whose thousands are told apart by another sign.
  private static func grouped(_ name: String, _ sign: String) -> LineSlip {
    .figure(name, isRead: false) { figure, _ in
      figure.contains(".") ? figure.split(separator: ".").joined(separator: sign) : nil
    }
  }

  private static func replacing(_ part: String, in line: String, by other: String) -> String? {
    line.contains(part) ? line.replacingFirst(part, by: other) : nil
  }

  /// A text with something else in place of one of its blanks.
  private static func replacingBlank(
    of text: String, by other: String, _ dice: inout SeededGenerator
  ) -> String? {
    let blanks = text.indices.filter { text[$0] == " " }
    guard let place = blanks.randomElement(using: &dice) else { return nil }
    return text[..<place] + other + text[text.index(after: place)...]
  }
}

extension String {
  fileprivate func replacingFirst(_ part: String, by other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + other + self[range.upperBound...]
  }
}
