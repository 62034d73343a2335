package import Constraints
import DocumentTree
package import ExactNumbers
import ProgramSheets

/// A goal or a result of one year, or of none.
struct MeasuredFigure {
  let field: JSONPointer
  let year: Int?
  let numerator: CellID?
  let denominator: CellID?
  let percentage: CellID?
  let whole: CellID?
  let parts: [CellID]
  let comparison: String?
  /// Whether its value is in %.
  let isPercent: Bool
  /// Whether its own figures say that they are in %.
  private let hasPercentSign: Bool
  /// Whether its unit says that the ratio is of another number than 100: ‰, *por 1.000 habitantes*.
  private let isOtherRate: Bool
  /// Whether the ratio is printed as so many in a thousand.
  let isPerMille: Bool

  /// Every figure of a goal or a result: itself, and those of its years.
  static func all(
    _ measured: Medicion?, _ field: JSONPointer, _ finder: CellFinder, isPercent: Bool,
    isOtherRate: Bool
  ) -> [MeasuredFigure] {
    guard let measured else { return [] }
    let years = measured.porEjercicio.map { entry in
      MeasuredFigure(
        entry.medicion, field.appending(entry.clave), finder, year: entry.ejercicio,
        comparison: entry.medicion.comparacion ?? measured.comparacion, isPercent, isOtherRate)
    }
    let own = MeasuredFigure(
      measured, field, finder, year: nil, comparison: measured.comparacion, isPercent,
      isOtherRate)
    return (own.isStated ? [own] : []) + years
  }

  private init(
    _ measured: Medicion, _ field: JSONPointer, _ finder: CellFinder, year: Int?,
    comparison: String?, _ isPercentUnit: Bool, _ isOtherRate: Bool
  ) {
    self.isOtherRate = isOtherRate
    isPerMille = measured.esPorMil
    self.field = field
    self.year = year
    self.comparison = comparison
    numerator = finder[field.appending("numerador")]
    denominator = finder[field.appending("denominador")]
    percentage = finder[field.appending("porcentaje")]
    whole = finder[field.appending("valor")] ?? finder[field]
    parts = (measured.partes ?? []).indices.compactMap {
      finder[field.appending("partes").appending($0)]
    }
    let figures = [measured.valor].compactMap(\.self) + (measured.partes ?? [])
    let isRatio = figures.isEmpty && measured.denominador != nil
    hasPercentSign = figures.contains { $0.figure?.mark == .percent }
    isPercent =
      !isPerMille && (!isOtherRate && isRatio || isPercentUnit || hasPercentSign)
  }

  /// The numerator alone, of a ratio whose denominator is the goal: `10/6 = 167%` with a goal of 6.
  ///
  /// - Parameters:
  ///   - goal: the goal.
  ///   - cells: the figures.
  /// - Returns: the numerator as what was measured; nil where the goal is another.
  func counted(against goal: MeasuredFigure, _ cells: SheetCells) -> MeasuredFigure? {
    guard let numerator, let number = cells.number(denominator), whole == nil, parts.isEmpty,
      cells.number(goal.whole) == number, !goal.isPercent
    else { return nil }
    return MeasuredFigure(counting: numerator, of: self)
  }

  /// Whether it may be a goal in units of a ratio that is told in %: 15 of `12/15 = 80%`, which may be 15 %.
  func mayCount(_ result: MeasuredFigure, _ cells: SheetCells) -> Bool {
    guard isPercent, !hasPercentSign, let number = cells.number(whole) else { return false }
    return number == cells.number(result.denominator) && number != ExactDecimal(100)
  }

  private init(counting numerator: CellID, of ratio: MeasuredFigure) {
    self.numerator = nil
    denominator = nil
    percentage = nil
    whole = numerator
    parts = []
    field = ratio.field
    year = ratio.year
    comparison = ratio.comparison
    isPercent = false
    hasPercentSign = false
    isOtherRate = false
    isPerMille = false
  }

  private var isStated: Bool {
    !parts.isEmpty || [numerator, denominator, percentage, whole].contains { $0 != nil }
  }

  /// The cell that states its value; nil where it must be computed.
  var stated: CellID? { whole ?? (parts.isEmpty ? percentage : nil) }

  /// The value, in the unit of the indicator or in %; nil where it is printed in ‰ and the unit is another.
  var value: Expression? {
    if isPerMille, !isOtherRate { return nil }
    if let stated { return .cell(stated) }
    if !parts.isEmpty { return .total(parts.map { .cell($0) }) }
    return ratio
  }

  /// The ratio in %, or in ‰ where it is printed so, from its numerator and denominator.
  var ratio: Expression? {
    guard let numerator, let denominator else { return nil }
    if isPerMille {
      return .quotient(
        .product(.cell(numerator), .constant(ExactDecimal(1000))), .cell(denominator))
    }
    if isOtherRate { return nil }
    return .percentage(.cell(numerator), of: .cell(denominator))
  }

  /// The value of a ratio in %, where it stands as such and not as a fraction of one.
  func percentageValue(_ cells: SheetCells) -> CellID? {
    guard let whole, isPercent, parts.isEmpty, let number = cells.number(whole),
      let ratio = cells.written(ratio), let fraction = try? ratio / Rational(whole: 100)
    else { return nil }
    let isFraction =
      (try? fraction.rounded(toScale: number.scale)) == number && number < ExactDecimal(2)
    return isFraction ? nil : whole
  }

  /// The value in words, where no cell states it.
  var formula: LocalizedText {
    parts.isEmpty
      ? LocalizedText(es: "100 × numerador / denominador", en: "100 × numerator / denominator")
      : LocalizedText(es: "la suma de las partes", en: "the sum of the parts")
  }

  /// Every cell of it.
  var cells: [CellID] {
    [numerator, denominator, percentage, whole].compactMap(\.self) + parts
  }
}

extension SheetCells {
  /// The number that an expression comes to with the figures as they are written; nil where one has none.
  package func written(_ expression: Expression?) -> Rational? {
    guard let expression else { return nil }
    let value = try? expression.interval { cell throws(EvaluationError) in
      guard let number = number(cell) else { throw .absent(cell, .missing) }
      return Interval(exactly: Rational(number))
    }
    return value?.single
  }
}
