import DocumentTree
import ProgramSheets

/// Regions are of the official list, and nothing is added up twice.
enum CAR17: Rule {
  static let description = RuleDescription(
    id: "CAR17",
    title: LocalizedText(
      es:
        "una región no es de la lista, o un programa se suma dos veces",
      en:
        "a region is not of the list, or a programme is added up twice"),
    severity: .warning, category: .cartera,
    rationale: LocalizedText(
      es:
        "La región es una de las 16, con su nombre o el abreviado, o Nacional. Un programa con una fila Nacional y otras de regiones del mismo año se sumaría dos veces.",
      en:
        "The region is one of the 16, by its name or a short one, or Nacional. A programme with a row Nacional and others of regions of the same year would be added up twice."
    ),
    source: .tablaDeSubsidios,
    formula: LocalizedText(
      es:
        "región ∈ lista oficial; un programa y año tiene Nacional o regiones",
      en:
        "region ∈ official list; a programme and year has Nacional or regions"),
    remedy: LocalizedText(
      es:
        "escriba el nombre de la región, o deje la fila nacional o las de las regiones",
      en:
        "write the name of the region, or leave the national row or those of the regions"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: region, tipo: region}]
          filas: [[Riego, RM], [Pozos, Nacional], [Canales, Biobío]]
          """),
      .passing(
        cartera: """
          # sin nombre no se sabe si es el mismo, y una celda en blanco no es otra región
          columnas: [{clave: programa, tipo: texto}, {clave: region, tipo: region}]
          filas: [["", Nacional], ["", Maule], [Pozos, "-"]]
          """),
      .passing(
        cartera: """
          # las regiones también por su número, como las escribe quien las nombra
          columnas: [{clave: programa, tipo: texto}, {clave: region, tipo: region}]
          filas: [[Riego, VIII Región del Bío-Bío], [Pozos, Octava Región], [Canales, R.M.], [Obras, X Región de Los Lagos], [Ferias, A nivel nacional], [Talleres, Todas las regiones]]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: region, tipo: region}]
          filas: [[Riego, ↓Bolivia], [Pozos, Nacional], [Pozos, ↓Maule]]
          """),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let table = sheet.cells.cartera
    guard let key = table.columns.first(where: \.isOfRegions)?.key else { return }
    var findings: [Finding] = []
    var national: Set<String> = []
    for row in table.rows
    where !table.hasUnreadColumns
      && row.officialRegion == ListasDeCartera.nacional.normalisedName
    {
      if let identity = identity(of: row) { national.insert(identity) }
    }
    for (index, row) in table.rows.enumerated() {
      guard let written = row.region else { continue }
      let field = JSONPointer.row(index).appending(key)
      guard let region = row.officialRegion else {
        findings.append(description.finding(.unknownRegion(written), at: field))
        continue
      }
      if region != ListasDeCartera.nacional.normalisedName,
        identity(of: row).map(national.contains) == true
      {
        findings.append(description.finding(.twice(row.title ?? "", written), at: field))
      }
    }
    results.add(bounded: findings, of: description, about: JSONPointer("/filas"))
  }

  /// The programme and year of a row; nil where it names no programme, or its year could not be read.
  private static func identity(of row: CarteraContents.Row) -> String? {
    row.isYearUnread ? nil : (row.code ?? row.name).map { "\($0)\u{1F}\(row.years ?? "")" }
  }
}

extension LocalizedText {
  fileprivate static func unknownRegion(_ name: String) -> LocalizedText {
    LocalizedText(
      es: "«\(name)» no es una región ni Nacional", en: "«\(name)» is neither a region nor Nacional"
    )
  }

  fileprivate static func twice(_ title: String, _ region: String) -> LocalizedText {
    LocalizedText(
      es: "«\(title)» tiene una fila Nacional y otra de \(region) en el mismo año",
      en: "«\(title)» has a row Nacional and another of \(region) in one year")
  }
}
