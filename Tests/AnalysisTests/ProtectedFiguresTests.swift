import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import SheetRules
import TestSupport
import Testing

/// A published sheet, and the figures of sections 3, 5.3 and 6 that none of its equations covers.
struct PublishedSheet: Sendable, CustomTestStringConvertible {
  let name: String
  let uncovered: Set<String>
  var testDescription: String { name }

  func bytes() throws -> [UInt8] {
    try Project.bytes("Examples/\(name).yaml")
  }

  /// Beyond the first year, beneficiaries are only bounded by the target population; the time of
  /// egress stands alone; and a year that differs already still differs when it is changed.
  static let all = [
    PublishedSheet(
      name: "articulacion-2019",
      uncovered: ["/poblacion/egreso/tiempo"]),
    PublishedSheet(
      name: "capacitacion-2019",
      uncovered: [
        "/poblacion/beneficiaria/2020", "/poblacion/beneficiaria/2021",
        "/poblacion/beneficiaria/2022", "/poblacion/egreso/tiempo", "/poblacion/atencionEjercicio",
      ]),
    PublishedSheet(
      name: "juntos-2019",
      uncovered: [
        "/poblacion/beneficiaria/2021", "/poblacion/beneficiaria/2022",
        "/poblacion/egreso/tiempo", "/poblacion/atencionEjercicio",
      ]),
    PublishedSheet(
      name: "servicios-virtuales-2025",
      uncovered: [
        "/poblacion/beneficiaria/2026", "/poblacion/beneficiaria/2027",
        "/poblacion/beneficiaria/2028", "/poblacion/egreso/tiempo",
        "/produccion/ejercicioPoblacion",
      ]),
  ]
}

/// A number of a sheet and the bytes it takes up.
struct StatedFigure {
  let field: String
  let number: ExactDecimal
  let range: Range<Int>

  /// The figures of a section: the scalars that are numbers, and the numbers of written formulas.
  static func all(in document: Document) -> [StatedFigure] {
    ["poblacion", "produccion", "gasto"].flatMap { section -> [StatedFigure] in
      guard let node = document.root?[section] else { return [] }
      return figures(of: node, at: "/\(section)")
    }
  }

  private static func figures(of node: Node, at field: String) -> [StatedFigure] {
    switch node.kind {
    case .mapping:
      node.entries.flatMap { figures(of: $0.value, at: field + "/" + $0.key.text) }
    case .sequence:
      node.elements.enumerated().flatMap { figures(of: $0.element, at: "\(field)/\($0.offset)") }
    case .scalar:
      field.hasSuffix("/calculo") ? formula(node, at: field) : figure(node, at: field)
    }
  }

  private static func figure(_ node: Node, at field: String) -> [StatedFigure] {
    guard let number = (try? FigureParser.parse(node.text))??.number else { return [] }
    return [StatedFigure(field: field, number: number, range: node.range.start..<node.range.end)]
  }

  private static func formula(_ node: Node, at field: String) -> [StatedFigure] {
    let source = Array(node.document.source[node.range.start..<node.range.end])
    return NumberInText.all(in: source, notation: .chilena).enumerated().map { index, number in
      StatedFigure(
        field: "\(field)#\(index + 1)", number: number.value,
        range: (node.range.start + number.range.lowerBound)..<(node.range.start
          + number.range.upperBound))
    }
  }

  /// The sheet with another number in this place.
  func replaced(by other: ExactDecimal, in bytes: [UInt8]) -> [UInt8] {
    var changed = bytes
    let mark = bytes[range].contains(UInt8(ascii: "%")) ? " %" : ""
    changed.replaceSubrange(range, with: (other.description(in: .chilena) + mark).utf8)
    return changed
  }
}

@Suite("What the equations protect")
struct ProtectedFiguresTests {
  @Test(
    "a figure changed beyond its rounding breaks a check, wherever an equation covers it",
    arguments: PublishedSheet.all)
  func findsEveryChange(_ sheet: PublishedSheet) throws {
    let bytes = try sheet.bytes()
    let document = Document.read(bytes, as: .yaml)
    let before = broken(document)
    var uncovered: Set<String> = []
    var covered = 0
    for figure in StatedFigure.all(in: document) {
      let isFound = changes(of: figure.number).allSatisfy { other in
        let changed = Document.read(figure.replaced(by: other, in: bytes), as: .yaml)
        return !broken(changed).isSubset(of: before)
      }
      if isFound { covered += 1 } else { uncovered.insert(figure.field) }
    }
    #expect(uncovered == sheet.uncovered)
    #expect(covered > 20)
  }

  /// A tenth more and a tenth less, at least two of the last digit.
  private func changes(of number: ExactDecimal) -> [ExactDecimal] {
    let step = max(2, number.coefficient / 10)
    return [number.coefficient + step, number.coefficient - step].map {
      ExactDecimal(coefficient: $0, scale: number.scale)
    }
  }

  /// The checks that do not hold, each by its rule and fields.
  private func broken(_ document: Document) -> Set<String> {
    let holding: Set<Verdict> = [.exact, .rounding, .notChecked]
    let report = SheetChecker.check(document)
    return Set(
      report.checks.filter { !holding.contains($0.verdict) }
        .map { "\($0.rule) \($0.fields) \($0.verdict)" }
        + report.findings.filter { $0.severity > .note }.map { "\($0.rule) \($0.message.es)" })
  }
}
