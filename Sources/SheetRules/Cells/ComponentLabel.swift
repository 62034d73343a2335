/// The name of a component as it is compared, apart from the number that a label puts before it:
/// "Componente 2: Fase de desarrollo", "3) Fase de desarrollo".
struct ComponentLabel: Hashable {
  /// The name as `normalisedName` writes it, without the number.
  let name: String
  /// The number; nil where there is none.
  let number: Int?

  init(_ text: String) {
    let name = text.normalisedName
    var rest = Substring(name)
    let isNumbered = rest.hasPrefix("componente ")
    if isNumbered { rest = rest.dropFirst("componente ".count) }
    for mark in ["n°", "nº", "n"] where isNumbered && rest.hasPrefix(mark) {
      rest = rest.dropFirst(mark.count).drop { $0 == " " }
      break
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    let marks = rest.prefix { " .:)-–—".contains($0) }
    // "3 talleres" are three, and "2.5 horas" two and a half
    let isMarked = isNumbered || marks.contains { ".:)-–—".contains($0) }
    rest = rest.dropFirst(marks.count)
    guard 1...2 ~= digits.count, isMarked, let first = rest.first, !first.isNumber else {
      (self.name, number) = (name, nil)
      return
    }
    (self.name, number) = (String(rest), Int(digits))
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
