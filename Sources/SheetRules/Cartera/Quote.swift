import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Words of the text that restate a figure of the table: `$34 mil millones`.
struct Quote {
  /// How the words stand to the figure.
  enum Side { case rounded, about, above, below }

  let index: Int
  let entry: FichaCartera.Cita
  /// The number that the words have, as a cell; nil where they have none, or several.
  let cell: CellID?
  /// What the number counts: 1.000.000.000 where it counts thousands of millions.
  let factor: Int
  let relation: Side
  /// How many pesos the unit of the words is: 1 of `$`, 1.000 of `M$`; nil where they state none.
  let pesos: Int?
  /// Whether the number is a percentage.
  let isPercentage: Bool

  var field: JSONPointer { JSONPointer("/texto").appending(index).appending("dice") }

  static func all(
    _ entries: [FichaCartera.Cita], in sheet: Node, _ cells: inout SheetCells
  ) -> [Quote] {
    entries.enumerated().map { index, entry in
      let node = sheet["texto"]?[index]?["dice"]
      return Quote(index, entry, node, &cells)
    }
  }

  private init(
    _ index: Int, _ entry: FichaCartera.Cita, _ node: Node?, _ cells: inout SheetCells
  ) {
    self.index = index
    self.entry = entry
    let words = QuoteWords(entry.dice ?? "")
    factor = words.factor
    relation = words.relation
    pesos = words.pesos
    isPercentage = words.isPercentage
    guard let number = words.number, let node else {
      cell = nil
      return
    }
    let field = JSONPointer("/texto").appending(index).appending("dice")
    let label = LocalizedText("«\(entry.dice ?? "")»")
    let place = CellPlace(
      field: field, label: .form(label), range: Self.range(of: words.written, in: node))
    cell = cells.add(place, number)
  }

  /// Where the figure stands among the bytes of the text.
  private static func range(of written: String, in node: Node) -> ByteRange? {
    let bytes = Array(node.document.source[node.range.start..<node.range.end])
    let figure = Array(written.utf8)
    guard figure.count <= bytes.count else { return nil }
    for start in 0...(bytes.count - figure.count)
    where bytes[start..<start + figure.count].elementsEqual(figure) {
      return ByteRange(
        start: node.range.start + start, end: node.range.start + start + figure.count)
    }
    return nil
  }
}

/// The one number of some words, and what stands around it.
struct QuoteWords {
  private(set) var number: ExactDecimal?
  private(set) var written = ""
  private(set) var factor = 1
  private(set) var relation = Quote.Side.rounded
  private(set) var pesos: Int?
  private(set) var isPercentage = false

  init(_ text: String) {
    let words = text.split { $0.isWhitespace || "()«»\"".contains($0) }.map(String.init)
    let numbers = words.indices.filter { words[$0].contains(where: \.isNumber) }
    guard numbers.count == 1, let index = numbers.first else { return }
    let digits = words[index].drop { !$0.isNumber }
    let end = digits.lastIndex(where: \.isNumber).map(digits.index(after:)) ?? digits.endIndex
    written = String(digits[..<end])
    number = (try? FigureParser.parse(written))?.number
    let behind = words[(index + 1)...].map(\.normalisedName)
    isPercentage = words[index].hasSuffix("%") || behind.first == "%"
    factor = Self.factor(behind)
    if text.contains("MM$") {
      pesos = 1_000_000
    } else if text.contains("M$") {
      pesos = 1_000
    } else if text.contains("$") || behind.contains(where: { $0.hasPrefix("peso") }) {
      pesos = 1
    }
    relation = Self.relation(words[..<index].map(\.normalisedName))
  }

  /// What the words behind a number multiply it by: `mil millones`, `miles de millones`.
  private static func factor(_ behind: [String]) -> Int {
    var words = behind[...]
    var factor = 1
    for _ in 0..<2 {
      if factor > 1, words.first == "de" { words = words.dropFirst() }
      guard let word = words.popFirst() else { break }
      guard let multiple = word == "miles" ? 1_000 : NumberWords.multiples[word] else { break }
      factor *= multiple
    }
    return factor
  }

  private static func relation(_ before: [String]) -> Quote.Side {
    let last = before.filter { $0 != "$" && $0 != "m$" && $0 != "mm$" }.suffix(2)
    switch last.last {
    case "aproximadamente", "unos", "unas", "casi", "cerca", "alrededor": return .about
    case "de":
      switch last.first {
      case "mas": return .above
      case "menos": return .below
      case "cerca", "alrededor": return .about
      default: return .rounded
      }
    default: return .rounded
    }
  }
}

extension Quote {
  /// The equation of the number of the words with what it restates, as far as the words go.
  func equation(
    of stated: CellID, _ value: Expression, _ name: LocalizedText, _ cells: SheetCells
  ) -> StatedEquation {
    let zeros = cells.number(stated).map { about($0) } ?? 0
    switch relation {
    case .above, .below:
      return StatedEquation(
        equation: Equation(
          stated: .cell(stated), relation: relation == .above ? .atMost : .atLeast,
          computed: value),
        subject: stated, formula: name)
    case .rounded, .about:
      guard zeros > 0, let unit = try? ExactDecimal(1).scaled(byPowerOfTen: zeros) else {
        return .ratio(stated, name, value)
      }
      let rounded = Expression.product(
        .function(.rounded(0), [.quotient(value, .constant(unit))]), .constant(unit))
      return .ratio(stated, name, rounded)
    }
  }

  /// The digits that approximate words leave open: those of the zeros at the end.
  private func about(_ number: ExactDecimal) -> Int {
    guard relation == .about, number.scale == 0 else { return 0 }
    var coefficient = number.coefficient
    var zeros = 0
    while coefficient != 0, coefficient % 10 == 0 {
      coefficient /= 10
      zeros += 1
    }
    return zeros
  }
}

extension Quote {
  /// Whether the words say something that another rule looks at.
  var isOfOtherRule: Bool {
    entry.desde != nil || entry.orden != nil || entry.fecha != nil
      || isPerUnit && (entry.de == nil || cell == nil)
  }

  /// Whether the words, or the figure that they speak of, tell what each of some units has.
  var isPerUnit: Bool { entry.porUnidad != nil || entry.unidades != nil }
}
