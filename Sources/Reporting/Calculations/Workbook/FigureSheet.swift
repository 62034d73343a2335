import Analysis
import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets
import SheetRules

/// The sheet of the figures: the stated text, the number it is read as, and the computed number.
struct FigureSheet {
  let network: FigureNetwork
  let formulas: NetworkFormulas
  let language: Language
  /// The equations that give each cell, in the order of the catalogue.
  private let givers: [CellID: [Int]]

  init(network: FigureNetwork, formulas: NetworkFormulas, language: Language) {
    self.network = network
    self.formulas = formulas
    self.language = language
    var givers: [CellID: [Int]] = [:]
    for (index, link) in network.links.enumerated() {
      guard link.stated.equation.relation == .equal,
        case .cell(let cell) = link.stated.equation.stated
      else { continue }
      givers[cell, default: []].append(index)
    }
    self.givers = givers
  }

  var sheet: WorkbookSheet {
    CalculationSheet(name: CalculationWorkbook.figures, frozenColumns: 1, language: language)
      .sheet(of: network.figures.indices, cell)
  }

  private func cell(_ column: FigureColumn, _ place: Int) -> WorkbookCell {
    let figure = network.figures[place]
    let links = givers[figure.cell] ?? []
    switch column {
    case .name: return .text(figure.name[language], CellStyle(isWrapped: true))
    case .stated: return WorkbookCell(figure.content, style(figure))
    case .value: return value(place)
    case .computed: return links.first.map { computed(figure, $0) } ?? .blank
    case .verdict: return verdict(links)
    case .lower: return bound(place, .lower)
    case .upper: return bound(place, .upper)
    case .unit: return .text(figure.unit?.inWords[language])
    case .formula: return .text(words(figure, links), CellStyle(isWrapped: true))
    case .rule: return .text(links.first.map { network.links[$0].rule.id })
    case .key: return .text(figure.field.description)
    case .ordinal: return WorkbookCell(.number(ExactDecimal(figure.ordinal)))
    case .isComputed:
      let hasFormula = if case .formula = value(place).content { true } else { false }
      return WorkbookCell(.number(ExactDecimal(hasFormula ? 1 : 0)))
    }
  }

  private func style(_ figure: FigureNetwork.Figure, decimals: Int? = nil) -> CellStyle {
    let decimals = decimals ?? figure.number?.scale ?? figure.decimals
    if figure.unit == .ejercicio { return CellStyle(.plain) }
    return CellStyle(
      figure.isPercentage
        ? .percentage(decimals: decimals) : .figure(decimals: decimals))
  }

  private func value(_ place: Int) -> WorkbookCell {
    let figure = network.figures[place]
    guard !figure.sources.isEmpty, let formula = formulas.value(place) else {
      var style = style(figure)
      style.fill = .input
      return WorkbookCell(figure.content, style)
    }
    let result: WorkbookCell.Result =
      switch figure.content {
      case .number(let number): .number(number)
      case .text(let text): .text(text)
      default: .text("")
      }
    return WorkbookCell(.formula(formula, result: result), style(figure))
  }

  private func computed(_ figure: FigureNetwork.Figure, _ link: Int) -> WorkbookCell {
    let derived = network.links[link].derived
    let style = style(figure, decimals: figure.decimals)
    let cell = formulas.cell(.computed, of: link)
    guard formulas.computed(link) != nil else {
      return derived.map { WorkbookCell(.number($0.computed), style) } ?? .blank
    }
    return WorkbookCell(
      .formula(
        "IF(ISNUMBER(\(cell)),ROUND(\(cell),\(figure.decimals)),\"\")",
        result: derived.map { .number($0.computed) } ?? .text("")), style)
  }

  /// The verdict of the equation that gives the figure; of several, of the first that does not hold.
  private func verdict(_ links: [Int]) -> WorkbookCell {
    guard let first = links.first else { return .blank }
    let verdicts = links.map { network.links[$0].outcome.verdict }
    let result = verdicts.first { $0 == .contradiction } ?? verdicts[0]
    let broken = "\"\(Verdict.contradiction.inWords[language])\""
    let formula = links.dropFirst().reduce(formulas.cell(.verdict, of: first)) { formula, link in
      "IF(\(formulas.cell(.verdict, of: link))=\(broken),\(broken),\(formula))"
    }
    return WorkbookCell(.formula(formula, result: .text(result.inWords[language])))
  }

  /// What a printed figure stands for.
  private func bound(_ place: Int, _ side: SpreadsheetFormula.Side) -> WorkbookCell {
    let figure = network.figures[place]
    guard figure.precision == .printed else { return .blank }
    let value = "\(FigureColumn.value.letter)\(NetworkFormulas.row(place))"
    let formula =
      "IF(ISNUMBER(\(value)),\(value)\(side == .lower ? "-" : "+")\(formulas.unit(of: place)),\"\")"
    let bound = side == .lower ? figure.interval?.lower : figure.interval?.upper
    let exact = bound?.value.exactDecimal
    return WorkbookCell(
      .formula(formula, result: exact.map { .number($0) } ?? .text("")),
      style(figure, decimals: exact?.scale ?? figure.decimals + 1))
  }

  private func words(_ figure: FigureNetwork.Figure, _ links: [Int]) -> String? {
    guard let first = links.first else { return nil }
    let words = network.links[first].stated.formula[language]
    let isLive = formulas.computed(first) != nil && formulas.verdict(first) != nil
    if !isLive {
      return words
        + language.either(
          " (aquí no cambia sola: la fórmula no cabe en una celda)",
          " (does not change here by itself: the formula does not fit into a cell)")
    }
    if figure.isFilledIn, figure.sources.isEmpty {
      return words
        + language.either(
          " (aquí no cambia sola: se calcularía de sí misma)",
          " (does not change here by itself: it would be computed from itself)")
    }
    return words
  }
}

extension FigureNetwork.Figure {
  /// What is stated, as a cell.
  fileprivate var content: WorkbookCell.Content {
    switch value {
    case .number(let number): .number(number)
    case .absent(.missing): .blank
    case .absent(.notMeasured): .text("NM")
    case .absent(.notApplicable): .text("N/A")
    case .absent(.noInformation): .text("S/I")
    case .absent(.unreadable): .text("?")
    }
  }
}

extension Campo.Unidad {
  fileprivate var inWords: LocalizedText {
    switch self {
    case .poblacion: LocalizedText(es: "personas u otra unidad", en: "persons or another unit")
    case .produccion: LocalizedText(es: "unidades", en: "units")
    case .tiempo: LocalizedText(es: "meses o años", en: "months or years")
    case .indicador: LocalizedText(es: "la del indicador", en: "that of the indicator")
    case .proporcion: LocalizedText(es: "parte de uno", en: "part of one")
    case .moneda: LocalizedText(es: "moneda de la ficha", en: "money of the sheet")
    case .fila: LocalizedText(es: "la de la fila", en: "that of the row")
    case .ejercicio: LocalizedText(es: "año", en: "year")
    case .milesDePesosPorBeneficiario:
      LocalizedText(es: "M$ por beneficiario", en: "M$ per beneficiary")
    case .milesDePesosPorUnidad: LocalizedText(es: "M$ por unidad", en: "M$ per unit")
    case .milesDePesos, .porcentaje: LocalizedText(rawValue)
    }
  }
}
