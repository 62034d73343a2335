import DocumentTree
import ExactNumbers
import SheetRules
import TestSupport
import Testing

@testable import Analysis
@testable import Constraints

/// A figure of the published monitoring sheet and another one in its place.
struct ChangedFigure: Sendable, CustomTestStringConvertible {
  let field: String
  let written: String
  let changed: String

  var testDescription: String { "\(field): \(changed) for \(written)" }
}

@Suite("A wrong figure of the monitoring sheet")
struct MonitoreoBlameTests {
  private static let bytes = (try? Project.bytes("Examples/juntos-2021.yaml")) ?? []

  private static let published = SheetChecker.check(Document.read(bytes, as: .yaml))

  /// Figures that an equation of the sheet covers, with what a hand may have written instead, well beyond
  /// rounding.
  static let figures: [ChangedFigure] = {
    guard let cells = published.context?.cells else { return [] }
    let covered = Set(
      published.equations.filter(\.isBinding).filter { $0.outcome.verdict != .notChecked }
        .flatMap(\.stated.equation.cells))
    return cells.table.ids.filter(covered.contains).flatMap { id -> [ChangedFigure] in
      guard let number = cells.number(id), let text = published.context?.written(cells[id].field)
      else { return [] }
      return wrong(number).map {
        ChangedFigure(field: cells[id].field.description, written: text, changed: $0)
      }
    }
  }()

  /// Twice the figure and a digit more, ten times it, and for zero a few hundred.
  private static func wrong(_ number: ExactDecimal) -> [String] {
    guard number.coefficient != 0 else { return ["437"] }
    let more = ExactDecimal(coefficient: number.coefficient * 2 + 13, scale: number.scale)
    let shifted = ExactDecimal(coefficient: number.coefficient * 10, scale: number.scale)
    return [more, shifted].map { $0.description(in: .chilena) }
  }

  /// The sheet with another figure in a field.
  private func check(_ figure: ChangedFigure) throws -> CheckedSheet {
    let document = Document.read(Self.bytes, as: .yaml)
    let range = try #require(document.range(of: JSONPointer(figure.field)))
    var bytes = Self.bytes
    bytes.replaceSubrange(range.start..<range.end, with: "\"\(figure.changed)\"".utf8)
    return SheetChecker.check(Document.read(bytes, as: .yaml))
  }

  @Test("in place of a percentage above 100 is as likely as a budget")
  func execution() throws {
    let text = """
      ficha: monitoreo
      formulario: 2021
      presupuesto:
        ejecucionInicial: {2021: 118%}
        ejecutado: {2021: 801.718}
        inicial: {2021: 697.502}

      """
    let checked = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let group = try #require(checked.groups.first { !$0.isAdvised })
    let fields = group.hypotheses.prefix(group.leaders).joined().map(\.field.description)
    #expect(fields.contains("/presupuesto/ejecucionInicial/2021"))
  }

  @Test("in place of a production is what spending and unit cost leave")
  func production() throws {
    let text = """
      ficha: monitoreo
      formulario: 2021
      componentes: {filas: [{nombre: Cursos, gasto: {2021: 248.239}, produccion: {2021: 0}, gastoUnitario: {2021: "31.029,9"}}]}
      """
    let checked = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let group = try #require(checked.groups.first)
    #expect(group.leaders == 1)
    let first = try #require(group.hypotheses.first)
    #expect(first.map(\.field.description) == ["/componentes/filas/0/produccion/2021"])
    #expect(first.first?.proposed == ExactDecimal(8))
    #expect(checked.checks.count { $0.rule == "MON12" } == 1)
  }

  @Test("is found wherever an equation covers it, and is among the suspects", arguments: figures)
  func found(_ figure: ChangedFigure) throws {
    let checked = try check(figure)
    let known = Set(Self.published.report.findings.map { "\($0.rule) \($0.field)" })
    let new = checked.report.findings.filter { !known.contains("\($0.rule) \($0.field)") }
    #expect(!new.isEmpty)
    let suspects = checked.report.groups.flatMap(\.suspects).map(\.field.description)
    #expect(
      suspects.contains(figure.field),
      "\(new.map { "\($0.rule) \($0.field)" }), suspects \(suspects)")
  }

  @Test("is looked for in most figures of the sheet")
  func coversMost() {
    let covered = Set(Self.figures.map(\.field))
    let all = Self.published.context?.cells.table.ids.count {
      Self.published.context?.cells.number($0) != nil
    }
    #expect(covered.count >= 34, "\(covered.count) of \(all ?? 0)")
  }

  @Test("every relation that the sheet prints holds, four for want of budgets left out")
  func relations() {
    let checks = Self.published.report.checks
    let notChecked = checks.filter { $0.verdict == .notChecked }
    #expect(notChecked.map(\.rule) == ["MON02", "MON02", "MON02", "MON02"])
    let broken = Set(checks.filter(\.verdict.isBroken).map(\.rule))
    #expect(broken == ["MON06", "MON14", "MON18", "MON19", "MON24", "MON25"])
    let equations = Self.published.equations.filter { $0.stated.equation.relation == .equal }
    #expect(equations.count >= 20)
    #expect(equations.allSatisfy { [.exact, .rounding].contains($0.outcome.verdict) })
  }

  @Test("seven figures hold by rounding half up only: cut off they do not")
  func halfUp() throws {
    let rounded = Self.published.equations.filter {
      guard $0.stated.equation.printing == .halfUp, $0.outcome.verdict == .rounding else {
        return false
      }
      let cut = Equation(
        stated: $0.stated.equation.stated, printing: .truncation,
        computed: $0.stated.equation.computed)
      guard let table = Self.published.context?.cells.table else { return false }
      return !cut.check(in: table).verdict.isStrict
    }
    // the expenses per beneficiary of 2019 with the 258 beneficiaries that follow from them
    let figures = [
      "5.894,6", "33.293,8", "15", "7", "1.071,5", "6.975,6", "31.029,9",
    ]
    let cells = try #require(Self.published.context).cells
    #expect(rounded.map { cells.number($0.stated.subject)?.description(in: .chilena) } == figures)
  }
}
