import Constraints
import DocumentTree
import ProgramSheets
import SheetRules

extension ConfigurationReader {
  /// The parts of a team's rule while it is being read.
  private struct Draft {
    var id: String?
    var title: LocalizedText?
    var severity = Severity.warning
    var condition: Node?
    var message: LocalizedText?
    var advice: LocalizedText?
  }

  mutating func readOwnRules(_ node: Node) {
    for row in rows(node) { readOwnRule(row) }
  }

  private mutating func readOwnRule(_ row: Node) {
    let before = faults.count
    var draft = Draft()
    readMapping(
      row,
      [
        Key("id") { reader, node in draft.id = reader.newID(node) },
        Key("titulo") { reader, node in draft.title = reader.localizedText(node) },
        Key("gravedad") { reader, node in
          if let severity = reader.severity(node) { draft.severity = severity }
        },
        Key("condicion") { reader, node in draft.condition = node },
        Key("mensaje") { reader, node in draft.message = reader.localizedText(node) },
        Key("ayuda") { reader, node in draft.advice = reader.localizedText(node) },
      ])
    guard row.kind == .mapping else { return }
    var statements: [(kind: String, statement: Statement)] = []
    if let condition = draft.condition { statements = self.statements(condition) }
    if faults.count == before { addMissing(draft, row) }
    guard faults.count == before, let id = draft.id, let title = draft.title,
      let statement = statements.first?.statement
    else { return }
    checkPlaceholders(draft.message ?? title, of: statement, row)
    guard case .file(let path, let line) = origin(row) else { return }
    add(
      OwnRule(
        id: id, title: title, severity: draft.severity, message: draft.message,
        advice: draft.advice, statement: statement,
        statements: Dictionary(statements.map { ($0.kind, $0.statement) }) { first, _ in first },
        path: path, line: line))
  }

  private mutating func addMissing(_ draft: Draft, _ row: Node) {
    for (name, isThere) in [
      ("id", draft.id != nil), ("titulo", draft.title != nil),
      ("condicion", draft.condition != nil),
    ] where !isThere {
      fault(
        ConfigurationFault.unfitValue, es: "la regla no tiene '\(name)'",
        en: "the rule has no '\(name)'",
        adviceEs: "una regla tiene id, titulo, gravedad, condicion y mensaje",
        adviceEn: "a rule has id, titulo, gravedad, condicion and mensaje",
        row.entries.first { _ in true }?.key.range ?? row.range)
    }
  }

  private mutating func newID(_ node: Node) -> String? {
    guard let id = text(node) else { return nil }
    guard id.utf8.count <= 32, id.utf8.first.map(Ascii.isLetter) ?? false,
      id.utf8.allSatisfy({ Ascii.isLetter($0) || Ascii.isDigit($0) || $0 == 0x2D || $0 == 0x5F })
    else {
      unfit(
        node, expectedEs: "un id de letras, dígitos y guiones, como CASA01",
        expectedEn: "an id of letters, digits and hyphens such as CASA01")
      return nil
    }
    let isTaken =
      RuleCatalogue.description(id) != nil
      || configuration.ownRules.contains { $0.id.uppercased() == id.uppercased() }
    if isTaken {
      fault(
        ConfigurationFault.unfitValue, es: "ya hay una regla '\(id)'",
        en: "there is a rule '\(id)' already", adviceEs: "elija otro id, como CASA01",
        adviceEn: "choose another id such as CASA01", node.range)
      return nil
    }
    return id
  }

  /// Reads a condition in the language of every kind of sheet that has its names; its fault points into the
  /// text where the text stands as it is written.
  ///
  /// The fault of a condition that fits no kind is that for the kind that fits most of it.
  private mutating func statements(_ node: Node) -> [(kind: String, statement: Statement)] {
    guard let condition = text(node) else { return [] }
    var statements: [(kind: String, statement: Statement)] = []
    var fault: LanguageFault?
    for language in OwnLanguage.all {
      do throws(LanguageFault) {
        let statement = try Statement.read(condition, with: language.vocabulary)
        statements.append((language.kind.kind.name, statement))
      } catch {
        if fault.map({ $0.range.lowerBound < error.range.lowerBound }) ?? true { fault = error }
      }
    }
    if let fault, statements.isEmpty {
      faults.append(
        ConfigurationFault(
          rule: ConfigurationFault.faultyRule, message: fault.message, advice: fault.advice,
          range: place(of: fault.range, in: node, Array(condition.utf8))))
    }
    return statements
  }

  private func place(of piece: Range<Int>, in node: Node, _ content: [UInt8]) -> ByteRange {
    let source = document.source[node.range.start..<min(node.range.end, document.source.count)]
    guard !content.isEmpty, source.count >= content.count else { return node.range }
    for start in source.startIndex...(source.endIndex - content.count)
    where source[start..<(start + content.count)].elementsEqual(content) {
      let end = max(piece.upperBound, min(piece.lowerBound + 1, content.count))
      return ByteRange(start: start + piece.lowerBound, end: start + end)
    }
    return node.range
  }

  private mutating func checkPlaceholders(
    _ message: LocalizedText, of statement: Statement, _ row: Node
  ) {
    for scope in OwnLanguage.scopeNames where scope != statement.scope {
      guard message.es.contains("{\(scope)}") || message.en.contains("{\(scope)}") else { continue }
      fault(
        ConfigurationFault.unfitValue,
        es: "el mensaje usa {\(scope)}, y la condición no recorre eso",
        en: "the message uses {\(scope)}, and the condition does not go through that",
        adviceEs: "comience la condición con 'para cada \(scope):', o quite {\(scope)}",
        adviceEn: "begin the condition with 'para cada \(scope):', or take {\(scope)} away",
        row["mensaje"]?.range ?? row.range)
    }
  }
}
