import DocumentTree
import SheetRules

/// The localised texts of the human-readable report.
struct HumanWords: Bilingual {
  let language: Language

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: either("advertencia", "warning")
    case .note: either("nota", "note")
    }
  }

  var formula: String { either("fórmula", "formula") }
  var figure: String { either("dato", "figure") }
  var working: String { either("cálculo", "working") }
  var difference: String { either("diferencia", "difference") }
  var advice: String { either("ayuda", "help") }

  var also: String { either("además", "also") }
  var line: String { either("línea", "line") }

  func page(_ number: Int) -> String { either("página \(number)", "page \(number)") }
  var wholeFile: String { either("todo el archivo", "the whole file") }
  var says: String { either("dice", "says") }

  func expected(_ expected: String, stated: String) -> String {
    "\(expected) (\(stated))"
  }

  func complete(_ fields: LocalizedText) -> String {
    either("complete \(fields.es)", "fill in \(fields.en)")
  }

  var blank: String { either("en blanco", "blank") }
  func calculated(_ figure: String) -> String {
    either("las demás cifras dan \(figure)", "the other figures give \(figure)")
  }

  var chooseOne: String { either(": corrija una de estas", ": correct one of these") }

  var chooseOther: String { either("; lo corrige una de estas", "; one of these mends it") }

  func inFiles(_ number: Int) -> String {
    let files = count(number, ("archivo", "archivos"), ("file", "files"))
    return either("en \(files)", "in \(files)")
  }

  func remedies(in path: String) -> String {
    either("Qué corregir en \(path):", "What to correct in \(path):")
  }

  func list(_ items: [String], more: Int) -> String {
    items.joined(separator: "; ")
      + (more > 0 ? either("; y \(more) más", "; and \(more) more") : "")
  }

  func notChecked(in path: String) -> String {
    either("sin comprobar en \(path):", "not checked in \(path):")
  }

  func outstanding(_ path: String, _ stated: Int, of demanded: Int) -> String {
    either(
      "\(path) está casi vacía: tiene \(stated) de los \(demanded) campos que exige el formulario",
      "\(path) is mostly empty: it has \(stated) of the \(demanded) fields that the form demands")
  }

  func share(_ stated: Int, of demanded: Int) -> String {
    either("\(stated) de \(demanded)", "\(stated) of \(demanded)")
  }

  /// Counts the checks that wait for fields still to be filled in.
  func waiting(_ number: Int) -> String {
    count(
      number,
      (
        "comprobación se hará cuando estén sus datos",
        "comprobaciones se harán cuando estén sus datos"
      ),
      (
        "check will be made when its figures are there",
        "checks will be made when their figures are there"
      ))
  }

  /// Never claims that a sheet is valid: only how many checks hold and how many were not made.
  func summary(_ tally: Tally) -> [String] {
    [files(tally) + ": " + findings(tally), checks(tally)]
  }

  private func files(_ tally: Tally) -> String {
    let files = count(tally.files, ("archivo", "archivos"), ("file", "files"))
    if tally.unreadable == 0 { return files }
    return files + either(" (\(tally.unreadable) sin leer)", " (\(tally.unreadable) not read)")
  }

  private func findings(_ tally: Tally) -> String {
    let parts = [
      count(tally.errors, ("error", "errores"), ("error", "errors")),
      count(tally.warnings, ("advertencia", "advertencias"), ("warning", "warnings")),
      count(tally.notes, ("nota", "notas"), ("note", "notes")),
    ]
    return parts.joined(separator: ", ") + settled(tally)
  }

  /// Counts the findings that do not fail: "; 2 aceptados, 14 ya conocidos".
  private func settled(_ tally: Tally) -> String {
    var parts: [String] = []
    if tally.accepted > 0 {
      parts.append(count(tally.accepted, ("aceptado", "aceptados"), ("accepted", "accepted")))
    }
    if tally.known > 0 {
      parts.append(
        count(tally.known, ("ya conocido", "ya conocidos"), ("known already", "known already")))
    }
    return parts.isEmpty ? "" : "; " + parts.joined(separator: ", ")
  }

  /// The numbers of checks that hold and that could not be made.
  func checks(_ tally: Tally) -> String {
    madeChecks(tally) + "; " + notMade(tally.notChecked)
  }

  private func madeChecks(_ tally: Tally) -> String {
    let made = count(
      tally.checked, ("comprobación hecha", "comprobaciones hechas"), ("check made", "checks made"))
    if tally.checked == 0 { return made }
    var parts = [held(tally.held)]
    if tally.heldWithReserve > 0 { parts.append(heldWithReserve(tally.heldWithReserve)) }
    if tally.contradicted > 0 { parts.append(contradicted(tally.contradicted)) }
    return made + " (" + parts.joined(separator: ", ") + ")"
  }

  private func held(_ number: Int) -> String {
    count(number, ("se cumple", "se cumplen"), ("holds", "hold"))
  }

  private func heldWithReserve(_ number: Int) -> String {
    count(
      number, ("solo se cumple con reparos", "solo se cumplen con reparos"),
      ("holds only with reservations", "hold only with reservations"))
  }

  private func contradicted(_ number: Int) -> String {
    count(number, ("no se cumple", "no se cumplen"), ("does not hold", "do not hold"))
  }

  private func notMade(_ number: Int) -> String {
    count(
      number, ("no se pudo hacer", "no se pudieron hacer"),
      ("could not be made", "could not be made"))
  }

  private func count(
    _ number: Int, _ es: (one: String, many: String), _ en: (one: String, many: String)
  ) -> String {
    "\(number) \(noun(number, es, en))"
  }
}
