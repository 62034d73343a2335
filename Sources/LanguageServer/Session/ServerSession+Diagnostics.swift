import DocumentTree
import Fichas
import FileSystem
import Reporting

extension ServerSession {
  mutating func diagnose(_ parameters: Parameters) throws(ResponseError) -> Payload {
    let address = try parameters.address()
    let previous = parameters.node?["previousResultId"]?.string
    // a text that was closed in the meantime has none
    let diagnostics = texts.analysis(of: address, &settings)?
      .diagnostics(of: address, client, language)
    let report = DiagnosticReport(
      address: address, version: texts[address]?.version, diagnostics ?? [])
    return { writer in writer.object { report.write(to: &$0, unless: previous) } }
  }

  /// Checks every sheet of the folders that the editor has open: what it holds itself as it holds it, and
  /// the others as they are on disk.
  mutating func diagnoseFolders(_ parameters: Parameters) throws(ResponseError) -> Payload {
    var known: [String: String] = [:]
    if let results = parameters.node?["previousResultIds"] {
      for result in results.elements {
        if let address = result["uri"]?.string { known[address] = result["value"]?.string }
      }
    }
    let reports = openReports() + (try closedReports())
    return { writer in
      writer.object { writer in
        writer.member("items", reports) { writer, report in
          writer.object { writer in
            writer.member("uri", report.address)
            writer.member("version", report.version)
            report.write(to: &writer, unless: known[report.address])
          }
        }
      }
    }
  }

  private mutating func openReports() -> [DiagnosticReport] {
    texts.addresses.compactMap { address in
      texts.analysis(of: address, &settings).map { analysis in
        DiagnosticReport(
          address: address, version: texts[address]?.version,
          analysis.diagnostics(of: address, client, language))
      }
    }
  }

  /// The sheets that are not open; throws where the client does not want them any more.
  private func closedReports() throws(ResponseError) -> [DiagnosticReport] {
    let open = Set(
      texts.addresses.compactMap { DocumentAddress.path(of: $0) }.map(\.canonicalOrSame))
    let paths = folders.compactMap { DocumentAddress.path(of: $0) }
    if paths.isEmpty { return [] }
    var run = CheckRun(paths: paths, configuration: settings.choice)
    run.onlySheets = true
    var reports: [DiagnosticReport] = []
    var isWithdrawn = false
    run.each({ $0 }) { file in
      isWithdrawn = hasWithdrawn(current)
      if !isWithdrawn, !open.contains(Path(file.path).canonicalOrSame) {
        reports += [report(of: file)].compactMap(\.self)
      }
      return !isWithdrawn
    }
    if isWithdrawn { throw .cancelled }
    return reports
  }

  private func report(of file: FileReport) -> DiagnosticReport? {
    guard let document = file.document else { return nil }
    let address = DocumentAddress.address(of: Path(file.path))
    let analysis = TextAnalysis(of: file, TextPositions(document.source, client.encoding))
    return DiagnosticReport(
      address: address, version: nil, analysis.diagnostics(of: address, client, language))
  }
}

/// The diagnostics of a document with a name by which a client can say that it has them already.
private struct DiagnosticReport {
  let address: String
  let version: Int?
  private let items: [UInt8]
  private let name: String

  init(address: String, version: Int?, _ diagnostics: [EditorDiagnostic]) {
    self.address = address
    self.version = version
    var writer = JsonWriter()
    writer.diagnostics(diagnostics)
    items = writer.bytes
    name = Fingerprint(String(decoding: items, as: UTF8.self)).description
  }

  func write(to writer: inout JsonWriter, unless known: String?) {
    let isKnown = known == name
    writer.member("kind", isKnown ? "unchanged" : "full")
    writer.member("resultId", name)
    if !isKnown {
      writer.key("items")
      writer.literal(String(decoding: items, as: UTF8.self))
    }
  }
}

extension Path {
  /// Without links where it is on disk.
  fileprivate var canonicalOrSame: Path { (try? canonical()) ?? self }
}
