import TestSupport
import Testing

@testable import OfficialText

@Suite("Tables in Markdown, in a design")
struct MarkdownDesignTests {
  private static let folder = "Tests/OfficialTextTests/Texts"

  private func leaves(_ text: String) throws -> [String: String] {
    Leaves.all(of: try #require(OfficialText(Array(text.utf8)).sheets.first).document)
  }

  /// A design whose rows stand between pipes in place of tabs.
  private func piped(_ text: String) -> String {
    var isOpen = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      line -> [String] in
      guard line.contains("\t") else {
        isOpen = false
        return [String(line)]
      }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      let rule = isOpen ? [] : ["|" + cells.map { _ in "---|" }.joined()]
      isOpen = true
      return ["| " + cells.joined(separator: " | ") + " |"] + rule
    }
    return lines.joined(separator: "\n")
  }

  @Test("are read as those with tabs")
  func ofDesign() throws {
    let text = try Project.text("\(Self.folder)/servicios-virtuales-2025.txt")
    #expect(try leaves(piped(text)) == leaves(text))
  }

  @Test(
    "change nothing of the text around them",
    arguments: ["juntos-2019", "servicios-virtuales-2025"])
  func amongOthers(name: String) throws {
    let text = try Project.text("\(Self.folder)/\(name).txt")
    #expect(try leaves(text + "\n| a | b |\n|---|---|\n| c | d |\n")["/gasto/total"] != nil)
    #expect(try leaves("| a | b |\n|---|---|\n| c | d |\n\n" + text) == leaves(text))
  }

  @Test("have values that begin with the word of another label")
  func valueLikeLabel() throws {
    let text = try Project.text("\(Self.folder)/servicios-virtuales-2025.txt")
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("Programa\t") })
    let other = text.replacing(line, with: "Programa\tTipo de servicio")
    for text in [other, piped(other)] {
      let read = try leaves(text)
      #expect(read["/encabezado/programa"] == "Tipo de servicio")
      #expect(read["/encabezado/tipo"]?.hasPrefix("Nuevo") ?? false)
    }
  }

  @Test("have an answer and what explains it in one cell")
  func answerAndText() throws {
    let whole = try Project.text("\(Self.folder)/servicios-virtuales-2025.txt")
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    let label = try #require(lines.firstIndex { $0.hasPrefix("Si existe **un proceso") })
    let answers = lines[(label + 1)...].indices.filter { !lines[$0].isEmpty }.prefix(2)
    let row =
      "| \(lines[label]) | \(answers.map { String(lines[$0]) }.joined(separator: "<br>")) |\n|--|--|"
    var changed = lines.map(String.init)
    changed[label] = row
    for answer in answers { changed[answer] = "" }
    #expect(try leaves(changed.joined(separator: "\n")) == leaves(whole))
  }
}
