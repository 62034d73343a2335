import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets
import SheetRules

/// The quantities of the form, by the names that the table of fields gives them.
extension OwnName {
  static let quantities = Campos.todos.filter(\.esCantidad).flatMap(names)

  /// Returns the names of a quantity.
  ///
  /// A figure outside of rows has one name. One in a row has two: `componente.gasto` is that of the
  /// component that a rule goes through, `componentes.gasto` the list of all.
  private static func names(_ campo: Campo) -> [OwnName] {
    guard let unit = campo.unidad else { return [] }
    let (name, type) = (campo.nombrePropio, unit.valueType)
    if campo.ruta.last == "*" {
      let about = Campos.campo(en: campo.ruta.dropLast())?.ejercicioEn
      return [
        OwnName(Symbol(name, type, shape: .yearly)) {
          $0.figure(ofYearIn: campo.pattern, about: about)
        }
      ]
    }
    guard campo.ruta.contains("*") else {
      return [OwnName(Symbol(name, type)) { $0.figure(campo.pattern, unit) }]
    }
    guard let scope = OwnScope.all.first(where: { name.hasPrefix($0.name + ".") }) else {
      return []
    }
    let isNested = campo.ruta.count { $0 == "*" } > 1
    let one = OwnName(Symbol(name, type, shape: isNested ? .list : .single, scope: scope.name)) {
      $0.figures(ofItemIn: campo.pattern)
    }
    if isNested { return [one] }
    let all = scope.name + "s" + name.dropFirst(scope.name.count)
    return [
      one,
      OwnName(Symbol(all, type, shape: .list)) { .cells($0.column(campo.pattern, of: scope)) },
    ]
  }
}

extension OwnName.Look {
  /// The figure that a form asks for once; a time in months, whatever the answer beside it says.
  fileprivate func figure(_ pattern: String, _ unit: Campo.Unidad) -> OwnName.Values {
    let cell = cells[pattern]
    guard unit == .tiempo else { return .cells([cell]) }
    let beside = cells[cell].field.parent?.appending("unidad")
    let months = beside.flatMap { sheet.written($0) }?.normalisedName ?? ""
    if months.hasPrefix("mes") { return .expression(.cell(cell)) }
    return months.hasPrefix("ano")
      ? .expression(.product(.cell(cell), .constant(ExactDecimal(12)))) : .nothing
  }

  /// The figure of the named year; without one, of the year of `field`, else of the sheet.
  fileprivate func figure(ofYearIn pattern: String, about field: String?) -> OwnName.Values {
    let years = cells.years(pattern)
    if let year { return .year(year, of: years) }
    if let field { return cells.year(in: field, of: years).map { .cells([$0.cell]) } ?? .nothing }
    return sheet.ejercicio.map { .year($0, of: years) } ?? .nothing
  }

  /// The figures of a field in the row that the rule goes through.
  fileprivate func figures(ofItemIn pattern: String) -> OwnName.Values {
    let found: [CellID]
    switch item {
    case .componente(let component): found = cells.cells(pattern, of: component)
    case .fila(let row): found = cells.stated(pattern).filter { cells[$0].field.parent == row }
    case .sheet, .ejercicio, .indicador, .anual: found = []
    }
    return found.isEmpty ? .nothing : .cells(found)
  }

  /// The figures of a field in every row; for components, in their order and including blanks.
  fileprivate func column(_ pattern: String, of scope: OwnScope) -> [CellID] {
    scope.name == OwnScope.componente.name
      ? cells.componentes.flatMap { cells.cells(pattern, of: $0) } : cells.stated(pattern)
  }
}

extension SheetCells {
  /// The cells of a field in whichever row of its table is about the component.
  fileprivate func cells(_ pattern: String, of component: ComponentCells) -> [CellID] {
    let table = ComponentTable.allCases.first { pattern.hasPrefix($0.rows + "/*/") }
    return cells(pattern, row: table.flatMap { component.rows[$0] })
  }

  /// The cells of a field that the sheet does not leave blank: a criterion need not have a coefficient.
  fileprivate func stated(_ pattern: String) -> [CellID] {
    cells(pattern).filter { table.value($0) != .absent(.missing) }
  }
}

extension OwnName.Values {
  /// The figure of a year in a table of years.
  static func year(_ year: Int, of years: [SheetCells.YearCell]) -> Self {
    years.first { $0.ejercicio == year }.map { .cells([$0.cell]) } ?? .nothing
  }
}
