import Fichas
import Foundation
import TestSupport
import Testing

/// Several forms of a report in one run.
@Suite struct ReportOutputTests {
  private let folder: TemporaryFolder
  private let files = 40

  init() throws {
    folder = try TemporaryFolder()
    for number in 0..<files {
      let text = """
        {"ficha": "ex-ante", "formulario": "2019-nuevo", "gasto": {"total": \(number), "año": 1}}
        """
      try folder.write(text, to: "in/\(number).json")
    }
  }

  private func path(_ name: String) -> Path { Path(folder.path(to: name)) }

  private func run(_ outputs: [ReportOutput], jobs: Int = 2) throws -> Tally {
    let check = CheckRun(paths: [path("in")], jobs: jobs)
    let run = ReportRun(check: check, outputs: outputs, options: RenderingOptions())
    return try run.write(to: .standard)
  }

  private func outputs(_ formats: [ReportFormat], in name: String) throws -> [ReportOutput] {
    try folder.makeFolder(name)
    return formats.map { ReportOutput($0, to: path("\(name)/\($0.rawValue)")) }
  }

  @Test("all forms of one run are those of runs of their own, with one job and with two")
  func several() throws {
    let tally = try run(outputs(ReportFormat.allCases, in: "together"), jobs: 2)
    #expect(tally.files == files && tally.errors >= files)
    for format in ReportFormat.allCases {
      _ = try run(outputs([format], in: "alone"), jobs: 1)
      #expect(
        try folder.read("together/\(format.rawValue)") == folder.read("alone/\(format.rawValue)"))
    }
  }

  @Test("a file takes its name only when all reports are whole")
  func failure() throws {
    try folder.write("before", to: "json")
    let good = ReportOutput(.json, to: path("json"))
    let bad = ReportOutput(.sarif, to: path("none/sarif"))
    let error = try #require(throws: ReportError.self) { try run([good, bad]) }
    #expect(error.file == bad.file && error.reason == .notFound)
    #expect(try folder.read("json") == "before")
    #expect(try folder.names() == ["in", "json"])
  }

  @Test("a report replaces the file that is there and keeps its permissions")
  func replaced() throws {
    try folder.write("before", to: "json")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o640], ofItemAtPath: folder.path(to: "json"))
    _ = try run([ReportOutput(.json, to: path("json"))])
    #expect(try folder.read("json").hasPrefix("{\"schema\":\"fichas.report/1\""))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(to: "json"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test("a report can go to a device")
  func device() throws {
    #expect(try run([ReportOutput(.csv, to: Path("/dev/null"))]).files == files)
  }
}
