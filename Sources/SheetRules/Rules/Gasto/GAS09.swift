import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// Spend of a component ≤ its production × the greatest subsidy that a text names for it.
enum GAS09: Rule {
  static let description = RuleDescription(
    id: "GAS09",
    title: LocalizedText(
      es: "un componente gasta más que el subsidio máximo por lo que produce",
      en: "a component spends more than the greatest subsidy times its production"),
    severity: .warning, category: .gasto,
    rationale: LocalizedText(
      es:
        "Si cada beneficiario recibe a lo más el subsidio que el texto del componente nombra, el gasto del componente no puede pasar de ese subsidio por su producción. Se lee solo un monto máximo en pesos que está en los textos del propio componente, y cuando su producción cuenta a quienes lo reciben; donde se nombran varios montos vale su suma.",
      en:
        "Where each beneficiary receives at most the subsidy that the component's text names, the expenses of the component cannot be more than that subsidy times its production. Only a greatest amount in pesos in the texts of the component itself is read, and where its production counts those who receive it; of several amounts the sum counts."
    ),
    source: LocalizedText(
      es: "Secciones 5.2, 5.3 y 6.1, montos máximos, producción y gasto (implícita)",
      en: "Sections 5.2, 5.3 and 6.1, greatest amounts, production and expenses (implied)"),
    formula: LocalizedText(
      es: "gasto del componente ≤ producción × subsidio máximo",
      en: "expenses of the component ≤ production × greatest subsidy"),
    remedy: LocalizedText(
      es: "revise el subsidio del texto, la producción y el gasto del componente",
      en: "look at the subsidy of the text, at the production and at the expenses of the component"),
    examples: [
      .passing(
        """
        componentes: [{numero: 1, nombre: Planes, descripcion: "El subsidio máximo es de $ 4.000.000 por empresa."}]
        produccion: {filas: [{componente: Planes, unidad: Empresas con plan, cantidad: 100}]}
        gasto: {componentes: [{componente: Planes, total: 400.000}]}
        """),
      .passing(
        """
        # se producen talleres, y el subsidio es de cada empresa
        componentes: [{numero: 1, nombre: Talleres, descripcion: "Subsidio de hasta $ 500.000 por empresa."}]
        produccion: {filas: [{componente: Talleres, unidad: Número de talleres, cantidad: 10}]}
        gasto: {componentes: [{componente: Talleres, total: 40.000}]}
        """),
      .passing(
        """
        # gasta sin producir, lo que ya dice COM06
        componentes: [{numero: 1, nombre: Planes, descripcion: "El subsidio máximo es de $ 4.000.000 por empresa."}]
        produccion: {filas: [{componente: Planes, unidad: Empresas con plan, cantidad: 0}]}
        gasto: {componentes: [{componente: Planes, total: 400.000}]}
        """),
      .failing(
        """
        componentes: [{numero: 1, nombre: Planes, descripcion: "El subsidio máximo es de $ 4.000.000 por empresa."}]
        produccion: {filas: [{componente: Planes, unidad: Empresas con plan, cantidad: 100}]}
        gasto: {componentes: [{componente: Planes, total: ↓400.001}]}
        """),
      .passing(
        """
        # financia además otra cosa, y no dice hasta cuánto
        componentes: [{numero: 1, nombre: Planes, descripcion: "Cofinancia hasta $ 4.000.000 en equipos y entrega asesoría a la empresa."}]
        produccion: {filas: [{componente: Planes, unidad: Empresas con plan, cantidad: 100}]}
        gasto: {componentes: [{componente: Planes, total: 900.000}]}
        """),
      .failing(
        """
        componentes: [{numero: 1, nombre: Planes, descripcion: "Cofinancia hasta $ 4.000.000 por empresa."}]
        produccion: {filas: [{componente: Planes, unidad: Empresas con plan, cantidad: 100}]}
        gasto: {componentes: [{componente: Planes, total: ↓900.000}]}
        """),
      .failing(
        """
        componentes: [{numero: 1, nombre: Planes, descripcion: "Se cofinancia el 80 % del plan, con un máximo de $ 4.000.000 a cada empresa."}]
        produccion: {filas: [{componente: Planes, unidad: Empresas con plan, cantidad: 100}]}
        gasto: {componentes: [{componente: Planes, total: ↓900.000}]}
        """),
      .failing(
        """
        componentes: [{numero: 1, nombre: Planes, modalidad: "Subsidio de hasta 4 millones de pesos."}]
        produccion: {filas: [{componente: Planes, unidad: Cooperativas con plan, cantidad: 100}]}
        gasto: {componentes: [{componente: Planes, total: ↓900.000}]}
        """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let cells = sheet.cells
    for component in cells.componentes {
      guard let row = component.rows.componente, let spend = component.gasto,
        let production = component.produccion
      else { continue }
      let texts = sheet.amountTexts(ofComponent: row)
      let subsidies = texts.flatMap { NamedSubsidy.all(in: $0) }
      // an amount that is not understood may come on top
      let hasOthers = texts.contains { NamedSubsidy.hasAmount(in: $0, besides: subsidies) }
      guard !hasOthers, let most = NamedSubsidy.sum(subsidies),
        subsidies.allSatisfy({ $0.isReceivedBy(component.unidad ?? "") }),
        let spent = cells.number(spend), let produced = cells.number(production),
        // what is spent without producing is of COM06
        produced > .zero,
        let bound = try? Rational(produced) * Rational(most)
      else { continue }
      let isMore = Rational(spent) > bound
      results.add(
        description, fields: [cells[spend].field, cells[production].field],
        finding: isMore ? finding(spend, production, most, bound, subsidies, sheet) : nil)
    }
  }

  private static func finding(
    _ spend: CellID, _ production: CellID, _ most: ExactDecimal, _ bound: Rational,
    _ subsidies: [NamedSubsidy], _ sheet: SheetContext
  ) -> Finding {
    let (spent, produced) = (
      sheet.cells.operand(spend, in: sheet), sheet.cells.operand(production, in: sheet)
    )
    let told = subsidies.map(\.operand)
    let amount = most.description(in: .chilena)
    let product = (bound.exactDecimal ?? .zero).description(in: .chilena)
    return description.finding(
      LocalizedText(
        es:
          "\(spent.name.es) es M$ \(spent.value), y \(produced.value) por el subsidio máximo de M$ \(amount) da M$ \(product)",
        en:
          "\(spent.name.en) are M$ \(spent.value), and \(produced.value) times the greatest subsidy of M$ \(amount) is M$ \(product)"
      ),
      at: spent.field, operands: [spent, produced] + told, reported: sheet.cells.value(spend),
      computed: bound.exactDecimal.map { .number($0) }, requirement: .atMost)
  }
}

extension SheetContext {
  /// The texts of a component in section 5.2 that name amounts.
  fileprivate func amountTexts(ofComponent row: Int) -> [TextWords] {
    guard let component = ficha.componentes?[row] else { return [] }
    let signs = ["$", "peso"]
    let texts = [("descripcion", component.descripcion), ("modalidad", component.modalidad)]
    return texts.compactMap { key, text in
      // most texts name none, and finding the field takes longer than seeing that
      guard var text, text.withUTF8({ text in signs.contains { text.span.containsLetters($0) } })
      else { return nil }
      return TextWords(JSONPointer("/componentes/\(row)/\(key)"), in: self, with: signs)
    }
  }
}

/// A greatest subsidy in M$ that a text of a component names.
private struct NamedSubsidy {
  let amount: ExactDecimal
  /// Whom it is for, as in *por empresa*; nil where the text does not say.
  let receiver: String?
  let operand: Operand

  static func all(in words: TextWords) -> [NamedSubsidy] {
    words.sentences.flatMap { sentence in
      sentence.compactMap { subsidy(at: $0, sentence, words) }
    }
  }

  /// Adds up the different amounts; nil where there is none.
  static func sum(_ subsidies: [NamedSubsidy]) -> ExactDecimal? {
    var sum = Rational(.zero)
    for amount in Set(subsidies.map(\.amount.reduced)) {
      guard let next = try? sum + Rational(amount) else { return nil }
      sum = next
    }
    return subsidies.isEmpty ? nil : sum.exactDecimal
  }

  /// Whether a text has an amount in pesos that is none of these.
  static func hasAmount(in words: TextWords, besides subsidies: [NamedSubsidy]) -> Bool {
    words.all.indices.contains { index in
      guard words.all[index].folded == "$" else { return false }
      let isPrefixed = index > 0 && powers[words.all[index - 1].folded] != nil
      // the number before M$, where none stands behind it
      let isSuffixed =
        isPrefixed && index > 1 && words.all[index - 2].number != nil
        && (index + 1 == words.all.count || words.all[index + 1].number == nil)
      let start = isSuffixed ? index - 2 : isPrefixed ? index - 1 : index
      guard let (amount, _) = amount(words, start, words.all.count) else { return true }
      return !subsidies.contains { $0.amount == amount }
    }
  }

  /// Whether what is produced counts those who receive it, or parts of them: firms of a group.
  func isReceivedBy(_ unit: String) -> Bool {
    guard let counted = PopulationUnit(unit), counted.isServed else {
      guard let receiver else { return false }
      let stem = receiver.hasSuffix("s") ? String(receiver.dropLast()) : receiver
      return unit.normalisedName.contains(stem)
    }
    guard let receiver else { return true }
    if ["grupo", "proyecto", "beneficiario", "beneficiaria"].contains(receiver) { return true }
    guard let owner = PopulationUnit(receiver) else { return false }
    return owner == .firms || owner == counted
  }

  /// Reads *subsidio máximo es de $ 4.000.000* at the first word.
  private static func subsidy(
    at index: Int, _ sentence: Range<Int>, _ words: TextWords
  ) -> NamedSubsidy? {
    let end = sentence.upperBound
    let isVerb = verbs.contains(words.all[index].folded)
    guard isVerb || nouns.contains(words.all[index].folded) else { return nil }
    var next = index + 1
    var isMost = most.contains(words.all[index].folded)
    while next < end, fillers.contains(words.all[next].folded) {
      isMost = isMost || most.contains(words.all[next].folded)
      next += 1
    }
    guard isMost, let (amount, last) = amount(words, next, end) else { return nil }
    if words.has(rates, in: last..<min(end, last + 2)) { return nil }
    var receiver: String?
    if words.end(of: ["c", "/", "u"], at: last, before: end) != nil {
      receiver = nil
    } else if last + 1 < end,
      ["por", "para"].contains(words.all[last].folded)
        || words.all[last].folded == "a" && words.all[last + 1].folded == "cada"
    {
      let skips = ["cada", "una", "un"].contains(words.all[last + 1].folded) ? 2 : 1
      if last + skips < end { receiver = words.all[last + skips].folded }
    } else if last < end, words.all[last].isWord, !following.contains(words.all[last].folded) {
      // «$ 500.000 de aporte de la empresa», «$ 1.000.000 al inicio»
      return nil
    }
    // «cofinancia hasta $ 1.000.000» may be of anything
    if isVerb, receiver == nil { return nil }
    if words.has(owns, in: sentence.lowerBound..<index) { return nil }
    let range = index..<last
    let operand = Operand(
      field: words.text.field,
      name: LocalizedText(
        es: "el subsidio que dice el texto", en: "the subsidy that the text tells"),
      value: words.written(range), range: words.place(of: range))
    return NamedSubsidy(amount: amount, receiver: receiver, operand: operand)
  }

  /// Reads `$ 4.000.000`, `M$ 4.000` or `4 millones de pesos` into M$.
  private static func amount(
    _ words: TextWords, _ start: Int, _ end: Int
  ) -> (amount: ExactDecimal, end: Int)? {
    var next = start
    // of M$
    var power: Int?
    if next + 1 < end, words.all[next + 1].folded == "$",
      let known = powers[words.all[next].folded]
    {
      power = known
      next += 1
    }
    let hasSign = next < end && words.all[next].folded == "$"
    if hasSign { next += 1 }
    guard let number = words.cardinal(at: next, before: end) else { return nil }
    next = number.words.upperBound
    let pesos = words.end(ofAny: phrases("de pesos", "pesos"), at: next, before: end)
    if !hasSign, pesos == nil {
      guard next + 1 < end, words.all[next + 1].folded == "$",
        let known = powers[words.all[next].folded]
      else { return nil }
      power = known
      next += 2
    }
    next = pesos ?? next
    if next < end, words.all[next].folded == ".", next + 1 < end, words.all[next + 1].folded == "-"
    {
      next += 2
    }
    guard let amount = try? number.value.scaled(byPowerOfTen: power ?? -3) else { return nil }
    return (amount, next)
  }

  /// How many zeros M$ and MM$ stand for, of M$.
  private static let powers = ["m": 0, "mm": 3]

  private static let nouns: Set<String> = [
    "subsidio", "subsidios", "monto", "cofinanciamiento", "tope", "maximo",
  ]
  private static let verbs: Set<String> = [
    "cofinancia", "cofinancian", "cofinanciara", "cofinanciaran", "financia", "financian",
    "financiara", "financiaran", "subsidia", "subsidian", "subsidiara", "subsidiaran",
    "entrega", "entregan", "entregara", "entregaran", "otorga", "otorgan", "otorgara", "otorgaran",
  ]
  private static let most: Set<String> = ["maximo", "hasta", "tope"]
  private static let fillers: Set<String> = [
    "maximo", "es", "de", "del", "sera", "hasta", "subsidio", "un", "una", "tope", "a", "asciende",
    "por",
    "entregar", "financiar", "no", "reembolsable", ",",
  ]
  private static let following: Set<String> = ["y", "con", "el", "que"]
  /// Whose amount it is where it is no subsidy: *empresas con ventas por un monto máximo de*.
  private static let owns: Set<String> = [
    "ventas", "aporte", "aportes", "garantia", "garantias", "credito", "creditos", "ingresos",
    "capital", "administracion", "deuda", "deudas", "patrimonio",
  ]
  private static let rates: Set<String> = [
    "mensual", "mensuales", "mes", "hora", "semanal", "semanales", "diario", "diarios", "dia",
  ]
}
