public import Analysis
import Constraints
public import DocumentTree
import SheetRules

/// An explanation with the positions of its figures.
public struct ExplanationPage: Sendable {
  private let steps: [ExplanationStep]
  private let groups: [(findings: [Finding], suspects: SuspectGroup)]
  private let path: String
  private let document: Document
  private let lines: LineTable

  /// Creates the page.
  ///
  /// - Parameters:
  ///   - steps: the steps of the explanation.
  ///   - sheet: the sheet; a group is shown if a step explains one of its findings.
  ///   - path: the file as displayed.
  public init(_ steps: [ExplanationStep], of sheet: CheckedSheet, at path: String) {
    self.steps = steps
    let findings = Dictionary(uniqueKeysWithValues: sheet.findings.map { ($0.id, $0) })
    groups = sheet.groups.map { (findings: $0.members.compactMap { findings[$0] }, suspects: $0) }
      .filter { group in
        group.findings.contains { finding in
          steps.contains { step in
            step.rule == finding.rule
              && step.figures.contains { $0.operand.field == finding.field }
          }
        }
      }
    self.path = path
    document = sheet.document
    lines = document.lineTable()
  }

  private func place(of figure: ExplainedFigure) -> Place? {
    (figure.range ?? document.range(of: figure.operand.field)).map { lines.place(of: $0.start) }
  }
}

// MARK: - Text

extension ExplanationPage {
  /// Writes the page as text.
  public func text(_ options: RenderingOptions) -> [UInt8] {
    var page = Page([], usesColor: options.usesColor)
    for (index, step) in steps.enumerated() {
      if index > 0, step.depth == 0 { page.endLine() }
      write(step, to: &page, options.language)
    }
    for group in groups { write(group.suspects, to: &page, options.language) }
    return page.bytes
  }

  /// The figures that may be wrong, with the evidence for and against each.
  private func write(_ group: SuspectGroup, to page: inout Page, _ language: Language) {
    let text = SuspectText(document: document, language: language)
    page.endLine()
    text.tell(group, isHeaded: false) { name, told in
      page.write(name, .strong)
      page.write(": " + told)
      page.endLine()
    }
    for reason in text.reasons(of: group) {
      page.write("  " + reason)
      page.endLine()
    }
  }

  private func write(_ step: ExplanationStep, to page: inout Page, _ language: Language) {
    let words = ExplanationWords(language: language)
    let margin = step.depth * 2
    page.write(" ", times: margin)
    page.write(step.rule, .strong)
    page.write(": ")
    page.write(words.verdict(step.verdict), step.verdict.style)
    if let message = step.message { page.write(": " + message[language]) }
    page.endLine()
    let details = [step.formula] + step.working + [step.reason].compactMap(\.self)
    for line in details {
      page.write(" ", times: margin + 2)
      page.write(line[language])
      page.endLine()
    }
    for figure in step.figures { write(figure, margin, to: &page, words) }
  }

  private func write(
    _ figure: ExplainedFigure, _ margin: Int, to page: inout Page, _ words: ExplanationWords
  ) {
    page.write(" ", times: margin + 4)
    // lists and groups have no text of their own
    let value = figure.operand.value.isEmpty ? "" : " = \(figure.operand.value)"
    page.write("\(figure.operand.name[words.language])\(value)")
    if let place = place(of: figure) {
      page.write("  \(place.file ?? path):\(place.line):\(place.column)", .frame)
    } else {
      page.write("  \(words.missing)", .quiet)
    }
    page.write("  " + (figure.follows.map(words.follows) ?? ""), .quiet)
    page.endLine()
  }
}

// MARK: - JSON

extension ExplanationPage {
  package static let schema = "fichas.explain/1"

  /// Writes the page as one object of the schema `fichas.explain/1`.
  public func json(in language: Language) -> [UInt8] {
    return JsonWriter.line { writer in
      writer.member("schema", Self.schema)
      writer.member("path", path)
      writer.member("steps", steps) { writer, step in
        writer.object { write(step, to: &$0, language) }
      }
      writer.member("groups", groups) { writer, group in
        writer.object { writer in
          writer.member("findings", group.findings) { writer, finding in
            writer.object {
              $0.member("rule", finding.rule)
              $0.member("field", finding.field.description)
            }
          }
          JsonRenderer(language: language).write(group.suspects, in: document, lines, to: &writer)
        }
      }
    }
  }

  private func write(_ step: ExplanationStep, to writer: inout JsonWriter, _ language: Language) {
    writer.member("depth", step.depth)
    writer.member("rule", step.rule)
    writer.member("title", step.title[language])
    writer.member("verdict", step.verdict.rawValue)
    writer.member("message", step.message?[language])
    writer.member("formula", step.formula[language])
    writer.member("working", step.working.map { $0[language] })
    writer.member("reason", step.reason?[language])
    writer.member("figures", step.figures) { writer, figure in
      let place = place(of: figure)
      writer.object { writer in
        writer.member("field", figure.operand.field.description)
        writer.member("name", figure.operand.name[language])
        writer.member("value", figure.operand.value)
        writer.members(around: place)
        writer.member("line", place?.line)
        writer.member("column", place?.column)
        writer.member("follows", figure.follows)
      }
    }
  }
}

extension Verdict {
  fileprivate var style: Page.Style {
    switch self {
    case .exact, .rounding, .notChecked: .quiet
    case .truncation: .note
    case .inputRounding: .warning
    case .contradiction: .error
    }
  }
}
