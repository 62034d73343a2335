import DocumentTree
import ProgramSheets

/// Each cause is addressed by a component, where the sheet says which.
enum TXT03: Rule {
  static let description = RuleDescription(
    id: "TXT03",
    title: LocalizedText(
      es: "ningún componente aborda una de las causas",
      en: "no component addresses one of the causes"),
    severity: .note, category: .textos,
    rationale: LocalizedText(
      es:
        "Los componentes existen para remover las causas del problema. Si los componentes dicen qué causa abordan, por su número («aborda la causa 2») o con sus palabras, cada causa debe estar en alguno; si ninguno lo dice, no hay qué comparar.",
      en:
        "Components exist to remove the causes of the problem. Where the components say which cause they address, by its number («aborda la causa 2») or in its words, each cause should be in one of them; where none does, there is nothing to compare."
    ),
    source: LocalizedText(
      es: "Secciones 2 y 5.2, causas y componentes", en: "Sections 2 and 5.2, causes and components"
    ),
    formula: LocalizedText(
      es: "causas = causas que nombran los componentes",
      en: "causes = causes that the components name"),
    remedy: LocalizedText(
      es: "diga qué componente aborda la causa, o explique por qué ninguno",
      en: "say which component addresses the cause, or explain why none does"),
    examples: [
      .passing(
        """
        diagnostico: {causas: [{causa: Poca información}, {causa: Poco capital}]}
        componentes: [{descripcion: Aborda las causas 1 y 2.}]
        """),
      .passing(
        """
        diagnostico: {causas: [{causa: Poca información}, {causa: Poco capital}]}
        componentes: [{descripcion: Cursos a causa de la falta de información.}]
        """),
      .failing(
        """
        diagnostico: {causas: [{causa: Poca información}, {causa: ↓Poco capital}]}
        componentes: [{descripcion: Aborda la causa N° 1.}]
        """),
      .passing(
        """
        diagnostico: {causas: [{causa: Poca información}, {causa: Poco capital}, {causa: Poca agua}]}
        componentes: [{descripcion: Aborda las causas 1 a 3.}]
        """),
      .passing(
        """
        diagnostico: {causas: [{causa: Poca información}, {causa: Poco capital}, {causa: Poca agua}]}
        componentes: [{descripcion: Aborda la causa 1.}, {descripcion: Contribuye a todas las causas.}]
        """),
      .failing(
        """
        diagnostico: {causas: [{causa: Poca información}, {causa: Poco capital}, {causa: ↓Poca agua}]}
        componentes: [{descripcion: Aborda la primera causa y la causa (2).}]
        """),
      .passing(
        """
        diagnostico: {causas: [{causa: Falta de información sobre riego}, {causa: Poco capital}]}
        componentes: [{descripcion: "Frente a la falta de  informacion sobre riego, cursos; causa 2, créditos"}]
        """),
      .failing(
        """
        diagnostico: {causas: [{causa: ↓Poco capital}, {causa: Falta de información sobre riego}]}
        componentes: [{descripcion: Cursos frente a la falta de información sobre riego.}]
        """),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let causes = sheet.ficha.diagnostico?.causas ?? []
    let components = sheet.ficha.componentes ?? []
    if causes.isEmpty || components.isEmpty { return }
    let fields = causes.indices.map {
      JSONPointer("/diagnostico/causas/\($0)/causa")
    }
    let words = CauseWords(causes.map(\.causa))
    let texts = components.flatMap { [$0.nombre, $0.descripcion, $0.modalidad] }
    let named = Set(
      texts.compactMap { $0 }.flatMap { text in
        CauseNumbers.all(in: text, of: causes.count) + words.all(in: text)
      })
    // where no component names a cause the sheet promises nothing, so there is nothing to check
    if named.isEmpty { return }
    for (index, field) in fields.enumerated() {
      var finding: Finding {
        description.finding(
          LocalizedText(
            es: "ningún componente dice que aborda la causa \(index + 1)",
            en: "no component says that it addresses cause \(index + 1)"),
          at: field)
      }
      results.add(
        description, fields: [field], finding: named.contains(index + 1) ? nil : finding)
    }
  }
}

/// The causes whose words a text repeats.
struct CauseWords {
  /// A shorter cause, as "Pobreza", may stand in a text by chance.
  private static let leastBytes = 20

  private let causes: [[UInt8]]

  init(_ causes: [String?]) {
    self.causes = causes.map { ($0 ?? "").normalisedBytes }
  }

  /// Returns the numbers of the causes, 1-based.
  func all(in text: String) -> [Int] {
    // no text gets longer by being normalised
    let fitting = causes.indices.filter {
      causes[$0].count >= Self.leastBytes && causes[$0].count <= text.utf8.count
    }
    if fitting.isEmpty { return [] }
    let text = text.normalisedBytes
    return fitting.filter { text.span.contains(causes[$0]) }.map { $0 + 1 }
  }
}
