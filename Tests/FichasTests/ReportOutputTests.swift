import Fichas
import Foundation
import Testing

/// Several forms of a report in one run.
@Suite final class ReportOutputTests {
  private let folder: URL
  private let files = 40

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "fichas-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "in"), withIntermediateDirectories: true)
    for number in 0..<files {
      let text = """
        {"ficha": "ex-ante", "formulario": "2019-nuevo", "gasto": {"total": \(number), "año": 1}}
        """
      try text.write(to: url("in/\(number).json"), atomically: false, encoding: .utf8)
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private func url(_ name: String) -> URL { folder.appending(path: name) }

  private func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: url(name)), as: UTF8.self)
  }

  private func run(_ outputs: [ReportOutput], jobs: Int = 2) throws -> Tally {
    let check = CheckRun(paths: [Path(url("in").path())], jobs: jobs)
    let run = ReportRun(check: check, outputs: outputs, options: RenderingOptions())
    return try run.write(to: .standard)
  }

  private func outputs(_ formats: [ReportFormat], in name: String) throws -> [ReportOutput] {
    try FileManager.default.createDirectory(at: url(name), withIntermediateDirectories: true)
    return formats.map { ReportOutput($0, to: Path(url("\(name)/\($0.rawValue)").path())) }
  }

  @Test("all forms of one run are those of runs of their own, with one job and with two")
  func several() throws {
    let tally = try run(outputs(ReportFormat.allCases, in: "together"), jobs: 2)
    #expect(tally.files == files && tally.errors >= files)
    for format in ReportFormat.allCases {
      _ = try run(outputs([format], in: "alone"), jobs: 1)
      #expect(try text("together/\(format.rawValue)") == text("alone/\(format.rawValue)"))
    }
  }

  @Test("a file takes its name only when all reports are whole")
  func failure() throws {
    try "before".write(to: url("json"), atomically: false, encoding: .utf8)
    let good = ReportOutput(.json, to: Path(url("json").path()))
    let bad = ReportOutput(.sarif, to: Path(url("none/sarif").path()))
    let error = try #require(throws: ReportError.self) { try run([good, bad]) }
    #expect(error.file == bad.file && error.reason == .notFound)
    #expect(try text("json") == "before")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(names.sorted() == ["in", "json"])
  }

  @Test("a report replaces the file that is there and keeps its permissions")
  func replaced() throws {
    try "before".write(to: url("json"), atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: url("json").path())
    _ = try run([ReportOutput(.json, to: Path(url("json").path()))])
    #expect(try text("json").hasPrefix("{\"schema\":\"fichas.report/1\""))
    let attributes = try FileManager.default.attributesOfItem(atPath: url("json").path())
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test("a report can go to a device")
  func device() throws {
    #expect(try run([ReportOutput(.csv, to: Path("/dev/null"))]).files == files)
  }
}
