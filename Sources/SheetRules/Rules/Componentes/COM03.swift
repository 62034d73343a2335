import DocumentTree
import ProgramSheets

/// Each component has name, unit, description, modality and actors; from 2025 also its benefit.
enum COM03: Rule {
  static let description = RuleDescription(
    id: "COM03",
    title: LocalizedText(
      es: "a un componente le falta un campo", en: "a component lacks a field"),
    severity: .error, category: .componentes,
    rationale: LocalizedText(
      es:
        "De cada componente se pide el nombre, la unidad de producción, qué se provee, la modalidad y los actores; desde 2025 también el tipo de beneficio y el beneficio específico.",
      en:
        "Of each component the form asks name, unit of production, what is delivered, modality and actors; from 2025 also kind of benefit and specific benefit."
    ),
    source: LocalizedText(
      es: "Sección 5.2, cada componente", en: "Section 5.2, each component"),
    formula: LocalizedText(
      es: "cada campo del componente está y no está en blanco",
      en: "each field of the component is there and is not blank"),
    remedy: LocalizedText(
      es: "complete el campo del componente", en: "fill in the field of the component"),
    examples: [
      .passing(
        """
        componentes:
          - {numero: 1, nombre: Cursos, unidad: personas, descripcion: Curso de 20 horas, modalidad: Licitación, actores: Municipios}
        """),
      .failing(
        """
        componentes:
          - {numero: 1, nombre: Cursos, unidad: personas, descripcion: Curso de 20 horas, modalidad: Licitación, actores: Municipios}
          - {↓numero: 2, nombre: Asesoría, unidad: personas, descripcion: Dos visitas, modalidad: Licitación}
        """),
      .failing(
        """
        ficha: ex-ante
        formulario: 2025-nuevo
        componentes:
          - ↓numero: 1
            nombre: Cursos
            unidad: personas
            tipoDeBeneficio: Asesorías Técnicas
            descripcion: Curso de 20 horas
            modalidad: Licitación
            actores: Municipios
        """),
    ])

  static let readsFigures = false

  /// The fields that the rule looks at.
  static let patterns: Set<String> = Set(
    [
      "nombre", "unidad", "tipoDeBeneficio", "beneficioEspecifico", "descripcion", "modalidad",
      "actores",
    ].map { "/componentes/*/\($0)" })

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let components = sheet.ficha.componentes ?? []
    guard let answers = sheet.answers, !components.isEmpty else { return }
    let missing = Dictionary(
      grouping: answers.missing.filter { patterns.contains($0.campo.pattern) }, by: \.rows[0])
    for row in components.indices {
      let field = JSONPointer("/componentes/\(row)")
      let own = missing[row] ?? []
      if own.contains(where: \.isUncertain) {
        results.add(
          description, on: field, fields: own.map(\.field), notChecked: .unreadPart)
      } else {
        results.add(
          description, on: field, fields: own.isEmpty ? [field] : own.map(\.field),
          findings: own.map { description.finding($0, in: sheet) })
      }
    }
  }
}
