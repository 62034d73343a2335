import TestSupport
import Testing

@Suite("A closed pipe")
struct ClosedPipeTests {
  @Test("ends the command without a word and leaves no half-written report")
  func quiet() throws {
    let command = try BuiltCommand()
    for number in 0..<400 { try command.write("ficha: ex-ante\n", to: "fichas/\(number).yaml") }
    let result = try command.run(
      shell: "\"$0\" check --format json --format sarif=out.sarif fichas | head -c 1")
    #expect(result.output == "{")
    #expect(try command.files.names() == ["fichas"])
    #expect(result.errors.isEmpty)
  }
}
