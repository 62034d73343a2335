import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Something that a text says of an indicator, in words or figures.
struct CommitmentClaim {
  /// What a text can say.
  enum Word: String {
    case equal = "es"
    case goal = "meta"
    case beyondGoal = "sobre la meta"
    case represents = "representa"
    case exceededBy = "superada en"
    case exceededByMore = "superada en mas de"
    case moreThan = "mas de"
    case greater = "mayor"
    case slight = "leve"
    case near = "cercano"
  }

  let field: JSONPointer
  let row: FichaCompromisos.Afirmacion
  let word: Word?
  /// The figure that it gives.
  let figure: CellID?
  /// The result that the text itself gives.
  let result: CellID?

  static func all(
    _ rows: [FichaCompromisos.Afirmacion]?, _ field: JSONPointer, _ finder: CellFinder
  ) -> [CommitmentClaim] {
    (rows ?? []).enumerated().map { index, row in
      let field = field.appending("afirmaciones").appending(index)
      return CommitmentClaim(
        field: field, row: row, word: row.dice.flatMap { Word(rawValue: $0.normalisedName) },
        figure: finder[field.appending("valor")], result: finder[field.appending("resultado")])
    }
  }

  /// What tells it from the others of a balance: what it says, and of which indicator.
  var key: String? { word.map { "\($0.rawValue) \(row.indicador?.normalisedName ?? "")" } }

  /// Whether its figure is written with a percent sign.
  var isPercent: Bool { row.valor?.figure?.mark == .percent }

  /// Whether the result that it gives is written with a percent sign.
  var isResultPercent: Bool { row.resultado?.figure?.mark == .percent }
}

/// A claim with the indicator that it is about.
struct LocatedClaim {
  let claim: CommitmentClaim
  /// The indicator; nil where none can be told.
  let indicator: CommitmentIndicator?
  let year: Int?
  /// The claim of the block that a list repeats.
  var twin: CommitmentClaim?

  /// The result of the indicator, as its goal is measured.
  func measured(_ cells: SheetCells) -> MeasuredFigure? {
    indicator?.pair(of: year, cells)?.result ?? indicator?.result(of: year)
  }

  /// The result that it speaks of, its own or that of the indicator, with the goal; nil where they are not
  /// in the same unit.
  func sides(_ cells: SheetCells) -> (result: Expression, goal: MeasuredFigure)? {
    guard let goal else { return nil }
    if let own = claim.result {
      if cells.number(own) != nil { return (.cell(own), goal) }
      if cells.table.value(own) == .absent(.unreadable) { return nil }
    }
    guard let measured = measured(cells), measured.isPercent == goal.isPercent,
      let value = measured.value
    else { return nil }
    return (value, goal)
  }

  /// The goal of its year, or the only one.
  var goal: MeasuredFigure? {
    guard let indicator else { return nil }
    if let result = indicator.result(of: year) { return indicator.goal(for: result) }
    return indicator.goals.count == 1 ? indicator.goals[0] : nil
  }
}

extension CompromisosContents {
  /// Every claim of the sheet, in its order.
  var claims: [LocatedClaim] {
    let year = resultYear
    let ofBlocks = blocks.flatMap { block in
      block.indicators.flatMap { indicator in
        indicator.claims.map { claim in
          LocatedClaim(
            claim: claim,
            indicator: claim.row.indicador == nil
              ? indicator : block.indicator(numbered: claim.row.indicador), year: year)
        }
      } + block.balance.flatMap { row in row.claims.map { located($0, in: block) } }
    }
    return ofBlocks
      + lists.flatMap { list in
        list.rows.flatMap { row in
          row.claims.map { claim in
            let block = block(of: row.row.region)
            var located = located(claim, in: block)
            located.twin = block?.claim(like: claim)
            return located
          }
        }
      }
  }

  private func located(_ claim: CommitmentClaim, in block: CommitmentBlock?) -> LocatedClaim {
    LocatedClaim(
      claim: claim, indicator: block?.indicator(numbered: claim.row.indicador), year: resultYear)
  }
}

/// A list of the national report.
struct CommitmentList {
  let field: JSONPointer
  let list: FichaCompromisos.Lista
  let rows: [Row]

  /// What it says of a region.
  struct Row {
    let field: JSONPointer
    let row: FichaCompromisos.FilaDeLista
    let claims: [CommitmentClaim]
  }

  init(_ list: FichaCompromisos.Lista, _ field: JSONPointer, _ finder: CellFinder) {
    self.list = list
    self.field = field
    rows = (list.filas ?? []).enumerated().map { index, row in
      let field = field.appending("filas").appending(index)
      return Row(
        field: field, row: row, claims: CommitmentClaim.all(row.afirmaciones, field, finder))
    }
  }
}
