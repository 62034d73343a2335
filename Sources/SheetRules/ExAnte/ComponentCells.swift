package import Constraints
import DocumentTree
import ProgramSheets

/// The cells of one component, from the tables that list it.
package struct ComponentCells: Sendable {
  /// Its name as the first table that has it writes it.
  package let nombre: String
  /// Its row in section 5.2, in production, in expenses and in unit costs; 0-based, nil where a
  /// table does not list it.
  package let rows: Rows
  /// Whether it is a further row of a component that some tables have only once.
  let isRepeated: Bool
  /// What it is produced in, as the table of production says it, else section 5.2.
  package let unidad: String?
  /// Whom that counts, as far as its words tell.
  let destinatarios: PopulationUnit?
  package let produccion: CellID?
  package let gasto: CellID?
  package let porUnidad: CellID?
  package let subtitulos: [CellID]

  /// The rows of a component in the four tables that list components.
  package struct Rows: Sendable, Hashable {
    package var componente: Int?
    var produccion: Int?
    var gasto: Int?
    var porUnidad: Int?

    package subscript(table: ComponentTable) -> Int? {
      get {
        switch table {
        case .componentes: componente
        case .produccion: produccion
        case .gasto: gasto
        case .porUnidad: porUnidad
        }
      }
      set {
        switch table {
        case .componentes: componente = newValue
        case .produccion: produccion = newValue
        case .gasto: gasto = newValue
        case .porUnidad: porUnidad = newValue
        }
      }
    }
  }
}

extension SheetCells {
  /// Joins the components of a sheet, and calls each the same in every table, whatever their rows
  /// call it.
  mutating func joinComponents(_ ficha: FichaExAnte) -> [ComponentCells] {
    var componentes: [ComponentCells] = []
    let produced = cells("/produccion/filas/*/cantidad")
    let totals = cells("/gasto/componentes/*/total")
    let values = cells("/gasto/porUnidad/*/valor")
    let amounts = cells("/gasto/componentes/*/subtitulos/*/monto")
    for joined in ComponentTables(ficha).joined {
      let (nombre, rows) = (joined.nombre, joined.rows)
      let unidad = Self.unidad(ficha, rows)
      componentes.append(
        ComponentCells(
          nombre: nombre, rows: rows, isRepeated: joined.isRepeated, unidad: unidad,
          destinatarios: unidad.flatMap { PopulationUnit($0) },
          produccion: cells(of: rows.produccion, among: produced).first,
          gasto: cells(of: rows.gasto, among: totals).first,
          porUnidad: cells(of: rows.porUnidad, among: values).first,
          subtitulos: Array(cells(of: rows.gasto, among: amounts))))
      name(componentes[componentes.count - 1])
    }
    return componentes
  }

  private static func unidad(_ ficha: FichaExAnte, _ rows: ComponentCells.Rows) -> String? {
    rows.produccion.flatMap { ficha.produccion?.filas?[$0].unidad }
      ?? rows.componente.flatMap { ficha.componentes?[$0].unidad }
  }

  private mutating func name(_ component: ComponentCells) {
    let title = Self.title(ofRow: component.nombre)
    for case let cell? in [component.produccion, component.gasto, component.porUnidad] {
      rename(cell, title)
    }
    for cell in component.subtitulos { rename(cell, title) }
  }
}
