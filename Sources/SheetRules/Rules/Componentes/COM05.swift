import Constraints
import DocumentTree
import ProgramSheets

/// Largest production ≤ beneficiaria ≤ Σ production, where what is produced is counted in those who
/// receive it.
enum COM05: Rule {
  static let description = RuleDescription(
    id: "COM05",
    title: LocalizedText(
      es: "la producción no alcanza a la población beneficiaria, o la sobrepasa",
      en: "the production falls short of the beneficiaries, or goes beyond them"),
    severity: .warning, category: .componentes,
    rationale: LocalizedText(
      es:
        "Si cada componente se cuenta en personas, empresas o cooperativas, como la población, ninguno puede atender a más que la población beneficiaria, y entre todos deben atender por lo menos a toda. A cada empresa se llega por una persona o más: si la población se cuenta en empresas, las personas atendidas pueden ser más, pero no menos. Se desprende de que la producción debe ser consistente con la población beneficiaria.",
      en:
        "Where each component is counted in persons, firms or cooperatives, as the population is, none can serve more than the beneficiaries, and all together must serve at least every one. A firm is reached through one person or more: where the population is counted in firms, those served may be more persons, but not fewer. It follows from the demand that the production be consistent with the beneficiaries."
    ),
    source: LocalizedText(
      es: "Sección 5.3, producción: debe ser consistente con la población beneficiaria (implícita)",
      en: "Section 5.3, production: must be consistent with the beneficiaries (implied)"),
    formula: LocalizedText(
      es: "mayor producción ≤ población beneficiaria ≤ suma de la producción",
      en: "largest production ≤ beneficiaries ≤ sum of the production"),
    remedy: LocalizedText(
      es: "revise la producción de cada componente y la población beneficiaria",
      en: "check the production of each component and the beneficiaries"),
    examples: [
      .passing(
        """
        poblacion: {potencial: {unidad: personas}, beneficiaria: {2019: 6000}}
        componentes: [{nombre: Cursos, unidad: Empresarios}, {nombre: Talleres, unidad: Empresarios}]
        produccion: {filas: [{componente: Cursos, unidad: Empresarios, cantidad: 3000}, {componente: Talleres, unidad: Empresarios, cantidad: 3570}]}
        gasto: {componentes: [{componente: Cursos, total: 1}, {componente: Talleres, total: 1}]}
        """),
      .passing(
        """
        # las horas no se comparan con personas
        poblacion: {potencial: {unidad: personas}, beneficiaria: {2019: 10}}
        componentes: [{nombre: Asesoría, unidad: horas de asesoría}]
        produccion: {filas: [{componente: Asesoría, unidad: horas de asesoría, cantidad: 5000}]}
        gasto: {componentes: [{componente: Asesoría, total: 1}]}
        """),
      .passing(
        """
        # a una empresa la pueden representar varias personas, y una cooperativa tiene muchas
        poblacion: {potencial: {unidad: empresas}, beneficiaria: {2019: 100}}
        componentes: [{nombre: Cursos, unidad: trabajadores}]
        produccion: {filas: [{componente: Cursos, unidad: trabajadores, cantidad: 400}]}
        gasto: {componentes: [{componente: Cursos, total: 1}]}
        """),
      .failing(
        """
        poblacion: {potencial: {unidad: empresas}, beneficiaria: {2019: ↓27867}}
        componentes: [{nombre: Portal, unidad: personas}, {nombre: Negocios, unidad: Número de Mipes}]
        produccion: {filas: [{componente: Portal, unidad: personas, cantidad: 27657}, {componente: Negocios, unidad: Número de Mipes, cantidad: 180}]}
        gasto: {componentes: [{componente: Portal, total: 1}, {componente: Negocios, total: 1}]}
        """),
      .failing(
        """
        poblacion: {potencial: {unidad: empresas}, beneficiaria: {2019: 500}}
        componentes: [{nombre: Cursos, unidad: empresas}]
        produccion: {filas: [{componente: Cursos, unidad: empresas, cantidad: ↓600}]}
        gasto: {componentes: [{componente: Cursos, total: 1}]}
        """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    let production = cells.componentes.compactMap(\.produccion)
    guard !production.isEmpty else { return }
    let fields = production.map { cells[$0].field }
    let counted = sheet.cells.exAnte.countedIn
    if let reason = reasonNotToCompare(sheet, counted) {
      results.add(description, fields: fields, notChecked: reason)
      return
    }
    guard let year = cells.beneficiariaDelEjercicio else {
      results.add(
        description, fields: fields,
        notChecked: .missing(
          LocalizedText(es: "la población beneficiaria", en: "the beneficiaries")))
      return
    }
    let name = LocalizedText(es: "la población beneficiaria", en: "the beneficiaries")
    let alike = cells.componentes.filter { $0.destinatarios == counted }
    if let largest = largest(of: alike.compactMap(\.produccion), cells) {
      results.add(
        .bound(largest, atMost: .cell(year.cell), name), of: description, in: sheet)
    }
    // A firm is many persons, but no fewer than one.
    guard counted == .firms || alike.count == cells.componentes.count else {
      if alike.isEmpty { results.add(description, fields: fields, notChecked: otherKind) }
      return
    }
    let sum = LocalizedText(
      es: "la suma de la producción de los componentes",
      en: "the sum of the production of the components")
    results.add(
      .bound(year.cell, atMost: .total(production.map { .cell($0) }), sum), of: description,
      in: sheet)
  }

  private static let otherKind = LocalizedText(
    es: "la población se cuenta en personas, y la producción en empresas",
    en: "the population is counted in persons, and the production in firms")

  /// The largest production, the first of equal ones.
  private static func largest(of production: [CellID], _ cells: SheetCells) -> CellID? {
    production.filter { cells.number($0) != nil }.reduce(nil) { largest, next in
      guard let largest, let most = cells.number(largest), let number = cells.number(next) else {
        return largest ?? next
      }
      return number > most ? next : largest
    }
  }

  private static func reasonNotToCompare(
    _ sheet: SheetContext, _ counted: PopulationUnit?
  ) -> LocalizedText? {
    let components = sheet.cells.componentes
    let areWhole = components.allSatisfy {
      $0.rows.componente != nil && $0.rows.produccion != nil && $0.rows.gasto != nil
    }
    if components.contains(where: \.isRepeated) { return .repeatedComponent }
    if !areWhole {
      return LocalizedText(
        es: "las tablas de componentes, producción y gastos no listan los mismos",
        en: "the tables of components, production and expenses do not list the same")
    }
    if let odd = components.first(where: { !($0.destinatarios?.isServed ?? false) }) {
      return countsNobody(odd.unidad ?? "")
    }
    guard let unit = sheet.ficha.poblacion?.unitOfCount else {
      return .missing(
        LocalizedText(
          es: "la unidad de la población potencial", en: "the unit of the potential population"))
    }
    guard counted?.isServed ?? false else { return countsNobody(unit) }
    let alike = components.lazy.filter { $0.destinatarios == counted }
    let units = alike.compactMap(\.unidad)
    if let other = PopulationUnit.first(of: units, thatMayBeOthersThan: unit) {
      return LocalizedText(
        es: "la unidad «\(other)» puede contar a otros que la población («\(unit)»)",
        en: "unit «\(other)» may count others than the population («\(unit)»)")
    }
    return nil
  }

  private static func countsNobody(_ unit: String) -> LocalizedText {
    if unit.isBlankAnswer {
      return .missing(
        LocalizedText(es: "la unidad de producción", en: "the unit of production"))
    }
    return LocalizedText(
      es: "la unidad «\(unit)» no cuenta personas, empresas ni cooperativas",
      en: "unit «\(unit)» counts neither persons nor firms nor cooperatives")
  }
}
