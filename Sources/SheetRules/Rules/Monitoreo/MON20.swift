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
      .passing(
        monitoreo: """
          # una fila sin monto no tiene gasto, y un nombre puede ser de dos regiones
          antecedentes: {regiones: [Maule (Curicó), Ñuble y Biobío]}
          regiones: {filas: [{region: Maule, monto: 5}, {region: Ñuble, monto: 6}, {region: Biobío, monto: 1}, {region: Atacama, monto: 0}, {region: Total, monto: 12}], total: 12}
          """),
      .passing(
        monitoreo: """
          antecedentes: {regiones: [Todas las regiones del país]}
          regiones: {filas: [{region: Maule, monto: 5}, {region: Ñuble, monto: 6}], total: 11}
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
    let names = sheet.cells.monitoreo.ficha.antecedentes?.regiones ?? []
    let isEverywhere = names.contains(where: \.namesWholeCountry)
    let served = served(names).filter { $0.folded != central }
    let all = rows(sheet)
    let spending = all.filter { $0.folded != central }
    // spending that is not told by region says nothing of where the beneficiaries are
    if isEverywhere || served.isEmpty || spending.isEmpty { return }
    let spent = zip(spending, spending.map { isSpent($0, sheet) })
    var findings = spent.filter { region, isSpent in
      isSpent && !served.contains { region.isSame($0) }
    }.map {
      finding(
        $0.0, es: "tiene gasto, pero ningún beneficiario según la descripción",
        en: "has expenses, but no beneficiaries according to the description")
    }
    if spending.count == all.count {
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

  private static let central = folded(ListasDeMonitoreo.nivelCentral)

  private static func served(_ names: [String]) -> [Named] {
    names.enumerated().flatMap { index, name in
      named(name, at: JSONPointer("/antecedentes/regiones").appending(index))
    }
  }

  /// The regions of the breakdown, without rows that add up others.
  private static func rows(_ sheet: SheetContext) -> [Named] {
    let rows = sheet.cells.monitoreo.ficha.regiones?.filas ?? []
    return rows.enumerated().flatMap { index, row in
      let name = row.region ?? ""
      let field = JSONPointer("/regiones/filas").appending(index).appending("region")
      return name.namesTotal ? [] : named(name, at: field)
    }
  }

  /// Whether the row of a region has an amount; one with 0 or N/A only lists the region.
  private static func isSpent(_ region: Named, _ sheet: SheetContext) -> Bool {
    region.field.parent.map { sheet.cells.isNonzero(sheet.cells.cell($0.appending("monto"))) }
      ?? false
  }

  /// The regions of a name: *Maule y Ñuble* are two, and *Arica y Parinacota* is one.
  private static func named(_ name: String, at field: JSONPointer) -> [Named] {
    if name.isBlankAnswer || name.isEmptyPhrase { return [] }
    if RegionName(name) == nil {
      let parts = name.replacing(" y ", with: ",").split(separator: ",").map(String.init)
      let known = parts.filter { RegionName($0) != nil }
      if parts.count > 1, known.count == parts.count {
        return known.map { part in
          Named(
            name: String(part.drop(while: \.isWhitespace)), folded: folded(part), field: field)
        }
      }
    }
    return [Named(name: name, folded: folded(name), field: field)]
  }

  /// The name without what people put before it or in brackets: "Región de la Araucanía (Temuco)" is
  /// "La Araucanía".
  private static func folded(_ name: String) -> String {
    let own = name.prefix { $0 != "(" }
    if let region = RegionName(String(own.isEmpty ? name[...] : own)) { return region.name }
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
