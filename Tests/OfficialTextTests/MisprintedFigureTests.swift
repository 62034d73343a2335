import DocumentTree
import Foundation
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
}
