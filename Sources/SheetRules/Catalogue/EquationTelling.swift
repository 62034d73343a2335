package import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Puts the outcome of an equation into words and figures.
package struct EquationTelling {
  let stated: StatedEquation
  let outcome: Outcome
  let rule: RuleDescription
  let sheet: SheetContext

  /// Creates the words for an outcome.
  package init(
    stated: StatedEquation, outcome: Outcome, rule: RuleDescription, sheet: SheetContext
  ) {
    self.stated = stated
    self.outcome = outcome
    self.rule = rule
    self.sheet = sheet
  }

  private var cells: SheetCells { sheet.cells }

  package var check: Check {
    Check(
      rule: rule.id, verdict: outcome.verdict,
      fields: stated.equation.cells.map { cells[$0].field },
      slack: outcome.slack.map(told),
      reason: outcome.reason.map { cells.reason($0) })
  }

  /// What a person should look at, or nil where the equation holds or could not be checked.
  package var finding: Finding? {
    guard let severity else { return nil }
    let place = cells[stated.subject]
    var finding = Finding(
      rule: rule.id, severity: severity, category: rule.category, message: message,
      field: place.field, range: place.range,
      reported: tellsWholeSide ? nil : cells.value(stated.subject),
      computed: tellsWholeSide ? nil : outcome.computed.map(told), requirement: requirement,
      difference: outcome.difference.map(told),
      formula: formula,
      working: working, operands: stated.equation.cells.map { cells.operand($0, in: sheet) },
      advice: stated.advice ?? rule.remedy)
    finding.words = words
    return finding
  }

  /// What stands behind the stated figure in its text and belongs to it: `%`, `mil millones`.
  private var words: String {
    guard case .cell(stated.subject) = stated.equation.stated,
      let range = cells[stated.subject].range
    else { return "" }
    return sheet.document.words(behind: range)
  }

  private var requirement: Requirement {
    switch stated.equation.relation {
    case .equal: stated.equation.computed.isOnlyAdded ? .sum : .calculation
    case .atMost: .atMost
    case .atLeast: .atLeast
    case .below: .below
    case .above: .above
    case .unequal: .different
    }
  }

  private var severity: Severity? {
    switch outcome.verdict {
    case .exact, .rounding, .notChecked: nil
    case .truncation: .note
    // what a warning finds is no worse for being found by a generous reading
    case .inputRounding: min(.warning, stated.severity ?? rule.severity)
    case .contradiction: stated.severity ?? rule.severity
    }
  }

  private var tellsWholeSide: Bool { stated.own?.tellsWholeSide ?? false }

  /// The equation in the form's words.
  package var formula: LocalizedText {
    if let own = stated.own { return own.formula }
    let name = cells[stated.subject].name
    let relation = " \(stated.equation.relation.rawValue) "
    return LocalizedText(
      es: name.es + relation + stated.formula.es, en: name.en + relation + stated.formula.en)
  }

  /// Numbers without an end are printed with six decimals more than the stated figure.
  private func told(_ number: Rational) -> FindingValue {
    .computed(number, decimals: scale + 6)
  }

  private var scale: Int { cells.table.number(stated.subject)?.scale ?? 0 }
}

// MARK: - The sentence

extension EquationTelling {
  private var message: LocalizedText {
    if let own = stated.own { return own.message }
    let name = cells[stated.subject].name
    let says = cells.printed(stated.subject) + words
    let gives = outcome.computed.map { rounded($0) } ?? "?"
    switch (outcome.verdict, stated.equation.relation) {
    case (.truncation, _) where !isCutOff:
      return LocalizedText(
        es:
          "\(name.es) dice \(says) y el cálculo da \(gives): solo coinciden si se truncó la cifra",
        en:
          "\(name.en) (\(says)) should equal the calculation (\(gives)): they agree only if the figure was cut off"
      )
    case (.truncation, _):
      return LocalizedText(
        es: "\(name.es) dice \(says), cifra truncada: redondeada es \(gives)",
        en: "\(name.en) (\(says)) should be rounded, not cut off: \(gives)")
    case (.inputRounding, _):
      return LocalizedText(
        es:
          "\(name.es) dice \(says) y el cálculo da \(gives): solo coinciden si los coeficientes son cifras redondeadas",
        en:
          "\(name.en) (\(says)) should equal the calculation (\(gives)): they agree only if the coefficients are rounded figures"
      )
    case (_, .equal):
      return LocalizedText(
        es: "\(name.es) dice \(says), pero \(stated.formula.es) da \(gives)",
        en: "\(name.en) (\(says)) should equal \(stated.formula.en) (\(gives))")
    case (_, .atMost):
      return LocalizedText(
        es: "\(name.es) (\(says)) es mayor que \(stated.formula.es) (\(gives))",
        en: "\(name.en) (\(says)) should be at most \(stated.formula.en) (\(gives))")
    case (_, .atLeast):
      return LocalizedText(
        es: "\(name.es) (\(says)) es menor que \(stated.formula.es) (\(gives))",
        en: "\(name.en) (\(says)) should be at least \(stated.formula.en) (\(gives))")
    case (_, .below):
      return LocalizedText(
        es: "\(name.es) (\(says)) no es menor que \(stated.formula.es) (\(gives))",
        en: "\(name.en) (\(says)) should be less than \(stated.formula.en) (\(gives))")
    case (_, .above):
      return LocalizedText(
        es: "\(name.es) (\(says)) no es mayor que \(stated.formula.es) (\(gives))",
        en: "\(name.en) (\(says)) should be more than \(stated.formula.en) (\(gives))")
    case (_, .unequal):
      return LocalizedText(
        es: "\(name.es) (\(says)) es igual \(stated.formula.es.afterA)",
        en: "\(name.en) (\(says)) should differ from \(stated.formula.en)")
    }
  }

  /// Whether the stated figure is the computed number without its further digits.
  ///
  /// Where what it is computed from was rounded, it may be that of another number they stand for.
  private var isCutOff: Bool {
    guard let computed = outcome.computed, let figure = cells.table.number(stated.subject),
      let printed = try? Interval(printed: figure, by: .truncation)
    else { return true }
    return printed.contains(computed)
  }

  /// The computed number as the form would print it; with more decimals where it would print alike.
  private func rounded(_ number: Rational) -> String {
    // a figure that bounds another is told as it stands
    if case .cell(let bound) = self.stated.equation.computed,
      self.stated.equation.relation != .equal
    {
      return cells.printed(bound)
    }
    let stated = cells.table.number(stated.subject)
    let figure = try? number.rounded(toScale: scale)
    if let figure, figure != stated || outcome.verdict == .truncation {
      return cells[self.stated.subject].isYear
        ? figure.description : withWords(figure.description(in: .chilena))
    }
    return withWords(number.text(decimals: scale + 3))
  }

  /// A figure with the size of the stated one, which may be *1 millón*.
  private func withWords(_ figure: String) -> String {
    figure + (words.hasSuffix("millón") && figure != "1" ? " millones" : words)
  }
}

// MARK: - The working

extension EquationTelling {
  /// The equation with this sheet's figures, a line each.
  package var working: [LocalizedText] {
    guard let computed = outcome.computed else { return [] }
    let value = computed.text(decimals: scale + 4)
    let shown = stated.equation.computed.text { cells.printed($0) }
    var lines: [LocalizedText] = []
    if tellsWholeSide, let total = outcome.stated?.text(decimals: scale + 4) {
      lines.append(LocalizedText("\(stated.equation.stated.text { cells.printed($0) }) = \(total)"))
    }
    if shown != value { lines.append(LocalizedText("\(shown) = \(value)")) }
    if let interval = outcome.computedInterval, interval.single == nil,
      let lower = interval.lower?.value, let upper = interval.upper?.value
    {
      let ends = [lower, upper].map { $0.text(decimals: scale + 2) }
      lines.append(
        LocalizedText(
          es: "con las cifras impresas, entre \(ends[0]) y \(ends[1])",
          en: "given the printed digits, between \(ends[0]) and \(ends[1])"))
    }
    if outcome.verdict == .inputRounding { lines += neededCoefficients }
    return lines
  }

  /// For each coefficient alone: what it would have to be, and how much of its last digit that is.
  private var neededCoefficients: [LocalizedText] {
    stated.equation.computed.cells.compactMap { cell in
      let table = cells.table
      guard let written = table.number(cell), table.precision(cell).mayBeRounded(written),
        let needed = stated.equation.solutions(for: cell, in: table),
        let printed = try? Interval(printed: written, by: .nearest),
        let common = needed.intersection(printed),
        let target = common.nearest(to: Rational(written)),
        let share = try? ((target - Rational(written)) / Interval.unit(of: written)).magnitude()
      else { return nil }
      let value = target.text(decimals: written.scale + 5)
      let part = share.text(decimals: 4)
      let figure = written.description(in: .chilena)
      return LocalizedText(
        es: "bastaría que \(figure) fuera \(value): \(part) de su último dígito",
        en: "it would do if \(figure) were \(value): \(part) of its last digit")
    }
  }
}

extension SheetCells {
  /// The figure of a cell as a person writes it, a year without marks, or a question mark.
  func printed(_ cell: CellID) -> String {
    guard let number = number(cell) else { return "?" }
    return self[cell].isYear ? number.description : number.description(in: .chilena)
  }
}

// MARK: - Why not

extension SheetCells {
  /// Says why something could not be computed.
  package func reason(_ error: EvaluationError) -> LocalizedText {
    switch error {
    case .absent(let cell, let absence): reason(absence, of: cell)
    case .divisionByZero(let divisor): Self.zero(divisor.map { self[$0].name })
    case .overflow:
      LocalizedText(
        es: "las cifras tienen más dígitos de los que se pueden calcular con exactitud",
        en: "the figures have more digits than can be calculated exactly")
    }
  }

  private static func zero(_ names: [LocalizedText]) -> LocalizedText {
    // a number that the equation itself brings has no name
    if names.isEmpty { return LocalizedText(es: "división por cero", en: "division by zero") }
    let es = names.map(\.es).joined(separator: ", ")
    let en = names.map(\.en).joined(separator: ", ")
    return LocalizedText(
      es: "división por cero: \(es) es 0", en: "division by zero: \(en) is 0")
  }
}

extension Absence {
  /// Says why a cell has no number.
  func reason(_ name: LocalizedText) -> LocalizedText {
    let isPlural = name.isPlural
    let (es, en) = (name.es + (isPlural ? " son" : " es"), name.en + (isPlural ? " are" : " is"))
    return switch self {
    case .missing: .missing(name)
    case .notMeasured: LocalizedText(es: es + " NM (no medido)", en: en + " NM (not measured)")
    case .notApplicable:
      LocalizedText(es: es + " N/A (no aplica)", en: en + " N/A (not applicable)")
    case .noInformation:
      LocalizedText(es: es + " S/I (sin información)", en: en + " S/I (no information)")
    case .unreadable:
      LocalizedText(
        es: "\(name.es) no se \(isPlural ? "pudieron" : "pudo") leer",
        en: "\(name.en) could not be read")
    }
  }
}
