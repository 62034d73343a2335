import Analysis
import DocumentTree
import ExactNumbers
import Foundation
import OfficialText
import TestSupport
import Testing

@testable import Fichas

/// A published text with some figures in another notation.
struct OtherNotation: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let changes: [(printed: String, other: String)]
  let field: String
  /// What is read of the field; nil where it is left unread.
  let figure: String?
  /// What is said of it.
  let remark: OfficialSheet.Remark.Kind?

  init(
    _ name: String, _ changes: [(String, String)], _ field: String, _ figure: String?,
    _ remark: OfficialSheet.Remark.Kind?
  ) {
    testDescription = name
    self.changes = changes
    self.field = field
    self.figure = figure
    self.remark = remark
  }

  private static let average = "/gasto/porUnidad/0/valor"
  private static let unknownAmount = ("realizados \n\n224", "realizados \n\n")
  private static let otherAmount = ("realizados \n\n224", "realizados \n\n224.026")

  static let all = [
    OtherNotation(
      "a population with a comma between thousands", [("16.793 unidades", "16,793 unidades")],
      "/poblacion/potencial/numero", "16.793", .chosenNotation("16,793", as: "16.793")),
    OtherNotation(
      "an expense with a comma between thousands",
      [("Componente 666.033", "Componente 666,033")], "/gasto/componentes/0/total", "666.033",
      .chosenNotation("666,033", as: "666.033")),
    OtherNotation(
      "an average with a comma between thousands", [("2.973,36", "2,973")], average, "2973",
      .chosenNotation("2,973", as: "2973")),
    OtherNotation(
      "an average with marks of one notation only", [("2.973,36", "2,973.36")], average,
      "2.973,36", .otherNotation("2,973.36", as: "2.973,36")),
    OtherNotation(
      "an average with a point before three decimals", [("2.973,36", "2.973"), otherAmount],
      average, "2,973", .chosenNotation("2.973", as: "2,973")),
    OtherNotation(
      "an average of thousands", [("2.973,36", "2.973")], average, "2.973", nil),
    OtherNotation(
      "an average with three decimals", [("2.973,36", "2,973"), otherAmount], average, "2,973",
      nil),
    OtherNotation(
      "an average with a point that nothing decides", [("2.973,36", "2.973"), unknownAmount],
      average, "2.973", .likelyNotation("2.973", as: "2973")),
    OtherNotation(
      "an average with a comma that nothing decides", [("2.973,36", "2,973"), unknownAmount],
      average, nil, .undecidedNotation("2,973", ["2973", "2,973"])),
    OtherNotation(
      "an average with a point among figures of both notations",
      [("2.973,36", "2.973"), ("6,90 %", "6.90 %"), unknownAmount],
      average, nil, .undecidedNotation("2.973", ["2,973", "2973"])),
  ]
}

@Suite("The notation of printed figures")
struct PrintedNotationTests {
  private static func text(_ name: String) throws -> String {
    try Project.text("Tests/OfficialTextTests/Texts/\(name).txt")
  }

  private static func sheet(_ text: String) throws -> ImportedSheet {
    ImportedSheet(try #require(OfficialText(Array(text.utf8)).sheets.first), .es)
  }

  private static func figure(_ field: String, of sheet: ImportedSheet) -> String? {
    let document = Document.read(sheet.bytes, as: .yaml)
    let pointer = JSONPointer(field)
    let node = document.node(at: pointer) ?? pointer.parent.flatMap { document.node(at: $0) }
    return node.flatMap { $0.isNull ? nil : $0.text }
  }

  /// The numbers of a sheet by their fields.
  private static func figures(_ sheet: ImportedSheet) throws -> [JSONPointer: ExactDecimal] {
    var figures: [JSONPointer: ExactDecimal] = [:]
    func collect(_ node: Node, _ pointer: JSONPointer) {
      for (key, value) in node.entries { collect(value, pointer.appending(key.text)) }
      for (index, value) in node.elements.enumerated() { collect(value, pointer.appending(index)) }
      guard node.kind == .scalar, !node.isNull else { return }
      figures[pointer] = (try? FigureParser.parse(node.text))?.number?.reduced
    }
    collect(try #require(Document.read(sheet.bytes, as: .yaml).root), JSONPointer())
    return figures
  }

  private static func notations(_ sheet: OfficialSheet) -> [OfficialSheet.Remark] {
    sheet.remarks.filter {
      switch $0.kind {
      case .otherNotation, .chosenNotation, .likelyNotation, .undecidedNotation: true
      default: false
      }
    }
  }

  @Test("is the one that the other figures leave", arguments: OtherNotation.all)
  func isDecided(other: OtherNotation) throws {
    var text = try Self.text("juntos-2019")
    for change in other.changes {
      try #require(text.contains(change.printed))
      text = text.replacingOccurrences(of: change.printed, with: change.other)
    }
    let sheet = try Self.sheet(text)
    #expect(Self.figure(other.field, of: sheet) == other.figure)
    let said = Self.notations(sheet.sheet).filter {
      other.field.hasPrefix($0.field.description)
    }
    #expect(said.map(\.kind) == [other.remark].compactMap(\.self))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for remark in said { #expect(lines[remark.line - 1].contains(other.changes[0].other)) }
    // the check reads it as well
    let checked = SheetChecker.check(
      try #require(OfficialText(Array(text.utf8)).sheets.first).document)
    let isUnread = checked.findings.contains { $0.rule == "LEC03" }
    #expect(isUnread == (other.figure == nil))
  }

  @Test("is said of no figure of a sheet in that of the form", arguments: names)
  func isUsual(name: String) throws {
    #expect(Self.notations(try Self.sheet(Self.text(name)).sheet) == [])
  }

  private static let names = ["juntos-2019", "servicios-virtuales-2025", "juntos-2021"]

  @Test("is that of all figures", arguments: names)
  func isOfAll(name: String) throws {
    let text = try Self.text(name)
    let other = String(
      zip(" " + text, zip(text, text.dropFirst() + " ")).map { before, signs in
        guard before.isNumber, signs.1.isNumber, ".,".contains(signs.0) else { return signs.0 }
        return signs.0 == "." ? "," : "."
      })
    let (wanted, read) = (try Self.sheet(text), try Self.sheet(other))
    #expect(read.sheet.leftOver == wanted.sheet.leftOver)
    let figures = try Self.figures(wanted)
    #expect(figures.count > 30)
    #expect(try Self.figures(read) == figures)
    #expect(Self.notations(read.sheet).count > 3)
  }
}
