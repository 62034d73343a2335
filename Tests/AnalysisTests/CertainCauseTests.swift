import DocumentTree
import ExactNumbers
import Generators
import SheetRules
import TestSupport
import Testing

@testable import Analysis

/// A published sheet with something else in the place of a piece of it.
struct ChangedPiece: Sendable, CustomTestStringConvertible {
  let piece: String
  let changed: String

  var testDescription: String { "\(changed) for \(piece)" }

  func groups(in text: String) -> [SuspectGroup] {
    let text = text.replacing(piece, with: changed)
    return SheetChecker.check(Document.read(Array(text.utf8), as: .yaml)).groups
  }
}

@Suite("What is called the cause")
struct CertainCauseTests {
  private static let articulacion = (try? Project.text("Examples/articulacion-2019.yaml")) ?? ""

  /// The figure of the formula is that of the sheet before the population was changed, and its result was cut
  /// off or computed from coefficients with more digits.
  static let populations = [
    "190.484", "590.484", "850.484", "891.484", "890.184", "890.404", "890.483", "890.485",
    "890.493", "890.984", "89.048", "8.904.840", "890", "890484000", "273.401",
  ].map { ChangedPiece(piece: "numero: 890.484", changed: "numero: \($0)") }

  @Test(
    "is no figure that is right if a result was cut off or a coefficient rounded",
    arguments: populations)
  func isNoRightFigure(_ change: ChangedPiece) {
    let causes = change.groups(in: Self.articulacion).flatMap(\.suspects).filter { $0.unique }
    #expect(causes.isEmpty, "\(causes.map { $0.name.es })")
  }

  @Test(
    "the coefficient leads from which the sheet has the result cut off",
    arguments: ["24%", "47%", "7,4%", "740%", "0,74%"])
  func leadsToCutResult(_ coefficient: String) throws {
    let change = ChangedPiece(piece: "coeficiente: 74%", changed: "coeficiente: \(coefficient)")
    let groups = change.groups(in: Self.articulacion).filter { group in
      group.suspects.contains { $0.field.description == "/poblacion/focalizacion/0/coeficiente" }
    }
    #expect(groups.count == 1)
    let group = try #require(groups.first)
    let first = try #require(group.hypotheses.first)
    #expect(group.leaders == 1 && first.count == 1)
    #expect(first[0].field.description == "/poblacion/focalizacion/0/coeficiente")
    #expect(first[0].proposed == ExactDecimal(coefficient: 74, scale: 2))
    #expect(first[0].leavesCutFigure && !first[0].unique)
  }

  @Test("no figure that the sheet repeats leads without a slip")
  func leadsNoRepeatedFigure() {
    let change = ChangedPiece(piece: "890.493*0,74*", changed: "890.493*0,24*")
    let groups = change.groups(in: Self.articulacion)
    let isBlamed = groups.contains { group in
      group.leaders == 1
        && group.hypotheses.first?.contains { $0.reported == ExactDecimal(890_493) } == true
    }
    #expect(!isBlamed)
  }

  /// Two ratios, each wrong for itself, that another number of beneficiaries explains by chance.
  private static let ratios = [("32.358,73", "26.755,14"), ("0,58 %", "0,71 %")]

  @Test("is no figure that two ratios lead to by chance", arguments: [true, false])
  func isNoChance(_ hasOtherCoverage: Bool) throws {
    var text = ConsistentSheet.text(seed: 32)
    for (right, wrong) in Self.ratios {
      #expect(text.contains(right))
      text = text.replacing(right, with: wrong)
    }
    // without the ratio that agrees with the stated figure, that figure would be the only change
    if !hasOtherCoverage { text = text.replacing("8,33 %", with: "") }
    let groups = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml)).groups
    let suspects = groups.filter { !$0.isAdvised }.flatMap(\.suspects)
    #expect(suspects.contains { $0.field.description == "/poblacion/beneficiaria/2019" })
    #expect(!suspects.contains { $0.unique })
  }

  @Test("is a figure that contradicts several others to the last digit")
  func isProvedFigure() throws {
    let text = ConsistentSheet.text(seed: 32)
    let sheet = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let cells = try #require(sheet.context?.cells)
    let total = try #require(cells.number(cells["/gasto/total"]))
    let written = total.description(in: .chilena)
    let wrong = ExactDecimal(coefficient: total.coefficient + 1_000, scale: 0)
    let groups = ChangedPiece(
      piece: "total: \(written)", changed: "total: \(wrong.description(in: .chilena))"
    ).groups(in: text)
    let causes = groups.flatMap(\.suspects).filter { $0.unique }
    #expect(causes.map(\.field.description) == ["/gasto/total"])
    #expect(causes.map(\.proposed) == [total])
  }
}
