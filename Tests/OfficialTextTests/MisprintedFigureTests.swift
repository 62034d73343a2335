import DocumentTree
import Foundation
import TestSupport
import Testing

@testable import OfficialText

/// A figure that is printed wrong, and the field that it is of.
struct Misprint: Sendable, CustomTestStringConvertible {
  let printed: String
  let wrong: String
  let field: String

  var testDescription: String { "\(wrong) in \(field)" }

  init(_ printed: String, _ wrong: String, _ field: String) {
    self.printed = printed
    self.wrong = wrong
    self.field = field
  }
}

@Suite("A figure that is printed wrong")
struct MisprintedFigureTests {
  @Test(
    "in a row that lost its blank cells stands where its quotient is defined",
    arguments: [
      Misprint("1.071,5", "1.071,6", "/componentes/filas/0/gastoUnitario/2019"),
      Misprint("6.975,6 31.029,9", "6.975,6 31.029,8", "/componentes/filas/1/gastoUnitario/2021"),
      Misprint("15% 7%", "15% 8%", "/componentes/porcentajeAdministrativo/2021"),
      Misprint("15% 7%", "25% 7%", "/componentes/porcentajeAdministrativo/2019"),
    ])
  func isPlaced(misprint: Misprint) throws {
    let text = PublishedText.all[2]
    let changed = try text.text.replacingOccurrences(of: misprint.printed, with: misprint.wrong)
    let sheet = try #require(OfficialText(Array(changed.utf8)).sheets.first)
    let wanted = Leaves.all(of: try text.sheet.document)
    let read = Leaves.all(of: sheet.document)
    #expect(read.keys.sorted() == wanted.keys.sorted())
    #expect(read.filter { wanted[$0.key] != $0.value }.map(\.key) == [misprint.field])
    #expect(sheet.remarks == (try text.sheet.remarks))
  }

  @Test("leaves a row undecided where it changes how many quotients there are")
  func isUndecided() throws {
    let text = PublishedText.all[2]
    let changed = try text.text.replacingOccurrences(of: "173 0 8 6.975,6", with: "173 3 8 6.975,6")
    let sheet = try #require(OfficialText(Array(changed.utf8)).sheets.first)
    let read = Leaves.all(of: sheet.document)
    #expect(read["/componentes/filas/1/produccion/2020"] == "3")
    // the two that are printed are the quotients of their years all the same
    #expect(read["/componentes/filas/1/gastoUnitario/2019"] == "6.975,6")
    #expect(read["/componentes/filas/1/gastoUnitario/2021"] == "31.029,9")
  }

  @Test(
    "is said where it is a year of a heading",
    arguments: [
      (
        Misprint("2019 2020 2021 2019 2020 2021\n\n2%", "2012 2020 2021 2019 2020 2021\n\n2%", ""),
        5
      ),
      (Misprint("2021 2019 2020 2021 2019", "2021 2019 2023 2021 2019", ""), 0),
    ])
  func isSaid(misprint: Misprint, moved: Int) throws {
    let text = PublishedText.all[2]
    let changed = try text.text.replacingOccurrences(of: misprint.printed, with: misprint.wrong)
    #expect(changed != (try text.text))
    let sheet = try #require(OfficialText(Array(changed.utf8)).sheets.first)
    #expect(sheet.remarks.contains { $0.kind == .otherYears })
    let read = Leaves.all(of: sheet.document)
    #expect(read["/poblacion/gastoPorBeneficiario/2019"] == "5.894,6")
    #expect(read["/poblacion/cobertura/2019"] == (moved > 0 ? nil : "2%"))
    #expect(read["/componentes/filas/1/gasto/2019"] == "1.206.775")
  }

  /// A text, a label in it with another year, and the field that it is said of.
  struct OddYear: Sendable, CustomTestStringConvertible {
    let text: String
    let label: String
    let other: String
    let field: String

    init(_ text: String, _ label: String, _ other: String, _ field: String) {
      self.text = text
      self.label = label
      self.other = other
      self.field = field
    }

    var testDescription: String { other }

    static let all = [
      OddYear(
        "juntos-2019.txt", "Indicador gasto Año 2019", "Indicador gasto Año 2011",
        "/gasto/porcentajeAdministrativo"),
      OddYear(
        "juntos-2019.txt", "Componentes 2019 (miles", "Componentes 2819 (miles",
        "/gasto/componentes"),
      OddYear("juntos-2019.txt", "En 2019 ¿", "En 219 ¿", "/poblacion/atencion"),
      OddYear(
        "servicios-virtuales-2025.txt", "Programa\tAño 2025", "Programa\tAño 2026",
        "/gasto/porBeneficiario"),
      OddYear("juntos-2021.txt", "DESEMPEÑO 2021", "DESEMPEÑO 2031", "/formulario"),
      OddYear("gestion-2009.md", "EJERCICIO 2009", "EJERCICIO 7009", "/formulario"),
      OddYear("gestion-2009.md", "Desafíos 2010", "Desafíos 2012", "/formulario"),
    ]
  }

  @Test("is said where it is the year of a label", arguments: OddYear.all)
  func isSaidOfLabel(odd: OddYear) throws {
    let text = try Project.text("Tests/OfficialTextTests/Texts/\(odd.text)")
    let place = try #require(text.range(of: odd.label))
    func years(_ text: String) throws -> [OfficialSheet.Remark] {
      try #require(OfficialText(Array(text.utf8)).sheets.first).remarks.filter {
        $0.kind == .otherYearInLabel
      }
    }
    #expect(try years(text) == [])
    let remarks = try years(text.replacingCharacters(in: place, with: odd.other))
    #expect(remarks.map(\.field.description) == [odd.field])
    #expect(remarks[0].line == text[..<place.lowerBound].count { $0 == "\n" } + 1)
  }

  @Test(
    "is said where it is the number of a label, or its limit of characters",
    arguments: [
      OddYear("juntos-2019.txt", "Sección 3: P", "Sección 5: P", "/formulario"),
      OddYear("juntos-2019.txt", "3.1 Caracter", "8.1 Caracter", "/formulario"),
      OddYear("juntos-2019.txt", "(1500 caracteres)", "(1502 caracteres)", "/diagnostico/datos"),
      OddYear("juntos-2019.txt", "próximos 4 años", "próximos 7 años", "/formulario"),
      OddYear("gestion-2009.md", "Actividad IV. 1.1", "Actividad IV. 1.7", "/formulario"),
      OddYear("gestion-2009.md", "EJERCICIOS 2006", "EJERCICIOS 2002", "/formulario"),
    ])
  func isSaidOfNumber(odd: OddYear) throws {
    let text = try Project.text("Tests/OfficialTextTests/Texts/\(odd.text)")
    let place = try #require(text.range(of: odd.label))
    func fields(_ text: String) throws -> [String] {
      try #require(OfficialText(Array(text.utf8)).sheets.first).remarks
        .filter { [.otherNumberInLabel, .otherYearInLabel].contains($0.kind) }
        .map(\.field.description)
    }
    #expect(try fields(text) == [])
    #expect(try fields(text.replacingCharacters(in: place, with: odd.other)) == [odd.field])
  }

  @Test("is said where it is the year that a result is of, or whose coverage is not shown")
  func isSaidOfResult() throws {
    let text = try PublishedText.all[2].text
    let result = text.replacingOccurrences(of: "final 2021: D", with: "final 3021: D")
    #expect(
      try #require(OfficialText(Array(result.utf8)).sheets.first).remarks.contains {
        $0.kind == .otherYearInLabel && $0.field.description == "/analisis/ejecucionFinal"
      })
    let note = text.replacingOccurrences(of: "para el año 2019", with: "para el año 2419")
    let sheet = try #require(OfficialText(Array(note.utf8)).sheets.first)
    #expect(Leaves.all(of: sheet.document)["/notas/coberturaNoMostrada"] == nil)
    #expect(sheet.remarks.contains { $0.kind == .unreadFigure })
  }

  @Test("is not that of a table of an earlier year")
  func earlierYear() throws {
    let text = PublishedText.all[0]
    let earlier = """
      Componentes 2016 (miles de $)

      Fase de desarrollo

      Total Componente 757.200

      Gastos Administrativos 23.259

      Total 780.459

      """
    let parts = try text.text.components(separatedBy: "\nGastos por beneficiario.")
    try #require(parts.count == 2)
    let behind = "\(parts[0])\n\(earlier)\nGastos por beneficiario.\(parts[1])"
    let sheet = try #require(OfficialText(Array(behind.utf8)).sheets.first)
    #expect(Leaves.all(of: sheet.document) == Leaves.all(of: try text.sheet.document))
    let line = parts[0].split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(sheet.leftOver == [3, 5, 7, 9].map { line + $0 })
  }
}
