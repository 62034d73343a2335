import Foundation
import TestSupport
import Testing

@Suite("A report in the folder that is checked")
struct OwnReportTests {
  @Test("is not read as a sheet", arguments: ["json", "ndjson", "ndjson-plano", "sarif", "gitlab"])
  func passedOver(_ format: String) throws {
    let command = try BuiltCommand()
    try command.write("ficha: ex-ante\n", to: "in/a.yaml")
    let call = ["check", "in", "--format", "\(format)=in/informe.json", "--format", "human"]
    let first = try command.run(call)
    let report = try command.read("in/informe.json")
    let second = try command.run(call)
    #expect(second.status == first.status && second.output == first.output, "\(second.output)")
    #expect(
      second.errors
        == "nota: in/informe.json: lo escribió fichas, como informe o línea de base; no se revisa\n"
    )
    #expect(try command.read("in/informe.json") == report)
  }

  @Test("or a baseline there is not read as a sheet, either")
  func baseline() throws {
    let command = try BuiltCommand()
    try command.write("ficha: ex-ante\n", to: "in/a.yaml")
    let first = try command.run("check", "in", "--format", "csv")
    _ = try command.run("check", "in", "--write-baseline", "in/base.json")
    let second = try command.run("check", "in", "--format", "csv", "--lang", "en")
    #expect(second.status == first.status)
    #expect(second.errors.contains("in/base.json: was written by fichas"), "\(second.errors)")
  }

  @Test("alone makes it a folder without sheets")
  func alone() throws {
    let command = try BuiltCommand()
    try command.write("{\"schema\":\"fichas.report/1\",\"files\":[\n]}\n", to: "in/r.json")
    let result = try command.run("check", "in")
    #expect(result.status == 2 && result.output.contains("LEC12"), "\(result.output)")
    let named = try command.run("check", "in/r.json")
    #expect(named.status != 0)
  }
}
