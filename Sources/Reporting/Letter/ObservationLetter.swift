import Analysis
import Constraints
import DocumentTree
import SheetRules

/// A letter with the observations on a sheet, to the service that presented it.
///
/// The observations stand in the order of the form under its official headings, each with its working
/// written out; at the end stand the fewest questions whose answers decide what figures alone cannot.
struct ObservationLetter: SheetPagePart {
  let facts: SheetFacts
  let observations: [Observation]

  /// What one observation is about.
  struct Observation {
    let block: FindingBlock
    let section: FormSection?
    let rank: Int
    let start: Int
  }

  init(_ file: FileReport, in language: Language) {
    let facts = SheetFacts(file, in: language)
    self.facts = facts
    observations = file.findingBlocks.map { block in
      let findings = block.findings.map { file.report.findings[$0] }
      let places = findings.map { file.sheet?.section(of: $0.field) }
      let ranks = places.map { $0?.rank ?? -1 }
      let first = ranks.min() ?? -1
      let index = ranks.firstIndex(of: first) ?? 0
      return Observation(
        block: block, section: places[index]?.section, rank: first,
        start: file.document?.range(of: findings[index])?.start ?? -1)
    }.sorted { ($0.rank, $0.start) < ($1.rank, $1.start) }
  }

  /// What the letter is about, for the head of a page.
  var subject: String {
    either(
      "Observaciones a la ficha de «\(facts.title)»",
      "Observations on the sheet of «\(facts.title)»")
  }

  var blocks: [LetterBlock] {
    var blocks = opening
    if observations.isEmpty {
      blocks.append(
        .paragraph(.plain(either("No hay observaciones.", "There are no observations."))))
    }
    var heading: String?
    for (index, observation) in observations.enumerated() {
      let title =
        observation.section?.text ?? either("La ficha en su conjunto", "The sheet as a whole")
      if title != heading { blocks.append(.heading(title)) }
      heading = title
      blocks.append(.observation(index + 1, paragraphs(of: observation.block)))
    }
    return blocks + questions + notChecked + closing
  }
}

// MARK: - The beginning and the end

extension ObservationLetter {
  private var opening: [LetterBlock] {
    let identity = file.identity
    var about: [LetterText] = [
      LetterText(text: either("Programa: ", "Programme: "), weight: .quiet),
      LetterText(text: facts.title),
    ]
    func add(_ name: String, _ text: String?) {
      guard let text else { return }
      about += [LetterText(text: " · \(name): ", weight: .quiet), LetterText(text: text)]
    }
    add(either("código", "code"), identity?.codigo)
    add(either("formulario", "form"), file.sheet?.formTitle)
    var blocks: [LetterBlock] = [
      .title(either("Observaciones a la ficha", "Observations on the sheet"))
    ]
    if let service = identity?.servicio {
      blocks.append(
        .paragraph([
          LetterText(text: either("A: ", "To: "), weight: .quiet), LetterText(text: service),
        ]))
    }
    blocks.append(.paragraph(about))
    blocks.append(.paragraph(.plain(checked)))
    return blocks
  }

  private var checked: String {
    let made = words.human.checks(Tally(of: file))
    let count = words.count(
      observations.count, ("observación", "observaciones"), ("observation", "observations"))
    return observations.isEmpty
      ? either("Se revisó la ficha: \(made).", "The sheet was checked: \(made).")
      : either(
        "Se revisó la ficha: \(made). \(observations.count == 1 ? "Se formula" : "Se formulan") \(count), en el orden del formulario.",
        "The sheet was checked: \(made). \(observations.count == 1 ? "There is" : "There are") \(count), in the order of the form."
      )
  }

  private var closing: [LetterBlock] {
    var blocks: [LetterBlock] = []
    let settled = file.report.findings.count { !$0.counts }
    if settled > 0 {
      blocks.append(
        .paragraph(
          .plain(
            either(
              "No se observan los hallazgos que ya están aceptados: \(settled).",
              "Findings that are accepted already are not observed here: \(settled)."))))
    }
    if observations.isEmpty { return blocks }
    return blocks + [
      .paragraph(
        .plain(
          either(
            "Agradeceremos responder cada observación por su número, con la cifra o el texto que corresponde, o con las razones por las que se mantiene.",
            "Please answer each observation by its number, with the figure or text that belongs there, or with the reasons why it stands."
          )))
    ]
  }

  private var notChecked: [LetterBlock] {
    var reasons: [String] = []
    for check in file.report.checks where check.verdict == .notChecked {
      let reason = check.reason?[words.language] ?? ""
      if !reason.isEmpty, !reasons.contains(reason) { reasons.append(reason) }
    }
    if reasons.isEmpty { return [] }
    let shown = reasons.prefix(12)
    let rest = reasons.count - shown.count
    return [.heading(either("Lo que no se pudo comprobar", "What could not be checked"))]
      + shown.map { .item(.plain($0.asSentence)) }
      + (rest > 0
        ? [.item(.plain(either("Y \(rest) razones más.", "And \(rest) more reasons.")))] : [])
  }
}

// MARK: - An observation

extension ObservationLetter {
  private func paragraphs(of block: FindingBlock) -> [[LetterText]] {
    let findings = block.findings.map { file.report.findings[$0] }
    var paragraphs: [[LetterText]] = []
    let text = SuspectText(document: file.document, language: words.language)
    if findings.count > 1, let suspects = block.suspects {
      paragraphs.append([
        LetterText(
          text: text.headline(of: suspects, findings: findings.count).asSentence, weight: .strong),
        tag(block.severity),
      ])
      for finding in findings {
        paragraphs.append(.plain(finding.message[words.language].asSentence) + [code(finding)])
        paragraphs += workings(of: finding)
      }
    } else if let finding = findings.first {
      paragraphs.append(lead(finding) + [code(finding), tag(block.severity)])
      paragraphs += workings(of: finding)
    }
    if let suspects = block.suspects, findings.count > 1 || !suspects.repeats(findings[0]) {
      paragraphs += causes(of: suspects, isHeaded: findings.count > 1, text)
    }
    return paragraphs + requests(findings)
  }

  /// The name of the field, unless the message begins with it, the message and what stands there.
  private func lead(_ finding: Finding) -> [LetterText] {
    if finding.isOfMissing { return [LetterText(text: missing(finding))] }
    let message = finding.message[words.language]
    var lead: [LetterText] = []
    if !finding.field.tokens.isEmpty {
      let name = facts.names.name(of: finding.field, finding.range)
      if !message.contains(name) {
        lead.append(LetterText(text: name.asSentence + " ", weight: .strong))
      }
    }
    lead.append(LetterText(text: message.asSentence))
    if finding.working.isEmpty, let quoted = quoted(finding, message) {
      lead.append(LetterText(text: either(" Dice: ", " It says: ") + "«\(quoted)»."))
    }
    return lead
  }

  /// The fields that are not there by their headings in the form; who fills it in knows no keys.
  private func missing(_ finding: Finding) -> String {
    var names: [String] = []
    for operand in finding.operands {
      let name = "«\(operand.name[words.language])»"
      if !names.contains(name) { names.append(name) }
    }
    let shown = Array(names.prefix(30))
    let list = words.human.list(shown, more: names.count - shown.count)
    return either("Falta responder: \(list).", "Not answered: \(list).")
  }

  /// The words that a finding points at, where its message does not have them.
  private func quoted(_ finding: Finding, _ message: String) -> String? {
    guard let document = file.document, document.node(at: finding.field)?.kind == .scalar,
      let quote = document.range(of: finding).flatMap(facts.quote)
    else { return nil }
    let words = quote.marked.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty || message.contains(words) ? nil : words.shown(upTo: 160)
  }

  private func workings(of finding: Finding) -> [[LetterText]] {
    var parts = finding.working.map { $0[words.language] }
    let range = file.document?.range(of: finding)
    let style = range.flatMap { range in
      file.document.map { FigureText(of: finding.reported?.decimal, at: range, in: $0) }
    }
    let text = ExpectedText(finding, style ?? .grouped, in: words.language)
    if !parts.isEmpty, let difference = text.difference {
      parts.append("\(words.human.difference): \(difference)")
    }
    if parts.isEmpty { return [] }
    return [
      [
        LetterText(text: words.human.working.asSentence.dropLast() + ": ", weight: .quiet),
        LetterText(text: parts.joined(separator: "; ") + "."),
      ]
    ]
  }

  private func causes(
    of group: SuspectGroup, isHeaded: Bool, _ text: SuspectText
  ) -> [[LetterText]] {
    if group.isTied {
      let choices = text.choices(group) { _ in nil }
      return [
        [
          LetterText(
            text: either(
              "Se explica con una de estas correcciones: ",
              "It is explained by one of these corrections: ")),
          LetterText(
            text: (choices + [group.rowGap?[words.language]].compactMap(\.self))
              .joined(separator: "; ") + "."),
        ]
      ]
    }
    var told: [[LetterText]] = []
    let other = either("menos probable", "less likely")
    text.tell(group, isHeaded: isHeaded) { name, line in
      if name == other { return }
      told.append([
        LetterText(text: name.prefix(1).uppercased() + name.dropFirst() + ": ", weight: .quiet),
        LetterText(text: line + "."),
      ])
    }
    return told
  }

  /// What is asked of the service, each once.
  private func requests(_ findings: [Finding]) -> [[LetterText]] {
    // a missing answer needs no advice
    if findings.allSatisfy(\.isOfMissing) { return [] }
    var advice: [String] = []
    for text in findings.compactMap({ $0.advice?[words.language] }) where !advice.contains(text) {
      advice.append(text)
    }
    if advice.isEmpty { return [] }
    return [
      [
        LetterText(text: either("Qué hacer: ", "What to do: "), weight: .quiet),
        LetterText(text: advice.joined(separator: "; ") + "."),
      ]
    ]
  }

  private func code(_ finding: Finding) -> LetterText {
    LetterText(text: " [\(finding.rule)]", weight: .quiet)
  }

  private func tag(_ severity: Severity) -> LetterText {
    LetterText(text: " (\(words.human.severity(severity)))", weight: .quiet)
  }
}
