import DocumentTree
import ExactNumbers

/// Design and follow-up count the same thing: projects, firms or persons.
enum CRU08: PairRule {
  static let description = RuleDescription(
    id: "CRU08",
    title: LocalizedText(
      es: "las dos fichas no cuentan en la misma unidad",
      en: "the two sheets do not count in the same unit"),
    severity: .note, category: .cruces,
    rationale: LocalizedText(
      es:
        "224 empresas y 8 proyectos de varias empresas no se pueden dividir. Se dice cuando la unidad de la población o de la producción de un componente está en otras palabras, y cuando un texto del seguimiento llama proyectos, grupos o personas a tantos como beneficiarios hay en el año. Si son lo mismo lo sabe una persona.",
      en:
        "224 firms and 8 projects of several firms cannot be divided. It is told where the unit of the population, or of the production of a component, is in other words, and where a text of the follow-up calls as many as there are beneficiaries in the year projects, groups or persons. A person knows whether they are the same."
    ),
    source: LocalizedText(
      es: "secciones 3 y 5 de la ficha ex ante; sección III de la de monitoreo",
      en: "sections 3 and 5 of the ex-ante sheet; section III of the monitoring sheet"),
    formula: LocalizedText(
      es: "la unidad dice lo mismo en las dos fichas", en: "the unit is the same in both sheets"),
    remedy: LocalizedText(
      es: "vea si un beneficiario es lo mismo en las dos fichas antes de comparar cuántos son",
      en: "see whether a beneficiary is the same in both sheets before comparing how many there are"
    ),
    examples: [
      .passing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        poblacion: {potencial: {numero: 900, unidad: unidades, precision: empresas}}
        componentes: [{numero: 1, nombre: Cursos, unidad: empresas capacitadas}]
        """,
        """
        ficha: monitoreo
        formulario: 2021
        poblacion: {objetivo: {numero: 300, unidad: Empresas}}
        componentes: {filas: [{nombre: Cursos, unidad: N° de empresas capacitadas, produccion: {2021: 3}}]}
        """),
      .failing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        poblacion:
          potencial: {numero: 900, unidad: empresas}
          beneficiaria: {2021: 40}
        componentes: [{numero: 1, nombre: Cursos, unidad: horas de curso}]
        """,
        """
        ficha: monitoreo
        formulario: 2021
        analisis: {observacionesEficacia: ↓Solo hubo 8 proyectos en el año.}
        poblacion:
          objetivo: {numero: 300, unidad: ↓micro y pequeñas empresas}
          beneficiaria: {2021: 8}
        componentes: {filas: [{nombre: Cursos, unidad: ↓cursos, produccion: {2021: 3}}]}
        """),
    ])

  static func compare(_ pair: SheetPair, into results: inout PairResults) {
    guard pair.mode == .followUp, let crossing = pair.crossing else { return }
    addPopulation(crossing.units, pair, to: &results)
    for (one, other) in ComponentMatch(crossing, pair).pairs {
      addProduction(one, other, crossing, pair, to: &results)
    }
    addTold(crossing.units, pair, to: &results)
  }

  private static func addPopulation(
    _ units: KindCrossing.Units, _ pair: SheetPair, to results: inout PairResults
  ) {
    let texts = units.plan.compactMap { pair.left.words([$0]) }
    guard let actual = pair.right.words([units.actual]), let first = texts.first else { return }
    let same = texts.first { $0.text.countsAlike(actual.text) }
    let plan = ComparedValue(
      same?.field ?? first.field, texts.map(\.text).joined(separator: ": "))
    add(
      "unidad", LocalizedText(es: "unidad de la población", en: "unit of the population"), plan,
      actual, isSame: same != nil, of: units.lists, to: &results)
  }

  private static func addProduction(
    _ one: ComponentMatch.Row, _ other: ComponentMatch.Row, _ crossing: KindCrossing,
    _ pair: SheetPair, to results: inout PairResults
  ) {
    let table = crossing.components
    func words(_ side: PairedSheet, _ table: String, _ row: Int) -> ComparedValue? {
      let field = JSONPointer(table).appending(row).appending(crossing.componentUnit)
      return side.words([field.description])
    }
    guard let plan = words(pair.left, table.plan, one.index),
      let actual = words(pair.right, table.actual, other.index)
    else { return }
    add(
      "unidadDeProduccion",
      LocalizedText(es: "unidad de «\(one.title)»", en: "unit of «\(one.title)»"), plan, actual,
      isSame: plan.text.countsAlike(actual.text), to: &results)
  }

  private static func add(
    _ key: String, _ name: LocalizedText, _ plan: ComparedValue, _ actual: ComparedValue,
    isSame: Bool, of lists: (left: [JSONPointer], right: [JSONPointer]) = ([], []),
    to results: inout PairResults
  ) {
    let row = ComparedRow(
      description.id, key, name, plan, actual,
      !isSame ? .different : plan.text == actual.text ? .same : .alike)
    let message = LocalizedText(
      es:
        "\(name.es): «\(plan.text.excerpt)» en el diseño y «\(actual.text.excerpt)» en el seguimiento",
      en:
        "\(name.en): «\(plan.text.excerpt)» in the design and «\(actual.text.excerpt)» in the follow-up"
    )
    results.add(row, description, finding: isSame ? nil : message, of: lists)
  }

  // MARK: Units in texts

  /// Things that are no beneficiaries of the unit that a population is counted in.
  private static let others: Set<String> = ["proyectos", "grupos", "iniciativas", "personas"]

  /// The first text of the follow-up that calls the beneficiaries of a year something else.
  private static func addTold(
    _ units: KindCrossing.Units, _ pair: SheetPair, to results: inout PairResults
  ) {
    let texts = units.plan.compactMap { pair.left.words([$0]) }
    guard !texts.isEmpty else { return }
    let unit = texts.map(\.text.normalisedName).joined(separator: " ")
    let counts = pair.crossedFigures.filter { $0.figure.key == units.beneficiaries }.map(\.row)
      .filter { $0.right?.number.map { $0.coefficient > 1 } ?? false }
    let wanted = Set(counts.compactMap { $0.right?.number?.description(in: .chilena) })
    let told = told(wanted, besides: unit, pair.right)
    for row in counts {
      guard let count = row.right?.number?.description(in: .chilena), let told = told[count] else {
        continue
      }
      add(told, row, texts, of: units.lists, to: &results)
    }
  }

  private static func add(
    _ told: ComparedValue, _ row: ComparedRow, _ texts: [ComparedValue],
    of lists: (left: [JSONPointer], right: [JSONPointer]), to results: inout PairResults
  ) {
    let plan = ComparedValue(texts[0].field, texts.map(\.text).joined(separator: ": "))
    let compared = ComparedRow(
      description.id, "unidadEnTextos",
      LocalizedText(es: "unidad de los \(row.name.es)", en: "unit of the \(row.name.en)"), plan,
      told, .different)
    let unit = texts[texts.count - 1].text.excerpt
    let message = LocalizedText(
      es: "\(row.name.es): el seguimiento dice «\(told.text)» y el diseño cuenta \(unit)",
      en: "\(row.name.en): the follow-up says «\(told.text)» and the design counts \(unit)")
    results.add(compared, description, finding: message, of: lists)
  }

  /// The first words such as "8 proyectos" in the texts of a sheet, by the number.
  private static func told(
    _ counts: Set<String>, besides unit: String, _ side: PairedSheet
  ) -> [String: ComparedValue] {
    if counts.isEmpty { return [:] }
    var told: [String: ComparedValue] = [:]
    for (field, text) in side.sheet.longTexts {
      let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "." }
      for (number, word) in zip(words, words.dropFirst()) {
        let count = String(number)
        guard counts.contains(count), told[count] == nil else { continue }
        let name = String(word).normalisedName
        guard others.contains(name), !unit.contains(name) else { continue }
        told[count] = ComparedValue(field, "\(number) \(word)")
      }
    }
    return told
  }
}

extension String {
  /// Whether another unit counts the same: *empresas* and *N° de empresas*.
  fileprivate func countsAlike(_ other: String) -> Bool {
    normalisedName == other.normalisedName || countedWords == other.countedWords
  }
}
