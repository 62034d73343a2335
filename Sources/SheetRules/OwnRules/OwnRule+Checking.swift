import Constraints
import DocumentTree
import ExactNumbers

extension OwnRule {
  /// Checks the rule for everything that it goes through, and adds what it found.
  func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let description = description
    for item in items(of: sheet.cells) {
      OwnCheck(rule: self, description: description, sheet: sheet, item: item).run(into: &results)
    }
  }

  private func items(of cells: SheetCells) -> [OwnName.Item] {
    switch statement.scope {
    case "componente": cells.componentes.map { .componente($0) }
    case "ejercicio": cells.beneficiaria.map { .ejercicio($0) }
    case "criterio": cells.coeficientes.map { .criterio($0) }
    default: [.sheet]
    }
  }
}

/// One rule of a team for one thing that it goes through.
private struct OwnCheck {
  let rule: OwnRule
  let description: RuleDescription
  let sheet: SheetContext
  let item: OwnName.Item

  private var cells: SheetCells { sheet.cells }

  /// Why a name has no figures.
  private struct Missing: Error {
    let use: SymbolUse
  }

  func run(into results: inout RuleResults) {
    do throws(Missing) {
      let demands = try rule.statement.demands { (use) throws(Missing) in try values(of: use) }
      if let premise = demands.premise {
        let outcome = premise.check(in: cells.table)
        if outcome.verdict == .contradiction { return }
        if outcome.verdict == .notChecked {
          return results.add(
            description, fields: fields(of: premise), notChecked: reason(outcome.reason))
        }
      }
      for demand in demands.demands { add(demand, to: &results) }
    } catch {
      results.add(description, fields: [place], notChecked: reason(error))
    }
  }

  // MARK: Names

  private func values(of use: SymbolUse) throws(Missing) -> [Expression] {
    guard let name = OwnName.of(use.symbol) else { throw Missing(use: use) }
    if let year = use.year {
      guard let cell = cells.beneficiaria.first(where: { $0.ejercicio == year }) else {
        throw Missing(use: use)
      }
      return [.cell(cell.cell)]
    }
    switch name.values(cells, item) {
    case .cells(let ids) where !ids.isEmpty: return ids.map { .cell($0) }
    case .number(let number): return [.constant(ExactDecimal(number))]
    case .count(let count): return Array(repeating: .constant(.zero), count: count)
    case .cells, .nothing: throw Missing(use: use)
    }
  }

  private func reason(_ missing: Missing) -> LocalizedText {
    let name =
      missing.use.year.map { "\(missing.use.symbol.name).\($0)" } ?? missing.use.symbol.name
    return LocalizedText(
      es: "la ficha no tiene \(name)\(about.es)", en: "the sheet has no \(name)\(about.en)")
  }

  private func reason(_ error: EvaluationError?) -> LocalizedText {
    error.map { cells.reason($0) }
      ?? LocalizedText(es: "no se pudo calcular", en: "it could not be computed")
  }

  /// ` de «Cursos»`, where the rule goes through something.
  private var about: LocalizedText {
    switch item {
    case .sheet: LocalizedText("")
    case .componente(let component):
      LocalizedText(es: " para «\(component.nombre)»", en: " for «\(component.nombre)»")
    case .ejercicio(let year):
      LocalizedText(
        es: " para \(year.ejercicio.map(String.init) ?? "?")",
        en: " for \(year.ejercicio.map(String.init) ?? "?")")
    case .criterio: LocalizedText("")
    }
  }

  /// Where a finding points that no figure takes part in.
  private var place: JSONPointer {
    switch item {
    case .sheet: JSONPointer("/componentes")
    case .componente(let component):
      [component.gasto, component.produccion, component.porUnidad].compactMap(\.self).first
        .map { cells[$0].field } ?? JSONPointer("/componentes")
    case .ejercicio(let year): cells[year.cell].field
    case .criterio(let cell): cells[cell].field
    }
  }

  // MARK: Demands

  private func add(_ demand: Demand, to results: inout RuleResults) {
    if case .equation(let equation) = demand, let subject = subject(of: equation) {
      let isFigure = if case .cell = equation.stated { true } else { false }
      let stated = StatedEquation(
        equation: equation, subject: subject, formula: LocalizedText(rule.statement.text),
        own: OwnTelling(
          message: message, formula: LocalizedText(rule.statement.text), tellsWholeSide: !isFigure))
      return results.add(stated, of: description, in: sheet)
    }
    let outcome = demand.check(in: cells.table)
    let fields = fields(of: demand)
    if outcome.verdict == .notChecked {
      return results.add(description, fields: fields, notChecked: reason(outcome.reason))
    }
    let check = Check(rule: rule.id, verdict: outcome.verdict, fields: fields)
    results.add(check, finding(demand, outcome, at: fields[0]))
  }

  /// The figure that a finding points at: one of what the rule goes through where there is one.
  private func subject(of equation: Equation) -> CellID? {
    if case .cell(let cell) = equation.stated { return cell }
    let own: [CellID?] =
      switch item {
      case .sheet: []
      case .componente(let component): [component.gasto, component.produccion, component.porUnidad]
      case .ejercicio(let year): [year.cell]
      case .criterio(let cell): [cell]
      }
    return equation.cells.first { own.contains($0) } ?? equation.cells.first
  }

  private func fields(of demand: Demand) -> [JSONPointer] {
    var fields: [JSONPointer] = []
    for equation in demand.equations {
      for cell in equation.cells where !fields.contains(cells[cell].field) {
        fields.append(cells[cell].field)
      }
    }
    return fields.isEmpty ? [place] : fields
  }

  private func finding(
    _ demand: Demand, _ outcome: DemandOutcome, at field: JSONPointer
  ) -> Finding? {
    let severity: Severity
    switch outcome.verdict {
    case .exact, .rounding, .notChecked: return nil
    case .truncation: severity = .note
    case .inputRounding: severity = min(.warning, rule.severity)
    case .contradiction: severity = rule.severity
    }
    var operands: [Operand] = []
    for cell in demand.equations.flatMap(\.cells) {
      let operand = cells.operand(cell, in: sheet)
      if !operands.contains(operand) { operands.append(operand) }
    }
    return Finding(
      rule: rule.id, severity: severity, category: .propias, message: message, field: field,
      range: operands.isEmpty ? sheet.keyRange(nearest: field) : nil,
      formula: LocalizedText(rule.statement.text),
      working: zip(demand.equations, outcome.outcomes).map(working), operands: operands,
      advice: description.remedy)
  }

  /// `340.000 > 300.000`, with what does not hold said so.
  private func working(_ equation: Equation, _ outcome: Outcome) -> LocalizedText {
    func side(_ expression: Expression, _ value: Rational?) -> String {
      let shown = expression.text { cells.table[$0].number?.description(in: .chilena) ?? "?" }
      guard let text = value?.text(decimals: 4), text != shown else { return shown }
      return "\(shown) = \(text)"
    }
    let stated = side(equation.stated, outcome.stated)
    let computed = side(equation.computed, outcome.computed)
    let holds = outcome.verdict.isHeld
    return LocalizedText(
      es:
        "\(stated) \(equation.relation.rawValue) \(computed): \(holds ? "se cumple" : "no se cumple")",
      en:
        "\(stated) \(equation.relation.rawValue) \(computed): \(holds ? "holds" : "does not hold")")
  }

  // MARK: The sentence

  private var message: LocalizedText {
    LocalizedText(es: filled(rule.message.es), en: filled(rule.message.en))
  }

  private func filled(_ text: String) -> String {
    switch item {
    case .sheet: text
    case .componente(let component):
      text.replacing("{componente}", with: "«\(component.nombre)»")
    case .ejercicio(let year):
      text.replacing("{ejercicio}", with: year.ejercicio.map(String.init) ?? "?")
    case .criterio(let cell):
      text.replacing("{criterio}", with: cells[cell].name.es)
    }
  }
}
