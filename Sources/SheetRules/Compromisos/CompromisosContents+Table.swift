import Constraints
import ExactNumbers
import ProgramSheets

extension CompromisosContents {
  /// The rows of the table of commitments: each indicator of each block, once for each year of its result.
  func rows(of table: KindTable, in sheet: SheetContext) -> [KindTable.Row] {
    blocks.flatMap { block in
      block.indicators.flatMap { indicator in
        indicator.figures.isEmpty
          ? [row(indicator, nil, block, sheet)]
          : indicator.figures.map { row(indicator, $0, block, sheet) }
      }
    }
  }

  private func row(
    _ indicator: CommitmentIndicator, _ result: MeasuredFigure?, _ block: CommitmentBlock,
    _ sheet: SheetContext
  ) -> KindTable.Row {
    let cells = sheet.cells
    let pair = result.flatMap { result in
      indicator.pairings(cells).lazy.compactMap { entry -> CommitmentIndicator.Pair? in
        guard entry.result.field == result.field, case .pair(let pair) = entry.pairing else {
          return nil
        }
        return pair
      }.first
    }
    let goal = pair?.goal ?? (indicator.goals.count == 1 ? indicator.goals[0] : nil)
    let field = indicator.field
    return KindTable.Row(
      field: field, title: indicator.row.numero,
      year: result?.year ?? resultYear ?? 0,
      data: [
        .text(block.title ?? "Nacional"),
        .text(indicator.row.numero ?? indicator.row.objetivo ?? indicator.row.indicador),
        .text(goal?.comparison), figure(goal, cells), figure(result, cells),
        .text(ratio(result, cells)), .computed(share(pair, cells), field),
        .text(indicator.row.estado), .text(met(pair, cells)),
      ])
  }

  private func figure(_ measured: MeasuredFigure?, _ cells: SheetCells) -> KindTable.Row.Datum {
    guard let measured else { return .cell(nil) }
    if let stated = measured.stated { return .cell(stated) }
    let value = cells.written(measured.value)
    return .computed(
      value.flatMap { $0.exactDecimal ?? (try? $0.rounded(toScale: 2)) }, measured.field)
  }

  private func ratio(_ result: MeasuredFigure?, _ cells: SheetCells) -> String? {
    guard let numerator = cells.number(result?.numerator),
      let denominator = cells.number(result?.denominator)
    else { return nil }
    return "\(numerator.description(in: .chilena))/\(denominator.description(in: .chilena))"
  }

  /// The result in % of the goal.
  private func share(_ pair: CommitmentIndicator.Pair?, _ cells: SheetCells) -> ExactDecimal? {
    guard let pair, let result = cells.written(pair.result.value),
      let goal = cells.written(pair.goal.value), goal != .zero,
      let share = try? result / goal * Rational(whole: 100)
    else { return nil }
    return try? share.rounded(toScale: 1)
  }

  private func met(_ pair: CommitmentIndicator.Pair?, _ cells: SheetCells) -> String? {
    guard let pair, let result = cells.written(pair.result.value),
      let goal = cells.written(pair.goal.value)
    else { return nil }
    return pair.comparison.holds(result, goal) ? "Sí" : "No"
  }
}
