import DocumentTree
import ProgramSheets

/// The unit of production is the same wherever it stands.
enum COM04: Rule {
  static let description = RuleDescription(
    id: "COM04",
    title: LocalizedText(
      es: "la unidad de producción de un componente cambia de una tabla a otra",
      en: "the unit of production of a component differs from table to table"),
    severity: .warning, category: .componentes,
    rationale: LocalizedText(
      es:
        "Lo que se produce se cuenta en la unidad que define el componente; si la tabla de producción dice otra, no se sabe qué se cuenta.",
      en:
        "What is produced is counted in the unit that the component defines; where the table of production says another, one cannot tell what is counted."
    ),
    source: LocalizedText(
      es: "Secciones 5.2 y 5.3, unidad de medida de producción",
      en: "Sections 5.2 and 5.3, unit of production"),
    formula: LocalizedText(
      es: "unidad en 5.2 = unidad en 5.3", en: "unit in 5.2 = unit in 5.3"),
    remedy: LocalizedText(
      es: "use la misma unidad en ambas tablas", en: "use the same unit in both tables"),
    examples: [
      .passing(
        """
        componentes: [{numero: 1, nombre: Cursos, unidad: Personas capacitadas.}]
        produccion: {filas: [{componente: Cursos, unidad: personas capacitadas, cantidad: 1}]}
        """),
      .passing(
        """
        componentes: [{numero: 1, nombre: Cursos, unidad: Persona capacitada}]
        produccion: {filas: [{componente: Cursos, unidad: N° de personas capacitadas, cantidad: 1}]}
        """),
      .failing(
        """
        componentes: [{numero: 1, nombre: Cursos, unidad: Personas capacitadas}]
        produccion: {filas: [{componente: Cursos, unidad: ↓Cursos realizados, cantidad: 1}]}
        """),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    for component in sheet.cells.componentes {
      guard let row = component.rows.componente, let produced = component.rows.produccion else {
        continue
      }
      let fields = [
        JSONPointer("/componentes/\(row)/unidad"),
        JSONPointer("/produccion/filas/\(produced)/unidad"),
      ]
      guard let unit = sheet.ficha.componentes?[row].unidad,
        let other = sheet.ficha.produccion?.filas?[produced].unidad
      else {
        results.add(description, fields: fields, notChecked: .missing(.unidad))
        continue
      }
      let isSame = unit == other || unit.countedWords == other.countedWords
      results.add(
        description, fields: fields,
        finding: isSame ? nil : finding(component.nombre, unit, other, fields, sheet))
    }
  }

  private static func finding(
    _ name: String, _ unit: String, _ other: String, _ fields: [JSONPointer],
    _ sheet: SheetContext
  ) -> Finding {
    description.finding(
      LocalizedText(
        es: "la unidad de «\(name)» es «\(other)» aquí y «\(unit)» en la sección 5.2",
        en: "the unit of «\(name)» is «\(other)» here and «\(unit)» in section 5.2"),
      at: fields[1], operands: fields.map { sheet.operand($0, .unidad) }, reported: .word(other),
      computed: .word(unit),
      requirement: .words(es: "la sección 5.2 dice *", en: "section 5.2 says *"))
  }
}
