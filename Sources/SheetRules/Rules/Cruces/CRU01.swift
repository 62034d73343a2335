import DocumentTree
import ProgramSheets

/// A follow-up is of the programme that was designed: the same names, purpose, years, components and
/// indicators.
enum CRU01: PairRule {
  static let description = RuleDescription(
    id: "CRU01",
    title: LocalizedText(
      es: "el seguimiento y el diseño no describen el mismo programa",
      en: "the follow-up and the design do not describe the same programme"),
    severity: .warning, category: .cruces,
    rationale: LocalizedText(
      es:
        "Código, nombre, servicio, propósito, inicio, término, subtítulo, componentes e indicadores pasan del diseño al seguimiento. Al comparar no cuentan mayúsculas, tildes, espacios ni signos entre las palabras, ni el número que una etiqueta pone ante el nombre de un componente; un servicio puede tener varios nombres (comparacion.servicios).",
      en:
        "Code, name, service, purpose, first and last year, subtitle, components and indicators go from the design to the follow-up. Case, accents, blanks and marks between the words do not count, nor does the number that a label puts before the name of a component; a service may have several names (comparacion.servicios)."
    ),
    source: LocalizedText(
      es: "secciones 1, 4 y 5 de la ficha ex ante; secciones I y III de la de monitoreo",
      en: "sections 1, 4 and 5 of the ex-ante sheet; sections I and III of the monitoring sheet"),
    formula: LocalizedText(
      es: "lo que identifica al programa dice lo mismo en las dos fichas; No = Permanente",
      en: "what identifies the programme is the same in both sheets; No = Permanente"),
    remedy: LocalizedText(
      es: "revise cuál de las dos fichas está al día, o si son del mismo programa",
      en: "check which of the sheets is up to date, or whether they are of one programme"),
    examples: [
      .passing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        encabezado: {programa: Riego, servicio: Sercotec, ministerio: Ministerio de Economía, codigo: PI071620190009958}
        objetivos: {termino: {tiene: No}}
        componentes:
          - {numero: 1, nombre: Fase de obras, unidad: obras}
          - {numero: 2, nombre: Fase de cierre, unidad: obras}
          - {numero: 3, nombre: Asesoría, unidad: horas}
        """,
        """
        ficha: monitoreo
        formulario: 2021
        encabezado: {programa: Programa «RIEGO», servicio: SERVICIO DE COOPERACIÓN TÉCNICA, ministerio: "Economía, Fomento y Turismo", codigo: PI-07-16-2019-0009958}
        antecedentes: {termino: Indefinido}
        componentes:
          filas:
            - {nombre: "Componente 1: Fase de obras.", unidad: obras, produccion: {2019: 4}}
            - {nombre: N° 2 - «Fase de cierre», unidad: obras, produccion: {2019: 4}}
            - {nombre: "Componente: Asesoría", unidad: horas, produccion: {2019: 4}}
        """),
      .failing(
        """
        ficha: ex-ante
        formulario: 2019-revision-de-diseno
        encabezado: {programa: Riego}
        antecedentes: {inicio: 2015}
        objetivos: {proposito: Más agua., termino: {tiene: Si, ejercicio: 2023}}
        """,
        """
        ficha: monitoreo
        formulario: 2021
        encabezado: {programa: Riego}
        antecedentes:
          proposito: ↓Más canales.
          inicio: ↓2016
          termino: ↓Permanente
        """),
      .failing(
        """
        ficha: ex-ante
        formulario: 2019-nuevo
        encabezado: {programa: Riego}
        """,
        """
        ficha: monitoreo
        formulario: 2021
        encabezado: {programa: ↓Praderas}
        """),
    ])

  static func compare(_ pair: SheetPair, into results: inout PairResults) {
    guard let crossing = pair.crossing else {
      if pair.mode != .versions { addNames(of: pair, to: &results) }
      return
    }
    if pair.mode == .unrelated {
      return addOthers(crossing.identities.prefix(5), pair, to: &results)
    }
    for identity in crossing.identities { add(identity, pair, to: &results) }
    addEnd(crossing.end, pair, to: &results)
    addSubtitle(crossing.subtitles, pair, to: &results)
    addComponents(crossing, pair, to: &results)
    addIndicators(crossing.indicators, pair, to: &results)
  }

  // MARK: Words

  private static func add(
    _ identity: KindCrossing.Identity, _ pair: SheetPair, to results: inout PairResults
  ) {
    guard let row = row(identity, pair) else { return }
    let isMismatch = row.relation == .different
    if !identity.isBinding, isMismatch || row.relation == .notCompared { return }
    results.add(row, description, finding: isMismatch ? mismatch(row) : nil)
  }

  private static func row(_ identity: KindCrossing.Identity, _ pair: SheetPair) -> ComparedRow? {
    let (one, other) = (pair.left.words(identity.plan), pair.right.words([identity.actual]))
    if one == nil, other == nil { return nil }
    return row(identity.key, identity.name, one, other, pair, identity.kind)
  }

  /// Sets two texts side by side; one that only one sheet has is not compared.
  private static func row(
    _ key: String, _ name: LocalizedText, _ one: ComparedValue?, _ other: ComparedValue?,
    _ pair: SheetPair, _ kind: NameKind? = nil
  ) -> ComparedRow {
    guard let one, let other else {
      let who = one == nil ? LocalizedText.design : .followUp
      return ComparedRow(
        description.id, key, name, one, other, .notCompared,
        remark: LocalizedText(es: "\(who.es) no lo dice", en: "\(who.en) does not say it"))
    }
    let isSame =
      kind?.isSame(one.text, other.text, pair.settings)
      ?? (one.text.normalisedName == other.text.normalisedName)
    return ComparedRow(
      description.id, key, name, one, other,
      one.text == other.text ? .same : isSame ? .alike : .different)
  }

  private static func mismatch(_ row: ComparedRow) -> LocalizedText {
    let (one, other) = (row.left?.text.excerpt ?? "—", row.right?.text.excerpt ?? "—")
    return LocalizedText(
      es: "\(row.name.es): el diseño dice «\(one)» y el seguimiento «\(other)»",
      en: "\(row.name.en): the design says «\(one)» and the follow-up «\(other)»")
  }

  /// Sheets of two programmes: one finding says so, and nothing else is compared.
  private static func addOthers(
    _ identities: some Sequence<KindCrossing.Identity>, _ pair: SheetPair,
    to results: inout PairResults
  ) {
    let rows = identities.filter(\.isBinding).compactMap { row($0, pair) }
    let telling =
      rows.firstIndex { $0.key == "programa" && $0.relation == .different }
      ?? rows.firstIndex { $0.relation == .different }
    for (index, row) in rows.enumerated() {
      let message = LocalizedText(
        es: mismatch(row).es + ": son de dos programas, y no se compara lo demás",
        en: mismatch(row).en + ": they are of two programmes, and nothing else is compared")
      results.add(row, description, finding: index == telling ? message : nil)
    }
  }

  /// The names of two sheets that have no fields in common, or are of one kind; none of them has to be
  /// the other's.
  private static func addNames(of pair: SheetPair, to results: inout PairResults) {
    let (left, right) = (pair.left.sheet.cells.contents, pair.right.sheet.cells.contents)
    let names: [(String, LocalizedText, NameKind, String?, String?)] = [
      ("codigo", LocalizedText(es: "código", en: "code"), .code, left?.code, right?.code),
      (
        "programa", LocalizedText(es: "programa", en: "programme"), .programme, left?.name,
        right?.name
      ),
      (
        "servicio", LocalizedText(es: "servicio", en: "service"), .service, left?.service,
        right?.service
      ),
      (
        "ministerio", LocalizedText(es: "ministerio", en: "ministry"), .ministry, left?.ministry,
        right?.ministry
      ),
    ]
    for (key, name, kind, one, other) in names {
      guard let one, let other else { continue }
      let field = JSONPointer("/encabezado").appending(key)
      results.add(
        row(key, name, ComparedValue(field, one), ComparedValue(field, other), pair, kind))
    }
  }

  // MARK: The end and the subtitle

  private static func addEnd(
    _ end: KindCrossing.End, _ pair: SheetPair, to results: inout PairResults
  ) {
    guard let has = pair.left.words([end.has]), let actual = pair.right.words([end.actual]) else {
      return
    }
    let name = LocalizedText(es: "término", en: "last year")
    let year = pair.left.whole(end.year).flatMap { $0 > 0 ? "\($0)" : nil }
    let isEnding = has.text.normalisedName != "no"
    let shown = isEnding ? year.map { "\(has.text), \($0)" } ?? has.text : has.text
    let written = actual.text.normalisedName
    let said = Self.withoutEnd.contains(written) ? end.permanent : written
    let isYear = said.utf8.count == 4 && Int(said) != nil
    let plan = ComparedValue(has.field, shown)
    func row(_ relation: ComparedRelation, _ remark: LocalizedText? = nil) -> ComparedRow {
      ComparedRow(description.id, "termino", name, plan, actual, relation, remark: remark)
    }
    if isEnding ? said == year : said == end.permanent { return results.add(row(.same)) }
    let isTold = isYear || said == end.permanent
    guard isTold, !isEnding || year != nil else {
      return results.add(
        row(
          .notCompared,
          LocalizedText(es: "no se entiende como año ni Permanente", en: "no year nor Permanente")))
    }
    let different = row(.different)
    results.add(different, description, finding: mismatch(different))
  }

  /// Other words for a programme that is permanent.
  private static let withoutEnd: Set = [
    "indefinido", "indefinida", "no tiene", "sin termino", "sin fecha de termino", "no",
  ]

  private static func addSubtitle(
    _ subtitles: KindCrossing.Subtitles, _ pair: SheetPair, to results: inout PairResults
  ) {
    guard let plan = pair.left.words([subtitles.plan]) else { return }
    let rows = pair.right.rows(subtitles.table, titled: subtitles.key)
    guard let first = rows.first else { return }
    let found = rows.first { $0.title.normalisedName == plan.text.normalisedName }
    let field = JSONPointer(subtitles.table).appending(found?.index ?? first.index)
      .appending(subtitles.key)
    let all = rows.map(\.title).joined(separator: ", ")
    let row = ComparedRow(
      description.id, "subtitulo", LocalizedText(es: "subtítulo", en: "subtitle"), plan,
      ComparedValue(field, found?.title ?? all), found == nil ? .different : .same)
    results.add(row, description, finding: found == nil ? mismatch(row) : nil)
  }

  // MARK: Components and indicators

  private static func addComponents(
    _ crossing: KindCrossing, _ pair: SheetPair, to results: inout PairResults
  ) {
    let matched = ComponentMatch(crossing, pair)
    guard !matched.design.isEmpty, !matched.followUp.isEmpty else { return }
    let name = LocalizedText(es: "componentes", en: "components")
    let isSame = matched.onlyDesign.isEmpty && matched.onlyFollowUp.isEmpty
    let row = ComparedRow(
      description.id, "componentes", name,
      matched.value(of: matched.design, in: crossing.components.plan),
      matched.value(of: matched.followUp, in: crossing.components.actual),
      isSame ? (matched.isLiteral ? .same : .alike) : .different)
    // a component that one side has more is named by CRU05
    let isRenamed = !matched.onlyDesign.isEmpty && !matched.onlyFollowUp.isEmpty
    results.add(
      row, description, finding: isRenamed ? matched.message : nil, of: crossing.components.lists)
    for (one, other) in matched.pairs { addNumber(one, other, crossing, pair, to: &results) }
  }

  /// The number of a component is no part of its name; that it is another is only a note.
  private static func addNumber(
    _ one: ComponentMatch.Row, _ other: ComponentMatch.Row, _ crossing: KindCrossing,
    _ pair: SheetPair, to results: inout PairResults
  ) {
    let field = JSONPointer(crossing.components.plan).appending(one.index)
      .appending(crossing.componentNumber)
    guard let written = pair.left.sheet.written(field), let number = Int(written),
      number != other.index + 1
    else { return }
    let title = JSONPointer(crossing.components.actual).appending(other.index)
      .appending(crossing.components.actualTitle)
    let row = ComparedRow(
      description.id, "numeroDeComponente",
      SheetPair.name(
        LocalizedText(es: "número del componente *", en: "number of component *"), one.title, nil),
      ComparedValue(field, written), ComparedValue(title, "\(other.index + 1)"), .different)
    let message = LocalizedText(
      es:
        "el componente «\(one.title)» es el \(number) del diseño y está en el lugar \(other.index + 1) del seguimiento",
      en:
        "component «\(one.title)» is number \(number) of the design and stands at place \(other.index + 1) of the follow-up"
    )
    results.add(row, description, finding: message, severity: .note)
  }

  private static func addIndicators(
    _ indicators: KindCrossing.Indicators, _ pair: SheetPair, to results: inout PairResults
  ) {
    let matches = IndicatorMatch.all(indicators, pair)
    for match in matches {
      let names = ComparedRow(
        description.id, "indicador", LocalizedText(es: "indicador", en: "indicator"), match.name,
        match.actualName, match.relation)
      results.add(
        names, description, finding: names.relation == .different ? mismatch(names) : nil)
      guard match.row != nil, let one = match.formula, let other = match.actualFormula else {
        continue
      }
      let formula = row(
        "formula", LocalizedText(es: "fórmula del indicador", en: "formula of the indicator"), one,
        other, pair)
      results.add(
        formula, description, finding: formula.relation == .different ? mismatch(formula) : nil)
    }
  }
}
