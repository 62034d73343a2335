import DocumentTree
import Fichas
import FileSystem
import Reporting

extension ServerSession {
  typealias NotificationHandler = @Sendable (inout ServerSession, Parameters) -> Void

  static let notifications: [String: NotificationHandler] = [
    "initialized": { session, _ in session.watchFiles() },
    "textDocument/didOpen": { session, parameters in session.open(parameters) },
    "textDocument/didChange": { session, parameters in session.change(parameters) },
    "textDocument/didClose": { session, parameters in session.close(parameters) },
    "textDocument/didSave": { session, parameters in session.saved(parameters) },
    "workspace/didChangeWatchedFiles": { session, _ in session.reload() },
    "workspace/didChangeConfiguration": { session, _ in session.reload() },
    "workspace/didChangeWorkspaceFolders": { session, parameters in
      session.changeFolders(parameters.node?["event"])
    },
  ]

  private mutating func open(_ parameters: Parameters) {
    guard let document = parameters.node?["textDocument"], let address = document["uri"]?.string,
      let text = document["text"]?.string
    else { return }
    texts.open(
      OpenText(
        address: address, languageID: document["languageId"]?.string ?? "",
        version: document["version"]?.whole, text: text, client.encoding))
  }

  private mutating func change(_ parameters: Parameters) {
    guard let address = try? parameters.address() else { return }
    let changes = parameters.node?["contentChanges"]?.elements.compactMap { change in
      change["text"]?.string.map { (span: TextSpan(change["range"]), text: $0) }
    }
    texts.change(
      address, changes ?? [], version: parameters.node?.at("textDocument", "version")?.whole)
  }

  /// Takes away what an editor shows of a text that it does not hold any more.
  private mutating func close(_ parameters: Parameters) {
    guard let address = try? parameters.address(), texts[address] != nil else { return }
    texts.close(address)
    if !client.pullsDiagnostics { publish([], of: address, version: nil) }
  }

  /// A saved configuration, or a file of rules that it names, holds from now on.
  private mutating func saved(_ parameters: Parameters) {
    guard let address = try? parameters.address(), let text = texts[address] else { return }
    let analysis = texts.analysis(of: address, &settings)
    if case .sheets(let sheets) = analysis?.content, !sheets.isEmpty || !text.isFile { return }
    reload()
  }

  /// Reads the configurations anew, and checks with them.
  mutating func reload() {
    settings.reload()
    texts.touchAll()
    if client.pullsDiagnostics, client.refreshesDiagnostics { ask("workspace/diagnostic/refresh") }
    if client.refreshesHints { ask("workspace/inlayHint/refresh") }
  }
}

// MARK: - Diagnostics that nobody asked for

extension ServerSession {
  /// Whether there are diagnostics that the client has not seen.
  package var hasUnpublished: Bool { !texts.unpublished.isEmpty && phase == .running }

  /// Whether the text that is next was checked for a request already, so that nothing is gained by waiting.
  var isNextChecked: Bool { texts.unpublished.first.map { texts.isAnalysed($0) } ?? false }

  /// Checks the text that has waited longest for it, and sends its diagnostics, unless the client asks for
  /// them itself.
  package mutating func publishNext() {
    guard let address = texts.nextUnpublished(), !client.pullsDiagnostics,
      let analysis = texts.analysis(of: address, &settings)
    else { return }
    publish(
      analysis.diagnostics(of: address, client, language), of: address,
      version: texts[address]?.version)
    publishConfigurations()
  }

  /// Says of the configurations on disk what cannot be understood of them.
  private mutating func publishConfigurations() {
    var seen: Set<String> = []
    for report in settings.faults {
      let address = DocumentAddress.address(of: Path(report.path))
      guard texts[address] == nil, let document = report.document else { continue }
      seen.insert(address)
      if !faultyConfigurations.insert(address).inserted { continue }
      let positions = TextPositions(document.source, client.encoding)
      let diagnostics = TextAnalysis(of: report, positions).diagnostics(
        of: address, client, language)
      publish(diagnostics, of: address, version: nil)
    }
    for address in faultyConfigurations.subtracting(seen) where texts[address] == nil {
      publish([], of: address, version: nil)
    }
    faultyConfigurations = seen
  }

  private mutating func publish(
    _ diagnostics: [EditorDiagnostic], of address: String, version: Int?
  ) {
    notify("textDocument/publishDiagnostics") { writer in
      writer.object { writer in
        writer.member("uri", address)
        if let version { writer.member("version", version) }
        writer.key("diagnostics")
        writer.diagnostics(diagnostics)
      }
    }
  }
}
