import DocumentTree
import ProgramSheets

/// No row is there twice.
enum CAR02: Rule {
  static let description = RuleDescription(
    id: "CAR02",
    title: LocalizedText(
      es:
        "una fila está dos veces",
      en:
        "a row is there twice"),
    severity: .warning, category: .cartera,
    rationale: LocalizedText(
      es:
        "Una fila repetida se suma dos veces. Son la misma las que tienen el mismo código o el mismo nombre, y el mismo año y región.",
      en:
        "A row that is repeated is added up twice. Rows are the same that have the same code or the same name, and the same year and region."
    ),
    source: .tablaDeSubsidios,
    formula: LocalizedText(
      es:
        "código o nombre, año y región son distintos en cada fila",
      en:
        "code or name, year and region differ in each row"),
    remedy: LocalizedText(
      es:
        "quite una de las dos, o precise en qué se distinguen",
      en:
        "remove one of both, or say what tells them apart"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.200], [Pozos, 800]]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          filas: [[Riego, 1.200], [Pozos, 800], [↓riego, 1.200]]
          """),
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: ejercicio, tipo: año}]
          filas: [[Riego, 2020], [Riego, 2021]]
          """),
      .failing(
        cartera: """
          # la misma región y el mismo año, escritos de otra manera
          columnas: [{clave: programa, tipo: texto}, {clave: ejercicio, tipo: año}, {clave: region, tipo: region}]
          filas: [[Riego, 2020, RM], [↓Riego, 2020-2020, Metropolitana]]
          """),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let table = sheet.cells.cartera
    if table.hasUnreadColumns {
      return results.add(description, fields: [JSONPointer("/columnas")], notChecked: .unreadPart)
    }
    var first: [String: Int] = [:]
    var findings: [Finding] = []
    for (index, row) in table.rows.enumerated() where !row.isUnread && row.role == .entry {
      guard let name = row.code ?? row.name else { continue }
      let parts = [
        row.code == nil ? "" : "#", name,
        row.yearRange.map { "\($0.lowerBound)-\($0.upperBound)" } ?? row.years ?? "",
        row.officialRegion ?? row.region?.normalisedName ?? "",
      ]
      let key = parts.joined(separator: "\u{1F}")
      guard let other = first[key] else {
        first[key] = index
        continue
      }
      findings.append(finding(index, like: other, table))
    }
    results.add(bounded: findings, of: description, about: JSONPointer("/filas"))
  }

  private static func finding(_ index: Int, like other: Int, _ table: CarteraContents) -> Finding {
    let row = table.rows[index]
    let title = row.title ?? row.code ?? ""
    let key = row.code == nil ? table.titleKey : "codigo"
    return description.finding(
      LocalizedText(
        es: "«\(title)» está en las filas \(other + 1) y \(index + 1)",
        en: "«\(title)» is in rows \(other + 1) and \(index + 1)"),
      at: .row(index).appending(key),
      operands: [
        Operand(
          field: .row(other).appending(key),
          name: LocalizedText(es: "la primera vez", en: "the first time"), value: title)
      ])
  }
}
