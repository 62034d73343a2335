import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

/// Writes a calculation as rows for spreadsheets and scripts; figures in point notation.
struct CalculationCsv {
  let language: Language

  func bytes(of calculation: Calculation) -> [UInt8] {
    var text = DelimitedText()
    switch calculation.answer {
    case .derived(let cells):
      text.row(["field", "name", "stated", "computed", "verdict", "rule", "formula", "working"])
      for cell in cells { text.row(row(cell)) }
    case .whatIf(let answer):
      text.row(["kind", "field", "name", "before", "after", "rule", "formula", "message"])
      for row in rows(answer) { text.row(row) }
    case .solved(let cell):
      text.row(["rule", "field", "name", "stated", "least", "greatest", "values", "formula"])
      for row in rows(cell) { text.row(row) }
    }
    return text.bytes
  }

  private func row(_ cell: DerivedCell) -> [String?] {
    [
      cell.field.description, cell.name[language], cell.stated?.description,
      cell.computed.description, cell.verdict?.rawValue, cell.rule, cell.formula[language],
      cell.working,
    ]
  }

  private func rows(_ answer: WhatIf) -> [[String?]] {
    let changes: [[String?]] = answer.changes.map { change in
      [
        change.formula == nil ? "set" : "follows", change.field.description,
        change.name[language], change.before?.description, change.after.description, nil,
        change.formula?[language], nil,
      ]
    }
    func row(_ kind: String, _ effect: WhatIf.Effect) -> [String?] {
      [
        kind, effect.field.description, nil, nil, nil, effect.rule, nil,
        effect.message[language],
      ]
    }
    return changes + answer.breaks.map { row("breaks", $0) } + answer.mends.map { row("mends", $0) }
  }

  /// The row for all equations together has no rule; the rows per equation follow.
  private func rows(_ cell: SolvedCell) -> [[String?]] {
    let all: [String?] = [
      nil, cell.field.description, cell.name[language], cell.stated?.description,
      cell.least?.description, cell.greatest?.description, cell.valuesInWords[language], nil,
    ]
    return [all]
      + cell.demands.map { demand in
        [
          demand.rule, cell.field.description, cell.name[language], cell.stated?.description, nil,
          nil, demand.values?.inWords[language], demand.formula[language],
        ]
      }
  }
}
