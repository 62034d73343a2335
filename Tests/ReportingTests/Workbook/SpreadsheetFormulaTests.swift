import Constraints
import ExactNumbers
import Testing

@testable import Reporting

@Suite("A formula of a spreadsheet")
struct SpreadsheetFormulaTests {
  private static let table: CellTable = {
    var table = CellTable()
    for index in 0..<8 {
      _ = table.add(Cell(name: "\(index)", value: .number(ExactDecimal(index)), precision: .exact))
    }
    return table
  }()

  private static func cell(_ index: Int) -> Expression { .cell(table.id(at: index)) }
  private static func number(_ number: Int) -> Expression { .constant(ExactDecimal(number)) }

  /// Cells stand in rows 2, 3, …; the first two were printed to two decimals.
  private let formula = SpreadsheetFormula(
    column: "Cifras!C", row: { $0.index + 2 }, halfUnit: { $0.index < 2 ? "0.005" : nil },
    isNonnegative: { $0.index != 1 })

  @Test(
    "has as few brackets as it needs",
    arguments: [
      (.quotient(.product(cell(0), number(100)), cell(1)), "Cifras!C2*100/Cifras!C3"),
      (.quotient(cell(0), .product(cell(1), cell(2))), "Cifras!C2/(Cifras!C3*Cifras!C4)"),
      (.product(.sum(cell(0), cell(1)), cell(2)), "(Cifras!C2+Cifras!C3)*Cifras!C4"),
      (.difference(cell(0), .difference(cell(1), cell(2))), "Cifras!C2-(Cifras!C3-Cifras!C4)"),
      (.product(number(-2), .constant(ExactDecimal(coefficient: 1, scale: 3))), "(-2)*0.001"),
      (.total((2..<7).map(cell)), "SUM(Cifras!C4:C8)"),
      (.total([cell(2), cell(3), cell(7), cell(3)]), "SUM(Cifras!C4:C5,Cifras!C5,Cifras!C9)"),
      (.sum(.product(cell(2), cell(3)), cell(4)), "Cifras!C4*Cifras!C5+Cifras!C6"),
      (.function(.least, [cell(2), number(5)]), "MIN(Cifras!C4,5)"),
      (.function(.rounded(2), [cell(2)]), "ROUND(Cifras!C4,2)"),
      (.function(.magnitude, [.difference(cell(2), cell(3))]), "ABS(Cifras!C4-Cifras!C5)"),
    ] as [(Expression, String)])
  func values(expression: Expression, expected: String) {
    #expect(formula.value(expression) == expected)
  }

  @Test(
    "goes from the least to the greatest that the digits leave open",
    arguments: [
      (cell(2), "Cifras!C4", "Cifras!C4"),
      (cell(0), "(Cifras!C2-0.005)", "(Cifras!C2+0.005)"),
      (
        .difference(cell(2), cell(0)), "(Cifras!C4-(Cifras!C2+0.005))",
        "(Cifras!C4-(Cifras!C2-0.005))"
      ),
      (
        .quotient(cell(2), cell(0)), "(Cifras!C4/(Cifras!C2+0.005))",
        "(Cifras!C4/(Cifras!C2-0.005))"
      ),
      (
        .product(cell(2), cell(1)), "MIN(Cifras!C4*(Cifras!C3-0.005),Cifras!C4*(Cifras!C3+0.005))",
        "MAX(Cifras!C4*(Cifras!C3-0.005),Cifras!C4*(Cifras!C3+0.005))"
      ),
      (
        .function(.magnitude, [cell(1)]), "MAX(0,(Cifras!C3-0.005),-(Cifras!C3+0.005))",
        "MAX(-(Cifras!C3-0.005),(Cifras!C3+0.005))"
      ),
    ] as [(Expression, String, String)])
  func bounds(expression: Expression, lower: String, upper: String) {
    #expect(formula.bound(expression, .lower) == lower)
    #expect(formula.bound(expression, .upper) == upper)
  }

  @Test("counts its cells, so that a blank one is no zero, and compares them as texts")
  func conditions() {
    let cells = [2, 3, 4, 7].map { Self.table.id(at: $0) }
    #expect(formula.areNumbers(cells) == "COUNT(Cifras!C4:C6,Cifras!C9)=4")
    #expect(formula.areNumbers([]) == "TRUE")
    #expect(
      formula.differ(cells, from: "Cifras!B") == [
        "SUMPRODUCT(--(Cifras!C4:C6&\"\"<>Cifras!B4:B6&\"\"))>0", "Cifras!C9&\"\"<>Cifras!B9&\"\"",
      ])
  }
}
