import DocumentTree
import ProgramSheets

/// One of the four tables of a sheet that list its components.
package enum ComponentTable: CaseIterable {
  case componentes, produccion, gasto, porUnidad

  /// What the form calls the table.
  var name: LocalizedText {
    switch self {
    case .componentes:
      LocalizedText(es: "los componentes (5.2)", en: "the components (5.2)")
    case .produccion: LocalizedText(es: "la producción (5.3)", en: "the production (5.3)")
    case .gasto: LocalizedText(es: "los gastos (6.1)", en: "the expenses (6.1)")
    case .porUnidad:
      LocalizedText(es: "los gastos por unidad (6.1)", en: "the expenses per unit (6.1)")
    }
  }

  /// The number of rows; 0 where the table is missing.
  func rowCount(_ ficha: FichaExAnte) -> Int {
    switch self {
    case .componentes: ficha.componentes?.count ?? 0
    case .produccion: ficha.produccion?.filas?.count ?? 0
    case .gasto: ficha.gasto?.componentes?.count ?? 0
    case .porUnidad: ficha.gasto?.porUnidad?.count ?? 0
    }
  }

  /// The row of a component, 0-based.
  func row(of component: ComponentCells) -> Int? {
    component.rows[self]
  }

  /// The name that a row gives its component; nil where it gives none.
  func componentName(_ row: Int, _ ficha: FichaExAnte) -> String? {
    switch self {
    case .componentes: ficha.componentes?[row].nombre
    case .produccion: ficha.produccion?.filas?[row].componente
    case .gasto: ficha.gasto?.componentes?[row].componente
    case .porUnidad: ficha.gasto?.porUnidad?[row].componente
    }
  }

  /// Where its rows stand.
  package var rows: String {
    switch self {
    case .componentes: "/componentes"
    case .produccion: "/produccion/filas"
    case .gasto: "/gasto/componentes"
    case .porUnidad: "/gasto/porUnidad"
    }
  }

  /// Where the name of a row stands.
  func nameField(_ row: Int) -> JSONPointer {
    JSONPointer("\(rows)/\(row)/\(self == .componentes ? "nombre" : "componente")")
  }
}

extension LocalizedText {
  static let repeatedComponent = LocalizedText(
    es: "un componente está dos veces en una tabla", en: "a component is twice in a table")

  static let unidad = LocalizedText(
    es: "la unidad de medida de producción", en: "the unit of production")

  /// Joins what a sentence lists.
  package static func list(_ texts: [LocalizedText]) -> LocalizedText {
    LocalizedText(
      es: joined(texts.map(\.es), by: " y "), en: joined(texts.map(\.en), by: " and "))
  }

  private static func joined(_ texts: [String], by last: String) -> String {
    guard texts.count > 1, let end = texts.last else { return texts.first ?? "" }
    return Array(texts.dropLast()).joined(separator: ", ") + last + end
  }
}
