import Analysis
import Constraints
import ExactNumbers
import SheetRules

/// A table, ready to be rendered.
public struct Table: Sendable {
  /// A displayed column.
  struct Column: Sendable, Hashable {
    let key: String
    let title: LocalizedText
    let isNumeric: Bool
  }

  /// The content of a row in a column.
  enum Cell: Sendable, Hashable {
    case empty
    case text(String)
    case number(ExactDecimal)
    /// `NM`, `N/A`, `S/I`, or `?` for a value that could not be parsed.
    case word(String)
  }

  let name: TableName
  let columns: [Column]
  let rows: [[Cell]]
}

extension Table.Cell {
  init(_ figure: StatedFigure?) {
    switch figure?.stated {
    case .number(let number): self = .number(number)
    case .absent(.notMeasured): self = .word("NM")
    case .absent(.notApplicable): self = .word("N/A")
    case .absent(.noInformation): self = .word("S/I")
    case .absent(.unreadable): self = .word("?")
    case .absent(.missing), nil: self = .empty
    }
  }

  /// The word that stands for a figure; empty where a figure stands, or nothing.
  init(stateOf figure: StatedFigure?) {
    switch Table.Cell(figure) {
    case .word("?"): self = .text("ilegible")
    case .word(let word): self = .text(word)
    case .empty, .text, .number: self = .empty
    }
  }

  init(_ number: ExactDecimal?) {
    self = number.map { .number($0) } ?? .empty
  }

  init(_ datum: TableDatum) {
    switch datum {
    case .text(let text): self = text.map { .text($0) } ?? .empty
    case .figure(let figure): self.init(figure)
    case .count(let count): self = .number(ExactDecimal(count))
    }
  }

  var number: ExactDecimal? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The cell as text, with numbers in a notation.
  func text(_ number: (ExactDecimal) -> String) -> String {
    switch self {
    case .empty: ""
    case .text(let text), .word(let text): text
    case .number(let decimal): number(decimal)
    }
  }
}
