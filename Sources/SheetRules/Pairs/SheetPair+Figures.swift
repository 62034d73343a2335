import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

extension SheetPair {
  /// The figures of the crossing that both sheets may have, side by side: of every row and year that the
  /// design plans.
  var crossedFigures: [(figure: KindCrossing.Figure, row: ComparedRow)] {
    guard let crossing else { return [] }
    return crossing.figures.flatMap { figure in
      let rows = figure.rows.map(joinedRows)
      let actual = ActualCells(figure, right)
      return plannedCells(figure, rows).map { (figure, compare(figure, $0, actual, crossing)) }
    }
  }

  /// A row of the design, and that of the follow-up with the same name.
  struct JoinedRow {
    let title: String
    let actual: Int?
  }

  /// A figure that the design states, with its row and its year.
  private struct Planned {
    let cell: CellID
    let row: JoinedRow?
    let year: Int?
  }

  /// What a figure of the design is compared with, by rows and years.
  private struct ActualCells {
    let cells: CellIndex
    let dividends: CellIndex?
    let divisors: CellIndex?

    init(_ figure: KindCrossing.Figure, _ side: PairedSheet) {
      cells = CellIndex(side.cells, figure.actual)
      dividends = figure.implied.map { CellIndex(side.cells, $0.dividend) }
      divisors = figure.implied.map { CellIndex(side.cells, $0.divisor) }
    }
  }

  /// The rows of the design by their numbers.
  func joinedRows(_ rows: KindCrossing.JoinedTable) -> [Int: JoinedRow] {
    let others = right.rows(rows.actual, titled: rows.actualTitle).map {
      (Self.label($0.title), $0.index)
    }
    let known = Dictionary(others) { first, _ in first }
    let own = left.rows(rows.plan, titled: rows.planTitle).map {
      ($0.index, JoinedRow(title: $0.title, actual: known[Self.label($0.title)]))
    }
    return Dictionary(own) { first, _ in first }
  }

  private func plannedCells(
    _ figure: KindCrossing.Figure, _ rows: [Int: JoinedRow]?
  ) -> [Planned] {
    let cells = left.cells
    let isOfYear = figure.year != nil
    let stated = isOfYear ? figure.year.flatMap { left.whole($0) } ?? left.sheet.ejercicio : nil
    return cells.cells(figure.plan).compactMap { cell in
      // what the design does not plan is not compared
      if cells.table.value(cell) == .absent(.missing) { return nil }
      let place = cells[cell].figure
      let row = place?.row.flatMap { rows?[$0] }
      if rows != nil, row == nil { return nil }
      return Planned(cell: cell, row: row, year: place?.year ?? stated)
    }
  }

  private func compare(
    _ figure: KindCrossing.Figure, _ planned: Planned, _ others: ActualCells,
    _ crossing: KindCrossing
  ) -> ComparedRow {
    let unit = left.cells[planned.cell].figure?.unit
    let name = Self.name(figure.name, planned.row?.title, planned.year)
    let isMoney = unit?.isMoney ?? false
    let plan = left.side(
      planned.cell, priceYear: isMoney ? planned.year : nil, called: .design)
    let rule = isMoney ? "CRU09" : "CRU02"
    guard let actual = actual(figure, planned, others, isMoney: isMoney, crossing) else {
      return ComparedRow(
        rule, figure.key, name, plan.value, nil, .notCompared, unit: unit,
        remark: missing(figure, planned))
    }
    let comparison = FigureComparison(left: plan, right: actual, unit: unit, settings: settings)
    return comparison.row("CRU02", figure.key, name)
  }

  private func missing(_ figure: KindCrossing.Figure, _ planned: Planned) -> LocalizedText {
    if let row = planned.row, row.actual == nil {
      return LocalizedText(
        es: "el seguimiento no tiene el componente «\(row.title)»",
        en: "the follow-up has no component «\(row.title)»")
    }
    let year = planned.year.map { (" de \($0)", " of \($0)") } ?? ("", "")
    return LocalizedText(
      es: "el seguimiento no da la cifra\(year.0)",
      en: "the follow-up does not give the figure\(year.1)")
  }

  private func actual(
    _ figure: KindCrossing.Figure, _ planned: Planned, _ others: ActualCells, isMoney: Bool,
    _ crossing: KindCrossing
  ) -> FigureComparison.Side? {
    if let row = planned.row, row.actual == nil { return nil }
    let cell = others.cells[row: planned.row?.actual, year: planned.year]
    if let cell, right.cells.number(cell) != nil || figure.implied == nil {
      let prices = isMoney ? priceYear(of: figure.actual, crossing) : nil
      return right.side(cell, priceYear: prices, called: .followUp)
    }
    return implied(by: others, planned.year)
      ?? cell.map { right.side($0, called: .followUp) }
  }

  /// The year of the pesos of a table: its own, or that of the whole sheet.
  func priceYear(of field: String, _ crossing: KindCrossing) -> Int? {
    let table = field.split(separator: "/").first.map { "/\($0)" } ?? ""
    return right.whole(table + crossing.prices) ?? right.whole(crossing.prices)
  }

  /// The only whole number that a quotient of two printed figures can be.
  private func implied(
    by others: ActualCells, _ year: Int?
  ) -> FigureComparison.Side? {
    guard let dividend = others.dividends?[row: nil, year: year],
      let divisor = others.divisors?[row: nil, year: year]
    else { return nil }
    let cells = right.cells
    guard cells.number(dividend) != nil, cells.isNonzero(divisor) else {
      return right.side(cells.number(dividend) == nil ? dividend : divisor, called: .followUp)
        .withoutNumber
    }
    let quotient = Expression.quotient(.cell(dividend), .cell(divisor))
    guard let interval = cells.interval(quotient), let whole = interval.onlyWhole else {
      return nil
    }
    let value = ComparedValue(
      cells[divisor].field, whole.description(in: .chilena), number: whole, isImplied: true)
    return FigureComparison.Side(
      value: value, interval: Interval(exactly: Rational(whole)), absence: nil)
  }

  /// A name with the title of its row and its year: "producción de «Cursos» de 2019".
  static func name(_ name: LocalizedText, _ title: String?, _ year: Int?) -> LocalizedText {
    func filled(_ text: String, _ word: String) -> String {
      let row = title.map { text.replacing("*", with: "«\($0)»") } ?? text
      return year.map { "\(row) \(word) \($0)" } ?? row
    }
    return LocalizedText(es: filled(name.es, "de"), en: filled(name.en, "of"))
  }
}

/// The figures of a field of the form by their rows and years, the first of two.
struct CellIndex {
  private struct Key: Hashable {
    let row: Int?
    let year: Int?
  }

  private let known: [Key: CellID]

  init(_ cells: SheetCells, _ pattern: String) {
    let all = cells.cells(pattern).map { cell in
      (Key(row: cells[cell].figure?.row, year: cells[cell].figure?.year), cell)
    }
    known = Dictionary(all) { first, _ in first }
  }

  subscript(row row: Int?, year year: Int?) -> CellID? {
    known[Key(row: row, year: year)]
  }
}

extension FigureComparison.Side {
  /// The same place without its number, which says nothing of what is compared.
  fileprivate var withoutNumber: FigureComparison.Side {
    let zero = LocalizedText(
      es: "el seguimiento no da con qué deducir la cifra",
      en: "the follow-up does not give what the figure would follow from")
    return FigureComparison.Side(
      value: ComparedValue(value.field, absence == nil ? "" : value.text), interval: nil,
      absence: absence ?? zero)
  }
}

extension Interval {
  /// The only whole number in an interval that is narrower than 1; nil where there are several or none.
  fileprivate var onlyWhole: ExactDecimal? {
    guard let lower = lower?.value, let upper = upper?.value, let width = try? upper - lower,
      width < .one,
      let middle = try? ((lower + upper) / Rational(whole: 2)).rounded(toScale: 0),
      contains(Rational(middle))
    else { return nil }
    return middle
  }
}
