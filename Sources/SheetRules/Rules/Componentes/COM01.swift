import DocumentTree
import ProgramSheets

/// The same components, by name, in 5.2, 5.3, the expenses and the unit costs.
enum COM01: Rule {
  static let description = RuleDescription(
    id: "COM01",
    title: LocalizedText(
      es: "los componentes no son los mismos en todas las tablas",
      en: "the components are not the same in all tables"),
    severity: .error, category: .componentes,
    rationale: LocalizedText(
      es:
        "Cada componente se describe, se produce, gasta y tiene un gasto por unidad; las tablas se unen por su nombre. Mayúsculas, acentos, espacios y el número que va delante no importan.",
      en:
        "Each component is described, produced, spends and has expenses per unit; the tables are joined by its name. Case, accents, blanks and the number before it do not matter."
    ),
    source: LocalizedText(
      es: "Secciones 5.2, 5.3 y 6.1, nombre del componente",
      en: "Sections 5.2, 5.3 and 6.1, name of the component"),
    formula: LocalizedText(
      es: "nombres en 5.2 = en 5.3 = en los gastos = en los gastos por unidad",
      en: "names in 5.2 = in 5.3 = in the expenses = in the expenses per unit"),
    remedy: LocalizedText(
      es: "use el mismo nombre en las cuatro tablas", en: "use the same name in all four tables"),
    examples: [
      .passing(
        """
        componentes: [{numero: 1, nombre: Cursos de riego}, {numero: 2, nombre: Asesoría}]
        produccion: {filas: [{componente: "cursos  de Riego.", cantidad: 1}, {componente: Asesoria, cantidad: 1}]}
        """),
      .passing(
        """
        componentes: [{numero: 1, nombre: Cursos de riego}, {numero: 2, nombre: Asesoría}]
        produccion: {filas: [{componente: "Componente 2: Asesoría", cantidad: 1}, {componente: 1. Cursos de riego, cantidad: 1}]}
        gasto: {componentes: [{componente: I. Cursos de riego, total: 1}, {componente: C2 - Asesoría, total: 1}], porUnidad: [{componente: a) Cursos de riego, valor: 1}, {componente: b) Asesoría, valor: 1}]}
        """),
      .failing(
        """
        componentes: [{numero: 1, nombre: Cursos de riego}, {numero: 2, nombre: Asesoría}]
        produccion: {filas: [{componente: ↓Cursos, cantidad: 1}, {componente: Asesoría, cantidad: 1}]}
        gasto: {componentes: [{componente: Cursos de riego, total: 1}, {componente: Asesoría, total: 1}]}
        """),
      .failing(
        """
        componentes: [{numero: 1, nombre: Cursos}, {numero: 2, nombre: ↓Asesoría}]
        produccion: {filas: [{componente: Cursos, cantidad: 1}]}
        """),
      .failing(
        """
        # una fila pegada dos veces
        componentes: [{numero: 1, nombre: Cursos}, {numero: 2, nombre: Asesoría}]
        produccion: {filas: [{componente: Cursos, cantidad: 1}, {componente: Asesoría, cantidad: 1}, {componente: ↓Asesoría, cantidad: 1}]}
        """),
    ])

  static let readsFigures = false

  /// The rows of each table by the names that they give their components, as names are compared.
  private struct NamedRows {
    private let sheet: SheetContext
    private var rows: [ComponentTable: [String: [Int]]] = [:]

    init(_ sheet: SheetContext) { self.sheet = sheet }

    mutating func rows(of table: ComponentTable, named name: String) -> [Int] {
      if let known = rows[table] { return known[name] ?? [] }
      var named: [String: [Int]] = [:]
      for row in 0..<table.rowCount(sheet.ficha) {
        guard let own = table.componentName(row, sheet.ficha)?.normalisedName else { continue }
        named[own, default: []].append(row)
      }
      rows[table] = named
      return named[name] ?? []
    }
  }

  /// The rows that call one component alike.
  private struct Naming {
    let name: String
    var places: [(table: ComponentTable, row: Int)]
  }

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let tables = ComponentTable.allCases.filter { $0.rowCount(sheet.ficha) > 0 }
    guard tables.count > 1 else {
      results.add(
        description, fields: tables.map { $0.nameField(0) },
        notChecked: LocalizedText(
          es: "no hay dos tablas de componentes que comparar",
          en: "there are no two tables of components to compare"))
      return
    }
    var rows = NamedRows(sheet)
    for component in sheet.cells.componentes { check(component, tables, &rows, sheet, &results) }
  }

  private static func check(
    _ component: ComponentCells, _ tables: [ComponentTable], _ rows: inout NamedRows,
    _ sheet: SheetContext, _ results: inout RuleResults
  ) {
    let namings = namings(of: component, sheet)
    if namings.isEmpty { return }
    let fields = namings.flatMap(\.places).map { $0.table.nameField($0.row) }
    let absent = tables.filter { $0.row(of: component) == nil }
    if absent.contains(where: { sheet.cells.damage?.holds($0.nameField(0)) ?? false }) {
      return results.add(description, fields: fields, notChecked: .unreadPart)
    }
    var findings: [Finding] = []
    if component.isRepeated, let finding = repeated(namings[0], component, &rows, sheet) {
      findings.append(finding)
    } else if !absent.isEmpty {
      findings.append(lacking(namings[0], absent))
    }
    // what most tables say is the name; of as many, the first
    let usual = namings.indices.reduce(0) {
      namings[$1].places.count > namings[$0].places.count ? $1 : $0
    }
    for index in namings.indices where index != usual {
      findings.append(
        repeated(namings[index], component, &rows, sheet)
          ?? odd(namings[index], usual: namings[usual], sheet))
    }
    if findings.isEmpty { results.add(description, fields: fields, finding: nil) }
    for finding in findings { results.add(description, fields: fields, finding: finding) }
  }

  private static func namings(of component: ComponentCells, _ sheet: SheetContext) -> [Naming] {
    var namings: [Naming] = []
    for table in ComponentTable.allCases {
      guard let row = table.row(of: component),
        let name = table.componentName(row, sheet.ficha), !name.isEmpty
      else { continue }
      // most names are equal to the byte, which costs no normalising
      let known =
        namings.firstIndex { $0.name == name }
        ?? namings.firstIndex { ComponentLabel($0.name).agrees(with: ComponentLabel(name)) }
      if let known {
        namings[known].places.append((table, row))
      } else {
        namings.append(Naming(name: name, places: [(table, row)]))
      }
    }
    return namings
  }

  /// The name of a component that the same table has in another row.
  private static func repeated(
    _ naming: Naming, _ component: ComponentCells, _ named: inout NamedRows, _ sheet: SheetContext
  ) -> Finding? {
    let name = naming.name.normalisedName
    var again: [(table: ComponentTable, rows: [Int])] = []
    for place in naming.places {
      let rows = named.rows(of: place.table, named: name)
      if rows.count > 1 { again.append((place.table, rows)) }
    }
    guard let first = again.first,
      let place = naming.places.first(where: { $0.table == first.table })
    else { return nil }
    let tables = LocalizedText.list(again.map(\.table.name))
    let others = again.flatMap { table, rows in
      let own = table.row(of: component)
      return rows.lazy.filter { $0 != own }.prefix(Operand.mostAlike)
        .map { sheet.operand(table.nameField($0), table.name) }
    }
    return description.finding(
      LocalizedText(
        es: "el componente «\(naming.name)» está \(times(first.rows.count).es) en \(tables.es)",
        en: "component «\(naming.name)» is \(times(first.rows.count).en) in \(tables.en)"),
      at: place.table.nameField(place.row), operands: others, reported: .word(naming.name),
      advice: LocalizedText(
        es: "quite la fila que sobra, o use el nombre de su componente",
        en: "remove the row too many, or use the name of its component"))
  }

  private static func times(_ count: Int) -> LocalizedText {
    count == 2
      ? LocalizedText(es: "dos veces", en: "there twice")
      : LocalizedText(es: "\(count) veces", en: "there \(count) times")
  }

  private static func lacking(_ naming: Naming, _ absent: [ComponentTable]) -> Finding {
    let place = naming.places[0]
    let tables = LocalizedText.list(absent.map(\.name))
    return description.finding(
      LocalizedText(
        es: "el componente «\(naming.name)» no está en \(tables.es)",
        en: "component «\(naming.name)» is not in \(tables.en)"),
      at: place.table.nameField(place.row), reported: .word(naming.name))
  }

  private static func odd(_ naming: Naming, usual: Naming, _ sheet: SheetContext) -> Finding {
    let place = naming.places[0]
    let others = LocalizedText.list(usual.places.map(\.table.name))
    let operands = (naming.places + usual.places).map {
      sheet.operand($0.table.nameField($0.row), $0.table.name)
    }
    return description.finding(
      LocalizedText(
        es: "el componente «\(naming.name)» no está en \(others.es): ahí dice «\(usual.name)»",
        en: "component «\(naming.name)» is not in \(others.en), which say «\(usual.name)»"),
      at: place.table.nameField(place.row), operands: operands, reported: .word(naming.name),
      computed: .word(usual.name),
      requirement: .words(
        es: usual.places.count > 1 ? "las otras tablas dicen *" : "otra tabla dice *",
        en: usual.places.count > 1 ? "the other tables say *" : "another table says *"))
  }
}
