import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// What is not fulfilled has no complete performance.
enum IND11: Rule {
  static let description = RuleDescription(
    id: "IND11",
    title: LocalizedText(
      es:
        "el desempeño es completo y el cumplimiento no",
      en:
        "the performance is complete and the fulfilment is not"
    ),
    severity: .warning, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Si lo acordado no se ha cumplido, o solo en parte, el programa de información de ese bloque no puede tener un desempeño de 100 % o más; tampoco un programa del que el texto dice que no se podrá cumplir. Y un estado de cumplimiento excluye a los otros.",
      en:
        "Where what was agreed has not been fulfilled, or only in part, the programme of information of that block cannot have a performance of 100 % or more; nor can a programme of which the text says that it cannot be fulfilled. And one state of fulfilment excludes the others."
    ),
    source: LocalizedText(
      es:
        "Informe de provisión de información, estado de cumplimiento; actividades IV.1.2 a IV.1.4",
      en:
        "Report on the provision of information, state of fulfilment; activities IV.1.2 to IV.1.4"
    ),
    formula: LocalizedText(
      es:
        "no cumplido o parcial ⇒ desempeño < 100 %",
      en:
        "no cumplido or parcial ⇒ performance < 100 %"
    ),
    remedy: LocalizedText(
      es:
        "revise el desempeño y el estado de cumplimiento",
      en:
        "check the performance and the state of fulfilment"
    ),
    examples: [
      .passing(
        compromisos: """
          bloques:
            - {region: Maule, balance: [{programa: información, desempeno: 100%}], provision: {cumplimiento: cumplido}}
            - {region: Biobío, balance: [{programa: información, desempeno: 80%}], provision: {cumplimiento: parcial}}
          """),
      .failing(
        compromisos: """
          bloques: [{region: Maule, balance: [{programa: información, desempeno: ↓100%}], provision: {cumplimiento: no cumplido}}]
          """),
      .passing(
        compromisos: """
          # una condición, o un plazo
          bloques:
            - region: Maule
              balance:
                - {programa: complementariedad, desempeno: 100%, dificultades: No se podrá cumplir sin nuevos recursos.}
                - {programa: diseño, desempeno: 100%, dificultades: No se pudo cumplir el plazo.}
          """),
      .failing(
        compromisos: """
          bloques: [{region: Maule, balance: [{programa: complementariedad, desempeno: ↓100%, dificultades: No se podrá cumplir en el año.}]}]
          """),
      .failing(
        compromisos: """
          bloques: [{region: Maule, provision: {cumplimiento: cumplido, otroCumplimiento: ↓parcial}}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    for block in sheet.cells.compromisos.blocks {
      if let provision = block.provision { check(provision, block, sheet, into: &results) }
      for row in block.balance { check(row, sheet, into: &results) }
    }
  }

  private static func check(
    _ provision: FichaCompromisos.Provision, _ block: CommitmentBlock, _ sheet: SheetContext,
    into results: inout RuleResults
  ) {
    let field = block.field.appending("provision")
    let states = [provision.cumplimiento, provision.otroCumplimiento].compactMap(\.self)
    let read = states.map(State.init)
    if states.count == 2, let first = read[0], let second = read[1] {
      let other = field.appending("otroCumplimiento")
      results.add(
        description, fields: [field.appending("cumplimiento"), other],
        finding: first == second
          ? nil
          : description.finding(
            LocalizedText(
              es: "marca a la vez «\(states[0])» y «\(states[1])»",
              en: "it marks both «\(states[0])» and «\(states[1])»"), at: other))
    }
    guard states.count == 1, let performance = block.performance(of: programme) else { return }
    guard let state = read[0] else {
      let reason = LocalizedText(
        es: "no se sabe qué estado de cumplimiento es", en: "the state of fulfilment is not known")
      return results.add(
        description, fields: [field.appending("cumplimiento")], notChecked: reason)
    }
    if state == .whole { return }
    let words = LocalizedText(
      es: "el cumplimiento es «\(states[0])»", en: "the fulfilment is «\(states[0])»")
    add(performance, words, [field.appending("cumplimiento")], sheet, into: &results)
  }

  private static let programme = "informacion"

  private enum State {
    case whole, part, none

    init?(_ text: String) {
      let words = text.normalisedName
      if words.contains("parcial") {
        self = .part
      } else if words.contains("no cumpli") || words.contains("no se ha cumplido")
        || words.contains("incumplido") || words == "pendiente"
      {
        self = .none
      } else if words.contains("cumplid") {
        self = .whole
      } else {
        return nil
      }
    }
  }

  private static func check(
    _ row: CommitmentBlock.BalanceRow, _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let texts = [("dificultades", row.row.dificultades), ("brecha", row.row.brecha)]
    for (key, text) in texts {
      guard let text, let denial = denial(in: text.normalisedName),
        let performance = row.performance
      else { continue }
      let words = LocalizedText(
        es: "el texto dice que \(denial)", en: "the text says «\(denial)»")
      add(performance, words, [row.field.appending(key)], sheet, into: &results)
    }
  }

  /// The words of a text that say that something is not fulfilled; nil where it takes them back.
  private static func denial(in text: String) -> String? {
    let doubts = [
      "pero", "sin embargo", "finalmente", "aunque", "si bien", " si no ", "temia",
      // a condition, or a term that was not kept
      " sin ", "salvo", "mientras", "plazo", "fecha", "proxim", "siguiente",
    ]
    if doubts.contains(where: { text.contains($0) }) { return nil }
    return denials.first { text.contains($0.folded) }?.written
  }

  private static let denials = [
    "no se podrá cumplir", "no se pudo cumplir", "no se cumplirá", "no podrá cumplirse",
    "no será posible cumplir",
  ].map { (written: $0, folded: $0.normalisedName) }

  private static func add(
    _ performance: CellID, _ words: LocalizedText, _ fields: [JSONPointer],
    _ sheet: SheetContext, into results: inout RuleResults
  ) {
    let cells = sheet.cells
    guard let number = cells.number(performance) else { return }
    let name = cells[performance].name
    let says = cells.printed(performance)
    let field = cells[performance].field
    results.add(
      description, fields: [field] + fields,
      finding: number < ExactDecimal(100)
        ? nil
        : description.finding(
          LocalizedText(
            es: "\(name.es) es \(says), y \(words.es)",
            en: "\(name.en) is \(says), and \(words.en)"),
          at: field, operands: fields.map { sheet.operand($0, words) }))
  }
}
