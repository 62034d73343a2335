import DocumentTree
import ProgramSheets
import SheetRules

/// What a rule of a team goes through, one at a time.
enum OwnItem: Sendable {
  /// The sheet as a whole.
  case sheet
  /// A component, joined over the tables that list it.
  case componente(ComponentCells)
  /// A year of the beneficiaries.
  case ejercicio(SheetCells.YearCell)
  /// A row of a table.
  case fila(JSONPointer)
  /// A year of a sheet, of one row of a table or of none.
  case anual(Int, fila: JSONPointer?)
  /// An indicator, or one of its values alone.
  case indicador(IndicatorCells, valor: SheetCells.YearCell?)
}

extension OwnItem {
  /// The year that it is about.
  var ejercicio: Int? {
    switch self {
    case .ejercicio(let year): year.ejercicio
    case .indicador(_, let value): value?.ejercicio
    case .anual(let year, _): year
    case .sheet, .componente, .fila: nil
    }
  }
}

extension OwnName.Look {
  /// The beneficiaries of the year that the rule goes through.
  var yearOfBeneficiaries: SheetCells.YearCell? {
    if case .ejercicio(let year) = item { return year }
    return item.ejercicio.flatMap { year in cells.beneficiaria.first { $0.ejercicio == year } }
  }
}

/// Something that `para cada` can go through.
struct OwnScope: Sendable {
  /// The name behind `para cada`: "componente".
  let name: String
  /// The rows that it stands for: "/diagnostico/causas"; nil where it is about no table.
  let rows: String?
  /// The field of a row that says which one it is: "causa".
  let title: String
  /// The name of all of them.
  var plural: String

  init(name: String, rows: String?, title: String, plural: String? = nil) {
    self.name = name
    self.rows = rows
    self.title = title
    self.plural = plural ?? name + "s"
  }

  static let componente = OwnScope(name: "componente", rows: "/componentes", title: "nombre")
  static let ejercicio = OwnScope(name: "ejercicio", rows: nil, title: "")
  static let indicador = OwnScope(name: "indicador", rows: nil, title: "nombre")

  /// Every scope; components, years and indicators first, which most rules are about, then in the order
  /// of the form.
  package static let all = [
    componente, ejercicio, indicador,
    OwnScope(name: "criterio", rows: "/poblacion/focalizacion", title: "variable"),
    OwnScope(name: "causa", rows: "/diagnostico/causas", title: "causa"),
    OwnScope(name: "efecto", rows: "/diagnostico/efectos", title: "efecto"),
    OwnScope(name: "ods", rows: "/diagnostico/ods", title: "nombre"),
  ]

  /// The scopes of a kind whose rows are all that is known of it, and the years.
  static func all(of kind: RuledKind) -> [OwnScope] {
    kind.scopes.map {
      OwnScope(name: $0.name, rows: $0.rows, title: $0.title, plural: $0.plural)
    } + [ejercicio]
  }

  /// Returns everything in a sheet that the scope stands for.
  func items(in sheet: SheetContext) -> [OwnItem] {
    if sheet.kind == .exAnte { return exAnteItems(in: sheet) }
    guard rows == nil else { return rowItems(in: sheet) }
    return sheet.cells.statedYears.map { .anual($0, fila: nil) }
  }

  private func rowItems(in sheet: SheetContext) -> [OwnItem] {
    rows.map { sheet.document.rows($0).map { .fila($0) } } ?? []
  }

  private func exAnteItems(in sheet: SheetContext) -> [OwnItem] {
    switch name {
    case Self.componente.name: return sheet.cells.componentes.map { .componente($0) }
    case Self.ejercicio.name: return sheet.cells.beneficiaria.map { .ejercicio($0) }
    case Self.indicador.name:
      return sheet.indicadores.filter(\.isNamed).map { .indicador($0, valor: nil) }
    default: return rowItems(in: sheet)
    }
  }
}
