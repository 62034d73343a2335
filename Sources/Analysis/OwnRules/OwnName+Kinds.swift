import Constraints
import DocumentTree
import ProgramSheets
import SheetRules

/// The names of a kind of sheet as its table of fields gives them, without any of its own.
///
///     presupuesto.ejecutado      the figure of the year; presupuesto.ejecutado.2019, that of another
///     componente.gasto           the same of the component that a rule goes through
///     componentes.gasto          that of every component, in the year of the sheet
///     analisis.ejecucionInicial  an answer
extension OwnName {
  static func all(of kind: RuledKind) -> [OwnName] {
    let scopes = OwnScope.all(of: kind)
    return [formulario, yearOfItem] + kind.kind.fields.flatMap { names($0, scopes, of: kind) }
      + scopes.compactMap(count) + yearsOfSheet
  }

  /// The year that a rule or a row of a table is about.
  private static let yearOfItem = OwnName(
    Symbol("ejercicio", .measured(.years), scope: OwnScope.ejercicio.name)
  ) { look in look.item.ejercicio.map { .number($0) } ?? .nothing }

  private static let yearsOfSheet = [
    OwnName(Symbol("ejercicios", .number, shape: .things)) {
      .things($0.cells.statedYears.count, JSONPointer("/formulario"))
    }
  ]

  private static func names(
    _ campo: Campo, _ scopes: [OwnScope], of kind: RuledKind
  ) -> [OwnName] {
    let scope = scopes.filter { scope in
      scope.rows.map { campo.pattern.hasPrefix($0 + "/*/") } ?? false
    }.max { $0.rows?.utf8.count ?? 0 < $1.rows?.utf8.count ?? 0 }
    if let rows = scope?.rows, isBelowRows(campo, of: rows) { return [] }
    let isInRows = campo.ruta.dropLast().contains("*")
    if isInRows, scope == nil { return [] }
    if let unit = campo.unidad, campo.esCantidad {
      let tree = kind.kind.tree
      let table = tree.place(at: campo.ruta.dropLast().map { "/" + $0 }.joined())
      let isOfNames = table.map { tree.places[$0].type == .porNombre } ?? false
      return figures(campo, unit, scope, isOfNames: isOfNames)
    }
    return answer(of: campo, in: scope).map { [$0] } ?? []
  }

  /// Whether a field stands in a list of a row, or is written by year beside other keys; such have no names.
  private static func isBelowRows(_ campo: Campo, of rows: String) -> Bool {
    let keys = campo.ruta.dropFirst(rows.split(separator: "/").count + 1)
    return keys.dropLast().contains("*") || keys.last == "*" && campo.tipo == .razon
      || keys.count > 1 && keys.dropLast().last == "partes"
  }

  // MARK: Figures

  private static func figures(
    _ campo: Campo, _ unit: Campo.Unidad, _ scope: OwnScope?, isOfNames: Bool
  ) -> [OwnName] {
    let (pattern, type) = (campo.pattern, unit.valueType)
    let isYearly = campo.ruta.last == "*"
    let keys = campo.ruta.filter { $0 != "*" }
    guard let scope, let rows = scope.rows else {
      let name = keys.joined(separator: ".")
      if isOfNames {
        return [OwnName(Symbol(name, type, shape: .list)) { .cells($0.cells.cells(pattern)) }]
      }
      return [
        OwnName(Symbol(name, type, shape: isYearly ? .yearly : .single)) { look in
          isYearly ? look.figure(ofYearIn: pattern, below: nil) : look.figure(pattern)
        }
      ]
    }
    let depth = rows.split(separator: "/").count { $0 != "*" }
    let key = keys.dropFirst(depth).joined(separator: ".")
    return [
      OwnName(
        Symbol(
          "\(scope.name).\(key)", type, shape: isYearly ? .yearly : .single, scope: scope.name)
      ) { look in
        guard let row = look.item.row else { return .nothing }
        return look.figure(ofYearIn: pattern, below: row, isYearly: isYearly)
      },
      OwnName(Symbol("\(scope.plural).\(key)", type, shape: .list)) { look in
        .cells(look.column(pattern, isYearly: isYearly))
      },
    ]
  }

  private static func count(_ scope: OwnScope) -> OwnName? {
    guard let rows = scope.rows else { return nil }
    return OwnName(Symbol(scope.plural, .number, shape: .things)) { look in
      let field = JSONPointer(rows)
      return .things(look.sheet.document.rows(rows).count, field)
    }
  }
}

extension OwnName.Look {
  /// The figure of the year behind the name, else of that which the item is about, else of the sheet's own;
  /// of one row where there is one.
  fileprivate func figure(
    ofYearIn pattern: String, below row: JSONPointer?, isYearly: Bool = true
  ) -> OwnName.Values {
    let wanted = year ?? item.ejercicio ?? sheet.ejercicio
    // the outermost rows are those that are counted
    let number = row.flatMap { $0.tokens.lazy.compactMap { Int($0) }.first }
    let all = number.map { cells.cells(pattern, row: $0) } ?? cells.cells(pattern)
    let found = all.filter { cell in
      let field = cells[cell].field
      let isOfRow = row.map { field.tokens.starts(with: $0.tokens) } ?? true
      return isOfRow && (!isYearly || cells[cell].figure?.year == wanted)
    }
    return found.first.map { .cells([$0]) } ?? .nothing
  }

  /// The figure of a field that stands once; a column that the sheet does not declare has none.
  fileprivate func figure(_ pattern: String) -> OwnName.Values {
    cells.cells(pattern).first.map { .cells([$0]) } ?? .nothing
  }

  /// The figures of a field in every row, of the year that the item is about or the sheet's own.
  fileprivate func column(_ pattern: String, isYearly: Bool) -> [CellID] {
    let wanted = item.ejercicio ?? sheet.ejercicio
    return cells.cells(pattern).filter {
      cells.table.value($0) != .absent(.missing) && (!isYearly || cells[$0].figure?.year == wanted)
    }
  }
}

extension SheetCells {
  /// The years that the sheet has figures of, in their order.
  var statedYears: [Int] { Set(table.ids.compactMap { self[$0].figure?.column }).sorted() }
}
