import Constraints

/// A coverage that the form prints: the beneficiaries of the first year in % of another population, with
/// two decimals.
struct Coverage: Sendable {
  /// The other population in a word: "potencial".
  let population: LocalizedText
  /// The printed figure.
  let stated: @Sendable (SheetCells) -> CellID
  /// The other population.
  let whole: @Sendable (SheetCells) -> CellID

  private let quotient: LocalizedText
  private let percentage: LocalizedText

  init(
    population: LocalizedText, stated: @escaping @Sendable (SheetCells) -> CellID,
    whole: @escaping @Sendable (SheetCells) -> CellID
  ) {
    self.population = population
    self.stated = stated
    self.whole = whole
    quotient = LocalizedText(
      es: "población beneficiaria / población \(population.es)",
      en: "beneficiaries / \(population.en) population")
    percentage = LocalizedText(es: "100 × \(quotient.es)", en: "100 × \(quotient.en)")
  }

  func description(_ id: String, examples: [RuleExample]) -> RuleDescription {
    RuleDescription(
      id: id,
      title: LocalizedText(
        es: "la cobertura sobre la población \(population.es) no corresponde",
        en: "the coverage of the \(population.en) population does not follow"),
      severity: .error, category: .poblacion,
      rationale: LocalizedText(
        es:
          "La cobertura compara la población beneficiaria del primer año con la \(population.es), en % con dos decimales.",
        en:
          "The coverage compares the beneficiaries of the first year with the \(population.en) population, in % with two decimals."
      ),
      source: LocalizedText(
        es: "Sección 3, coberturas del programa: \(quotient.es)",
        en: "Section 3, coverage of the programme: \(quotient.en)"),
      formula: LocalizedText(
        es: "cobertura = \(percentage.es)", en: "coverage = \(percentage.en)"),
      remedy: LocalizedText(
        es: "revise ambas poblaciones; el porcentaje lo llena el sistema",
        en: "check both populations; the percentage is filled in by the system"),
      examples: examples)
  }

  func equations(_ cells: SheetCells) -> [StatedEquation] {
    guard let beneficiaria = cells.beneficiariaDelEjercicio else { return [] }
    return [
      .ratio(
        stated(cells), percentage, .percentage(.cell(beneficiaria.cell), of: .cell(whole(cells))))
    ]
  }
}

/// A rule that a coverage recomputes.
protocol CoverageRule: EquationRule {
  static var coverage: Coverage { get }
}

extension CoverageRule {
  static func equations(_ cells: SheetCells) -> [StatedEquation] { coverage.equations(cells) }
}
