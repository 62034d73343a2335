import Analysis
import DocumentTree
import SheetRules

/// What to correct in a sheet: one line for each figure or text, the gravest first.
struct RemedyList {
  private let file: FileReport
  private let lines: LineTable?
  private let words: HumanWords
  private let names: FieldNaming
  private(set) var all: [Remedy] = []
  /// The figures that the others give for those that cannot be read.
  private lazy var calculated = file.sheet.flatMap { SheetCalculator($0) }?.unreadCells ?? []

  init(
    _ blocks: [FindingBlock], of file: FileReport, _ lines: LineTable?, _ names: FieldNaming,
    in language: Language
  ) {
    self.file = file
    self.lines = lines
    words = HumanWords(language: language)
    self.names = names
    for block in blocks { add(block) }
  }

  private var suspects: SuspectText {
    SuspectText(document: file.document, language: words.language)
  }

  private mutating func add(_ block: FindingBlock) {
    let findings = block.findings.map { file.report.findings[$0] }
    if let group = block.suspects, !group.isAdvised, !group.isTied,
      let first = group.hypotheses.first
    {
      for suspect in first { add(suspect, rules(of: suspect, among: first, findings)) }
      return
    }
    for (index, finding) in findings.enumerated() {
      let isTied = index == 0 && (block.suspects?.isTied ?? false)
      add(finding, alternatives: isTied ? block.suspects : nil)
    }
  }

  private mutating func add(_ suspect: Suspect, _ rules: [String]) {
    let text = suspects
    let range = text.range(of: suspect)
    all.append(
      Remedy(
        line: line(of: range), field: suspect.name[words.language],
        stated: "\(words.says) \(text.figure(suspect.reported, like: suspect))",
        expected: text.expected(suspect),
        rules: rules))
  }

  /// The rules that one of several figures of an explanation answers for: those of the equations that
  /// it mends and of the findings about it, and for the first figure those that are left.
  private func rules(
    of suspect: Suspect, among all: [Suspect], _ findings: [Finding]
  ) -> [String] {
    let own = findings.filter { finding in
      if suspect.mends.contains(finding.rule) || suspect.field == finding.field { return true }
      return suspect.field == all[0].field
        && !all.contains { $0.mends.contains(finding.rule) || $0.field == finding.field }
    }
    return unique((own.isEmpty ? findings : own).map(\.rule))
  }

  private mutating func add(_ finding: Finding, alternatives: SuspectGroup?) {
    let range = file.document?.range(of: finding)
    let figures = range.flatMap { range in
      file.document.map { FigureText(of: finding.reported?.decimal, at: range, in: $0) }
    }
    let text = ExpectedText(finding, figures ?? .grouped, in: words.language)
    let choices = alternatives.map { suspects.choices($0, line: line(of:)) } ?? []
    let isMissing = finding.isOfMissing
    let told = finding.missingFields.map(words.complete) ?? task(finding)
    // a figure that is far from a band is right, and is explained rather than changed
    let computed = finding.category == .rango ? nil : text.expected
    let chosen = choices.isEmpty ? "" : alternatives.map { choose(finding, among: $0) } ?? ""
    let expected = (computed ?? told) + chosen
    let stated = text.stated ?? quoted(finding, range)
    let isTold = computed == nil && (isMissing || isTold(stated, told))
    all.append(
      Remedy(
        line: line(of: range), field: name(of: finding),
        stated: isTold ? nil : stated, expected: expected,
        rules: [finding.rule], choices: choices))
  }

  /// That one of several figures is to be corrected, of which the reported one may be none.
  private func choose(_ finding: Finding, among group: SuspectGroup) -> String {
    let isOne = group.hypotheses.prefix(group.leaders).joined().contains {
      $0.field == finding.field && $0.range == finding.range
    }
    return isOne ? words.chooseOne : words.chooseOther
  }

  /// What is wrong and what to do about it, where no figure is expected.
  private mutating func task(_ finding: Finding) -> String {
    let message = finding.message[words.language]
    if finding.rule == "LEC03", let figure = calculated(finding.field) {
      return "\(message); \(words.calculated(figure))"
    }
    return finding.advice.map { "\(message); \($0[words.language])" } ?? message
  }

  /// What the other figures give for one that cannot be read.
  private mutating func calculated(_ field: JSONPointer) -> String? {
    guard let cell = calculated.first(where: { $0.field == field }) else { return nil }
    return FigureText.grouped.text(cell.computed) + (cell.isPercentage ? " %" : "")
  }

  /// Whether the description already quotes the stated value.
  private func isTold(_ stated: String?, _ words: String) -> Bool {
    guard let quoted = stated?.split(separator: " ", maxSplits: 1).last else { return true }
    let figure = quoted.filter { $0 != "«" && $0 != "»" && $0 != "…" }
    return Array(words.utf8).position(of: Array(figure.utf8)[...]) != nil
  }

  private func line(of range: ByteRange?) -> String? {
    range.flatMap { lines?.place(of: $0.start).lineAlone }
  }

  private func name(of finding: Finding) -> String? {
    if finding.field.tokens.isEmpty { return nil }
    return names.name(of: finding.field, finding.range)
  }

  /// The marked words of the sheet, if they are what a person would change.
  private func quoted(_ finding: Finding, _ range: ByteRange?) -> String? {
    guard let document = file.document, let range, range.count > 0,
      let node = document.node(at: finding.field),
      // the key of a table is not an answer
      node.kind == .scalar || node.kind == .mapping && finding.range != nil
    else { return nil }
    let bytes = document.source[range.start..<min(range.end, document.source.count)]
    guard !bytes.contains(where: { $0 < 0x20 }), bytes.contains(where: { $0 > 0x20 }) else {
      return nil
    }
    let text = finding.range == nil ? node.text : String(decoding: bytes, as: UTF8.self)
    return "\(words.says) «\(text.shown(upTo: 40))»"
  }

  private func unique(_ rules: [String]) -> [String] {
    rules.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// What people call the fields of a file: the form's names, or the keys with rows counted from 1.
struct FieldNaming {
  private let names: SheetNames?
  private let document: Document?
  private let language: Language

  init(_ file: FileReport, in language: Language) {
    names =
      file.report.findings.isEmpty && file.report.checks.allSatisfy { $0.reason == nil }
      ? nil : file.sheet.flatMap { SheetNames($0) }
    document = file.document
    self.language = language
  }

  func name(of field: JSONPointer, _ range: ByteRange? = nil) -> String {
    if let name = names?.name(of: field, range) { return name[language] }
    let rows = document?.rows(of: field) ?? []
    return field.tokens.enumerated().map { index, token in
      guard index < rows.count, let row = rows[index] else { return token }
      return language.either("fila \(row)", "row \(row)")
    }.joined(separator: ".")
  }
}
