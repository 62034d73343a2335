import Constraints

/// Sub-items of a component add up to it, where they are given.
enum GAS07: EquationRule {
  static let description = RuleDescription(
    id: "GAS07",
    title: LocalizedText(
      es: "los subtítulos de un componente no suman su total",
      en: "the subtitles of a component do not add up to its total"),
    severity: .error, category: .gasto,
    rationale: LocalizedText(
      es: "Si el gasto de un componente se desglosa por subtítulos, el desglose es completo.",
      en: "Where the expenses of a component are broken down by subtitles, nothing is left out."),
    source: LocalizedText(
      es: "Sección 6.1, gastos totales, subtítulos de cada componente",
      en: "Section 6.1, total expenses, subtitles of each component"),
    formula: LocalizedText(
      es: "total componente = suma de los montos de sus subtítulos",
      en: "component total = sum of the amounts of its subtitles"),
    remedy: LocalizedText(
      es: "revise cada subtítulo y el total del componente",
      en: "check each subtitle and the component total"),
    examples: [
      .passing(
        """
        gasto:
          componentes:
            - {componente: Cursos, total: 180.000, subtitulos: [{subtitulo: 22, monto: 30.000}, {subtitulo: 24, monto: 150.000}]}
            - {componente: Ferias, total: 5.000}
        """),
      .failing(
        """
        gasto:
          componentes:
            - {componente: Cursos, total: ↓180.000, subtitulos: [{subtitulo: 22, monto: 30.000}, {subtitulo: 24, monto: 105.000}]}
        """),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    cells.componentes.compactMap { component in
      guard let gasto = component.gasto, !component.subtitulos.isEmpty else { return nil }
      return .sum(
        gasto,
        LocalizedText(es: "la suma de sus subtítulos", en: "the sum of its subtitles"),
        component.subtitulos)
    }
  }
}
