import DocumentTree

extension FieldTree {
  /// The child that a key can only mean which is not written as one: by its letters (`población`,
  /// `POR_BENEFICIARIO`), or by the label that the form prints (`Población potencial`).
  func meaning(of key: String, in parent: Int) -> Int? {
    let forms = KeySpelling.forms(of: key)
    var found: Int?
    var next = firstChild(of: parent)
    while let child = next {
      next = sibling(after: child)
      let letters = KeySpelling.letters(name(of: child))
      guard letters == KeySpelling.name(of: forms[0]) || hasLabel(child, in: forms) else {
        continue
      }
      if found != nil { return nil }
      found = child
    }
    return found
  }

  private func hasLabel(_ place: Int, in forms: [[UInt8]]) -> Bool {
    guard let label = label(at: place) else { return false }
    return KeySpelling.forms(of: label).contains { forms.contains($0) }
  }
}

/// The letters of a key or a label, by which they are compared.
enum KeySpelling {
  /// Letters and digits in lower case, without accents.
  static func letters(_ text: some StringProtocol) -> [UInt8] {
    // nearly every key is ASCII, and asking Unicode of its letters is a fiftieth of checking a sheet
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      let kept = text.utf8.prefix(120).filter { Ascii.isDigit($0) || Ascii.isLetter($0) }
      return kept.prefix(64).map { Ascii.isLetter($0) ? $0 | 0x20 : $0 }
    }
    let kept = text.unicodeScalars.prefix(120).filter {
      $0.isDigit || $0.properties.isAlphabetic || 0x300..<0x370 ~= $0.value
    }
    return Likeness.folded(String(String.UnicodeScalarView(kept)))
  }

  /// The letters of the key that an abbreviation stands for.
  static func name(of letters: [UInt8]) -> [UInt8] {
    let isNumber = ["n", "nº", "no", "nro", "num"].contains { Array($0.utf8) == letters }
    return isNumber ? Array("numero".utf8) : letters
  }

  /// The letters of a text as it is, then without what it has in brackets at its end, without the number
  /// of its section, and with its words in the singular: forms print «gasto administrativo» and «gastos
  /// administrativos».
  static func forms(of text: String) -> [[UInt8]] {
    var texts = [text[...]]
    if let bracket = text.lastIndex(of: "("), text.hasSuffix(")") { texts.append(text[..<bracket]) }
    let forms = texts.flatMap { text in
      [letters(text), letters(withoutNumber(text)), letters(singular(withoutNumber(text)))]
    }
    return forms.enumerated().filter { $0.offset == 0 || !$0.element.isEmpty }.map(\.element)
  }

  private static func singular(_ text: Substring) -> String {
    text.split(whereSeparator: \.isWhitespace)
      .map { $0.count > 3 && $0.last == "s" ? $0.dropLast() : $0 }
      .joined(separator: " ")
  }

  /// Without `Sección 3:` or `3.1` before it.
  private static func withoutNumber(_ text: Substring) -> Substring {
    var rest = text.drop(while: \.isWhitespace)
    for word in ["Sección", "Seccion", "sección", "seccion"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
    }
    let stripped = rest.drop { $0.isNumber || $0.isWhitespace || ".:)-–".contains($0) }
    return stripped.isEmpty ? text : stripped
  }
}
