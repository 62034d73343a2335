import DocumentTree

/// What the client can do, as far as the answers depend on it.
struct ClientCapabilities {
  var encoding = PositionEncoding.utf16
  /// Whether it asks for diagnostics, so that they are not sent as well.
  var pullsDiagnostics = false
  var showsRelatedPlaces = false
  var showsMarkdown = false
  var showsNestedSymbols = false
  var takesVersionedEdits = false
  var takesActionLiterals = false
  var takesSnippets = false
  var watchesFiles = false
  var refreshesDiagnostics = false
  var refreshesHints = false
  /// Whether only whole lines can be folded.
  var foldsLines = false

  init() {}

  init(_ capabilities: Node?) {
    guard let client = capabilities else { return }
    let wished = client.at("general", "positionEncodings")?.elements.map(\.text) ?? []
    encoding = wished.lazy.compactMap { PositionEncoding(rawValue: $0) }.first ?? .utf16
    let text = client["textDocument"]
    pullsDiagnostics = text?["diagnostic"]?.kind == .mapping
    showsRelatedPlaces = text?.at("publishDiagnostics", "relatedInformation")?.isTrue ?? false
    showsMarkdown =
      text?.at("hover", "contentFormat")?.elements.contains { $0.hasText("markdown") } ?? false
    showsNestedSymbols =
      text?.at("documentSymbol", "hierarchicalDocumentSymbolSupport")?.isTrue ?? false
    takesActionLiterals =
      text?.at("codeAction", "codeActionLiteralSupport")?.kind == .mapping
    takesSnippets =
      text?.at("completion", "completionItem", "snippetSupport")?.isTrue ?? false
    foldsLines = text?.at("foldingRange", "lineFoldingOnly")?.isTrue ?? false
    let workspace = client["workspace"]
    takesVersionedEdits = workspace?.at("workspaceEdit", "documentChanges")?.isTrue ?? false
    watchesFiles =
      workspace?.at("didChangeWatchedFiles", "dynamicRegistration")?.isTrue ?? false
    refreshesDiagnostics = workspace?.at("diagnostics", "refreshSupport")?.isTrue ?? false
    refreshesHints = workspace?.at("inlayHint", "refreshSupport")?.isTrue ?? false
  }
}
