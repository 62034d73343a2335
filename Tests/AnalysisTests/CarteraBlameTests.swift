import DocumentTree
import ExactNumbers
import ProgramSheets
import SheetRules
import TestSupport
import Testing

@testable import Analysis
@testable import Constraints

/// A figure of a published portfolio table and another one in its place.
struct ChangedTableFigure: Sendable, CustomTestStringConvertible {
  let sheet: String
  let figure: ChangedFigure

  var testDescription: String { "\(sheet) \(figure)" }
}

@Suite("A wrong figure of a portfolio table")
struct CarteraBlameTests {
  private static let names = ["actividad-1990-1993", "subsidios-2019-2024"]

  /// Checks an example, with other bytes in place of those of the sheet or of the file beside it.
  private static func check(
    _ name: String, sheet: [UInt8]? = nil, rows: [UInt8]? = nil
  ) throws -> CheckedSheet {
    var options = CheckOptions()
    options.companions = Companions(of: name) { file in
      (rows ?? (try? Project.bytes("Examples/\(file)"))).map { .bytes($0, path: file) }
        ?? .refused(es: "no está", en: "not there")
    }
    let bytes = try sheet ?? Project.bytes("Examples/\(name).yaml")
    return SheetChecker.check(Document.read(bytes, as: .yaml), options: options)
  }

  /// Figures that an equation covers, with what a hand may have written instead, well beyond rounding.
  static let figures: [ChangedTableFigure] = names.flatMap { name -> [ChangedTableFigure] in
    guard let published = try? check(name), let context = published.context else { return [] }
    let cells = context.cells
    let covered = Set(
      published.equations.filter(\.isBinding).filter { $0.outcome.verdict != .notChecked }
        .flatMap(\.stated.equation.cells))
    return cells.table.ids.filter { covered.contains($0) && cells[$0].range == nil }
      .flatMap { id -> [ChangedTableFigure] in
        guard let number = cells.number(id), let text = context.written(cells[id].field) else {
          return []
        }
        let more = ExactDecimal(coefficient: number.coefficient * 2 + 13, scale: number.scale)
        let shifted = ExactDecimal(coefficient: number.coefficient * 10, scale: number.scale)
        return [more, shifted].map {
          ChangedTableFigure(
            sheet: name,
            figure: ChangedFigure(
              field: cells[id].field.description, written: text,
              changed: $0.description(in: .chilena)))
        }
      }
  }

  @Test("is found wherever an equation covers it, and is among the suspects", arguments: figures)
  func found(_ changed: ChangedTableFigure) throws {
    let published = try Self.check(changed.sheet)
    let document = published.document
    let range = try #require(document.range(of: JSONPointer(changed.figure.field)))
    let new = Array(changed.figure.changed.utf8)
    let checked: CheckedSheet
    if let companion = document.companion, range.start >= companion.start {
      var rows = Array(document.source[companion.start...])
      rows.replaceSubrange(range.start - companion.start..<range.end - companion.start, with: new)
      checked = try Self.check(changed.sheet, rows: rows)
    } else {
      var bytes = document.ownSource
      bytes.replaceSubrange(range.start..<range.end, with: new)
      checked = try Self.check(changed.sheet, sheet: bytes)
    }
    let known = Set(published.findings.map { "\($0.rule) \($0.field)" })
    let found = checked.findings.filter { !known.contains("\($0.rule) \($0.field)") }
    #expect(!found.isEmpty)
    let suspects = checked.groups.flatMap(\.suspects).map(\.field.description)
    #expect(
      suspects.contains(changed.figure.field), "\(found.map(\.rule)), suspects \(suspects)")
  }

  @Test("is looked for in every figure of the totals, and in every quotient")
  func coversAll() {
    let fields = Self.figures.map { "\($0.sheet) \($0.figure.field)" }
    #expect(Set(fields).count == 12 + 36)
  }

  @Test("every total and every mean holds, and only the text has a figure that was cut off")
  func relations() throws {
    let checked = try Self.names.map { try Self.check($0) }
    let equations = checked.flatMap(\.equations)
    #expect(equations.filter { $0.rule.id == "CAR01" }.map(\.outcome.verdict) == [.exact, .exact])
    let means = equations.filter { $0.rule.id == "CAR04" }.map(\.outcome.verdict)
    #expect(means == [.rounding, .rounding, .rounding, .rounding])
    let cut = equations.filter { $0.outcome.verdict == .truncation }
    #expect(cut.map(\.rule.id) == ["CAR09"])
    #expect(checked.flatMap(\.checks).allSatisfy { $0.verdict != .notChecked })
  }

  @Test("a total is not told to be cut off because a sentence that repeats it is")
  func slipOfTotal() throws {
    let sheet = """
      ficha: cartera
      formulario: libre
      columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
      filas: [[Pozos, 12.400], [Riego, 86.950]]
      total: {gasto: 99.530}
      texto: [{dice: $99 millones, de: total.gasto}]
      """
    let checked = SheetChecker.check(Document.read(Array(sheet.utf8), as: .yaml))
    let suspect = try #require(checked.groups.first?.hypotheses.first?.first)
    #expect(suspect.field.description == "/total/gasto")
    #expect(suspect.slip?.id == "swapped-digits")
  }
}
