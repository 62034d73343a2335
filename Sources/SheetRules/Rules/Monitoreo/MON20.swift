import DocumentTree
import ProgramSheets

/// The regions of the beneficiaries = the regions with expenses.
enum MON20: Rule {
  static let description = RuleDescription(
    id: "MON20",
    title: LocalizedText(
      es: "las regiones de los beneficiarios no son las que gastan",
      en: "the regions of the beneficiaries are not those with expenses"),
    severity: .note, category: .monitoreo,
    rationale: LocalizedText(
      es:
        "La descripción dice en qué regiones están los beneficiarios efectivos, y la desagregación regional en cuáles se gastó. La nota al pie admite que no sean las mismas (el gasto puede imputarse al nivel central), así que una diferencia solo se hace notar.",
      en:
        "The description says in what regions the beneficiaries are, and the breakdown by region in which of them money was spent. The footnote allows them to differ (expenses may be charged to the central level), so that a difference is only worth knowing."
    ),
    source: LocalizedText(
      es: "Sección I, descripción, y sección III, desagregación regional con su nota al pie",
      en: "Section I, description, and section III, breakdown by region with its footnote"),
    formula: LocalizedText(
      es: "regiones de los beneficiarios = regiones con gasto",
      en: "regions of the beneficiaries = regions with expenses"),
    remedy: LocalizedText(
      es: "revise los nombres de las regiones en las dos partes",
      en: "check the names of the regions in both parts"),
    examples: [
      .passing(
        monitoreo: """
          antecedentes: {regiones: [La Araucanía, Región de Ñuble]}
          regiones: {filas: [{region: LA ARAUCANIA, monto: 5}, {region: Ñuble, monto: 7}, {region: Nivel central, monto: 3}]}
          """),
      .passing(
        monitoreo: """
          antecedentes: {regiones: [Metropolitana de Santiago, "O'Higgins"]}
          regiones: {filas: [{region: Metropolitana, monto: 5}, {region: "Libertador General Bernardo O'Higgins", monto: 7}]}
          """),
      .passing(
        monitoreo: """
          # una región por su número o por otro de sus nombres
          antecedentes: {regiones: [Séptima Región, VIII Región del Bío-Bío]}
          regiones: {filas: [{region: Maule, monto: 5}, {region: Biobío, monto: 6}], total: 11}
          """),
      .failing(
        monitoreo: """
          antecedentes: {regiones: [La Araucanía]}
          regiones: {filas: [{region: La Araucanía, monto: 5}, {region: ↓Maule, monto: 7}]}
          """),
      .failing(
        monitoreo: """
          antecedentes: {regiones: [La Araucanía, ↓Maule]}
          regiones: {filas: [{region: La Araucanía, monto: 5}]}
          """),
    ])

  static let readsFigures = false

  /// A region where the sheet names it.
  private struct Named {
    let name: String
    let folded: String
    let field: JSONPointer

    /// Whether both are one region; one may have its whole name, as "Metropolitana de Santiago".
    func isSame(_ other: Named) -> Bool {
      folded.contains(other.folded) || other.folded.contains(folded)
    }
  }

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let served = served(sheet)
    let all = spending(sheet)
    let central = folded(ListasDeMonitoreo.nivelCentral)
    let spending = all.filter { $0.folded != central }
    // spending that is not told by region says nothing of where the beneficiaries are
    if served.isEmpty || spending.isEmpty { return }
    let hasCentral = spending.count < all.count
    var findings = spending.filter { region in !served.contains { region.isSame($0) } }
      .map {
        finding(
          $0, es: "tiene gasto, pero ningún beneficiario según la descripción",
          en: "has expenses, but no beneficiaries according to the description")
      }
    if !hasCentral {
      findings += served.filter { region in !spending.contains { region.isSame($0) } }
        .map {
          finding(
            $0, es: "tiene beneficiarios, pero ningún gasto en la desagregación regional",
            en: "has beneficiaries, but no expenses in the breakdown by region")
        }
    }
    let fields = [JSONPointer("/antecedentes/regiones"), JSONPointer("/regiones/filas")]
    results.add(description, fields: fields, findings: findings, lackingIn: fields)
  }

  private static func served(_ sheet: SheetContext) -> [Named] {
    let names = sheet.cells.monitoreo.ficha.antecedentes?.regiones ?? []
    return names.enumerated().compactMap { index, name in
      named(name, at: JSONPointer("/antecedentes/regiones").appending(index))
    }
  }

  private static func spending(_ sheet: SheetContext) -> [Named] {
    let rows = sheet.cells.monitoreo.ficha.regiones?.filas ?? []
    return rows.enumerated().compactMap { index, row in
      named(
        row.region ?? "",
        at: JSONPointer("/regiones/filas").appending(index).appending("region"))
    }
  }

  private static func named(_ name: String, at field: JSONPointer) -> Named? {
    name.isBlankAnswer ? nil : Named(name: name, folded: folded(name), field: field)
  }

  /// The name without what people put before it: "Región de la Araucanía" is "araucania".
  private static func folded(_ name: String) -> String {
    if let region = RegionName(name) { return region.name }
    var words = name.normalisedName.split(separator: " ")
    while let first = words.first, words.count > 1,
      ["region", "de", "del", "la", "el", "los"].contains(first)
    {
      words.removeFirst()
    }
    return words.joined().filter { $0.isLetter }
  }

  private static func finding(_ region: Named, es: String, en: String) -> Finding {
    description.finding(
      LocalizedText(es: "«\(region.name)» \(es)", en: "«\(region.name)» \(en)"),
      at: region.field, reported: .word(region.name))
  }
}
