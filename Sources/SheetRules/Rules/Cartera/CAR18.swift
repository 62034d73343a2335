import DocumentTree
import ProgramSheets

/// The year of a chronology = that of the text.
enum CAR18: Rule {
  static let description = RuleDescription(
    id: "CAR18",
    title: LocalizedText(
      es:
        "la cronología dice otro año que el texto",
      en:
        "the chronology tells another year than the text"),
    severity: .note, category: .cartera,
    rationale: LocalizedText(
      es:
        "La cronología y el texto cuentan el mismo hecho: el año es el mismo. Una persona anota en 'texto' las palabras y la fecha.",
      en:
        "The chronology and the text tell the same event: the year is the same. A person notes the words and the date in 'texto'."
    ),
    source: .textoDeLaTabla,
    formula: LocalizedText(
      es:
        "año de las palabras = fecha",
      en:
        "year of the words = date"),
    remedy: LocalizedText(
      es:
        "revise las palabras y la fecha",
      en:
        "check the words and the date"),
    examples: [
      .passing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          texto: [{dice: "En 1952 nace el servicio", fecha: 1952}]
          """),
      .failing(
        cartera: """
          columnas: [{clave: programa, tipo: texto}, {clave: gasto, tipo: monto, unidad: M$, total: suma}]
          texto: [{dice: ↓"En 1953 nace el servicio", fecha: 1952}]
          """),
    ])

  static let readsFigures = false

  static func check(_ sheet: SheetContext, into results: inout RuleResults) {
    for quote in sheet.cells.cartera.quotes {
      guard let date = quote.entry.fecha, let words = quote.entry.dice else { continue }
      let years = words.split { !$0.isNumber }.map(String.init).filter { word in
        word.utf8.count == 4 && Int(word).map { 1800...2100 ~= $0 } ?? false
      }
      let stated = date.split { !$0.isNumber }.first { $0.count == 4 }.map(String.init)
      guard let stated, !years.isEmpty else {
        results.add(
          description, fields: [quote.field],
          notChecked: LocalizedText(es: "no hay dos años", en: "there are no two years"))
        continue
      }
      let finding =
        years.contains(stated)
        ? nil
        : description.finding(
          LocalizedText(
            es: "las palabras dicen \(years.joined(separator: ", ")), y la cronología \(stated)",
            en: "the words say \(years.joined(separator: ", ")), and the chronology \(stated)"),
          at: quote.field)
      results.add(description, fields: [quote.field], finding: finding)
    }
  }
}
