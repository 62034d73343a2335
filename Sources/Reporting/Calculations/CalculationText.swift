import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

/// Writes a calculation as text.
///
///     el gasto por beneficiario: 188,89 (dice 183,89: no se cumple)
///       = gasto total / población beneficiaria
///       = 340.000 / 1.800 = 188,888888…
///       GAS02 /gasto/porBeneficiario
struct CalculationText: Bilingual {
  let language: Language
  private var page: Page

  static func bytes(of calculation: Calculation, _ options: RenderingOptions) -> [UInt8] {
    var text = CalculationText(
      language: options.language, page: Page([], usesColor: options.usesColor))
    switch calculation.answer {
    case .derived(let cells): text.write(cells)
    case .whatIf(let answer): text.write(answer)
    case .solved(let cell): text.write(cell)
    }
    return text.page.bytes
  }

  private func figure(_ number: ExactDecimal?) -> String {
    number?.description(in: .chilena) ?? either("sin cifra", "no figure")
  }

  private mutating func line(_ indent: Int, _ text: String, _ style: Page.Style? = nil) {
    page.write(" ", times: indent)
    page.write(text, style)
    page.endLine()
  }

  private mutating func head(_ name: LocalizedText, _ rest: String) {
    page.write(name[language], .strong)
    page.write(rest)
    page.endLine()
  }
}

// MARK: - What follows

extension CalculationText {
  private mutating func write(_ cells: [DerivedCell]) {
    for cell in cells {
      head(cell.name, ": \(figure(cell.computed))\(cell.words) (\(standing(of: cell)))")
      line(2, "= \(cell.formula[language])")
      line(2, "= \(cell.working)")
      line(2, "\(cell.rule) \(cell.field)", .quiet)
      page.endLine()
    }
    let missing = cells.count { $0.stated == nil }
    line(
      0,
      (cells.count == 1
        ? either("1 cifra calculada", "1 figure computed")
        : either("\(cells.count) cifras calculadas", "\(cells.count) figures computed"))
        + either(", \(missing) que la ficha no dice", ", \(missing) that the sheet does not state"))
  }

  private func standing(of cell: DerivedCell) -> String {
    guard let stated = cell.stated, let verdict = cell.verdict else {
      return either("la ficha no la dice", "the sheet does not state it")
    }
    return either("dice ", "says ") + figure(stated) + cell.words + ": " + verdict.inWords[language]
  }
}

// MARK: - What if

extension CalculationText {
  private mutating func write(_ answer: WhatIf) {
    for change in answer.changes {
      head(change.name, ": \(figure(change.before)) → \(figure(change.after))")
      if let formula = change.formula { line(2, "= \(formula[language])") }
      line(2, change.field.description, .quiet)
    }
    page.endLine()
    write(answer.breaks, either("dejaría de cumplirse", "would break"), .error)
    write(answer.mends, either("quedaría resuelto", "would be mended"), .note)
    if answer.breaks.isEmpty {
      line(0, either("nada más dejaría de cumplirse", "nothing else would break"))
    }
  }

  private mutating func write(
    _ effects: [WhatIf.Effect], _ title: String, _ style: Page.Style
  ) {
    for effect in effects {
      page.write("\(title)[\(effect.rule)]", style)
      page.write(": \(effect.message[language])")
      page.endLine()
    }
  }
}

// MARK: - What would have to be

extension CalculationText {
  private mutating func write(_ cell: SolvedCell) {
    let stated = either("dice \(figure(cell.stated))", "says \(figure(cell.stated))")
    head(cell.name, ": \(range(cell)) (\(stated))")
    for demand in cell.demands {
      let values =
        demand.values.map { words($0) } ?? either("ninguna cifra", "no figure")
      line(2, "\(demand.rule): \(values)")
      line(4, demand.formula[language])
    }
    if cell.demands.isEmpty {
      line(
        2,
        either(
          "ninguna ecuación que se pueda comprobar la limita",
          "no equation that can be checked bounds it"))
    }
    line(2, cell.field.description, .quiet)
  }

  /// The figures with the decimals of the form, which are more readable than the interval bounds.
  private func range(_ cell: SolvedCell) -> String {
    cell.figuresInWords { figure($0) }[language]
  }

  private func words(_ values: Interval) -> String {
    values.inWords[language]
  }
}
