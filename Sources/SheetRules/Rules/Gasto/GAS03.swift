import Constraints

/// Gasto por unidad = gasto of the component / its production.
enum GAS03: EquationRule {
  static let description = RuleDescription(
    id: "GAS03",
    title: LocalizedText(
      es: "el gasto por unidad de un componente no corresponde",
      en: "the expenses per unit of a component do not follow"),
    severity: .error, category: .gasto,
    rationale: LocalizedText(
      es:
        "El gasto por unidad reparte el gasto de cada componente entre su producción, en M$ con dos decimales.",
      en:
        "The expenses per unit share the expenses of each component among its production, in M$ with two decimals."
    ),
    source: LocalizedText(
      es: "Sección 6.1, gastos por unidad de producción de componente",
      en: "Section 6.1, expenses per unit of production"),
    formula: LocalizedText(
      es: "gasto por unidad = gasto del componente / producción",
      en: "expenses per unit = expenses of the component / production"),
    remedy: LocalizedText(
      es: "revise el gasto y la producción del componente; el cociente lo llena el sistema",
      en:
        "look at the expenses and the production of the component; the quotient is filled in by the system"
    ),
    examples: [
      .passing(
        """
        produccion: {filas: [{componente: Cursos, cantidad: 3500}, {componente: Asesoría, cantidad: 0}]}
        gasto:
          componentes: [{componente: Cursos, total: 226.800}, {componente: Asesoría, total: 5}]
          porUnidad: [{componente: Cursos, valor: "64,80"}, {componente: Asesoría, valor: "5,00"}]
        """),
      .failing(
        """
        produccion: {filas: [{componente: Cursos, cantidad: 3500}]}
        gasto:
          componentes: [{componente: Cursos, total: 226.800}]
          porUnidad: [{componente: Cursos, valor: ↓"68,40"}]
        """),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    cells.componentes.compactMap { componente in
      guard let porUnidad = componente.porUnidad, let gasto = componente.gasto,
        let produccion = componente.produccion
      else { return nil }
      return .ratio(
        porUnidad, LocalizedText(es: "gasto / producción", en: "expenses / production"),
        .quotient(.cell(gasto), .cell(produccion)))
    }
  }
}
