import Constraints
import DocumentTree
import ProgramSheets

/// A row has a figure for each column.
enum CAR14: Rule {
  static let description = RuleDescription(
    id: "CAR14",
    title: LocalizedText(
      es:
        "una fila tiene menos cifras que columnas",
      en:
        "a row has fewer figures than columns"),
    severity: .note, category: .cartera,
    rationale: LocalizedText(
      es:
        "Donde la tabla publicada deja celdas en blanco, el texto copiado de ella no dice de qué columna son las cifras que quedan. No se adivina: la fila no se asigna. Una clave por cifra lo dice.",
      en:
        "Where the published table leaves cells blank, the text copied from it does not say of which column the remaining figures are. Nothing is guessed: the row is not assigned. A key for each figure says so."
    ),
    source: .tablaDeActividad,
    formula: LocalizedText(
      es:
        "cada fila en lista tiene un valor por columna",
      en:
        "each row that is a list has a value for each column"),
    remedy: LocalizedText(
      es:
        "escriba la fila con una clave por cifra: {indicador: FAT, 1991: 939}",
      en:
        "write the row with a key for each figure: {indicador: FAT, 1991: 939}"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: indicador, tipo: texto}, {clave: "1990", tipo: cifra}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 100, 320], {indicador: Talleres, 1991: 16}]
          """),
      .passing(
        cartera: """
          # la coma corta una cifra en dos: de eso se dice otra cosa
          columnas: [{clave: indicador, tipo: texto}, {clave: "1990", tipo: cifra}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 100, 320], [Talleres, 16, 40,5]]
          """),
      .failing(
        cartera: """
          columnas: [{clave: indicador, tipo: texto}, {clave: "1990", tipo: cifra}, {clave: "1991", tipo: cifra}]
          filas: [[Cursos, 100, 320], [↓Talleres, 16]]
          """),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let table = sheet.cells.cartera
    let short = table.rows.enumerated().filter { $0.element.isDamaged && isShort($0.offset, sheet) }
    let findings = short.map { index, row in
      let title = row.title ?? "\(index + 1)"
      return description.finding(
        LocalizedText(
          es: "la fila «\(title)» tiene menos valores que columnas: sus cifras no se asignan",
          en: "row «\(title)» has fewer values than columns: its figures are not assigned"),
        at: .row(index).appending(table.titleKey))
    }
    // the row is damaged by nature, which is what the rule says
    let rows = JSONPointer("/filas")
    results.add(
      Check(
        rule: description.id, verdict: findings.isEmpty ? .exact : .contradiction,
        fields: findings.isEmpty ? [rows] : findings.map(\.field)), on: rows, all: findings)
  }

  /// Whether nothing but the count of its values is wrong with a row: one that stands in the sheet.
  private static func isShort(_ index: Int, _ sheet: SheetContext) -> Bool {
    guard let row = sheet.document.node(at: .row(index)),
      sheet.cells.damage?.isUnread(.row(index)) != true
    else { return false }
    return !sheet.document.isInCompanion(row.range)
      && row.count < sheet.cells.cartera.ficha.columnas?.count ?? 0
  }
}
