import Constraints
import DocumentTree
import ProgramSheets

/// What money a figure counts, by the words around it.
enum Money: Equatable {
  /// Pesos, thousands of them, or millions.
  case pesos(Int)
  /// Another currency.
  case other(String)
  /// None that the words tell.
  case unnamed

  private static let currencies = [dollars, "euro", "escudo", "uf", "utm", "usd"]
  private static let dollars = "dolar"

  /// Reads a text with a figure, such as `$40 mil por persona`, or with none, such as `M$ por persona`.
  init(_ text: String) {
    self = .unnamed
    for word in text.split(whereSeparator: { $0.isWhitespace || "()«»\"/,;".contains($0) }) {
      if let sign = word.firstIndex(of: "$") {
        self = Self.signed(word[..<sign].filter(\.isLetter))
        return
      }
      let plain = String(word).normalisedName
      if let name = Self.currencies.first(where: {
        plain == $0 || $0.count > 3 && plain.hasPrefix($0)
      }) {
        self = .other(name == "usd" ? Self.dollars : name)
        return
      }
      if ["peso", "pesos", "clp"].contains(plain) { self = .pesos(1) }
    }
  }

  /// Reads the unit of a column, or a name with one: `miles de pesos`.
  init(unit text: String) {
    let words = text.split { $0.isWhitespace || "()".contains($0) }.map {
      String($0).normalisedName
    }
    switch Money(text) {
    case .pesos(1) where words.contains("millones") || words.contains("mm"):
      self = .pesos(1_000_000)
    case .pesos(1) where words.contains("miles") || words.contains("m"): self = .pesos(1_000)
    case let money: self = money
    }
  }

  private static func signed(_ letters: String) -> Money {
    switch letters {
    case "": .pesos(1)
    case "M": .pesos(1_000)
    case "MM": .pesos(1_000_000)
    case "US", "USD": .other(dollars)
    default: .other(letters)
    }
  }
}

extension SheetCells {
  /// The money of a figure of the table: that of its column, or that its row names.
  func money(of cell: CellID) -> Money {
    let field = self[cell].field.tokens
    let column = field.last.flatMap { cartera.column($0) }
    let money = column.map { self.money(of: $0) } ?? Money.unnamed
    guard money == .unnamed, let row = self[cell].figure?.row, cartera.rows.indices.contains(row)
    else { return money }
    return Money(unit: cartera.rows[row].title ?? "")
  }

  /// The money of a column; an amount without a unit is in thousands of pesos, and a ratio is in the money of
  /// what it divides.
  private func money(of column: CarteraContents.Column) -> Money {
    if let unit = column.declaration.unidad {
      let money = Money(unit: unit)
      return money == .unnamed ? .other(unit.normalisedName) : money
    }
    if column.declaration.tipo?.normalisedName == "monto" { return .pesos(1_000) }
    let divided = column.ratio.flatMap { cartera.column($0.first) }
    return divided.flatMap { $0.ratio == nil ? money(of: $0) : nil } ?? .unnamed
  }
}
