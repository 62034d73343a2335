import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

extension Cell {
  /// Makes the cell of a quantity of a form.
  init(_ figure: FormFigure, _ unit: Campo.Unidad) {
    self.init(
      name: figure.field.description, value: Value(figure.state, unit), precision: unit.precision)
  }
}

extension Cell.Value {
  fileprivate init(_ state: Cifra.Estado, _ unit: Campo.Unidad) {
    switch state {
    case .blank: self = .absent(.missing)
    case .unreadable: self = .absent(.unreadable)
    case .value(let figure):
      // a share of a population, which people write as `74 %` or as `0,74`, is the number 0,74
      if unit == .proporcion, figure.mark == .percent, let number = figure.number,
        let share = try? number.scaled(byPowerOfTen: -2)
      {
        self = .number(share)
      } else if unit.countsWhole, let number = figure.number, number.reduced.scale == 0 {
        // the decimals of 302.888,0 are those of a spreadsheet: nobody is counted in parts
        self = .number(number.reduced)
      } else {
        self.init(figure.value)
      }
    }
  }

  private init(_ value: FigureValue) {
    switch value {
    case .number(let decimal): self = .number(decimal)
    case .notMeasured: self = .absent(.notMeasured)
    case .notApplicable: self = .absent(.notApplicable)
    case .noInformation: self = .absent(.noInformation)
    }
  }
}
