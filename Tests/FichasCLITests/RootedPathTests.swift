import Foundation
import TestSupport
import Testing

/// The paths by which a service finds the files of a report.
@Suite struct RootedPathTests {
  private func repository() throws -> BuiltCommand {
    let command = try BuiltCommand()
    try command.write("", to: ".git/HEAD")
    try command.write(
      Project.example("con-errores/suma-de-gastos.yaml"), to: "fichas/suma-de-gastos.yaml")
    return command
  }

  @Test("a service finds files by their path from the root of the repository")
  func rootedPaths() throws {
    let command = try repository()
    let folder = try #require(realpath(command.folder, nil).map { String(cString: $0) })
    let path = "fichas/suma-de-gastos.yaml"
    for format in ["sarif", "azure", "github", "gitlab", "junit", "checkstyle", "rdjsonl"] {
      let wanted = try command.run("check", path, "--format", format).output
      #expect(wanted.contains(path))
      for other in ["./\(path)", "\(folder)/\(path)"] {
        #expect(try command.run("check", other, "--format", format).output == wanted)
      }
      let line = "cd fichas && \"$0\" check suma-de-gastos.yaml --format \(format)"
      #expect(try command.run(shell: line).output == wanted)
      // the present folder is outside of the repository
      let outside = "here=$PWD; cd / && \"$0\" check \"$here/\(path)\" --format \(format)"
      #expect(try command.run(shell: outside).output == wanted)
    }
    let named = try command.run("check", "\(folder)/\(path)", "--format", "ndjson").output
    #expect(named.contains("\(folder)/\(path)"))
  }

  @Test(
    "a service finds files by their path from the folder that it checks out to",
    arguments: ["GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY"],
    ["sarif", "azure", "github", "gitlab", "junit"])
  func checkedOut(_ variable: String, _ format: String) throws {
    let command = try BuiltCommand()
    try command.write(Project.example("con-errores/suma-de-gastos.yaml"), to: "a/b/c.yaml")
    let run = "\(variable)=\"$here\" \"$0\" check c.yaml --format \(format)"
    let output = try command.run(shell: "here=$PWD; cd a/b; \(run)").output
    #expect(output.contains("a/b/c.yaml"))
    #expect(!output.contains("/a/b/c.yaml"))
    // a repository below it counts more, and so does the folder where it is a repository itself
    let below = try command.run(shell: "git init -q a; here=$PWD; cd a/b; \(run)").output
    #expect(below == output.replacing("a/b/c.yaml", with: "b/c.yaml") || format == "gitlab")
    #expect(!below.contains("a/b/c.yaml"))
    let both = try command.run(shell: "git init -q .; here=$PWD; cd a/b; \(run)").output
    #expect(both == output)
  }
}
