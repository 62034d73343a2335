import Foundation
import TestSupport
import Testing

@Suite("The Swift code in the documentation")
struct ArticleTests {
  /// What `Tests/Client/run` compiles and runs.
  private static func compiled() throws -> [String] {
    try Project.files(below: "Tests/Client/Sources", "swift").map { try Project.text($0) }
  }

  private static func blocks(in page: String) throws -> [String] {
    try Project.text(page).components(separatedBy: "```swift\n").dropFirst().map { rest in
      rest.components(separatedBy: "```")[0]
    }
  }

  @Test(
    "is a file of the programs that depend on the library, to the letter",
    arguments: [
      ("README.md", 2), ("docs/scripts.md", 1), ("Sources/Fichas/Fichas.docc/CheckAFile.md", 2),
      ("Sources/Fichas/Fichas.docc/CheckAValue.md", 1),
      ("Sources/Fichas/Fichas.docc/RenderAReport.md", 1),
    ])
  func isCompiled(page: String, count: Int) throws {
    let blocks = try Self.blocks(in: page)
    #expect(blocks.count == count)
    for block in blocks { #expect(try Self.compiled().contains(block), "\(block)") }
  }

  @Test("is in no other article")
  func areAllListed() throws {
    let articles = try Project.names(in: "Sources/Fichas/Fichas.docc", "md")
    #expect(articles == ["CheckAFile.md", "CheckAValue.md", "Fichas.md", "RenderAReport.md"])
    #expect(try Self.blocks(in: "Sources/Fichas/Fichas.docc/Fichas.md").isEmpty)
  }
}
