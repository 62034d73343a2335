package import Constraints
package import DocumentTree
import ProgramSheets
package import SheetRules

/// Every figure of a sheet with the equations that give it and those that use it.
///
/// An explanation goes down from one topic; a page in which every figure can be opened asks for all of
/// them at once. Figures and equations name each other by their positions.
package struct SheetTrace: Sendable {
  /// The figures in the order of the form, those that stand in formulas behind them.
  package let figures: [TracedFigure]
  /// The equations in the order of the catalogue, also those that could not be checked.
  package let equations: [TracedEquation]

  /// Traces the figures of a sheet; nil if the file has no readable sheet.
  ///
  /// - Parameter sheet: the sheet as it was checked.
  package init?(_ sheet: CheckedSheet) {
    guard let model = SheetModel(sheet) else { return nil }
    let cells = model.cells
    var givenBy = [[Int]](repeating: [], count: cells.all.count)
    var usedIn = givenBy
    equations = model.equations.enumerated().map { number, checked in
      let equation = checked.stated.equation
      let given: CellID? =
        if equation.relation == .equal, case .cell(let cell) = equation.stated { cell } else { nil }
      for cell in equation.cells {
        if cell == given {
          givenBy[cell.index].append(number)
        } else {
          usedIn[cell.index].append(number)
        }
      }
      return TracedEquation(checked, given: given, in: model)
    }
    figures = cells.table.ids.map { cell in
      TracedFigure(
        place: cells[cell], figure: StatedFigure(cell, in: cells, outcome: nil),
        written: cells.operand(cell, in: model.sheet).value, givenBy: givenBy[cell.index],
        usedIn: usedIn[cell.index])
    }
  }
}

/// A figure of a sheet with the equations that it stands in.
package struct TracedFigure: Sendable {
  private let place: CellPlace
  /// What is stated.
  package let figure: StatedFigure
  /// The figure as the sheet writes it.
  package let written: String
  /// The positions of the equations that give it from others.
  package let givenBy: [Int]
  /// The positions of the other equations that it takes part in.
  package let usedIn: [Int]

  fileprivate init(
    place: CellPlace, figure: StatedFigure, written: String, givenBy: [Int], usedIn: [Int]
  ) {
    self.place = place
    self.figure = figure
    self.written = written
    self.givenBy = givenBy
    self.usedIn = usedIn
  }

  /// The cell, in canonical form.
  package var field: JSONPointer { place.field }
  /// The bytes of the figure where it is only a part of the field's text, as in a formula.
  package var range: ByteRange? { place.range }
  /// What the form calls it.
  package var name: LocalizedText { place.name }
  /// Whether it is a calendar year.
  package var isYear: Bool { place.isYear }
  /// Whether its field is blank, or the written figure belongs to no single field.
  package var isMissing: Bool {
    figure.stated == .absent(.missing) || figure.number == nil && written.isEmpty
  }
  /// The sign or unit that the form prints behind it; nil where it prints none.
  package var unit: String? {
    switch place.figure?.unit {
    case .porcentaje: "%"
    case .milesDePesos, .milesDePesosPorBeneficiario, .milesDePesosPorUnidad: "M$"
    default: nil
    }
  }
}

/// An equation of a sheet with its figures.
package struct TracedEquation: Sendable {
  /// The id of the rule.
  package let rule: String
  /// The title of the rule.
  package let title: LocalizedText
  /// What is promised, in the form's words.
  package let formula: LocalizedText
  /// The promise with the figures of the sheet, a line each.
  package let working: [LocalizedText]
  /// How it came out.
  package let verdict: Verdict
  /// Why it could not be checked; nil where it was.
  package let reason: LocalizedText?
  /// The position of the figure that it gives; nil where it gives none.
  package let given: Int?
  /// The positions of its figures, each once.
  package let figures: [Int]

  fileprivate init(_ checked: CheckedEquation, given: CellID?, in model: SheetModel) {
    let telling = EquationTelling(
      stated: checked.stated, outcome: checked.outcome, rule: checked.rule, sheet: model.sheet)
    rule = checked.rule.id
    title = checked.rule.title
    formula = telling.formula
    working = telling.working
    verdict = checked.outcome.verdict
    reason = telling.check.reason
    self.given = given?.index
    figures = checked.stated.equation.cells.map(\.index)
  }
}
