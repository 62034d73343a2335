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
  mutating func diagnoseFolders(_ parameters: Parameters) -> Payload {
    var known: [String: String] = [:]
    if let results = parameters.node?["previousResultIds"] {
      for result in results.elements {
        if let address = result["uri"]?.string { known[address] = result["value"]?.string }
      }
    }
    var reports: [DiagnosticReport] = []
    for address in texts.addresses {
      guard let analysis = texts.analysis(of: address, &settings) else { continue }
      reports.append(
        DiagnosticReport(
          address: address, version: texts[address]?.version,
          analysis.diagnostics(of: address, client, language)))
    }
    let open = Set(
      texts.addresses.compactMap { DocumentAddress.path(of: $0) }.map(\.canonicalOrSame))
    let paths = folders.compactMap { DocumentAddress.path(of: $0) }
    if !paths.isEmpty {
      let (client, language) = (client, language)
      var run = CheckRun(paths: paths, configuration: settings.choice)
      run.onlySheets = true
      run.each({ $0 }) { file in
        guard let document = file.document, !open.contains(Path(file.path).canonicalOrSame) else {
          return true
        }
        let address = DocumentAddress.address(of: Path(file.path))
        let analysis = TextAnalysis(of: file, TextPositions(document.source, client.encoding))
        reports.append(
          DiagnosticReport(
            address: address, version: nil, analysis.diagnostics(of: address, client, language)))
        return true
      }
    }
    return { [reports] writer in
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
    var writer = JsonWriter([])
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
