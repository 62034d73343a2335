import DocumentTree
import ExactNumbers
import ProgramSheets
import Testing

@Suite("Figures and answers")
struct CifraTests {
  @Test(
    "An answer is yes or no however it is written",
    arguments: zip(
      [
        "Sí", "Si", "SI", "sí", "Si\u{301}", " Sí, con registro", "true", "No", "NO", "no.",
        "No, el Programa tiene una duración indefinida.", "false", "", "Nota", "quizás", "Sino",
      ],
      [
        true, true, true, true, true, true, true, false, false, false, false, false, nil, nil, nil,
        nil,
      ]
    ))
  func answers(text: String, isYes: Bool?) {
    #expect(Respuesta(text).esAfirmativa == isYes)
  }

  @Test("A figure keeps its text, and tells blank from unreadable")
  func states() {
    #expect(Cifra("1.167.259").decimal == ExactDecimal(1_167_259))
    #expect(Cifra("1.167.259").texto == "1.167.259")
    #expect(Cifra("").numero == .blank)
    #expect(Cifra("mil").numero == .unreadable(.notAFigure))
    #expect(Cifra("NM").figure?.value == .notMeasured)
    #expect(Cifra("NM").decimal == nil)
  }

  @Test(
    "A small whole number is one however it is written",
    arguments: zip(
      ["2019", "2.019", "2019,0", "0", "37,5", "NM", ""], [2019, 2019, 2019, 0, nil, nil, nil])
  )
  func wholeNumbers(text: String, whole: Int?) {
    #expect(Cifra(text).entero == whole)
  }

  @Test("Years keep the order in which they are written")
  func yearOrder() throws {
    let reading = read(
      #"{"ficha": "ex-ante", "formulario": "2019-nuevo", "poblacion": {"beneficiaria": {"2022": 4, "2019": 1, "x": 2, "2020": null}}}"#,
      as: .json)
    let table = try #require(reading.sheet?.poblacion?.beneficiaria)
    #expect(table.entradas.map(\.clave) == ["2022", "2019", "x", "2020"])
    #expect(table.ejercicios == [2022, 2019, 2020])
    #expect(table[2019]?.entero == 1)
    #expect(table[2020]?.numero == .blank)
    #expect(table[2021] == nil)
  }
}
