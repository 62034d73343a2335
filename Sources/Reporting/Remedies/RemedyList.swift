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

  init(_ file: FileReport, _ lines: LineTable?, in language: Language) {
    self.file = file
    self.lines = lines
    words = HumanWords(language: language)
    names = FieldNaming(file, in: language)
    for block in file.findingBlocks { add(block) }
  }

  private var suspects: SuspectText {
    SuspectText(document: file.document, language: words.language)
  }

  private mutating func add(_ block: FindingBlock) {
    let findings = block.findings.map { file.report.findings[$0] }
    if let group = block.suspects, !group.isAdvised, !group.isTied,
      let first = group.hypotheses.first
    {
      let rules = unique(findings.map(\.rule))
      for suspect in first { add(suspect, rules) }
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

  private mutating func add(_ finding: Finding, alternatives: SuspectGroup?) {
    let range = file.document?.range(of: finding)
    let figures = range.flatMap { range in
      file.document.map { FigureText(of: finding.reported?.decimal, at: range, in: $0) }
    }
    let text = ExpectedText(finding, figures ?? .grouped, in: words.language)
    let advice = finding.advice?[words.language] ?? finding.message[words.language]
    let choices = alternatives.map { suspects.choices($0, line: line(of:)) } ?? []
    let expected = (text.expected ?? advice) + (choices.isEmpty ? "" : words.chooseOne)
    all.append(
      Remedy(
        line: line(of: range), field: name(of: finding),
        stated: text.stated ?? quoted(finding, range), expected: expected,
        rules: [finding.rule], choices: choices))
  }

  private func line(of range: ByteRange?) -> Int? {
    range.flatMap { lines?.place(of: $0.start).line }
  }

  private func name(of finding: Finding) -> String? {
    if finding.field.tokens.isEmpty { return nil }
    return names.name(of: finding.field, finding.range)
  }

  /// The marked words of the sheet, if they are what a person would change.
  private func quoted(_ finding: Finding, _ range: ByteRange?) -> String? {
    guard let document = file.document, let range, range.count > 0,
      finding.range != nil || document.node(at: finding.field)?.kind == .scalar,
      document.node(at: finding.field) != nil
    else { return nil }
    let bytes = document.source[range.start..<min(range.end, document.source.count)]
    guard !bytes.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return "\(words.says) «\(text.shown(upTo: 40))»"
  }

  private func unique(_ rules: [String]) -> [String] {
    rules.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// What people call the fields of a file: the form's names, or the keys with rows counted from 1.
struct FieldNaming {
  private let names: SheetNames?
  private let language: Language

  init(_ file: FileReport, in language: Language) {
    names = file.sheet.flatMap { SheetNames($0) }
    self.language = language
  }

  func name(of field: JSONPointer, _ range: ByteRange? = nil) -> String {
    if let name = names?.name(of: field, range) { return name[language] }
    return field.tokens.map { token in
      guard let row = Int(token), row < 1000 else { return token }
      return language == .es ? "fila \(row + 1)" : "row \(row + 1)"
    }.joined(separator: ".")
  }
}
