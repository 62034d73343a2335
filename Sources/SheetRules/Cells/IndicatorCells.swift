import DocumentTree
import ProgramSheets

/// An indicator with its values as cells.
struct IndicatorCells: Sendable {
  /// The place that holds its fields: "/objetivos/indicador".
  let field: JSONPointer
  let indicador: Indicador
  let valores: [SheetCells.YearCell]

  /// The places of the form that hold an indicator.
  static let fields = ["/objetivos/indicador", "/objetivos/indicadorComplementario"]

  /// Whether the sheet names it.
  var isNamed: Bool { !indicador.nombre.isBlankAnswer }
}

extension SheetContext {
  /// The indicators that the sheet has, that of the purpose first.
  var indicadores: [IndicatorCells] {
    let (objetivos, unbound) = (ficha.objetivos, cells.unbound)
    let known = [
      (objetivos?.indicador, unbound.indicador),
      (objetivos?.indicadorComplementario, unbound.indicadorComplementario),
    ]
    return zip(IndicatorCells.fields, known).compactMap { field, known in
      known.0.map { IndicatorCells(field: JSONPointer(field), indicador: $0, valores: known.1) }
    }
  }
}
