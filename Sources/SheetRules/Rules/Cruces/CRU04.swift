import DocumentTree

/// The history of a follow-up says of the year of the design what the design says of itself.
enum CRU04: PairRule {
  static let description = RuleDescription(
    id: "CRU04",
    title: LocalizedText(
      es: "la historia del seguimiento dice otra calificación que el diseño",
      en: "the history of the follow-up has another qualification than the design"),
    severity: .warning, category: .cruces,
    rationale: LocalizedText(
      es:
        "El seguimiento lista las evaluaciones ex ante por año. La del año del diseño es la calificación que el diseño imprime; si este la deja en blanco, el seguimiento la completa, lo que se dice como nota.",
      en:
        "The follow-up lists the ex-ante evaluations by year. That of the year of the design is the qualification that the design prints; where the design leaves it blank the follow-up fills it in, which is told as a note."
    ),
    source: LocalizedText(
      es: "encabezado de la ficha ex ante; sección I de la de monitoreo, evaluaciones ex ante",
      en: "head of the ex-ante sheet; section I of the monitoring sheet, ex-ante evaluations"),
    formula: LocalizedText(
      es: "evaluación ex ante del año = calificación del diseño de ese año",
      en: "ex-ante evaluation of the year = qualification of the design of that year"),
    remedy: LocalizedText(
      es: "revise el año y la calificación en las dos fichas",
      en: "check the year and the qualification in both sheets"),
    examples: [
      .passing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        encabezado: {estado: CALIFICADO, calificacion: RECOMENDADO FAVORABLEMENTE}
        """,
        """
        ficha: monitoreo
        formulario: 2021
        antecedentes: {exAnte: {2019: Recomendado favorablemente}}
        """),
      .passing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        encabezado: {estado: CALIFICADO, calificacion: OBJETADO TÉCNICAMENTE}
        """,
        """
        ficha: monitoreo
        formulario: 2021
        antecedentes: {exAnte: {2019: OT}}
        """),
      .failing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        encabezado: {estado: CALIFICADO, calificacion: OBJETADO TÉCNICAMENTE}
        """,
        """
        ficha: monitoreo
        formulario: 2021
        antecedentes: {exAnte: {2019: ↓Recomendado favorablemente}}
        """),
      .failing(
        """
        # la calificación está en blanco: una nota dice que el seguimiento la completa
        ficha: ex-ante
        formulario: 2019-nuevo
        encabezado: {estado: CALIFICADO, calificacion: }
        """,
        """
        ficha: monitoreo
        formulario: 2021
        antecedentes: {exAnte: {2019: ↓Recomendado favorablemente}}
        """),
    ])

  static func compare(_ pair: SheetPair, into results: inout PairResults) {
    guard pair.mode == .followUp, let evaluation = pair.crossing?.evaluation,
      let year = pair.left.sheet.ejercicio
    else { return }
    let name = LocalizedText(
      es: "evaluación ex ante de \(year)", en: "ex-ante evaluation of \(year)")
    let state = pair.left.words([evaluation.state])
    let outcome = pair.left.words([evaluation.outcome])
    let actual = pair.right.words(["\(evaluation.history)/\(year)"])
    guard let stated = outcome ?? state else { return }
    func row(_ relation: ComparedRelation, _ remark: LocalizedText? = nil) -> ComparedRow {
      ComparedRow(
        description.id, "evaluacionExAnte", name, stated, actual, relation, remark: remark)
    }
    guard let actual else {
      return results.add(
        row(
          .notCompared,
          LocalizedText(
            es: "el seguimiento no da la evaluación de \(year)",
            en: "the follow-up does not give the evaluation of \(year)")))
    }
    guard let outcome else {
      let message = LocalizedText(
        es:
          "el diseño de \(year) está \(stated.text) y deja en blanco la calificación; el seguimiento dice «\(actual.text.excerpt)»",
        en:
          "the design of \(year) is \(stated.text) and leaves the qualification blank; the follow-up says «\(actual.text.excerpt)»"
      )
      return results.add(row(.added), description, finding: message, severity: .note)
    }
    if outcome.text.normalisedName == actual.text.normalisedName
      || actual.text.isInitials(of: outcome.text)
    {
      return results.add(row(outcome.text == actual.text ? .same : .alike))
    }
    let message = LocalizedText(
      es:
        "el diseño de \(year) dice «\(outcome.text.excerpt)» y el seguimiento «\(actual.text.excerpt)»",
      en:
        "the design of \(year) says «\(outcome.text.excerpt)» and the follow-up «\(actual.text.excerpt)»"
    )
    results.add(row(.different), description, finding: message)
  }
}

extension String {
  /// Whether it is the initials that the evaluating bodies write for a qualification: *RF*, *O.T.*
  fileprivate func isInitials(of name: String) -> Bool {
    let initials = name.normalisedWords.compactMap(\.first)
    return initials.count > 1 && normalisedWords.joined().elementsEqual(initials)
  }
}
