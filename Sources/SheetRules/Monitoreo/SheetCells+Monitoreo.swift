import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

extension SheetCells {
  /// What a monitoring sheet is joined to; only its rules ask.
  var monitoreo: MonitoreoContents {
    guard let contents = contents as? MonitoreoContents else {
      preconditionFailure("a rule of monitoring sheets looks at another kind")
    }
    return contents
  }

  /// The number of a cell; nil where there is no cell, or it has none.
  func number(_ cell: CellID?) -> ExactDecimal? { cell.flatMap { number($0) } }

  /// Whether a cell states a number other than zero.
  func isNonzero(_ cell: CellID?) -> Bool { number(cell).map { $0.coefficient != 0 } ?? false }

  /// Whether a cell is there and says that the figure does not apply.
  func isNotApplicable(_ cell: CellID?) -> Bool {
    cell.map { table.value($0) == .absent(.notApplicable) } ?? false
  }

  /// Whether a cell is there with nothing in it, as the sheet prints a blank.
  func isBlank(_ cell: CellID?) -> Bool {
    cell.map { table.value($0) == .absent(.missing) } ?? false
  }

  /// Why a cell has no number; nil where it has one.
  func absence(_ cell: CellID) -> LocalizedText? {
    guard case .absent(let absence) = table.value(cell) else { return nil }
    if absence == .missing {
      let name = self[cell].name
      return LocalizedText(es: "\(name.es) está en blanco", en: "\(name.en) is blank")
    }
    return reason(absence, of: cell)
  }

  /// The numbers that an expression can have, given the digits of its figures; nil where one is missing.
  func interval(_ expression: Expression) -> Interval? {
    try? expression.interval { cell throws(EvaluationError) in
      switch table.value(cell) {
      case .absent(let absence): throw .absent(cell, absence)
      case .number(let number):
        let printing: Printing = table.isRounded(cell) ? .nearest : .exact
        guard let interval = try? Interval(printed: number, by: printing) else { throw .overflow }
        return interval
      }
    }
  }

  /// The cells of a year of all components; nil where one of them does not name the year.
  func ofAllComponents(_ field: String, year: Int?) -> [CellID]? {
    let rows = 0..<(monitoreo.ficha.componentes?.filas?.count ?? 0)
    let known = rows.compactMap { cell(field, year: year, row: $0) }
    return known.count == rows.count ? known : nil
  }

  /// The amounts of a table that its total adds up, and those of rows that are themselves that total.
  ///
  /// - Parameters:
  ///   - field: the amounts.
  ///   - name: what a row of them is called.
  /// - Returns: both, in their order.
  func addends(
    _ field: String, named name: (CellPlace) -> String?
  ) -> (parts: [CellID], totals: [CellID]) {
    var (parts, totals): ([CellID], [CellID]) = ([], [])
    for cell in cells(field) {
      let isTotal = name(self[cell])?.namesTotal ?? false
      if isTotal { totals.append(cell) } else { parts.append(cell) }
    }
    return (parts, totals)
  }

  /// The same of a list whose rows are named in it.
  func addends<Row>(
    _ field: String, of rows: [Row]?, named name: (Row) -> String?
  ) -> (parts: [CellID], totals: [CellID]) {
    let rows = rows ?? []
    return addends(field) { place in
      place.figure?.row.flatMap { rows.indices.contains($0) ? name(rows[$0]) : nil }
    }
  }

  /// The beneficiaries of a year: the figure of the sheet, or executed budget / expenses per beneficiary
  /// where that can be a whole number.
  func beneficiaries(of year: Int?) -> Beneficiaries? {
    if let cell = cell(MonitoreoField.beneficiaria, year: year), number(cell) != nil {
      return Beneficiaries(expression: .cell(cell), subject: cell, isImplied: false)
    }
    guard let executed = cell(MonitoreoField.ejecutado, year: year), number(executed) != nil,
      let each = cell(MonitoreoField.gastoPorBeneficiario, year: year), isNonzero(each)
    else { return nil }
    let quotient = Expression.quotient(.cell(executed), .cell(each))
    guard interval(quotient)?.holdsWhole ?? false else { return nil }
    return Beneficiaries(expression: quotient, subject: each, isImplied: true)
  }

  /// Those who were reached in a year.
  struct Beneficiaries {
    let expression: Expression
    /// The figure that says how many they are, or that they follow from.
    let subject: CellID
    let isImplied: Bool

    var name: LocalizedText {
      isImplied
        ? LocalizedText(
          es: "presupuesto ejecutado / gasto por beneficiario",
          en: "executed budget / expenses per beneficiary")
        : LocalizedText(es: "población beneficiada", en: "beneficiaries")
    }
  }
}

extension Interval {
  /// Whether a whole number is in the interval.
  var holdsWhole: Bool {
    guard let lower = lower?.value, let upper = upper?.value else { return true }
    guard let width = try? upper - lower, width < .one,
      let middle = try? ((lower + upper) / Rational(whole: 2)).rounded(toScale: 0)
    else { return true }
    // in an interval narrower than 1 no other whole number is as near to its middle
    return contains(Rational(middle))
  }
}

extension SheetCells.YearCell {
  /// The year as the end of a sentence has it: "el presupuesto ejecutado de 2019".
  var said: LocalizedText {
    ejercicio.map { LocalizedText("\($0)") } ?? LocalizedText(es: "ese año", en: "that year")
  }
}

extension RuleResults {
  /// Adds an equation of one year, unless the year has none of its figures: what is N/A, blank or zero
  /// throughout has nothing to be computed.
  mutating func add(
    year stated: StatedEquation, of rule: RuleDescription, in sheet: SheetContext
  ) {
    if !isEmptyYear(stated, sheet.cells) { add(stated, of: rule, in: sheet) }
  }

  private func isEmptyYear(_ stated: StatedEquation, _ cells: SheetCells) -> Bool {
    guard case .absent(let absence) = cells.table.value(stated.subject), absence != .unreadable
    else { return false }
    return stated.equation.cells.allSatisfy { cell in
      cells[cell].figure?.year == nil
        || !cells.isNonzero(cell) && cells.table.value(cell) != .absent(.unreadable)
    }
  }
}

extension LocalizedText {
  /// Says that the table of another year or row has no such figure.
  static func noFigure(_ es: String, _ en: String) -> LocalizedText {
    LocalizedText(es: "la ficha no da \(es)", en: "the sheet does not give \(en)")
  }
}

extension RuleExample {
  /// A part of a monitoring sheet of 2021 in which the rule finds nothing.
  static func passing(
    monitoreo text: String, profile: Profile = .nacional, file: StaticString = #filePath,
    line: UInt = #line
  ) -> RuleExample {
    .passing(head(of: "monitoreo", "2021", before: text), profile: profile, file: file, line: line)
  }

  /// A part of a monitoring sheet of 2021 in which the rule finds something at every `↓`.
  static func failing(
    monitoreo text: String, profile: Profile = .nacional, file: StaticString = #filePath,
    line: UInt = #line
  ) -> RuleExample {
    .failing(head(of: "monitoreo", "2021", before: text), profile: profile, file: file, line: line)
  }
}
