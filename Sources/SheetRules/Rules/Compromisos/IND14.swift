import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Blocks and lists have each region once.
enum IND14: Rule {
  static let description = RuleDescription(
    id: "IND14",
    title: LocalizedText(
      es:
        "los bloques o una lista por región no son los del documento",
      en:
        "the blocks or a list by region are not those of the document"
    ),
    severity: .warning, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Un documento tiene tantos bloques como promete, cada región una vez, con su nombre oficial: quince en 2009 y dieciséis desde septiembre de 2018, con Ñuble. Una lista por región tiene una fila para cada bloque, y una sola.",
      en:
        "A document has as many blocks as it promises, each region once, by its official name: fifteen in 2009 and sixteen since September 2018, with Ñuble. A list by region has a row for each block, and one only."
    ),
    source: LocalizedText(
      es:
        "Portada y actividad IV.2.1, listas por región; Ley 21.033",
      en:
        "Front page and activity IV.2.1, lists by region; Ley 21.033"
    ),
    formula: LocalizedText(
      es:
        "bloques = los que se prometen; regiones sin repetir; lista = todas las regiones",
      en:
        "blocks = those promised; no region twice; list = every region"
    ),
    remedy: LocalizedText(
      es:
        "agregue el bloque o la fila que falta, o corrija la región",
      en:
        "add the block or the row that is missing, or correct the region"
    ),
    examples: [
      .passing(
        compromisos: """
          encabezado: {bloques: 2, fecha: 2009-10}
          listas: [{programa: diseño, filas: [{region: Biobío}, {region: Región del Maule}]}]
          bloques: [{region: DEL MAULE}, {region: Bío - Bío}]
          """),
      .passing(
        compromisos: """
          encabezado: {bloques: 15}
          """),
      .passing(
        compromisos: """
          # un bloque en blanco no es ninguno
          encabezado: {bloques: 2}
          bloques: [{region: Maule}, {region: Biobío}, {region: , indicadores: [{objetivo: }]}]
          """),
      .failing(
        compromisos: """
          encabezado: {bloques: ↓3}
          bloques: [{region: Maule}, {region: Biobío}]
          """),
      .failing(
        compromisos: """
          bloques: [{region: Maule}, {region: ↓Región del Maule}, {region: ↓Ñuble}, {region: ↓Malue}]
          """),
      .failing(
        compromisos: """
          listas: [{programa: diseño, filas: ↓[{region: Maule}]}]
          bloques: [{region: Maule}, {region: Coquimbo}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let contents = sheet.cells.compromisos
    checkCount(sheet, into: &results)
    let blocks = (contents.ficha.bloques ?? []).enumerated().map { index, block in
      Row(field: JSONPointer("/bloques").appending(index).appending("region"), text: block.region)
    }
    check(blocks, sheet, into: &results)
    for list in contents.lists {
      let rows = list.rows.map { Row(field: $0.field.appending("region"), text: $0.row.region) }
      check(rows, sheet, into: &results)
      checkWhole(list, sheet, into: &results)
    }
  }

  private struct Row {
    let field: JSONPointer
    let text: String?
  }

  private static func checkCount(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let promised = cells["/encabezado/bloques"]
    guard cells.number(promised) != nil else { return }
    let count = sheet.countOfRows(in: JSONPointer("/bloques"))
    guard count > 0 else {
      let reason = LocalizedText(
        es: "el archivo no trae bloques", en: "the file has no blocks")
      return results.add(description, fields: [cells[promised].field], notChecked: reason)
    }
    results.add(
      StatedEquation(
        equation: Equation(
          stated: .cell(promised), computed: .constant(ExactDecimal(count))),
        subject: promised,
        formula: LocalizedText(es: "la cuenta de los bloques", en: "the count of the blocks")),
      of: description, in: sheet)
  }

  /// Each region is official, and there once.
  private static func check(
    _ rows: [Row], _ sheet: SheetContext, into results: inout RuleResults
  ) {
    var known: Set<RegionName> = []
    for row in rows {
      guard let text = row.text, !text.isBlankAnswer else { continue }
      var message: LocalizedText?
      if let region = RegionName(text) {
        if !known.insert(region).inserted {
          message = LocalizedText(
            es: "la región «\(text)» está dos veces", en: "the region «\(text)» is there twice")
        } else if region.name == RegionName.nuble, isBeforeNuble(sheet) {
          message = LocalizedText(
            es: "Ñuble es una región desde septiembre de 2018",
            en: "Ñuble is a region since September 2018")
        }
      } else {
        message = LocalizedText(
          es: "«\(text)» no es el nombre de una región", en: "«\(text)» is the name of no region")
      }
      results.add(
        description, fields: [row.field],
        finding: message.map {
          description.finding($0, at: row.field, reported: .word(text))
        })
    }
  }

  /// A list by region has a row for each block.
  private static func checkWhole(
    _ list: CommitmentList, _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let blocks = sheet.cells.compromisos.regional.compactMap(\.region)
    guard !blocks.isEmpty, !list.rows.isEmpty else { return }
    let listed = list.rows.map { RegionName($0.row.region) }
    let field = list.field.appending("filas")
    if listed.contains(nil) {
      let reason = LocalizedText(
        es: "no se conoce la región de alguna fila", en: "the region of a row is not known")
      return results.add(description, fields: [field], notChecked: reason)
    }
    let known = Set(listed)
    var missing: [String] = []
    for block in blocks where !known.contains(block) && !missing.contains(block.name) {
      missing.append(block.name)
    }
    let names = missing.joined(separator: ", ")
    results.add(
      description, fields: [field],
      finding: missing.isEmpty
        ? nil
        : description.finding(
          LocalizedText(
            es: "la lista por región no tiene \(names)",
            en: "the list by region does not have \(names)"), at: field))
  }

  private static func isBeforeNuble(_ sheet: SheetContext) -> Bool {
    if let last = sheet.cells.compromisos.date.period?.last {
      return (last.year, last.month) < (2018, 9)
    }
    return (sheet.formulario?.ejercicio ?? 2018) < 2018
  }
}
