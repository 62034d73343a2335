import Constraints
import ExactNumbers
import Testing

struct FormulaCase: Sendable, CustomTestStringConvertible {
  let text: String
  /// Each formula as "value of the calculation = result", with the total where it is another.
  ///
  /// A question mark behind it says that it can be read in more than one way. What cannot be read is its
  /// problem.
  let formulas: [String]
  var testDescription: String { text }

  init(_ text: String, _ formulas: String...) {
    self.text = text
    self.formulas = formulas
  }
}

@Suite("Formulas in texts")
struct WrittenFormulaTests {
  @Test("a formula is found with its result wherever it stands in prose", arguments: prose)
  func findsInProse(_ example: FormulaCase) throws {
    let found = try summaries(example.text, isFormulaField: false)
    #expect(found == example.formulas)
  }

  static let prose = [
    FormulaCase("890.493*0,74*0,90*0,461= 273.401", "273404.503818 = 273401"),
    FormulaCase(
      "así se obtienen 273.401 (890.493*0,74*0,90*0,461= 273.401 empresas.)",
      "273404.503818 = 273401"),
    FormulaCase(
      "usuarios*% con internet - las que venden: 625483* 0,461 - 81313 = 207.035 empresas. Más",
      "207034.663 = 207035"),
    FormulaCase(
      "Potencial = (625.483*0.42*0.44*0.12)= 13871 empresas+ 2922 cooperativas.Objetivo: "
        + "(Número*%sector)= (16793*0.74*0.90)= 11184 empresas y cooperativas.",
      "13870.711008 = 13871, total 16793", "11184.138 = 11184"),
    FormulaCase("Total * % que no usan = 1128679* 0,60= 677207", "677207.4 = 677207"),
    FormulaCase(
      #"$$\text{Objetivo} = \% a * b = 677,207 * 0,88 * 0,535 = 318,83 \text{ empresas}$$"#,
      "318.8290556 = 318.83"),
    FormulaCase("(10+5)/(4-2) = 8", "7.5 = 8"),
    FormulaCase("200 * 40 %% = 80", "80 = 80"),
    FormulaCase("(10+30) %% * 200 = 80", "80 = 80"),
    FormulaCase("precio/unidad = 5 y = = 4 * = 3", "noOperation"),
    FormulaCase("1.23.456 * 2 = 5", "number"),
    // no calculation, or only if somebody bends it
    FormulaCase("en 2019 = 31500, sin fórmula", "noOperation"),
    FormulaCase("ELE4,2015 y EME5-2017 = 3", "noOperation"),
    FormulaCase("el 31/12/2018 = 700", "noOperation"),
    FormulaCase("de 18-59 años = 700", "-41 = 700?"),
    FormulaCase("tramo 0-40 % = 700", "-0.4 = 700?"),
    FormulaCase("ley 20.530 - 4 = 700", "partWithoutFigure"),
    FormulaCase("1/3 de los socios = 700", "partWithoutFigure"),
    FormulaCase("Región 4+5 = 700", "partWithoutFigure"),
    FormulaCase("período 2019-2022 = 700", "noOperation"),
    FormulaCase("el RUT 12.345.678-5 = 700", "noOperation"),
    FormulaCase("fono 2-22345678 = 700", "noOperation"),
    FormulaCase("https://ejemplo.cl/?a=3*4 y más"),
    FormulaCase("solo palabras"),
    FormulaCase(""),
  ]

  @Test("numbers and signs of many notations mean the same", arguments: notations)
  func readsNotations(_ example: FormulaCase) throws {
    let found = try summaries(example.text, isFormulaField: true)
    #expect(found == example.formulas)
  }

  static let notations = [
    // numbers
    FormulaCase("9 300*0,5 = 4 650", "4650 = 4650"),
    FormulaCase("9\u{A0}300*0,5 = 4\u{202F}650", "4650 = 4650"),
    FormulaCase("9\u{2009}300*,5 = 4'650", "4650 = 4650"),
    FormulaCase("1,209,300.5*2 = 2,418,601", "2418601 = 2418601"),
    FormulaCase("9,3 mil * 2 = 18,6 mil", "18600 = 18600"),
    FormulaCase("3 millones/1000 = 3 mil", "3000 = 3000"),
    FormulaCase("½*9.300 = 4.650", "4650 = 4650"),
    // signs
    FormulaCase("9.300x0,5=4.650", "4650 = 4650"),
    FormulaCase("9.300 X 50 % = 4.650", "4650 = 4650"),
    FormulaCase("9.300·50% = 4.650", "4650 = 4650"),
    FormulaCase("9.300 [personas] x 50 [%] = 4.650", "4650 = 4650"),
    FormulaCase("9,3 (miles de personas) * 50 (%) = 4,65 (miles)", "4650 = 4650"),
    FormulaCase("9.300 • 0,5 = 4.650", "4650 = 4650"),
    FormulaCase("9.300 ÷ 2 = 4.650", "4650 = 4650"),
    FormulaCase("9.300 : 2 = 4.650", "4650 = 4650"),
    FormulaCase("9.300*1,1² = 11.253", "11253 = 11253"),
    FormulaCase("9.300*1,1^2 = 11.253", "11253 = 11253"),
    FormulaCase("9.300 – 300 − 1.000 = 8.000", "8000 = 8000"),
    FormulaCase("[9.300 + {100}](0,5) = 4.700", "4700 = 4700"),
    FormulaCase("9.300 por 50 por ciento = 4.650", "4650 = 4650?"),
    FormulaCase("9.300 más 700 = 10.000", "10000 = 10000?"),
    // shares in words
    FormulaCase("50 % de 9.300 = 4.650", "4650 = 4650"),
    FormulaCase("la mitad de las 9.300 personas = 4.650", "4650 = 4650"),
    FormulaCase("dos tercios de 9.300 = 6.200", "6200 = 6200"),
    FormulaCase("1/3 de 9.300 = 3.100", "3100 = 3100"),
    FormulaCase("10% de 9.300 + 70 = 1.000", "1000 = 1000"),
    // results
    FormulaCase("4.650 = 9.300*0,5", "4650 = 4650"),
    FormulaCase("9.300*0,5 ≈ 4.650", "4650 = 4650"),
    FormulaCase("9.300*0,5 → 4.650", "4650 = 4650"),
    FormulaCase("9.300*0,5: 4.650", "4650 = 4650?"),
    FormulaCase("9.300*0,5 da 4.650", "4650 = 4650"),
    FormulaCase("465/9.300 = 5 %", "0.05 = 0.05"),
    FormulaCase("9.300*0,5", "4650"),
    // words, sources and units
    FormulaCase("9.300 (Censo)*0,5 (EME5, 2017) = 4.650", "4650 = 4650"),
    FormulaCase("3.100 hogares * 3 personas/hogar = 9.300 personas", "9300 = 9300"),
    FormulaCase("9.300 personas de 18 a 59 años * 0,5 = 4.650", "4650 = 4650?"),
    FormulaCase("Grupo: 9.300*0,5 = 4.650", "4650 = 4650"),
    FormulaCase("1) 9.300*0,5 = 4.650", "4650 = 4650"),
    FormulaCase("9.300 *\n0,5 = 4.650", "4650 = 4650"),
    FormulaCase("9.300*0,5 = 4.650\n4.650*0,1 = 465", "4650 = 4650", "465 = 465"),
    FormulaCase("9.300*0,5 = 4.650 y 4.650*0,1 = 465", "4650 = 4650", "465 = 465"),
    // not understood
    FormulaCase("9.300 * tasa rural = 4.650", "partWithoutFigure"),
    FormulaCase("población * tasa", "noFigures"),
    FormulaCase("9.300 * √2 = 13.152", "unknown"),
    FormulaCase("9.300^0,5 = 96", "exponent"),
    FormulaCase("la media docena de 9.300 * 2 = 4.650", "unknown"),
    FormulaCase("9.300 * + 2", "missingOperand"),
    FormulaCase(String(repeating: "(", count: 5000) + "1*2" + "=3", "2 = 3?"),
    FormulaCase(
      String(repeating: "(", count: 50) + "1*2" + String(repeating: ")", count: 50) + "=3", "size"),
  ]

  private func summaries(_ text: String, isFormulaField: Bool) throws -> [String] {
    try FormulaStatement.all(
      in: Array(text.utf8), notation: .chilena, names: ["potencial"],
      isFormulaField: isFormulaField
    ).map { statement in
      guard let formula = statement.readings.first else {
        return statement.problem.map { "\($0.kind)" } ?? "nothing"
      }
      return try summary(formula)
    }
  }

  private func summary(_ formula: WrittenFormula) throws -> String {
    var table = CellTable()
    for operand in formula.operands {
      guard case .number(let number) = operand else { continue }
      _ = table.add(Cell(name: "n", value: .number(number.value), precision: .asWritten))
    }
    func value(_ expression: Expression) throws -> String {
      let interval = try expression.interval { (id) throws(EvaluationError) in
        Interval(exactly: table.number(id).map { Rational($0) } ?? .zero)
      }
      return interval.single?.exactDecimal.map { $0.reduced.description } ?? "?"
    }
    var text = try value(formula.calculation)
    if let result = formula.result {
      let cell = Expression.cell(table.id(at: result.operand))
      let stated = try value(cell.scaled(byPowerOfTen: result.exponent))
      text += " = \(stated)"
      let total = try value(formula.total)
      if total != stated { text += ", total \(total)" }
    }
    return text + (formula.doubts.isEmpty ? "" : "?")
  }

  @Test("a formula may use the populations by name")
  func readsNames() throws {
    let text = Array("Población potencial * 75 % = 3.000".utf8)
    let statement = try #require(FormulaStatement.all(in: text, notation: .chilena).first)
    let formula = try #require(statement.readings.first)
    guard case .name(let name, let range) = formula.operands[0] else {
      Issue.record("no name")
      return
    }
    #expect(name == "potencial")
    #expect(String(decoding: text[range], as: UTF8.self) == "potencial")
  }

  @Test("the pieces of a formula are where the text has them")
  func knowsItsPlace() throws {
    let text = Array("ñandú: 2*3 = 6 personas".utf8)
    let statement = try #require(FormulaStatement.all(in: text, notation: .chilena).first)
    #expect(String(decoding: text[statement.range], as: UTF8.self) == "2*3 = 6 personas")
    let formula = try #require(statement.readings.first)
    #expect(String(decoding: text[formula.signs], as: UTF8.self) == "2*3 = 6")
  }

  @Test("a claim is made of a number however many signs stand behind it", arguments: signs)
  func survivesSigns(_ sign: String) {
    let signs = String(repeating: sign, count: 60)
    for text in ["100 = 200 * 0,5 = 100\(signs)", "2\(signs) * 50 = 100", "100\(signs) = 2 * 50"] {
      let statements = FormulaStatement.all(in: Array(text.utf8), notation: .chilena)
      for formula in statements.flatMap(\.readings) {
        #expect(!formula.claims.isEmpty && formula.claims.allSatisfy { !$0.equations.isEmpty })
      }
    }
  }

  static let signs = [" mil", " millones", " %", "%", "²", " mil %"]

  @Test("numbers of a text are found with both of their readings")
  func findsNumbers() {
    let numbers = NumberInText.all(
      in: Array("EME5, 2017: 46,1% de 890.493; 1.2.3 no; 677 207".utf8), notation: .chilena)
    #expect(numbers.map(\.value.description) == ["2017", "46.1", "890493", "677207"])
    #expect(numbers.map(\.otherReading?.description) == [nil, nil, "890.493", nil])
  }
}

/// A piece of text that a careless parser takes square time for when it is repeated.
struct FormulaGrowthCase: Sendable, CustomTestStringConvertible {
  let piece: String
  var testDescription: String { piece }
}

@Suite("Cost of formulas")
struct FormulaGrowthTests {
  @Test(
    "is linear in the length of the text",
    arguments: [
      "2*3 = 6 ", "2*3 = 6\n", "= 5 más 1 ", "= 5 ", "1 + ", "(", "(2)", "((2)*3) = 6 ", "2 (a) ",
      "[{(2*", ")", "a, ", "a: ", "a.\n", "\n", "2 000 ", "1.1", "18-59 ", "1/2/", "2:", "2 = ",
      "mil ", "la mitad de ", "palabra ", "2 personas ", "% de 3 ", "3² ", "3^2 ", "$ ",
      "\\text{2}",
      "a@b ", "≈ 3 ", "2*3\n", "- 2\n", "1) ", "(a = 2) ", "((a=2)", "x 2 ",
    ].map(FormulaGrowthCase.init))
  func isLinear(_ example: FormulaGrowthCase) {
    let small = work(example.piece, 1_000)
    let large = work(example.piece, 4_000)
    #expect(large <= 5 * small + 1_000)
  }

  private func work(_ piece: String, _ count: Int) -> Int {
    FormulaStatement.all(
      in: Array(String(repeating: piece, count: count).utf8), notation: .chilena,
      isFormulaField: true
    ).reduce(0) { $0 + $1.work }
  }
}
