import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// What each unit has of an amount, and how many units there are, as a person tagged both.
struct PerUnitFigure {
  let quote: Quote
  /// The figure, in the table or in the words.
  let figure: CellID
  /// How many units there are.
  let count: CellID
  /// What a figure of 1 is of its money.
  let factor: Int
  let money: Money

  /// Whether its digits alone tell the figure, so that others can follow from it.
  var isDefinite: Bool { isOfTable || quote.relation == .rounded }

  private var isOfTable: Bool { quote.entry.de != nil }

  /// Why there is no such figure.
  struct Fault: Error {
    let reason: LocalizedText

    init(_ es: String, _ en: String) { reason = LocalizedText(es: es, en: en) }
  }

  /// Finds what the words of a text are about.
  init(_ quote: Quote, _ cells: SheetCells) throws(Fault) {
    guard let count = cells.figure(named: quote.entry.unidades) else {
      throw Fault("no se encuentra la cifra de 'unidades'", "the figure of 'unidades' is not found")
    }
    self.quote = quote
    self.count = count
    guard let reference = quote.entry.de else {
      guard let figure = quote.cell else {
        throw Fault(
          "las palabras no tienen una sola cifra", "the words do not have one figure alone")
      }
      self.figure = figure
      money = quote.money
      factor = quote.factor
      return
    }
    guard let figure = cells.figure(named: reference) else {
      throw Fault("no se encuentra la cifra de 'de'", "the figure of 'de' is not found")
    }
    self.figure = figure
    money = cells.money(of: figure)
    factor = 1
  }

  /// The equation that makes this figure follow from another one of the same amount.
  func equation(from other: PerUnitFigure, _ cells: SheetCells) throws(Fault) -> StatedEquation {
    guard let (multiple, divisor) = scaling(from: other) else {
      throw Fault(
        "las dos cifras no están en una misma moneda, o no se sabe en cuál",
        "the two figures are not in one currency, or it is not known in which")
    }
    // the same units are the same number, whatever it was rounded to
    let isOfSameUnits = count == other.count
    var value = Expression.cell(other.figure)
    if !isOfSameUnits { value = .product(value, .cell(other.count)) }
    if multiple > divisor { value = .product(value, .constant(ExactDecimal(multiple / divisor))) }
    if !isOfSameUnits { value = .quotient(value, .cell(count)) }
    if divisor > multiple { value = .quotient(value, .constant(ExactDecimal(divisor / multiple))) }
    let (name, units, all) = (cells[other.figure].name, cells[other.count].name, cells[count].name)
    let formula =
      isOfSameUnits
      ? name
      : LocalizedText(
        es: "\(name.es) × \(units.es) / \(all.es)", en: "\(name.en) × \(units.en) / \(all.en)")
    if isOfTable { return .ratio(figure, formula, value) }
    return quote.equation(of: figure, value, formula, cells)
  }

  /// What the digits of another figure and of this one count in one money, each a power of ten.
  private func scaling(from other: PerUnitFigure) -> (multiple: Int, divisor: Int)? {
    if money == other.money { return (other.factor, factor) }
    guard case .pesos(let own) = money, case .pesos(let others) = other.money else { return nil }
    return (other.factor * others, factor * own)
  }
}
