package import DocumentTree
package import ProgramSheets

/// An indicator with its values as cells.
package struct IndicatorCells: Sendable {
  /// The place that holds its fields: "/objetivos/indicador".
  package let field: JSONPointer
  package let indicador: Indicador
  package let valores: [SheetCells.YearCell]

  /// The places of the form that hold an indicator.
  package static let fields = ["/objetivos/indicador", "/objetivos/indicadorComplementario"]

  /// Whether the sheet names it.
  package var isNamed: Bool { !indicador.nombre.isBlankAnswer }
}

extension SheetContext {
  /// The indicators that the sheet has, that of the purpose first.
  package var indicadores: [IndicatorCells] {
    let known = [ficha.objetivos?.indicador, ficha.objetivos?.indicadorComplementario]
    return zip(IndicatorCells.fields, known).compactMap { field, indicador in
      indicador.map {
        IndicatorCells(
          field: JSONPointer(field), indicador: $0, valores: cells.years(field + "/valores/*"))
      }
    }
  }
}
