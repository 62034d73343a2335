import DocumentTree
import ProgramSheets

/// The numbers of a list go 1, 2, 3 without gaps.
enum IND15: Rule {
  static let description = RuleDescription(
    id: "IND15",
    title: LocalizedText(
      es:
        "los números no van 1, 2, 3… sin saltos",
      en:
        "the numbers do not go 1, 2, 3 … without gaps"
    ),
    severity: .note, category: .compromisos,
    rationale: LocalizedText(
      es:
        "Un salto en los números de una lista dice que falta algo, o que se borró. Es la regla COM02 para objetivos, listas por región y matrices. Varias filas pueden ser de un mismo número, una fila de dos («1 y 2»), y una sin número sigue a la anterior.",
      en:
        "A gap in the numbers of a list says that something is missing, or was deleted. It is rule COM02 for objectives, lists by region and matrices. Several rows may be of one number, a row of two («1 y 2»), and one without a number goes on with that before it."
    ),
    source: LocalizedText(
      es:
        "Actividades IV.1.1 y IV.2.1; matriz de información",
      en:
        "Activities IV.1.1 and IV.2.1; matrix of information"
    ),
    formula: LocalizedText(
      es:
        "número = 1, 2, 3, …",
      en:
        "number = 1, 2, 3, and so on"
    ),
    remedy: LocalizedText(
      es:
        "numere las filas en orden, o agregue la que falta",
      en:
        "number the rows in order, or add the missing one"
    ),
    examples: [
      .passing(
        compromisos: """
          indicadores: [{objetivo: Agendas}, {numero: 1}, {numero: 2}, {objetivo: Otro resultado del 2}, {numero: 3 y 4}, {numero: 5}, {numero: 5}]
          """),
      .failing(
        compromisos: """
          bloques: [{region: Los Ríos, indicadores: [{numero: ↓3}, {numero: 4}]}]
          """),
      .failing(
        compromisos: """
          listas: [{programa: diseño, filas: [{numero: 1.}, {numero: ↓3.}, {numero: 4.}]}]
          bloques: [{region: Maule, provision: {matriz: [{numero: ↓2}, {numero: 1}]}}]
          """),
    ])

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    let contents = sheet.cells.compromisos
    for block in contents.blocks {
      check(
        block.indicators.map { ($0.field, $0.row.numero) }, into: &results)
      let matrix = block.field.appending("provision").appending("matriz")
      let rows = (block.provision?.matriz ?? []).enumerated()
      check(rows.map { (matrix.appending($0), $1.numero) }, into: &results)
    }
    for list in contents.lists {
      check(list.rows.map { ($0.field, $0.row.numero) }, into: &results)
    }
  }

  private static func check(
    _ rows: [(row: JSONPointer, number: String?)], into results: inout RuleResults
  ) {
    let numbered = rows.compactMap { row, number in
      number.flatMap { $0.isBlankAnswer ? nil : (row.appending("numero"), $0) }
    }
    guard !numbered.isEmpty else { return }
    // a number that cannot be read counts as well, so that the list is not checked
    let fields = rows.map { $0.row.appending("numero") }
    var last = 0
    for (field, text) in numbered {
      guard let numbers = numbers(in: text) else {
        let reason = LocalizedText(
          es: "«\(text)» no es un número de una lista", en: "«\(text)» is not a number of a list")
        return results.add(description, fields: fields, notChecked: reason)
      }
      guard numbers.lowerBound == last + 1 || numbers.lowerBound == last && last > 0 else {
        let message = LocalizedText(
          es: "lleva el número \(numbers.lowerBound) donde va el \(last + 1)",
          en: "it has number \(numbers.lowerBound) where \(last + 1) belongs")
        return results.add(
          description, fields: fields,
          finding: description.finding(
            message, at: field))
      }
      last = numbers.upperBound
    }
    results.add(description, fields: fields, finding: nil)
  }

  /// The numbers that a row is of: "4.", "4)", "1 y 2", "1-3"; nil where it says something else.
  private static func numbers(in text: String) -> ClosedRange<Int>? {
    let words = text.normalisedName.split { !($0.isLetter || $0.isNumber) }
    let numbers = words.filter { !["y", "a", "e", "n", "no", "nº", "n°"].contains($0) }.map {
      Int($0)
    }
    guard let first = numbers.first ?? nil, let last = numbers.last ?? nil, first <= last,
      last < 10_000, !numbers.contains(nil), numbers.count == 1 || !text.contains(".")
    else { return nil }
    return first...last
  }
}
