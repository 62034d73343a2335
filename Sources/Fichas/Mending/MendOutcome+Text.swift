import Analysis
public import DocumentTree
import SheetRules

extension MendOutcome {
  /// Describes what became of each mend, a line each: `corregido: a.yaml:129:20: …`.
  ///
  /// - Parameters:
  ///   - language: the language
  ///   - isDry: whether nothing is written
  /// - Returns: the lines
  public func lines(in language: Language, isDry: Bool = false) -> [String] {
    steps.flatMap { MendText(path: before.path, language: language, isDry: isDry).lines($0) }
  }
}

private struct MendText: Bilingual {
  let path: String
  let language: Language
  let isDry: Bool

  func lines(_ step: MendOutcome.Step) -> [String] {
    switch step {
    case .straightened(let places): straightened(places)
    case .encoded(let encoding):
      [
        "\(made): \(path): "
          + either("de \(encoding.name) a UTF-8", "from \(encoding.name) to UTF-8")
      ]
    case .made(let mend):
      told(mend, made)
    case .takenBack(let mend, let findings):
      told(mend, either("devuelto", "taken back")) + findings.map(reason)
        + (findings.isEmpty ? ["  " + either("no corrige nada", "it mends nothing")] : [])
    case .refused(let mend, let refusal):
      told(mend, either("sin corregir", "not mended")) + ["  " + refusal.message(in: language)]
    case .left(let suspects): left(suspects)
    case .known(let suspects): [known(suspects)]
    case .idle(let field, let reason): [idle(field, reason)]
    case .written(let text):
      [
        isDry
          ? either(
            "se escribiría: \(path): la ficha de \(text) en YAML, corregida; \(text) queda como está",
            "would be written: \(path): the sheet of \(text) in YAML, mended; \(text) stays as it is"
          )
          : either(
            "escrito: \(path): la ficha de \(text) en YAML, corregida; \(text) queda como está",
            "written: \(path): the sheet of \(text) in YAML, mended; \(text) stays as it is")
      ]
    case .published:
      [
        either(
          "sin corregir: \(path): es el texto oficial, que no se toca; pase la ficha a YAML con 'fichas import' y corrija ese archivo",
          "not mended: \(path): is the official text, which stays as it is; turn the sheet into YAML with 'fichas import' and mend that file"
        )
      ]
    }
  }

  private var made: String {
    isDry ? either("se corregiría", "would be mended") : either("corregido", "mended")
  }

  /// Where blanks were changed: a line each, but only the first of many.
  private func straightened(_ places: [Place]) -> [String] {
    let lines = places.reduce(into: [Place]()) { lines, place in
      if lines.last?.line != place.line { lines.append(place) }
    }
    guard lines.count > 5, let first = lines.first else {
      return lines.map {
        "\(made): \(path):\($0.line):\($0.column): " + either("los espacios", "the blanks")
      }
    }
    return [
      "\(made): \(path):\(first.line):\(first.column): "
        + either(
          "los espacios, aquí y en \(lines.count - 1) líneas más",
          "the blanks, here and in \(lines.count - 1) more lines")
    ]
  }

  private func told(_ mend: Repair, _ word: String) -> [String] {
    mend.changes.map { change in
      let place = "\(path):\(change.place.line):\(change.place.column)"
      return "\(word): \(place): \(change.text(in: language))"
    }
  }

  private func reason(_ finding: Finding) -> String {
    either("  haría aparecer ", "  it would bring ")
      + "\(finding.rule): \(finding.message[language])"
  }

  private func idle(_ field: JSONPointer, _ reason: MendOutcome.IdleReason) -> String {
    let name = field.tokens.joined(separator: ".")
    let text =
      switch reason {
      case .nothing:
        either("no hay qué corregir en \(name)", "there is nothing to mend in \(name)")
      case .several(let values):
        either(
          "más de una cifra corregiría \(name): \(values.es)",
          "more than one figure would mend \(name): \(values.en)")
      case .accepted(let acceptance):
        either(
          "lo que se halla en \(name) está aceptado: \(acceptance.reason)",
          "what is found in \(name) is accepted: \(acceptance.reason)")
      }
    return either("sin corregir: ", "not mended: ") + "\(path): \(text)"
  }

  /// What only its names can free from the baseline.
  private func known(_ suspects: [Suspect]) -> String {
    let names = suspects.map { $0.name[language] }.joined(separator: either(" y ", " and "))
    let options = options(naming: suspects)
    return either(
      "sin corregir: \(path): \(names): está en la línea de base; para corregirlo, \(options)",
      "not mended: \(path): \(names): is in the baseline; to mend it, \(options)")
  }

  private func options(naming suspects: [Suspect]) -> String {
    var options: [String] = []
    for suspect in suspects {
      let option = "--fix-field \(suspect.field.tokens.joined(separator: "."))"
      if !options.contains(option) { options.append(option) }
    }
    return options.joined(separator: " ")
  }

  /// What a person may ask for by name.
  private func left(_ suspects: [Suspect]) -> [String] {
    let typed = suspects.filter { !$0.isFilledIn }
    let names = suspects.map { $0.name[language] }.joined(separator: either(" y ", " and "))
    guard suspects.allSatisfy({ $0.proposed != nil }), !typed.isEmpty else { return [] }
    let options = options(naming: typed)
    return [
      either(
        "sin corregir: \(path): lo más probable es \(names); para corregirlo, \(options)",
        "not mended: \(path): the likeliest is \(names); to mend it, \(options)")
    ]
  }
}
