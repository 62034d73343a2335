import Constraints
import DocumentTree
import ProgramSheets

/// The cells of one component, from the tables that list it.
struct ComponentCells: Sendable {
  /// Its name as the first table that has it writes it.
  let nombre: String
  /// Its row in section 5.2, in production, in expenses and in unit costs; 0-based, nil where a
  /// table does not list it.
  let rows: Rows
  /// What it is produced in, as the table of production says it, else section 5.2.
  let unidad: String?
  /// Whom that counts, as far as its words tell.
  let destinatarios: PopulationUnit?
  let produccion: CellID?
  let gasto: CellID?
  let porUnidad: CellID?
  let subtitulos: [CellID]

  /// The rows of a component in the four tables that list components.
  struct Rows: Sendable, Hashable {
    var componente: Int?
    var produccion: Int?
    var gasto: Int?
    var porUnidad: Int?

    subscript(table: ComponentTable) -> Int? {
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

extension CellBuilder {
  mutating func componentes(_ ficha: FichaExAnte) -> [ComponentCells] {
    var componentes: [ComponentCells] = []
    for joined in ComponentTables(ficha).joined {
      let (nombre, rows) = (joined.nombre, joined.rows)
      let unidad = Self.unidad(ficha, rows)
      componentes.append(
        ComponentCells(
          nombre: nombre, rows: rows, unidad: unidad,
          destinatarios: unidad.flatMap { PopulationUnit($0) },
          produccion: produccion(ficha, rows.produccion, nombre),
          gasto: gasto(ficha, rows.gasto, nombre),
          porUnidad: porUnidad(ficha, rows.porUnidad, nombre),
          subtitulos: subtitulos(ficha, rows.gasto, nombre)))
    }
    return componentes
  }

  private static func unidad(_ ficha: FichaExAnte, _ rows: ComponentCells.Rows) -> String? {
    rows.produccion.flatMap { ficha.produccion?.filas?[$0].unidad }
      ?? rows.componente.flatMap { ficha.componentes?[$0].unidad }
  }

  private mutating func produccion(
    _ ficha: FichaExAnte, _ row: Int?, _ nombre: String
  ) -> CellID? {
    guard let row else { return nil }
    return add(
      "/produccion/filas/\(row)/cantidad", .produccion(nombre),
      ficha.produccion?.filas?[row].cantidad)
  }

  private mutating func gasto(_ ficha: FichaExAnte, _ row: Int?, _ nombre: String) -> CellID? {
    guard let row else { return nil }
    return add(
      "/gasto/componentes/\(row)/total", .gasto(nombre), ficha.gasto?.componentes?[row].total)
  }

  private mutating func porUnidad(
    _ ficha: FichaExAnte, _ row: Int?, _ nombre: String
  ) -> CellID? {
    guard let row else { return nil }
    return add(
      "/gasto/porUnidad/\(row)/valor", .porUnidad(nombre), ficha.gasto?.porUnidad?[row].valor,
      .printed)
  }

  private mutating func subtitulos(
    _ ficha: FichaExAnte, _ row: Int?, _ nombre: String
  ) -> [CellID] {
    guard let row, let subtitulos = ficha.gasto?.componentes?[row].subtitulos else { return [] }
    return subtitulos.indices.map { index in
      add(
        "/gasto/componentes/\(row)/subtitulos/\(index)/monto",
        .subtitulo(subtitulos[index].subtitulo ?? "\(index + 1)", nombre), subtitulos[index].monto)
    }
  }
}
