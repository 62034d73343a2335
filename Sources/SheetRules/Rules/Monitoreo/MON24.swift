import DocumentTree
import ProgramSheets

/// Every footnote mark has a footnote, and every footnote its mark.
enum MON24: Rule {
  static let description = RuleDescription(
    id: "MON24",
    title: LocalizedText(
      es: "una marca no tiene nota al pie, o una nota no tiene marca",
      en: "a mark has no footnote, or a footnote no mark"),
    severity: .note, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "Una cifra o un título con asteriscos remite a una nota al pie de su tabla, y cada nota a una marca. Los títulos de la ficha llevan las suyas (presupuesto ejecutado ***); las de una cifra se escriben con ella: N/A**. Las notas se anotan en notas.alPie, con su tabla y su marca.",
      en:
        "A figure or a heading with asterisks refers to a footnote of its table, and each footnote to a mark. The headings of the sheet have theirs (presupuesto ejecutado ***); those of a figure are written with it: N/A**. The footnotes stand in notas.alPie, with their table and their mark."
    ),
    source: LocalizedText(
      es: "Sección III, notas al pie de las tablas", en: "Section III, footnotes of the tables"),
    formula: LocalizedText(
      es: "marcas de la tabla = marcas de sus notas al pie",
      en: "marks of the table = marks of its footnotes"),
    remedy: LocalizedText(
      es: "agregue la nota al pie o quite la marca", en: "add the footnote or delete the mark"),
    examples: [
      .passing(
        monitoreo: """
          indicadores: [{nombre: Ventas, valores: {2020: N/A*, 2021: S/I}}]
          notas: {alPie: [{tabla: indicadores, marca: "*", texto: No corresponde medir.}]}
          """),
      .failing(
        monitoreo: """
          indicadores: [{nombre: Ventas, valores: {2019: ↓N/A**, 2020: N/A**, 2021: ↓S/I*}}]
          """),
      .failing(
        monitoreo: """
          notas: {alPie: [{tabla: indicadores, marca: ↓"*", texto: No corresponde medir.}]}
          """),
      .failing(
        monitoreo: """
          poblacion: {↓cobertura: {2021: 1%}, gastoPorBeneficiario: {2021: "5,0"}}
          notas: {alPie: [{tabla: poblacion, marca: "**", texto: Gasto por beneficiario.}]}
          """),
    ])

  static let readsFigures = false

  /// A mark of a table.
  private struct Mark: Hashable {
    let table: String
    let mark: String
  }

  /// The marks that the headings of the form have, with the row or table that they stand by.
  private static let headings = [
    ("/presupuesto/ejecucionInicial", "*"), ("/presupuesto/ejecucionFinal", "**"),
    ("/presupuesto/ejecutado", "***"), ("/presupuesto/extrapresupuestarios", "****"),
    ("/subtitulos/filas", "*"), ("/regiones/filas", "*"), ("/poblacion/cobertura", "*"),
    ("/poblacion/gastoPorBeneficiario", "**"), ("/componentes/filas", "*"),
  ].map { (field: JSONPointer($0), mark: $1) }

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let footnotes = footnotes(of: sheet)
    let figures = figures(of: sheet)
    let noted = Set(footnotes.compactMap(\.mark))
    var findings: [Finding] = []
    for figure in figures where !noted.contains(figure.mark) {
      findings.append(withoutFootnote(figure.mark, figure.field))
    }
    let tables = Set(footnotes.compactMap { $0.mark?.table })
    var marks = Set(figures.map(\.mark))
    for heading in headings {
      let mark = Mark(table: heading.field.tokens[0], mark: heading.mark)
      marks.insert(mark)
      // where a sheet lists no footnote of a table, none was written down
      guard tables.contains(mark.table), !noted.contains(mark),
        sheet.document.keyNode(at: heading.field) != nil
      else { continue }
      findings.append(withoutFootnote(mark, heading.field, sheet.keyRange(nearest: heading.field)))
    }
    for footnote in footnotes {
      if let mark = footnote.mark, marks.contains(mark) { continue }
      findings.append(withoutMark(footnote.mark, footnote.field))
    }
    if figures.isEmpty, footnotes.isEmpty { return }
    let fields = figures.map(\.field) + footnotes.map(\.field)
    let lists = tables.map { JSONPointer("/\($0)") } + [JSONPointer("/notas/alPie")]
    results.add(description, fields: fields, findings: findings, lackingIn: lists)
  }

  /// The footnotes that the sheet lists; one without a table or a mark has none.
  ///
  /// A row in which nothing stands is left out.
  private static func footnotes(of sheet: SheetContext) -> [(mark: Mark?, field: JSONPointer)] {
    let rows = sheet.cells.monitoreo.ficha.notas?.alPie ?? []
    return rows.enumerated().compactMap { index, row in
      if [row.tabla, row.marca, row.texto].allSatisfy({ $0?.isBlankAnswer ?? true }) { return nil }
      let field = JSONPointer("/notas/alPie").appending(index).appending("marca")
      guard let table = row.tabla, let mark = row.marca?.filter({ $0 == "*" }), !mark.isEmpty else {
        return (nil, field)
      }
      return (Mark(table: table.normalisedName, mark: mark), field)
    }
  }

  /// The first figure of each table with each of its marks.
  private static func figures(of sheet: SheetContext) -> [(mark: Mark, field: JSONPointer)] {
    var known: Set<Mark> = []
    return sheet.cells.all.compactMap { cell in
      guard let text = sheet.written(cell.field), let table = cell.field.tokens.first else {
        return nil
      }
      let mark = Mark(table: table, mark: String(repeating: "*", count: text.footnoteStars))
      guard !mark.mark.isEmpty, known.insert(mark).inserted else { return nil }
      return (mark, cell.field)
    }
  }

  private static func withoutFootnote(
    _ mark: Mark, _ field: JSONPointer, _ range: ByteRange? = nil
  ) -> Finding {
    description.finding(
      LocalizedText(
        es: "la marca \(mark.mark) de la tabla '\(mark.table)' no tiene nota al pie",
        en: "the mark \(mark.mark) of table '\(mark.table)' has no footnote"),
      at: field, range: range)
  }

  private static func withoutMark(_ mark: Mark?, _ field: JSONPointer) -> Finding {
    guard let mark else {
      return description.finding(
        LocalizedText(
          es: "la nota al pie no dice su tabla o su marca",
          en: "the footnote does not say its table or its mark"), at: field)
    }
    return description.finding(
      LocalizedText(
        es: "ninguna cifra ni título de la tabla '\(mark.table)' lleva la marca \(mark.mark)",
        en: "no figure or heading of table '\(mark.table)' has the mark \(mark.mark)"),
      at: field)
  }
}

extension String {
  /// How many asterisks the text ends with.
  fileprivate var footnoteStars: Int {
    utf8.reversed().prefix { $0 == UInt8(ascii: "*") || $0 == 0x20 }
      .count { $0 == UInt8(ascii: "*") }
  }
}
