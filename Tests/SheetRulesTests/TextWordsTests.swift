import DocumentTree
import ExactNumbers
import ProgramSheets
import Testing

@testable import SheetRules

@Suite("The words of a text")
struct TextWordsTests {
  /// Reads a text through a sheet, as the rules do.
  private func words(_ text: String) throws -> TextWords {
    let answer = text.replacing("\n", with: "\\n")
    let sheet = "ficha: ex-ante\nformulario: 2019-nuevo\nobjetivos: {fin: \"\(answer)\"}\n"
    let document = Document.read(Array(sheet.utf8), as: .yaml)
    let reading = SheetReader.read(document, as: [.exAnte])
    let context = try #require(SheetContext(reading))
    return try #require(TextWords(JSONPointer("/objetivos/fin"), in: context, with: [""]))
  }

  struct NumberCase: Sendable, CustomTestStringConvertible {
    let text: String
    let value: Int?
    var testDescription: String { "«\(text)»" }
  }

  @Test(
    "numbers in digits and in words",
    arguments: [
      NumberCase(text: "4 años", value: 4), NumberCase(text: "Cuatro años", value: 4),
      NumberCase(text: "cuatro (4) años", value: 4),
      NumberCase(text: "cuatro (5) años", value: nil),
      NumberCase(text: "veintidós", value: 22),
      NumberCase(text: "treinta y dos empresas", value: 32),
      NumberCase(text: "TREINTA Y NUEVE", value: 39), NumberCase(text: "ciento veinte", value: 120),
      NumberCase(text: "doscientas cuarenta y una", value: 241),
      NumberCase(text: "mil", value: 1000),
      NumberCase(text: "seis mil", value: 6000), NumberCase(text: "6 mil personas", value: 6000),
      NumberCase(text: "2 millones", value: 2_000_000), NumberCase(text: "273.401", value: 273_401),
      NumberCase(text: "mil quinientas", value: 1000),
      NumberCase(text: "dos mil quinientas", value: nil), NumberCase(text: "años", value: nil),
      NumberCase(text: "dos tres", value: 2),
    ])
  func numbers(_ example: NumberCase) throws {
    let words = try words(example.text)
    #expect(words.cardinal(at: 0, before: words.all.count)?.whole == example.value)
  }

  @Test(
    "places in an order",
    arguments: [
      NumberCase(text: "cuarto año", value: 4), NumberCase(text: "4° año", value: 4),
      NumberCase(text: "3er año", value: 3), NumberCase(text: "2do", value: 2),
      NumberCase(text: "décima", value: 10), NumberCase(text: "4 to", value: nil),
      NumberCase(text: "año", value: nil),
    ])
  func ordinals(_ example: NumberCase) throws {
    let words = try words(example.text)
    #expect(words.ordinal(at: 0, before: words.all.count)?.place == example.value)
  }

  struct TimeCase: Sendable, CustomTestStringConvertible {
    let text: String
    let years: [Int]?
    var testDescription: String { "«\(text)»" }
  }

  @Test(
    "points of time, counted from 2019",
    arguments: [
      TimeCase(text: "al cuarto año", years: [2022]),
      TimeCase(text: "en el 4to año", years: [2022]),
      TimeCase(text: "el año 2", years: [2020]), TimeCase(text: "en el año 2020", years: [2020]),
      TimeCase(text: "a partir de 2021", years: [2021]), TimeCase(text: "el 2021", years: [2021]),
      TimeCase(text: "al cabo de dos años", years: [2021, 2020]),
      TimeCase(text: "en 3 años", years: [2022, 2021]),
      TimeCase(text: "al término del segundo año", years: [2021, 2020]),
      TimeCase(text: "en 2018-2022", years: nil), TimeCase(text: "en dos meses", years: nil),
      TimeCase(text: "en 2.018 empresas", years: nil),
    ])
  func times(_ example: TimeCase) throws {
    let words = try words(example.text)
    #expect(
      words.time(at: 0, before: words.all.count)?.time.years(from: 2019) == example.years)
  }

  struct QualifierCase: Sendable, CustomTestStringConvertible {
    let text: String
    let qualifier: NumberQualifier
    var testDescription: String { "«\(text)»" }
  }

  @Test(
    "how a number is meant",
    arguments: [
      QualifierCase(text: "son 30", qualifier: .exactly),
      QualifierCase(text: "al menos 30", qualifier: .atLeast),
      QualifierCase(text: "no menos de 30", qualifier: .atLeast),
      QualifierCase(text: "30 o más", qualifier: .atLeast),
      QualifierCase(text: "más de $ 30", qualifier: .moreThan),
      QualifierCase(text: "superior a 30", qualifier: .moreThan),
      QualifierCase(text: "no más de 30", qualifier: .atMost),
      QualifierCase(text: "hasta un total 30", qualifier: .atMost),
      QualifierCase(text: "menos de 30", qualifier: .lessThan),
      QualifierCase(text: "casi 30", qualifier: .about),
      QualifierCase(text: "30 aproximadamente", qualifier: .about),
      QualifierCase(text: "más del 30 %", qualifier: .moreThan),
      QualifierCase(text: "sobre el 30 %", qualifier: .moreThan),
      QualifierCase(text: "no más del 30 %", qualifier: .atMost),
      QualifierCase(text: "menos del 30 %", qualifier: .lessThan),
      QualifierCase(text: "al menos el 30 %", qualifier: .atLeast),
      QualifierCase(text: "cerca del 30 %", qualifier: .about),
      QualifierCase(text: "en torno al 30 %", qualifier: .about),
      QualifierCase(text: "bordea los 30", qualifier: .about),
      QualifierCase(text: "próximo a 30", qualifier: .about),
      QualifierCase(text: "un 30 % aprox.", qualifier: .about),
      QualifierCase(text: "30 por ciento aproximadamente", qualifier: .about),
      QualifierCase(text: "$ 30, aproximadamente", qualifier: .about),
      QualifierCase(text: "son 30, a lo más 40", qualifier: .exactly),
      QualifierCase(text: "son 30, aproximadamente 40 más que antes", qualifier: .exactly),
    ])
  func qualifiers(_ example: QualifierCase) throws {
    let words = try words(example.text)
    let index = try #require(words.all.firstIndex { $0.number != nil })
    let all = 0..<words.all.count
    #expect(NumberQualifier(words, around: index..<(index + 1), in: all) == example.qualifier)
  }

  @Test(
    "a round number stands for what rounds to it",
    arguments: [
      (NumberQualifier.exactly, 273_401, 273_401, true), (.exactly, 273_000, 273_401, true),
      (.exactly, 273_000, 276_000, false), (.exactly, 273_400, 273_401, true),
      (.exactly, 1000, 1132, false), (.about, 1100, 1132, true), (.about, 1000, 1132, false),
      (.about, 273_401, 272_591, false), (.atLeast, 1000, 1000, true),
      (.moreThan, 1000, 1000, false),
      (.atMost, 1000, 1001, false), (.lessThan, 1000, 999, true),
    ])
  func admits(_ qualifier: NumberQualifier, _ told: Int, _ figure: Int, _ holds: Bool) {
    #expect(qualifier.admits(ExactDecimal(figure), told: ExactDecimal(told)) == holds)
  }

  @Test(
    "sentences end with stops, semicolons and empty lines, not with abbreviations and line breaks")
  func sentences() throws {
    let words = try words("Uno, art. 3 y N°. 4. Dos; tres 1.167,5\n\n\nCuatro")
    #expect(
      words.sentences.map { words.written($0) } == [
        "Uno, art. 3 y N°. 4", "Dos", "tres 1.167,5", "Cuatro",
      ])
  }
}
