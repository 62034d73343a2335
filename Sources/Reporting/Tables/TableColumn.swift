import Analysis
import ProgramSheets
import SheetRules

/// A column that a table can show.
struct TableColumn: Sendable {
  /// How a column is aggregated.
  enum Total: Sendable {
    /// Omitted.
    case none
    case sum
    /// The sum of one column divided by that of another, rounded to two decimals.
    case ratio(of: String, over: String, percent: Bool)
  }

  /// The content of the column.
  enum Content: Sendable {
    case text
    /// Counts of the check, which always are numbers.
    case counted
    /// Stated figures that no equation defines.
    case stated
    /// Stated figures that follow from others and were rounded for printing.
    case derived
    /// Stated figures that are the sum of others.
    case added
  }

  /// The name used in options and JSON.
  let key: String
  let title: LocalizedText
  let content: Content
  let total: Total
  /// Whether it is shown by default.
  let isUsual: Bool
  /// The name used in conditions, or nil if the language has none.
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
  /// The columns that identify the sheet of a row, common to all tables; the order is that of
  /// `TableDatum.identity`.
  static let identity = [
    TableColumn("archivo", "Archivo", "File", isUsual: false),
    TableColumn("codigo", "Código", "Code", term: "encabezado.codigo"),
    TableColumn("programa", "Programa", "Programme", term: "encabezado.programa"),
    TableColumn("servicio", "Servicio", "Service", isUsual: false, term: "encabezado.servicio"),
    TableColumn(
      "ministerio", "Ministerio", "Ministry", isUsual: false, term: "encabezado.ministerio"),
  ]

  /// The same, of a kind of sheet that may not have all of their names.
  static func identity(of kind: SheetKind) -> [TableColumn] {
    identity.map { column in
      guard let term = column.term, kind.field(at: "/" + term.replacing(".", with: "/")) == nil
      else { return column }
      return TableColumn(
        column.key, column.title.es, column.title.en, column.content, isUsual: column.isUsual)
    }
  }

  /// The year of a row in a table of years.
  static let ejercicio = TableColumn("ejercicio", "Año", "Year", term: "ejercicio")

  /// The year of the sheet of a row.
  static let sheetYear = TableColumn(
    "ejercicio", "Año", "Year", term: "poblacion.cobertura.ejercicio")
}

extension TableColumn.Content {
  /// What the field of a column is to other figures.
  init(_ campo: Campo?) {
    switch (campo?.unidad, campo?.origen) {
    case (nil, _): self = .text
    case (.milesDePesos, .sistema), (.poblacion, .sistema): self = .added
    case (_, .sistema): self = .derived
    case (_, .persona), (_, nil): self = .stated
    }
  }
}
