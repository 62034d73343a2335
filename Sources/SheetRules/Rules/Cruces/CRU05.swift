import Constraints
import DocumentTree
import ExactNumbers

/// Every component of the design was produced in some year, and every produced one was designed.
enum CRU05: PairRule {
  static let description = RuleDescription(
    id: "CRU05",
    title: LocalizedText(
      es: "un componente está solo en el diseño o solo en el seguimiento",
      en: "a component is in the design or in the follow-up alone"),
    severity: .note, category: .cruces,
    rationale: LocalizedText(
      es:
        "El seguimiento lista los componentes vigentes con su producción. Se nombra el del diseño que no tiene producción en ningún año del seguimiento, y el del seguimiento que el diseño no tiene. Si los dos tienen componentes que el otro no, lo dice CRU01.",
      en:
        "The follow-up lists the components in force with their production. A component of the design that is produced in no year of the follow-up is named, and one of the follow-up that the design does not have. Where both have components that the other lacks, CRU01 says so."
    ),
    source: LocalizedText(
      es: "sección 5.2 de la ficha ex ante; sección III de la de monitoreo, componentes",
      en: "section 5.2 of the ex-ante sheet; section III of the monitoring sheet, components"),
    formula: LocalizedText(
      es: "cada componente del diseño tiene producción en algún año del seguimiento",
      en: "every component of the design has a production in some year of the follow-up"),
    remedy: LocalizedText(
      es: "revise si el componente cambió de nombre o dejó de producirse",
      en: "check whether the component was renamed or is produced no more"),
    examples: [
      .passing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        componentes: [{numero: 1, nombre: Cursos}]
        """,
        """
        ficha: monitoreo
        formulario: 2021
        componentes: {filas: [{nombre: Cursos, produccion: {2019: 5, 2020: 0, 2021: 0}}]}
        """),
      .failing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        componentes: [{numero: 1, nombre: Cursos}]
        """,
        """
        ficha: monitoreo
        formulario: 2021
        componentes:
          filas:
            - {nombre: ↓Cursos, produccion: {2020: 0, 2021: 0}}
            - {nombre: ↓Giras, produccion: {2020: 4}}
        """),
    ])

  static func compare(_ pair: SheetPair, into results: inout PairResults) {
    guard pair.mode == .followUp, let crossing = pair.crossing else { return }
    let match = ComponentMatch(crossing, pair)
    for (one, other) in match.pairs { addIdle(one, other, crossing, pair, to: &results) }
    // where both have others, CRU01 names them all
    guard match.onlyDesign.isEmpty || match.onlyFollowUp.isEmpty else { return }
    for row in match.onlyDesign where !match.followUp.isEmpty {
      add(row, crossing, isPlanned: true, to: &results)
    }
    for row in match.onlyFollowUp where !match.design.isEmpty {
      add(row, crossing, isPlanned: false, to: &results)
    }
  }

  private static func addIdle(
    _ one: ComponentMatch.Row, _ other: ComponentMatch.Row, _ crossing: KindCrossing,
    _ pair: SheetPair, to results: inout PairResults
  ) {
    let cells = pair.right.cells
    let figures = cells.cells(crossing.production, row: other.index)
    let numbers = figures.compactMap { cells.number($0) }
    // what cannot be read, or is not there at all, may be any number
    let isUnread = figures.contains { cells.table.value($0) == .absent(.unreadable) }
    guard !numbers.isEmpty, !isUnread, numbers.allSatisfy({ $0.coefficient == 0 }) else { return }
    let row = ComparedRow(
      description.id, "componenteSinProduccion",
      LocalizedText(es: "producción de «\(one.title)»", en: "production of «\(one.title)»"),
      value(one, crossing, isPlanned: true), value(other, crossing, isPlanned: false), .different)
    let message = LocalizedText(
      es: "el componente «\(one.title.excerpt)» no tiene producción en ningún año del seguimiento",
      en: "component «\(one.title.excerpt)» has no production in any year of the follow-up")
    results.add(row, description, finding: message)
  }

  private static func add(
    _ row: ComponentMatch.Row, _ crossing: KindCrossing, isPlanned: Bool,
    to results: inout PairResults
  ) {
    let value = value(row, crossing, isPlanned: isPlanned)
    let compared = ComparedRow(
      description.id, "componente", LocalizedText(es: "componente", en: "component"),
      isPlanned ? value : nil, isPlanned ? nil : value, isPlanned ? .removed : .added)
    let title = row.title.excerpt
    let message =
      isPlanned
      ? LocalizedText(
        es: "el seguimiento no tiene el componente «\(title)» del diseño",
        en: "the follow-up does not have the component «\(title)» of the design")
      : LocalizedText(
        es: "el diseño no tiene el componente «\(title)» del seguimiento",
        en: "the design does not have the component «\(title)» of the follow-up")
    results.add(compared, description, finding: message, of: crossing.components.lists)
  }

  private static func value(
    _ row: ComponentMatch.Row, _ crossing: KindCrossing, isPlanned: Bool
  ) -> ComparedValue {
    let table = crossing.components
    let field = JSONPointer(isPlanned ? table.plan : table.actual).appending(row.index)
      .appending(isPlanned ? table.planTitle : table.actualTitle)
    return ComparedValue(field, row.title)
  }
}
