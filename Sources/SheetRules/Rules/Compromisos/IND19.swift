import Constraints
import ProgramSheets

/// The denominator of an indicator by region are the regions.
enum IND19: EquationRule {
  static let description = RuleDescription(
    id: "IND19",
    title: LocalizedText(
      es:
        "el denominador de un indicador por región no son las regiones",
      en:
        "the denominator of an indicator by region are not the regions"
    ),
    severity: .note, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Un indicador que se mide «por región» tiene en el denominador las regiones del documento. No se busca en el texto, que puede hablar de regiones sin contarlas: alguien lo anota en «porRegion».",
      en:
        "An indicator that is measured «by region» has the regions of the document in its denominator. The text is not searched, which may speak of regions without counting them: somebody writes it down in «porRegion»."
    ),
    source: .medicionAnual,
    formula: LocalizedText(
      es:
        "denominador = número de bloques del documento",
      en:
        "denominator = number of blocks of the document"
    ),
    remedy: LocalizedText(
      es:
        "revise el denominador",
      en:
        "check the denominator"
    ),
    examples: [
      .passing(
        compromisos: """
          encabezado: {bloques: 15}
          indicadores: [{porRegion: Sí, resultado: 14/15 = 93%}, {resultado: 43/43 = 100%}]
          """),
      .failing(
        compromisos: """
          encabezado: {bloques: 15}
          indicadores: [{porRegion: Sí, resultado: 14/↓14 = 100%}]
          """),
    ])

  static func equations(_ cells: SheetCells) -> [StatedEquation] {
    let blocks = cells["/encabezado/bloques"]
    return cells.compromisos.blocks.flatMap(\.indicators)
      .filter { $0.row.porRegion?.esAfirmativa == true }.flatMap(\.figures)
      .compactMap { result in
        result.denominator.map { .sum($0, cells[blocks].name, [blocks]) }
      }
  }
}
