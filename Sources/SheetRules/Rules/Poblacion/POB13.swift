import DocumentTree
import ProgramSheets

/// One unit through potencial and objetivo, and components whose unit is compatible.
enum POB13: Rule {
  static let description = RuleDescription(
    id: "POB13",
    title: LocalizedText(
      es: "las poblaciones o los componentes se cuentan en unidades que no se comparan",
      en: "populations or components are counted in units that do not compare"),
    severity: .warning, category: .poblacion,
    rationale: LocalizedText(
      es:
        "La población objetivo es parte de la potencial y la beneficiaria de la objetivo: las tres se cuentan en lo mismo. Si además todos los componentes se cuentan en otra clase de destinatario (familias donde la población son comunas), no se puede saber a quién llega el programa. Personas, empresas y cooperativas se aceptan juntas; cursos, horas o proyectos no se comparan.",
      en:
        "The target population is a part of the potential one and the beneficiaries of the target: all three are counted in the same. Where moreover all components are counted in another kind of recipient (families where the population are municipalities), one cannot tell whom the programme reaches. Persons, firms and cooperatives are accepted together; courses, hours or projects are not compared."
    ),
    source: LocalizedText(
      es: "Secciones 3.1 y 5.2, unidades de medida", en: "Sections 3.1 and 5.2, units"),
    formula: LocalizedText(
      es: "unidad de la objetivo = unidad de la potencial; unidad de algún componente compatible",
      en: "unit of the target = unit of the potential population; unit of some component compatible"
    ),
    remedy: LocalizedText(
      es: "use una sola unidad, o cuente algún componente en quienes lo reciben",
      en: "use one unit, or count some component in those who receive it"),
    examples: [
      .passing(
        """
        poblacion: {potencial: {numero: 10, unidad: empresas}, objetivo: {numero: 5, unidad: Empresas}}
        componentes: [{unidad: número de emprendedores asesorados}, {unidad: horas de taller}]
        """),
      .failing(
        "poblacion: {potencial: {numero: 10, unidad: empresas}, objetivo: {numero: 5, unidad: ↓personas}}"
      ),
      .failing(
        """
        poblacion: {potencial: {numero: 10, unidad: comunas}}
        componentes: [{unidad: ↓familias visitadas}, {unidad: hogares equipados}]
        """),
    ])

  static let readsFigures = false

  private static let objetivo = JSONPointer("/poblacion/objetivo/unidad")
  private static let potencial = JSONPointer("/poblacion/potencial/unidad")

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let population = sheet.ficha.poblacion
    guard let unit = population?.potencial?.cifra.unidad else {
      results.add(
        description, fields: [potencial],
        notChecked: .missing(
          LocalizedText(
            es: "la unidad de la población potencial", en: "the unit of the potential population")))
      return
    }
    if let other = population?.objetivo?.cifra.unidad {
      let isSame = unit == other || unit.normalisedName == other.normalisedName
      results.add(
        description, fields: [potencial, objetivo],
        finding: isSame ? nil : finding(other, unit, at: objetivo))
    }
    checkComponents(sheet.cells.exAnte.countedIn, unit, sheet, &results)
  }

  private static func finding(
    _ other: String, _ unit: String, at field: JSONPointer
  ) -> Finding {
    description.finding(
      LocalizedText(
        es: "se cuenta en «\(other)» y la población potencial en «\(unit)»",
        en: "is counted in «\(other)» and the potential population in «\(unit)»"),
      at: field, reported: .word(other), computed: .word(unit),
      requirement: .words(
        es: "la población potencial se cuenta en *",
        en: "the potential population is counted in *"))
  }

  private static func checkComponents(
    _ counted: PopulationUnit?, _ unit: String, _ sheet: SheetContext,
    _ results: inout RuleResults
  ) {
    guard let counted, let components = sheet.ficha.componentes, !components.isEmpty else { return }
    let units = components.map { $0.unidad ?? "" }
    let fields = units.indices.map { JSONPointer("/componentes/\($0)/unidad") }
    let kinds = sheet.recipients(ofComponentsIn: units)
    if kinds.contains(where: { $0.isCompatible(with: counted) }) {
      results.add(description, fields: [potencial] + fields, finding: nil)
    } else if kinds.count < units.count {
      results.add(
        description, fields: [potencial] + fields,
        notChecked: LocalizedText(
          es: "las unidades de los componentes no dicen a cuántos llegan",
          en: "the units of the components do not say how many they reach"))
    } else {
      results.add(
        description, fields: [potencial] + fields,
        finding: finding(units[0], unit, at: fields[0]))
    }
  }
}

extension SheetContext {
  /// Whom the units of the rows of section 5.2 count, as far as they say it; most often the unit of
  /// production says the same.
  fileprivate func recipients(ofComponentsIn units: [String]) -> [PopulationUnit] {
    var components = [Int?](repeating: nil, count: units.count)
    for (index, component) in cells.componentes.enumerated() {
      if let row = component.rows.componente, units.indices.contains(row) {
        components[row] = index
      }
    }
    return units.indices.compactMap { row in
      if let index = components[row], cells.componentes[index].unidad == units[row] {
        return cells.componentes[index].destinatarios
      }
      return PopulationUnit(units[row])
    }
  }
}
