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
    case .number(let decimal): self = .number(decimal.withoutNoise)
    case .notMeasured: self = .absent(.notMeasured)
    case .notApplicable: self = .absent(.notApplicable)
    case .noInformation: self = .absent(.noInformation)
    }
  }
}

extension ExactDecimal {
  /// The short number that a binary computation printed with its error: 6,9 for 6,900000000000001.
  ///
  /// A quotient such as 181,70833333333334 has no short number within it, and stays.
  fileprivate var withoutNoise: ExactDecimal {
    guard isBinary else { return self }
    let surplus = String(coefficient.magnitude).utf8.count - Self.sureDigits
    let sure = scale - max(surplus, 0)
    guard sure >= Self.leastZeros, let rounded = try? Rational(self).rounded(toScale: sure).reduced,
      rounded.scale <= sure - Self.leastZeros
    else { return self }
    return rounded
  }

  /// What is left of the 15 digits of a double after a few operations.
  private static let sureDigits = 14
  /// So many zeros are there by chance in one of 10.000 figures.
  private static let leastZeros = 4
}
