import DocumentTree
import ExactNumbers
import SheetRules
import TestSupport
import Testing

@testable import Analysis
@testable import Constraints

/// A figure of the published commitments and another one in its place.
private struct ChangedCommitment: Sendable, CustomTestStringConvertible {
  let field: String
  let range: ByteRange
  let written: String
  let changed: String

  var testDescription: String { "\(field): \(changed) for \(written)" }
}

@Suite("A wrong figure of the commitments")
struct CompromisosBlameTests {
  private static let bytes = (try? Project.bytes("Examples/gestion-territorial-2009.yaml")) ?? []

  private static let published = SheetChecker.check(Document.read(bytes, as: .yaml))

  /// Figures that an equation of the sheet covers, with what a hand may have written instead, well beyond
  /// rounding.
  fileprivate static let figures: [ChangedCommitment] = {
    guard let cells = published.context?.cells else { return [] }
    let covered = Set(
      published.equations.filter(\.isBinding).filter { $0.outcome.verdict != .notChecked }
        .flatMap(\.stated.equation.cells))
    return cells.table.ids.filter(covered.contains).enumerated().compactMap { index, id in
      guard let number = cells.number(id), let document = published.context?.document,
        let range = cells[id].range ?? document.range(of: cells[id].field)
      else { return nil }
      let text = String(decoding: bytes[range.start..<range.end], as: UTF8.self)
      return ChangedCommitment(
        field: cells[id].field.description, range: range, written: text,
        changed: wrong(number, isShifted: index.isMultiple(of: 2))
          + (text.hasSuffix("%") ? "%" : ""))
    }
  }()

  /// Twice the figure and a digit more, or ten times it; for zero a few hundred.
  private static func wrong(_ number: ExactDecimal, isShifted: Bool) -> String {
    guard number.coefficient != 0 else { return "437" }
    let other = isShifted ? number.coefficient * 10 : number.coefficient * 2 + 13
    return ExactDecimal(coefficient: other, scale: number.scale).description(in: .chilena)
  }

  /// The sheet with another figure in a field.
  private func check(_ figure: ChangedCommitment) -> CheckedSheet {
    var bytes = Self.bytes
    bytes.replaceSubrange(figure.range.start..<figure.range.end, with: figure.changed.utf8)
    return SheetChecker.check(Document.read(bytes, as: .yaml))
  }

  @Test("is found wherever an equation covers it, and is among the suspects", arguments: figures)
  fileprivate func found(_ figure: ChangedCommitment) {
    let checked = check(figure)
    let known = Set(
      Self.published.report.findings.map { "\($0.rule) \($0.field) \($0.message.es)" })
    let new = checked.report.findings.filter {
      !known.contains("\($0.rule) \($0.field) \($0.message.es)")
    }
    #expect(!new.isEmpty)
    let suspects = checked.report.groups.flatMap(\.suspects).map(\.field.description)
    #expect(
      suspects.contains(figure.field),
      "\(new.map { "\($0.rule) \($0.field) \($0.message.es)" }), suspects \(suspects)")
  }

  @Test("is not told by the goal that is reached with it, and lacks no row of what a text says")
  func restated() throws {
    let text = """
      ficha: compromisos
      formulario: 2009
      bloques:
        - region: Maule
          indicadores: [{numero: 1, unidad: premiados, meta: {comparacion: al menos, valor: 609}, resultado: 951, estado: brecha}]
          balance: [{programa: diseño, desempeno: 90%, afirmaciones: [{dice: es, valor: 551, indicador: 1}]}]

      """
    let checked = SheetChecker.check(Document.read(Array(text.utf8), as: .yaml))
    let group = try #require(checked.groups.first { !$0.isAdvised })
    let leaders = group.hypotheses.prefix(group.leaders).joined().map(\.field.description)
    #expect(leaders.contains("/bloques/0/indicadores/0/resultado"))
    #expect(group.rowGap == nil)
  }

  @Test("is looked for in many figures of the sheet")
  func covers() {
    #expect(Self.figures.count >= 80, "\(Self.figures.count)")
  }

  @Test("every percentage that the sheet prints holds, one by rounding half up only")
  func percentages() {
    let ratios = Self.published.equations.filter { $0.rule.id == "IND01" }
    #expect(ratios.count == 14)
    #expect(ratios.count { $0.outcome.verdict == .exact } == 13)
    #expect(ratios.count { $0.outcome.verdict == .rounding } == 1)
    guard let table = Self.published.context?.cells.table else { return }
    let cut = ratios.filter { ratio in
      let equation = Equation(
        stated: ratio.stated.equation.stated, printing: .truncation,
        computed: ratio.stated.equation.computed)
      return !equation.check(in: table).verdict.isStrict
    }
    #expect(cut.map { table.number($0.stated.subject)?.description } == ["167"])
  }
}
