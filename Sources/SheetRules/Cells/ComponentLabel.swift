/// The name of a component as it is compared, apart from the number that a label puts before it.
///
/// "Componente 2: Fase de desarrollo", "3) Fase de desarrollo", "C2 - Fase de desarrollo", "N° 2: Fase de
/// desarrollo", "II. Fase de desarrollo" and "b) Fase de desarrollo" have one. "Componente: Fase de desarrollo"
/// and "«Fase de desarrollo»" have none.
struct ComponentLabel: Hashable {
  /// The name as `normalisedName` writes it, without the number.
  let name: String
  /// The number; nil where there is none.
  let number: Int?

  init(_ text: String) {
    let name = Self.unwrapped(text.normalisedName)
    var rest = Substring(name)
    let isNumbered = rest.hasPrefix("componente ")
    if isNumbered { rest = rest.dropFirst("componente ".count) }
    for mark in isNumbered ? ["n°", "nº", "n"] : ["n°", "nº"] where rest.hasPrefix(mark) {
      rest = rest.dropFirst(mark.count).drop { $0 == " " }
      break
    }
    if !isNumbered, rest.first == "c", rest.dropFirst().first?.isNumber ?? false {
      rest = rest.dropFirst()
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let letters = digits.isEmpty ? rest.prefix { $0.isASCII && $0.isLetter } : ""
    rest = rest.dropFirst(digits.count + letters.count)
    let marks = rest.prefix { " .:)-–—".contains($0) }
    // "3 talleres" are three, and "2.5 horas" two and a half
    let isMarked = isNumbered || marks.contains { ".:)-–—".contains($0) }
    rest = rest.dropFirst(marks.count)
    let number =
      1...2 ~= digits.count
      ? Int(digits) : Self.number(letters, isBracketed: marks.first == ")")
    guard let number, isMarked, let first = rest.first, !first.isNumber else {
      (self.name, self.number) = (name, nil)
      return
    }
    (self.name, self.number) = (Self.unwrapped(String(rest)), number)
  }

  /// A name without quotes around it, or *componente:* before it.
  private static func unwrapped(_ name: String) -> String {
    var rest = Substring(name)
    if let colon = rest.firstIndex(of: ":"), ["componente", "componente "].contains(rest[..<colon])
    {
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
    }
    if let first = rest.first, let last = rest.last, "«“\"'‘".contains(first),
      "»”\"'’".contains(last), rest.count > 2
    {
      rest = rest.dropFirst().dropLast()
    }
    return rest.isEmpty ? name : String(rest)
  }

  /// The number that letters are: *II*, or the *b* of *b) Asesoría*.
  private static func number(_ letters: Substring, isBracketed: Bool) -> Int? {
    let numerals = NumberWords.romans.prefix(10)
    if let place = numerals.firstIndex(where: { letters == $0 }) { return place + 1 }
    guard isBracketed, letters.utf8.count == 1, let letter = letters.utf8.first else { return nil }
    return Int(letter - UInt8(ascii: "a")) + 1
  }

  /// Whether both call one component: the same name, and no other number.
  func agrees(with other: ComponentLabel) -> Bool {
    name == other.name && (number == nil || other.number == nil || number == other.number)
  }
}

extension String {
  /// The name of a component as it is compared, without the number that a label puts before it.
  var normalisedLabel: String { ComponentLabel(self).name }
}
