import Constraints
import DocumentTree
import ProgramSheets
import SheetRules

/// Reads figures from the cells of a sheet, with the outcomes of the equations that compute them.
struct FigureReader {
  private let sheet: SheetContext
  private let outcomes: [CellID: Outcome]

  init(_ sheet: SheetContext, _ checked: CheckedSheet) {
    self.sheet = sheet
    var outcomes: [CellID: Outcome] = [:]
    let rules = RuledKind.exAnte.figureRules
    let ids = rules.map { $0.description.id }
    for checked in checked.equations where ids.contains(checked.rule.id) {
      outcomes[checked.stated.subject] = outcomes[checked.stated.subject] ?? checked.outcome
    }
    // a rule that was switched off was not checked, and still says what follows
    for rule in rules where checked.options.levels[rule.description.id] == .off {
      guard let rule = rule as? any EquationRule.Type else { continue }
      for stated in rule.equations(sheet.cells) where outcomes[stated.subject] == nil {
        outcomes[stated.subject] = stated.equation.check(in: sheet.cells.table)
      }
    }
    self.outcomes = outcomes
  }

  func figure(_ id: CellID) -> StatedFigure {
    StatedFigure(id, in: sheet.cells, outcome: outcomes[id])
  }

  var criterios: [SheetFigures.Criterion] {
    let cells = Dictionary(
      sheet.cells.coeficientes.map { (sheet.cells[$0].field, $0) },
      uniquingKeysWith: { first, _ in first })
    let rows = sheet.ficha.poblacion?.focalizacion ?? []
    return rows.enumerated().map { index, row in
      let field = JSONPointer("/poblacion/focalizacion/\(index)/coeficiente")
      return SheetFigures.Criterion(
        variable: row.variable, criterio: row.criterio, coeficiente: cells[field].map(figure))
    }
  }

  var componentes: [SheetFigures.Component] {
    sheet.cells.componentes.map { componente in
      SheetFigures.Component(
        row: RowCondition.Row(item: .componente(componente)),
        nombre: componente.nombre, unidad: componente.unidad,
        produccion: componente.produccion.map(figure), gasto: componente.gasto.map(figure),
        porUnidad: componente.porUnidad.map(figure))
    }
  }

  var indicadores: [SheetFigures.Indicator] {
    sheet.indicadores.map { indicator in
      let indicador = indicator.indicador
      let entries = zip(indicador.valores?.cronologicas ?? [], indicator.valores)
      return SheetFigures.Indicator(
        nombre: indicador.nombre, unidad: indicador.unidad,
        valores: entries.map { entry, year in
          SheetFigures.Year(
            row: RowCondition.Row(item: .indicador(indicator, valor: year)),
            ejercicio: entry.clave, figure: figure(year.cell))
        })
    }
  }
}
