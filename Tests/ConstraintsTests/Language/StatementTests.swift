import TestSupport
import ExactNumbers
import Testing

@testable import Constraints

private let vocabulary = Vocabulary(
  scopes: ["fila"],
  symbols: [
    Symbol("gente", .measured(.people)), Symbol("dinero", .measured(.money)),
    Symbol("parte", .percentage), Symbol("filas.monto", .measured(.money), shape: .list),
    Symbol("fila.monto", .measured(.money), scope: "fila"),
    Symbol("clase", .number, shape: .answer, words: ["Nueva", "Vieja"]),
    Symbol("apodo", .number, shape: .answer),
  ])

/// A condition and how it comes out for gente = 100, dinero = 250, parte = 8,3 % and rows 100, 150.
struct ConditionCase: Sendable, CustomTestStringConvertible {
  let text: String
  let verdict: Verdict

  var testDescription: String { text }

  init(_ text: String, _ verdict: Verdict) {
    self.text = text
    self.verdict = verdict
  }
}

/// Names that stand for figures, or for the one answer "nueva".
struct FixedBinding: StatementBinding {
  let cells: [String: [Expression]]
  private let answers = ["clase": "nueva"]

  func values(of use: SymbolUse) -> [Expression] {
    answers[use.symbol.name].map { [.constant(ExactDecimal($0.count))] }
      ?? cells[use.symbol.name] ?? []
  }

  func holds(_ test: AnswerTest) -> Bool {
    let answer = answers[test.use.symbol.name]
    return switch test.kind {
    case .isThere: answer != nil || cells[test.use.symbol.name] != nil
    case .says(let text): answer == text.lowercased()
    case .holds(let text): answer?.contains(text) ?? false
    }
  }
}

@Suite("Conditions as text")
struct StatementTests {
  @Test(
    "a condition comes out as its figures say",
    arguments: [
      ConditionCase("gente = 100", .exact), ConditionCase("gente <> 100", .contradiction),
      ConditionCase("gente < 100", .contradiction), ConditionCase("gente <= 100", .exact),
      ConditionCase("gente > 99", .exact), ConditionCase("gente ≠ 99", .exact),
      ConditionCase("dinero = suma(filas.monto)", .exact),
      ConditionCase("dinero / gente <= 2,5", .exact),
      ConditionCase("dinero / gente < 2,5", .contradiction),
      ConditionCase("parte <= 8 %", .contradiction), ConditionCase("parte <= 8,3 %", .exact),
      ConditionCase("parte <= 8,26 %", .rounding),
      ConditionCase("parte * dinero <= 20,7", .rounding),
      ConditionCase("8 % * dinero = 20", .exact), ConditionCase("-gente + 200 = gente", .exact),
      ConditionCase("no gente = 100", .contradiction),
      ConditionCase("no (gente < 5 o dinero < 5)", .exact),
      ConditionCase("gente = 1 o dinero = 250", .exact),
      ConditionCase("gente = 100 y dinero = 1", .contradiction),
      ConditionCase("max(filas.monto) = 150", .exact), ConditionCase("min(gente; 30) = 30", .exact),
      ConditionCase("abs(gente - 300) = 200", .exact),
      ConditionCase("cuenta(filas.monto) = 2", .exact),
      ConditionCase("redondea(dinero / gente) = 3", .exact),
      ConditionCase("1 <= gente <= 50", .contradiction),
      ConditionCase("2 * (gente + 5) = 210", .exact),
      ConditionCase("dinero / (gente - 100) = 5", .notChecked),
      ConditionCase("no (si gente > 5 entonces dinero > 300)", .exact),
      ConditionCase("dinero <= M$ 250", .exact),
      ConditionCase("dinero > 1.000 M$", .contradiction), ConditionCase("parte > 0", .exact),
      ConditionCase("clase = 'Nueva'", .exact), ConditionCase("clase = 'vieja'", .contradiction),
      ConditionCase("clase ≠ \"vieja\" y no hay(apodo)", .exact),
      ConditionCase("no clase ≠ 'nueva'", .exact),
      ConditionCase("contiene(clase; «uev») o gente = 1", .exact),
      ConditionCase("no (contiene(clase; 'uev') y gente = 100)", .contradiction),
      ConditionCase("caracteres(clase) = 5", .exact), ConditionCase("hay(gente)", .exact),
    ])
  func comesOut(_ expected: ConditionCase) throws {
    var table = CellTable()
    func add(_ name: String, _ number: ExactDecimal, _ precision: Precision = .exact) -> Expression
    {
      .cell(table.add(Cell(name: name, value: .number(number), precision: precision)))
    }
    let cells = [
      "gente": [add("gente", ExactDecimal(100))], "dinero": [add("dinero", ExactDecimal(250))],
      "parte": [add("parte", ExactDecimal(coefficient: 83, scale: 1), .printed)],
      "filas.monto": [add("uno", ExactDecimal(100)), add("dos", ExactDecimal(150))],
    ]
    let statement = try Statement.read(expected.text, with: vocabulary)
    let demands = statement.demands(in: FixedBinding(cells: cells))
    let verdicts = demands.demands.map { $0.check(in: table).verdict }
    let worst = verdicts.first { $0 == .contradiction || $0 == .notChecked } ?? verdicts[0]
    #expect(worst == expected.verdict)
  }

  @Test("people and money are not added, but divided, multiplied and compared with their like")
  func fitsDimensions() {
    for text in [
      "gente + dinero > 0", "gente <= dinero", "parte <= gente", "max(gente; dinero) > 0",
    ] {
      #expect(throws: LanguageFault.self, "\(text)") { try Statement.read(text, with: vocabulary) }
    }
    for text in [
      "dinero / gente * gente = dinero", "gente * dinero > 0", "dinero / dinero <= parte",
    ] {
      #expect(throws: Never.self, "\(text)") { try Statement.read(text, with: vocabulary) }
    }
  }

  @Test("exceeding the limits on brackets, names or bytes is reported")
  func isBounded() {
    func kind(_ text: String) -> LanguageFault.Kind? {
      do throws(LanguageFault) {
        _ = try Statement.read(text, with: vocabulary)
        return nil
      } catch {
        return error.kind
      }
    }
    let brackets = String(repeating: "(", count: 1000)
    #expect(kind(brackets + "gente > 1") == .tooLarge(.depth, limit: 32))
    #expect(
      kind(String(repeating: "no ", count: 900) + "gente > 1") == .tooLarge(.depth, limit: 32))
    #expect(kind(String(repeating: "-", count: 900) + "gente > 1") == .tooLarge(.depth, limit: 32))
    let sum = Array(repeating: "gente", count: 300).joined(separator: "+")
    #expect(kind(sum + " > 1") == .tooLarge(.operands, limit: 200))
    #expect(kind(String(repeating: " ", count: 5000)) == .tooLarge(.bytes, limit: 4000))
  }

  @Test("no text makes the reader crash or hang")
  func readsAnything() {
    let whole =
      "para cada fila : si parte > 8 % entonces no ( fila.monto + 2 <= max( gente * 1,5 ; 3 ) )"
      .split(separator: " ").map(String.init)
    let words = whole + ["dinero", "filas.monto", "suma(", "y", "o", "M$", "ñ", "\u{0}", "==", "-"]
    var generator = SeededGenerator(seed: 20)
    var read = 0
    for _ in 0..<20_000 {
      var text = whole
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let place = Int.random(in: text.indices, using: &generator)
        text[place] = words.randomElement(using: &generator) ?? ""
      }
      if (try? Statement.read(text.joined(separator: " "), with: vocabulary)) != nil { read += 1 }
    }
    #expect(read > 0)
  }

  @Test("the range of a fault is that of the error, in bytes")
  func pointsAtFaults() {
    #expect(throws: LanguageFault(kind: .unknownName("ñandú"), range: 8..<15)) {
      try Statement.read("gente > ñandú", with: vocabulary)
    }
  }
}
