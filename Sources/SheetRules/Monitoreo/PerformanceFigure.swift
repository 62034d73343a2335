import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// A figure of the year of the sheet that is held to a band, and the verdict of the sheet on it.
struct PerformanceFigure {
  /// What the figure is held to.
  struct Edge {
    let expression: Expression
    let name: LocalizedText
  }

  /// The name of its band and of its verdict: "ejecucionInicial".
  let name: String
  let cell: CellID
  /// What the band is a part of; nil where the band itself is what the figure is held to.
  let mean: Expression?
  /// The years of the mean, in words.
  private let years: String
  private let sheet: SheetContext

  /// The share of an initial or final budget that was executed in the year of the sheet.
  init?(execution name: String, in sheet: SheetContext) {
    guard
      let cell = sheet.cells.cell("/presupuesto/\(name)/*", year: sheet.cells.monitoreo.ejercicio)
    else { return nil }
    self.init(name: name, cell: cell, mean: nil, years: "", sheet: sheet)
  }

  /// The expenses per beneficiary of the year of the sheet, held to the mean of those of the two years before
  /// that have any; nil where none of them has.
  ///
  /// In a year of zero nothing was spent, as in one of N/A.
  init?(expensesPerBeneficiaryIn sheet: SheetContext) {
    let cells = sheet.cells
    guard let year = cells.monitoreo.ejercicio,
      let cell = cells.cell(MonitoreoField.gastoPorBeneficiario, year: year)
    else { return nil }
    let before: [Int] = [year - 2, year - 1].filter {
      cells.isNonzero(cells.cell(MonitoreoField.gastoPorBeneficiario, year: $0))
    }
    let terms = before.compactMap { cells.cell(MonitoreoField.gastoPorBeneficiario, year: $0) }
    guard !terms.isEmpty else { return nil }
    let sum = Expression.total(terms.map { .cell($0) })
    let mean =
      terms.count == 1 ? sum : .quotient(sum, .constant(ExactDecimal(terms.count)))
    self.init(
      name: Self.expensesPerBeneficiary, cell: cell, mean: mean,
      years: before.map(String.init).joined(separator: ", "), sheet: sheet)
  }

  static let expensesPerBeneficiary = "gastoPorBeneficiario"

  private init(
    name: String, cell: CellID, mean: Expression?, years: String, sheet: SheetContext
  ) {
    self.name = name
    self.cell = cell
    self.mean = mean
    self.years = years
    self.sheet = sheet
  }

  // MARK: The band

  /// The verdict of the sheet on it.
  var verdict: Veredicto? {
    let analysis = sheet.cells.monitoreo.ficha.analisis
    switch name {
    case "ejecucionInicial": return analysis?.ejecucionInicial
    case "ejecucionFinal": return analysis?.ejecucionFinal
    default: return analysis?.gastoPorBeneficiario
    }
  }

  /// The band that the sheet prints in its verdict.
  var printedBand: PercentageBand? {
    verdict?.sentences.lazy.compactMap { mean == nil ? $0.band : $0.bandAround }.first
  }

  /// The band that a team set, or else that of the form.
  var setBand: PercentageBand {
    let bands = sheet.kind.bands
    return sheet.profile.bands[name] ?? bands.first { $0.name == name }?.standard
      ?? PercentageBand(whole: 0...100)
  }

  /// The band that performance is held to: what a team set goes before what the sheet prints.
  var band: PercentageBand {
    sheet.profile.bands[name] ?? printedBand ?? setBand
  }

  /// The ends of a band as what the figure is compared with, in words.
  func edges(of band: PercentageBand) -> (lower: Edge, upper: Edge) {
    (edge(band.lower, "mínimo", "least"), edge(band.upper, "máximo", "most"))
  }

  private func edge(_ percent: ExactDecimal, _ es: String, _ en: String) -> Edge {
    let written = percent.description(in: .chilena)
    guard let mean else {
      return Edge(
        expression: .constant(percent),
        name: LocalizedText(es: "el \(es) del rango", en: "the \(en) of the range"))
    }
    return Edge(
      expression: .quotient(
        .product(mean, .constant(percent)), .constant(ExactDecimal(100))),
      name: LocalizedText(
        es: "el \(written) % del promedio de los años anteriores (\(years))",
        en: "\(written) % of the mean of the years before (\(years))"))
  }

  /// Where the figure surely is with regard to a band; nil where it has no number, or may be on either side
  /// of an end.
  func position(in band: PercentageBand) -> VerdictSentence.Position? {
    let edges = edges(of: band)
    guard let value = sheet.cells.interval(.cell(cell)),
      let lower = sheet.cells.interval(edges.lower.expression),
      let upper = sheet.cells.interval(edges.upper.expression)
    else { return nil }
    if value.isBelow(lower) { return .below }
    if upper.isBelow(value) { return .above }
    return !value.reachesBelow(lower) && !upper.reachesBelow(value) ? .inside : nil
  }
}

extension Interval {
  /// Whether every number of the interval is less than every one of another.
  fileprivate func isBelow(_ other: Interval) -> Bool {
    guard let upper, let lower = other.lower else { return false }
    return upper.value < lower.value
  }

  /// Whether some number of the interval is less than some of another.
  fileprivate func reachesBelow(_ other: Interval) -> Bool {
    guard let lower, let upper = other.upper else { return true }
    return lower.value < upper.value
  }
}
