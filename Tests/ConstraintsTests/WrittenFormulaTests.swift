import Constraints
import ExactNumbers
import Testing

struct FormulaCase: Sendable, CustomTestStringConvertible {
  let text: String
  /// Each formula as "value of the expression = result [addend …]".
  let formulas: [String]
  var testDescription: String { text }
}

@Suite("Formulas in texts")
struct WrittenFormulaTests {
  @Test(
    "a formula is found with its result wherever it stands in prose",
    arguments: [
      FormulaCase(text: "890.493*0,74*0,90*0,461= 273.401", formulas: ["273404.503818 = 273401"]),
      FormulaCase(
        text: "así se obtienen 273.401 (890.493*0,74*0,90*0,461= 273.401 empresas.)",
        formulas: ["273404.503818 = 273401"]),
      FormulaCase(
        text:
          "usuarios*% con internet - las que venden: 625483* 0,461 - 81313 = 207.035 empresas. Más",
        formulas: ["207034.663 = 207035"]),
      FormulaCase(
        text: "Potencial = (625.483*0.42*0.44*0.12)= 13871 empresas+ 2922 cooperativas.Objetivo: "
          + "(Número*%sector)= (16793*0.74*0.90)= 11184 empresas y cooperativas.",
        formulas: ["13870.711008 = 13871 +2922", "11184.138 = 11184"]),
      FormulaCase(
        text: "Total * % que no usan = 1128679* 0,60= 677207", formulas: ["677207.4 = 677207"]),
      FormulaCase(
        text: #"$$\text{Objetivo} = \% a * b = 677,207 * 0,88 * 0,535 = 318,83 \text{ empresas}$$"#,
        formulas: ["318.8290556 = 318.83"]),
      FormulaCase(text: "1.000 x 74 % × 0,5 = 370", formulas: ["370 = 370"]),
      FormulaCase(text: "1.000 empresas * 0,5 + 20 cooperativas = 520", formulas: ["520 = 520"]),
      FormulaCase(text: "(10+5)/(2-4) = -7", formulas: []),
      FormulaCase(text: "(10+5)/(4-2) = 8", formulas: ["7.5 = 8"]),
      FormulaCase(text: "2*3 = 3*2 = 6", formulas: ["6 = 6", "6 = 6"]),
      FormulaCase(text: "potencial * 0,5 = 40 y objetivo=3", formulas: ["potencial: 40"]),
      FormulaCase(text: "en 2019 = 31500, sin fórmula", formulas: []),
      FormulaCase(text: "ELE4,2015 y EME5-2017 = 3", formulas: []),
      FormulaCase(text: "precio/unidad = 5 y = = 4 * = 3", formulas: []),
      FormulaCase(text: "1.23.456 * 2 = 5", formulas: []),
      FormulaCase(text: String(repeating: "(", count: 5000) + "1*2" + "=3", formulas: ["2 = 3"]),
      FormulaCase(text: "", formulas: []),
    ])
  func finds(_ example: FormulaCase) throws {
    let formulas = WrittenFormula.all(
      in: Array(example.text.utf8), notation: .chilena, names: ["potencial"])
    #expect(try formulas.map(summary) == example.formulas)
  }

  private func summary(_ formula: WrittenFormula) throws -> String {
    var table = CellTable()
    var name: String?
    let cells = formula.operands.map { operand -> CellID in
      switch operand {
      case .number(let number):
        return table.add(Cell(name: "n", value: .number(number.value), precision: .asWritten))
      case .name(let text, _):
        name = text
        return table.add(Cell(name: text, value: .absent(.missing), precision: .exact))
      }
    }
    if let name { return "\(name): \(formula.result.value)" }
    let value = try formula.expression(over: cells).interval { (id) throws(EvaluationError) in
      Interval(exactly: table[id].number.map { Rational($0) } ?? .zero)
    }
    let decimal = value.single?.exactDecimal.map { $0.reduced.description } ?? "?"
    let addends = formula.addends.map { " " + ($0.isSubtracted ? "-" : "+") + "\($0.number.value)" }
    return "\(decimal) = \(formula.result.value.reduced)" + addends.joined()
  }

  @Test("the range of a formula extends from its first operand to its result")
  func knowsItsPlace() throws {
    let text = "ñandú: 2*3 = 6 personas"
    let formula = try #require(
      WrittenFormula.all(in: Array(text.utf8), notation: .chilena).first)
    #expect(String(decoding: Array(text.utf8)[formula.range], as: UTF8.self) == "2*3 = 6")
  }

  @Test("numbers of a text are found with both of their readings")
  func findsNumbers() {
    let numbers = NumberInText.all(
      in: Array("EME5, 2017: 46,1% de 890.493; 1.2.3 no".utf8), notation: .chilena)
    #expect(numbers.map(\.value.description) == ["2017", "46.1", "890493"])
    #expect(numbers.map(\.otherReading?.description) == [nil, nil, "890.493"])
  }
}
