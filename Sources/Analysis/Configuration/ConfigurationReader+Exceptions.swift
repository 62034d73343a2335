import DocumentTree
import SheetRules

extension ConfigurationReader {
  mutating func readExceptions(_ node: Node) {
    for row in rows(node) { readException(row) }
  }

  private mutating func readException(_ row: Node) {
    let before = faults.count
    var (rule, reason): (String?, String?)
    var (pattern, field, day): (String?, String?, CalendarDay?)
    readMapping(
      row,
      [
        Key("regla") { reader, node in rule = reader.acceptedRule(node) },
        Key("patron") { reader, node in pattern = reader.pattern(node) },
        Key("campo") { reader, node in field = reader.text(node) },
        Key("razon") { reader, node in reason = reader.text(node) },
        Key("vence") { reader, node in day = reader.day(node) },
      ])
    guard row.kind == .mapping, faults.count == before else { return }
    guard let rule, let reason else {
      return fault(
        ConfigurationFault.unfitValue,
        es: "la excepción no tiene '\(rule == nil ? "regla" : "razon")'",
        en: "the exception has no '\(rule == nil ? "regla" : "razon")'",
        adviceEs: "una excepción tiene regla y razon, y puede tener patron, campo y vence",
        adviceEn: "an exception has regla and razon, and may have patron, campo and vence",
        row.entries.first { _ in true }?.key.range ?? row.range)
    }
    guard case .file(let path, let line) = origin(row) else { return }
    add(
      Configuration.PathException(
        pattern: pattern,
        exception: AcceptedFinding(
          rule: rule, field: field.map { JSONPointer(field: $0) }, reason: reason, expires: day,
          origin: "\(path):\(line)"), range: row["regla"]?.range ?? row.range))
  }

  private mutating func acceptedRule(_ node: Node) -> String? {
    guard let id = text(node) else { return nil }
    if RuleLevels.settable.contains(id.uppercased()) { return id.uppercased() }
    if let own = configuration.ownRules.first(where: { $0.id == id }) { return own.id }
    // here, the rules of a file that is read later look like misprints
    if configuration.rulesFile != nil, RuleCatalogue.description(id) == nil { return id }
    unknownRule(node)
    return nil
  }

  private mutating func day(_ node: Node) -> CalendarDay? {
    if node.kind == .scalar, let day = CalendarDay(node.text) { return day }
    unfit(node, expectedEs: "un día como 2026-12-31", expectedEn: "a day such as 2026-12-31")
    return nil
  }
}
