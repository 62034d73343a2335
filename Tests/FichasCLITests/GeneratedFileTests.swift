import Fichas
import Foundation
import TestSupport
import Testing

@testable import FichasCLI

struct GeneratedFile: Sendable, CustomTestStringConvertible {
  let name: String
  let text: @Sendable () -> String

  var testDescription: String { name }
}

@Suite("A generated file")
struct GeneratedFileTests {
  static let files = [
    GeneratedFile(name: "docs/fichas.1") { ManPage.text(in: .es) },
    GeneratedFile(name: "docs/completions/fichas.bash") { Shell.bash.script(in: .es) },
    GeneratedFile(name: "docs/completions/_fichas") { Shell.zsh.script(in: .es) },
    GeneratedFile(name: "docs/completions/fichas.fish") { Shell.fish.script(in: .es) },
  ]

  @Test("is what the command writes", arguments: files)
  func fresh(_ file: GeneratedFile) throws {
    #expect(try Project.text(file.name) == file.text(), "run .ci/generated after a build")
  }

  @Test("names every command and option", arguments: files)
  func complete(_ file: GeneratedFile) {
    let text = file.text().replacing("\\-", with: "-")
    for command in Command.allCases {
      #expect(text.contains(command.name))
      for option in command.description.options {
        #expect(text.contains("--\(option.name)") || text.contains("-l \(option.name)"))
      }
    }
  }

  @Test("of the manual has no line that troff would obey but its requests")
  func requests() {
    let requests = ManPage.text(in: .en).split(separator: "\n").filter { $0.hasPrefix(".") }
    #expect(requests.allSatisfy { $0.contains(/^\.(TH|SH|SS|TP|PP)\b/) })
  }
}
