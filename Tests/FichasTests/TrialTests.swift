import Analysis
import ExactNumbers
import Fichas
import Foundation
import TestSupport
import Testing

@Suite("A figure that is tried on the cells")
struct TrialTests {
  /// The published sheets and some with a mistake; rows that are lists cannot be edited by their keys.
  private static let sheets = MendTests.sheets.filter {
    !Project.sheets(of: "cartera").contains($0)
  }.enumerated().filter { index, path in
    !path.hasPrefix("con-errores/") || index % 7 == 0
  }.map(\.element)

  private func name(_ finding: Finding) -> String? {
    // whether the new text is read without doubt is no matter of the figure
    finding.category == .lectura ? nil : "\(finding.rule) \(finding.field) \(finding.severity)"
  }

  private func changes(of number: ExactDecimal) throws -> [ExactDecimal] {
    [
      try number.scaled(byPowerOfTen: 1).reduced, .zero, ExactDecimal(7),
      ExactDecimal(coefficient: number.coefficient + 1, scale: number.scale),
    ]
  }

  /// A sheet with another figure in a field; nil where it stands inside of a text.
  private func edited(
    _ document: Document, _ field: JSONPointer, _ figure: ExactDecimal
  ) throws -> Document? {
    let inner = field.appending("numero")
    let isBare = document.node(at: field)?.kind == .scalar
    guard let node = document.node(at: isBare ? field : inner) else { return nil }
    let isNumber = document.format == .json && node.isPlainOrNumber
    let text = figure.description(in: isNumber ? .punto : .chilena)
    let isPercent = node.text.contains("%")
    let shown = isPercent && field.tokens.last == "coeficiente" ? nil : text
    guard let shown else { return nil }
    let edit = DocumentEdit.replace(
      isBare ? field : inner, with: isNumber ? .number(shown) : .figure(shown))
    return Document.read(try document.applying([edit]).bytes, as: document.format)
  }

  @Test("breaks and mends what the same figure in the file does", arguments: sheets)
  func saysWhatTheFileSays(_ path: String) throws {
    let file = Checker().check(file: Project.examples + "/" + path)
    let sheet = try #require(file.sheet)
    let figures = try #require(SheetAudit(sheet)).figures
    try #require(!sheet.document.hasErrors)
    var tried = 0
    // of a sheet with many alike, some: each costs four checks of the whole sheet
    let step = max(1, figures.count / 13)
    for (index, figure) in figures.enumerated() where figure.range == nil && index % step == 0 {
      for other in try changes(of: figure.stated) where other != figure.stated {
        guard let document = try edited(sheet.document, figure.field, other) else { continue }
        let expected = SheetChecker.check(document, options: sheet.options).findings
        guard let found = sheet.findings(setting: [(field: figure.field, figure: other)]) else {
          #expect(["potencial", "objetivo"].contains(figure.field.tokens.last))
          continue
        }
        #expect(
          found.compactMap(name).sorted() == expected.compactMap(name).sorted(),
          "\(figure.field) = \(other)")
        tried += 1
      }
    }
    #expect(tried > 10)
  }
}
