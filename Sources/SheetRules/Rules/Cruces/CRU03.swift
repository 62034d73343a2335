import DocumentTree

/// What the second version of a sheet says otherwise than the first, and what comes of it.
enum CRU03: PairRule {
  static let description = RuleDescription(
    id: "CRU03",
    title: LocalizedText(
      es: "una versión dice otra cosa que la anterior",
      en: "a version says something else than the one before"),
    severity: .note, category: .cruces,
    rationale: LocalizedText(
      es:
        "Entre dos versiones de una ficha se ve campo por campo qué se cambió, se agregó o se quitó, en el orden del formulario, y qué comprobación dejó de cumplirse o volvió a cumplirse con eso. Las filas se reconocen por su nombre, no por su lugar; los saltos de línea, la notación y el orden de las claves no cuentan.",
      en:
        "Between two versions of a sheet it is seen field by field what was changed, added or removed, in the order of the form, and which check no longer holds or holds again with it. Rows are known by their names, not by their places; line breaks, notation and the order of keys do not count."
    ),
    source: LocalizedText(
      es: "todas las secciones de la ficha", en: "every section of the sheet"),
    formula: LocalizedText(
      es: "cada campo dice lo mismo en las dos versiones",
      en: "every field is the same in both versions"),
    remedy: LocalizedText(
      es: "revise que el cambio sea el que se quería", en: "check that the change is the one meant"),
    examples: [
      .passing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        poblacion: {potencial: 1.200, objetivo: 300}
        """,
        """
        # la misma, con otro orden y otra notación
        ficha: ex-ante
        formulario: 2019-nuevo
        poblacion:
          objetivo: 300
          potencial: {numero: 1200}
        """),
      .failing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        gasto:
          componentes: [{componente: Cursos, total: 700}, {componente: Giras, total: 100}]
          administrativo: 100
          total: 900
        """,
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        gasto:
          componentes: [{componente: Giras, total: 100}, {componente: Cursos, total: ↓750}]
          administrativo: 100
          total: 900
          porBeneficiario: ↓30
        """),
    ])

  static func compare(_ pair: SheetPair, into results: inout PairResults) {
    guard pair.mode == .versions else { return }
    let alignment = SheetAlignment(pair)
    let rows = alignment.changedRows
    let first = results.rows.count
    let flips = pair.flips(rows, alignment)
    var own: [Int: [CheckFlip]] = [:]
    for flip in flips { for index in flip.changes { own[index, default: []].append(flip) } }
    for (index, row) in rows.enumerated() {
      let message = row.relation == .alike ? nil : row.change(with: own[index] ?? [])
      results.add(row, description, finding: message)
    }
    results.flips += flips.map { $0.shifted(by: first) }
  }
}

extension CheckFlip {
  /// The same with other positions of the rows.
  fileprivate func shifted(by count: Int) -> CheckFlip {
    CheckFlip(
      rule: rule, title: title, field: field, name: name, formula: formula, before: before,
      after: after, changes: changes.map { $0 + count })
  }
}

extension ComparedRow {
  /// Says what was changed, and which checks came out otherwise with it.
  fileprivate func change(with flips: [CheckFlip]) -> LocalizedText {
    let what = changeAlone
    func rules(_ isMeant: (CheckFlip) -> Bool) -> String {
      var known: Set<String> = []
      return flips.filter(isMeant).map(\.rule).filter { known.insert($0).inserted }
        .joined(separator: ", ")
    }
    let (broken, mended) = (rules(\.isBroken), rules(\.isMended))
    var (es, en) = (what.es, what.en)
    if !broken.isEmpty {
      es += "; así no se cumple \(broken)"
      en += "; with it \(broken) does not hold"
    }
    if !mended.isEmpty {
      es += "; así ya no falla \(mended)"
      en += "; with it \(mended) is broken no more"
    }
    return LocalizedText(es: es, en: en)
  }

  private var changeAlone: LocalizedText {
    switch (relation, left?.text.excerpt, right?.text.excerpt) {
    case (.added, _, let text?):
      LocalizedText(es: "\(name.es): se agregó «\(text)»", en: "\(name.en): «\(text)» was added")
    case (.removed, let text?, _):
      LocalizedText(es: "\(name.es): se quitó «\(text)»", en: "\(name.en): «\(text)» was removed")
    default:
      LocalizedText(
        es: "\(name.es): decía «\(left?.text.excerpt ?? "")» y dice «\(right?.text.excerpt ?? "")»",
        en:
          "\(name.en): was «\(left?.text.excerpt ?? "")» and is «\(right?.text.excerpt ?? "")»")
    }
  }
}
