import DocumentTree
import Reporting

extension ServerSession {
  typealias RequestHandler =
    @Sendable (inout ServerSession, Parameters) throws(ResponseError) -> Payload

  static let requests: [String: RequestHandler] = [
    "textDocument/hover": { session, it throws(ResponseError) in try session.hover(it) },
    "textDocument/inlayHint": { session, it throws(ResponseError) in try session.hints(it) },
    "textDocument/codeAction": { session, it throws(ResponseError) in try session.actions(it) },
    "textDocument/completion": { session, it throws(ResponseError) in try session.complete(it) },
    "textDocument/definition": { session, it throws(ResponseError) in
      try session.places(it) { $0.definitions(at: $1) }
    },
    "textDocument/references": { session, it throws(ResponseError) in
      let withItself = it.node?.at("context", "includeDeclaration")?.isTrue ?? false
      return try session.places(it) { $0.references(at: $1, withItself: withItself) }
    },
    "textDocument/prepareRename": { session, it throws(ResponseError) in
      try session.prepareRename(it)
    },
    "textDocument/rename": { session, it throws(ResponseError) in try session.rename(it) },
    "textDocument/documentSymbol": { session, it throws(ResponseError) in try session.symbols(it) },
    "textDocument/foldingRange": { session, it throws(ResponseError) in try session.folds(it) },
    "textDocument/selectionRange": { session, it throws(ResponseError) in
      try session.selections(it)
    },
    "textDocument/formatting": { session, it throws(ResponseError) in
      try session.format(it) { query throws(ResponseError) in try query.formatting() }
    },
    "textDocument/rangeFormatting": { session, it throws(ResponseError) in
      let span = try it.span()
      return try session.format(it) { query throws(ResponseError) in
        try query.formatting(in: query.positions.range(of: span))
      }
    },
    "textDocument/semanticTokens/full": { session, it throws(ResponseError) in
      try session.tokens(it, in: nil)
    },
    "textDocument/semanticTokens/range": { session, it throws(ResponseError) in
      try session.tokens(it, in: try it.span())
    },
    "textDocument/diagnostic": { session, it throws(ResponseError) in try session.diagnose(it) },
    "workspace/diagnostic": { session, it throws(ResponseError) in try session.diagnoseFolders(it)
    },
  ]

  /// The analysis of a document; throws where the client has not opened it.
  mutating func analysis(_ parameters: Parameters) throws(ResponseError) -> TextAnalysis {
    let address = try parameters.address()
    guard let analysis = texts.analysis(of: address, &settings) else {
      throw .invalidParameters("'\(address)' is not open")
    }
    return analysis
  }

  /// The sheets of a document; empty for other files of the editor.
  mutating func queries(_ parameters: Parameters) throws(ResponseError) -> [SheetQuery] {
    let analysis = try analysis(parameters)
    return analysis.sheets.compactMap { SheetQuery($0, analysis.positions, client, language) }
  }

  private mutating func hover(_ parameters: Parameters) throws(ResponseError) -> Payload {
    let place = try parameters.place()
    let analysis = try analysis(parameters)
    var found: SheetQuery.Hover?
    if case .configuration(let report) = analysis.content {
      found = ConfigurationQuery(report, language)?.hover(
        at: analysis.positions.offset(of: place), analysis.positions, client)
    } else {
      found = try queries(parameters).lazy
        .compactMap { $0.hover(at: $0.positions.offset(of: place)) }.first
    }
    guard let found else { return Self.nothing }
    let kind = client.showsMarkdown ? "markdown" : "plaintext"
    return { writer in
      writer.object { writer in
        writer.member("contents") {
          $0.member("kind", kind)
          $0.member("value", found.text)
        }
        writer.member("range", found.span)
      }
    }
  }

  private mutating func hints(_ parameters: Parameters) throws(ResponseError) -> Payload {
    let span = try parameters.span()
    let hints = try queries(parameters).flatMap { query in
      query.hints(in: query.positions.range(of: span)).map { hint in
        (query.positions.place(of: hint.offset), hint)
      }
    }
    return { writer in
      writer.array(hints) { writer, hint in
        writer.object { writer in
          writer.member("position", hint.0)
          writer.member("label", hint.1.label)
          writer.member("tooltip", hint.1.tooltip)
          writer.member("paddingLeft", true)
        }
      }
    }
  }

  private mutating func complete(_ parameters: Parameters) throws(ResponseError) -> Payload {
    let place = try parameters.place()
    let analysis = try analysis(parameters)
    let offset = analysis.positions.offset(of: place)
    let found: (items: [CompletionItem], range: ByteRange)
    if case .configuration(let report) = analysis.content {
      let query = ConfigurationQuery(report, language)
      guard let query else { return Self.nothing }
      found = query.completions(at: offset)
    } else {
      guard let query = try queries(parameters).first else { return Self.nothing }
      found = query.completions(at: offset)
    }
    let (items, range) = found
    let span = analysis.positions.span(of: range)
    return { writer in
      writer.object { writer in
        writer.member("isIncomplete", false)
        writer.key("items")
        writer.array(items.enumerated()) { writer, item in
          let (number, item) = item
          writer.object { writer in
            writer.member("label", item.label)
            writer.member("kind", item.kind.rawValue)
            writer.member("detail", item.detail)
            // in the order of the form
            writer.member("sortText", String(String(100_000 + number).dropFirst()))
            writer.member("textEdit") {
              $0.member("range", span)
              $0.member("newText", item.text)
            }
          }
        }
      }
    }
  }

  private mutating func places(
    _ parameters: Parameters, _ find: (SheetQuery, Int) -> [ByteRange]
  ) throws(ResponseError) -> Payload {
    let place = try parameters.place()
    let address = try parameters.address()
    let spans = try queries(parameters).flatMap { query in
      find(query, query.positions.offset(of: place)).compactMap { query.span(of: $0) }
    }
    return { writer in
      writer.array(spans) { writer, span in
        writer.object {
          $0.member("uri", address)
          $0.member("range", span)
        }
      }
    }
  }

  static var nothing: Payload { { $0.literal("null") } }
}
