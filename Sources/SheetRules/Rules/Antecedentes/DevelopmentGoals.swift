import DocumentTree
import ProgramSheets

/// The rows of the Sustainable Development Goals that a sheet has.
struct DevelopmentGoals {
  static let table = JSONPointer("/diagnostico/ods")

  private let sheet: SheetContext
  private let rows: [ObjetivoDeDesarrollo]

  /// Takes the rows; nil where the form does not ask for them or the sheet has none.
  init?(_ sheet: SheetContext) {
    guard sheet.formulario == .nuevo2025, let rows = sheet.ficha.diagnostico?.ods, !rows.isEmpty
    else {
      return nil
    }
    self.sheet = sheet
    self.rows = rows
  }

  /// Returns what is wrong with the list: names that are another goal's or none, goals that stand twice,
  /// goals that are missing.
  func findings(of rule: RuleDescription) -> [Finding] {
    var findings: [Finding] = []
    var known: Set<Int> = []
    var areAllKnown = true
    for (index, row) in rows.enumerated() {
      let field = Self.table.appending(index)
      guard let number = number(of: row) else {
        // a number that cannot be read may be of any goal
        areAllKnown = false
        continue
      }
      guard (1...17).contains(number) else {
        findings.append(
          finding(
            rule,
            LocalizedText(
              es: "no hay un ODS \(number): son 17", en: "there is no goal \(number): there are 17"),
            at: field.appending("numero")))
        continue
      }
      if !known.insert(number).inserted {
        findings.append(
          finding(
            rule,
            LocalizedText(
              es: "el ODS \(number) está más de una vez",
              en: "goal \(number) is there more than once"),
            at: field.appending(row.numero == nil ? "nombre" : "numero")))
      } else if let name = row.nombre, !name.isBlankAnswer, Self.number(ofName: name) != number {
        let official = ListasOficiales.ods.palabras[number - 1]
        findings.append(
          finding(
            rule,
            LocalizedText(
              es: "el ODS \(number) se llama «\(official)» y la fila dice «\(name)»",
              en: "goal \(number) is called «\(official)» and the row says «\(name)»"),
            at: field.appending("nombre")))
      }
    }
    let missing = (1...17).filter { !known.contains($0) }
    if areAllKnown, !missing.isEmpty { findings.insert(absence(missing, rule), at: 0) }
    return findings
  }

  private func absence(_ missing: [Int], _ rule: RuleDescription) -> Finding {
    let list = LocalizedText.list(missing.map { LocalizedText("\($0)") })
    let isOne = missing.count == 1
    return finding(
      rule,
      LocalizedText(
        es: "\(isOne ? "falta el" : "faltan los") ODS \(list.es)",
        en: "\(isOne ? "goal" : "goals") \(list.en) \(isOne ? "is" : "are") missing"),
      at: Self.table, range: sheet.keyRange(nearest: Self.table))
  }

  private func finding(
    _ rule: RuleDescription, _ message: LocalizedText, at field: JSONPointer,
    range: ByteRange? = nil
  ) -> Finding {
    rule.finding(
      message, at: field, range: range,
      advice: LocalizedText(
        es: "deje los 17 ODS del formulario, cada uno una vez y con su nombre",
        en: "leave the 17 goals of the form, each once and with its name"))
  }

  /// The number of a row, or that of its name where it has none.
  private func number(of row: ObjetivoDeDesarrollo) -> Int? {
    guard let number = row.numero, number.numero != .blank else {
      return row.nombre.flatMap(Self.number(ofName:))
    }
    return number.entero
  }

  private static func number(ofName name: String) -> Int? {
    let name = letters(name)
    return ListasOficiales.ods.palabras.firstIndex { letters($0) == name }.map { $0 + 1 }
  }

  /// The letters of a name without commas and plural endings: infraestructura and infraestructuras.
  private static func letters(_ name: String) -> String {
    name.normalisedWords
      .map { $0.hasSuffix("s") ? String($0.dropLast()) : $0 }
      .joined(separator: " ")
  }
}
