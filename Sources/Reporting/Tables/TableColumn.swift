import Analysis
import SheetRules

/// A column of a table before it is asked for.
struct TableColumn: Sendable {
  /// What becomes of a column when rows are added up.
  enum Total: Sendable {
    /// It is left out.
    case none
    case sum
    /// The sum of one column over that of another, rounded to two decimals.
    case ratio(of: String, over: String, percent: Bool)
  }

  /// What stands in it.
  enum Content: Sendable {
    case text
    /// Figures that a sheet states and no equation gives.
    case stated
    /// Figures that a sheet states and that follow from others, rounded when they were printed.
    case derived
    /// Figures that a sheet states and that are the sum of others.
    case added
  }

  /// The name that options and JSON know it by.
  let key: String
  let title: LocalizedText
  let content: Content
  let total: Total
  /// Whether it is shown without being asked for.
  let isUsual: Bool
  /// What a condition calls it; nil where the language has no name for it.
  let term: String?

  init(
    _ key: String, _ es: String, _ en: String, _ content: Content = .text, total: Total = .none,
    isUsual: Bool = true, term: String? = nil
  ) {
    self.key = key
    title = LocalizedText(es: es, en: en)
    self.content = content
    self.total = total
    self.isUsual = isUsual
    self.term = term
  }
}

extension TableColumn {
  /// What every table can say of the sheet that a row comes from; the order is that of
  /// `TableDatum.identity`.
  static let identity = [
    TableColumn("archivo", "Archivo", "File", isUsual: false),
    TableColumn("codigo", "Código", "Code", term: "encabezado.codigo"),
    TableColumn("programa", "Programa", "Programme", term: "encabezado.programa"),
    TableColumn("servicio", "Servicio", "Service", isUsual: false, term: "encabezado.servicio"),
    TableColumn(
      "ministerio", "Ministerio", "Ministry", isUsual: false, term: "encabezado.ministerio"),
  ]

  /// The year of a row that is one of a table of years.
  static let ejercicio = TableColumn("ejercicio", "Año", "Year", term: "ejercicio")

  /// The year of the sheet that a row comes from.
  static let sheetYear = TableColumn(
    "ejercicio", "Año", "Year", term: "poblacion.cobertura.ejercicio")
}
