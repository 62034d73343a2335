import Analysis
import DocumentTree
import ProgramSheets
import Reporting
import SheetRules

extension SheetQuery {
  /// What is shown of a key or a value.
  struct Hover {
    let span: TextSpan
    let text: String
  }

  /// More equations than this are told by `fichas explain`.
  private static let mostEquations = 6

  func hover(at offset: Int) -> Hover? {
    guard let spot = spot(at: offset), let span = span(of: spot.range) else { return nil }
    let paragraphs = ruleParagraphs(spot) ?? paragraphs(about: spot.field)
    if paragraphs.isEmpty { return nil }
    return Hover(span: span, text: paragraphs.joined(separator: "\n\n"))
  }

  private func paragraphs(about field: JSONPointer) -> [String] {
    guard let campo = campo(at: field) else { return [] }
    let section = campo.seccion.isEmpty ? "" : either("sección ", "section ") + campo.seccion
    var facts = [section, campo.unidad?.name(in: language) ?? "", filler(of: campo)]
    if let text = context?.limitedTexts.first(where: { $0.field == field }) {
      facts.append(room(of: text))
    }
    let head = [strong(campo.etiqueta)]
    let told = facts.filter { !$0.isEmpty }.map(plain).joined(separator: " · ")
    return head + (told.isEmpty ? [] : [told])
      + equations(of: field, evenIfHolding: campo.tipo.esCifra || campo.tipo == .razon)
  }

  private func filler(of campo: Campo) -> String {
    if campo.tipo.esContenedor || campo.esDelArchivo { return "" }
    return switch campo.origen {
    case .persona: either("lo llena quien presenta", "filled in by the applicant")
    case .sistema: either("lo calcula el sistema", "computed by the system")
    }
  }

  /// How many characters are left of a limit: "quedan 123 de 250 caracteres".
  func room(of text: LimitedText) -> String {
    if text.room >= 0 {
      return either(
        "quedan \(text.room) de \(text.limit) caracteres",
        "\(text.room) of \(text.limit) characters left")
    }
    return either(
      "sobran \(-text.room) caracteres de \(text.limit)",
      "\(-text.room) characters over \(text.limit)")
  }

  /// The equations that a figure stands in, with the figures of the sheet; of what is not a figure, the
  /// conditions that do not hold.
  private func equations(of field: JSONPointer, evenIfHolding: Bool) -> [String] {
    let words = ExplanationWords(language: language)
    let steps = (Explainer.explain(.field(field), in: sheet) ?? []).filter { step in
      step.depth == 0 && step.figures.contains { $0.operand.field == field }
        && (evenIfHolding || step.message != nil)
    }
    return steps.prefix(Self.mostEquations).map { step in
      let head = "\(strong(step.rule)): \(plain(words.verdict(step.verdict)))"
      let lines = [step.formula] + step.working + [step.reason].compactMap(\.self)
      return ([head] + lines.map { plain($0[language]) }).joined(separator: lineBreak)
    }
  }

  /// What a rule demands, over its id in an exception.
  private func ruleParagraphs(_ spot: FieldSpot) -> [String]? {
    let tokens = spot.pointer.tokens
    guard !spot.isKey, tokens.count == 3, tokens[0] == "excepciones", tokens[2] == "regla",
      let id = document.node(at: spot.pointer)?.text
    else { return nil }
    let own = sheet.options.ownRules.first { $0.id.uppercased() == id.uppercased() }?.description
    guard let rule = RuleCatalogue.description(id) ?? own else { return nil }
    return [
      "\(strong(rule.id)): \(plain(rule.title[language]))", plain(rule.rationale[language]),
      plain(rule.formula[language]),
    ]
  }

  private var lineBreak: String { client.showsMarkdown ? "  \n" : "\n" }

  private func plain(_ text: String) -> String {
    client.showsMarkdown ? MarkdownText.inline(text) : text
  }

  private func strong(_ text: String) -> String {
    client.showsMarkdown ? "**\(MarkdownText.inline(text))**" : text
  }
}
