import Constraints
import DocumentTree
import ProgramSheets
import SheetRules

/// What may have been meant by a word that the language of own rules does not have.
enum UnknownWord {
  private static let functions = [
    "suma", "min", "max", "cuenta", "abs", "redondea", "personas", "caracteres", "hay", "contiene",
  ]

  /// What people call functions that have another name here, or none.
  private static let otherFunctions = [
    "largo": "caracteres(…)", "longitud": "caracteres(…)", "len": "caracteres(…)",
    "vacio": "no hay(…)", "vacia": "no hay(…)", "existe": "hay(…)", "contar": "cuenta(…)",
    "count": "cuenta(…)", "sum": "suma(…)", "sumar": "suma(…)", "redondear": "redondea(…)",
    "round": "redondea(…)", "promedio": "suma(…) / cuenta(…)", "media": "suma(…) / cuenta(…)",
    "minimo": "min(…)", "maximo": "max(…)",
  ]

  private static let units: Set<String> = [
    "persona", "personas", "empresas", "unidad", "unidades", "mes", "meses", "ano", "anos", "pesos",
  ]

  static func isUnit(_ word: String?) -> Bool {
    word.map { units.contains($0.normalisedName) } ?? false
  }

  static func advice(forFunction name: String) -> LocalizedText {
    if let known = otherFunctions[name.normalisedName] {
      return LocalizedText(es: "se escribe \(known)", en: "it is written \(known)")
    }
    return nearest(name, functions) ?? LanguageFault.list(functions)
  }

  /// People leave out the section, add one, cut a word short, or ask for the `numero` of a figure.
  static func advice(forName name: String) -> LocalizedText {
    let names = OwnLanguage.symbolNames
    let word = name.normalisedName
    let longer = names.first { $0.normalisedName.hasSuffix("." + word) }
    let shorter = names.first {
      word.hasSuffix("." + $0.normalisedName) || word == $0.normalisedName + ".numero"
    }
    let begun = names.first { word.utf8.count > 3 && $0.normalisedName.hasPrefix(word) }
    if let meant = longer ?? shorter ?? begun { return suggestion(meant) }
    return nearest(name, names)
      ?? LocalizedText(
        es: "los nombres están en docs/expresiones.md",
        en: "the names stand in docs/expresiones.md")
  }

  /// What to write instead of a name that stands for one row, where no row is gone through.
  static func advice(forName name: String, of scope: String) -> LocalizedText {
    let key = scope + "s" + name.normalisedName.dropFirst(scope.utf8.count)
    guard let list = OwnLanguage.symbolNames.first(where: { $0.normalisedName == key })
    else {
      return LocalizedText(
        es: "comience la condición con 'para cada \(scope):'",
        en: "begin the condition with 'para cada \(scope):'")
    }
    return LocalizedText(
      es: "comience la condición con 'para cada \(scope):', o use suma(\(list))",
      en: "begin the condition with 'para cada \(scope):', or use suma(\(list))")
  }

  /// Suggests the nearest of some words; nil where none is near.
  static func nearest(_ word: String, _ known: [String]) -> LocalizedText? {
    Likeness.nearest(to: word, among: known).map(suggestion)
  }

  private static func suggestion(_ word: String) -> LocalizedText {
    LocalizedText(es: "¿quiso decir '\(word)'?", en: "did you mean '\(word)'?")
  }
}
