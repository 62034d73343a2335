import DocumentTree
import ProgramSheets

extension RuleResults {
  /// Adds the condition that a word is one of an official list, and returns whether it is.
  ///
  /// - Parameters:
  ///   - rule: the rule that demands it.
  ///   - word: what the sheet says.
  ///   - list: the words of the form.
  ///   - key: the key of the word.
  ///   - group: the field that the key stands in.
  /// - Returns: whether the list has the word.
  @discardableResult
  mutating func add(
    _ rule: RuleDescription, word: String, of list: ListaOficial, at key: String,
    in group: JSONPointer
  ) -> Bool {
    let field = group.appending(key)
    let isKnown = list.contains(word)
    var finding: Finding {
      let words = list.palabras.joined(separator: ", ")
      return rule.finding(
        LocalizedText(
          es: "'\(key)' dice «\(word)», que no es de la lista: \(words)",
          en: "'\(key)' says «\(word)», which is not of the list: \(words)"),
        at: field, reported: .word(word))
    }
    add(rule, fields: [field], finding: isKnown ? nil : finding)
    return isKnown
  }
}

extension ListaOficial {
  /// Tells whether the list has a word, whatever its case and accents.
  func contains(_ word: String) -> Bool {
    if palabras.contains(word) { return true }
    let name = word.normalisedName
    return palabras.contains { $0.normalisedName == name }
  }
}
