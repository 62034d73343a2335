import Fichas
import Foundation
import LanguageServer
import TestSupport
import Testing

@Suite("The diagnostics of an editor")
struct DiagnosticsTests {
  private let wrong = Result { try Project.example("con-errores/gasto-por-beneficiario.yaml") }

  @Test("say what a check says, where, with the figures that take part and the page of the rule")
  func published() throws {
    let editor = try Editor(try wrong.get())
    let diagnostics = try editor.diagnostics()
    let first = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(first["code"] as? String == "GAS02")
    #expect(first["severity"] as? Int == 1)
    #expect(first["source"] as? String == "fichas")
    let start = (first["range"] as? Editor.Object)?["start"] as? Editor.Object
    let wanted = try editor.place("183,89", occurrence: 1)
    #expect(start?["line"] as? Int == wanted["line"] as? Int)
    #expect(start?["character"] as? Int == wanted["character"] as? Int)
    let message = try #require(first["message"] as? String)
    #expect(message.hasPrefix("el gasto por beneficiario dice 183,89, pero"))
    #expect(message.contains("\nayuda: "))
    let related = try #require(first["relatedInformation"] as? [Editor.Object])
    let said = related.compactMap { $0["message"] as? String }
    #expect(said.contains("el gasto total = 340.000"))
    let page = (first["codeDescription"] as? Editor.Object)?["href"] as? String
    #expect(page?.hasSuffix("/docs/reglas/GAS02.md") == true)
  }

  @Test("follow the text, and go when it is closed")
  func follow() throws {
    let editor = try Editor(try wrong.get())
    #expect(try editor.codes() == ["GAS02"])
    editor.replaceAll(
      by: editor.text.replacing("porBeneficiario: 183,89", with: "porBeneficiario: 188,89"))
    #expect(try editor.codes() == [])
    #expect(editor.session.hasUnpublished == false)
    editor.tell("textDocument/didClose", ["textDocument": editor.document])
    let last = editor.notices.last?["params"] as? Editor.Object
    #expect((last?["diagnostics"] as? [Any])?.isEmpty == true)
    #expect(
      try editor.error(
        "textDocument/hover",
        ["textDocument": editor.document, "position": ["line": 0, "character": 0]]
      ).code == -32602)
  }

  @Test("come once for a burst of changes")
  func burst() throws {
    let editor = try Editor(try wrong.get())
    for _ in 0..<50 { editor.type("#", over: 0..<0) }
    #expect(editor.notices.isEmpty)
    #expect(try editor.codes() == ["GAS02"])
    #expect(editor.notices.count == 1)
  }

  @Test(
    "say nothing of what is not a sheet",
    arguments: ["", "a: 1\n", "- [\n", "# ficha: ex-ante\n", "a: \"\n", "\t{"])
  func others(text: String) throws {
    #expect(try Editor(text).codes() == [])
    #expect(try Editor(text, at: "file:///tmp/otra.txt").codes() == [])
  }

  @Test("are asked for by a client that can, and are then not sent as well")
  func pulled() throws {
    var capabilities = Editor.capabilities
    capabilities["textDocument"] = ["diagnostic": Editor.Object()]
    let editor = try Editor(try wrong.get(), capabilities: capabilities)
    func report(_ previous: String? = nil) throws -> Editor.Object {
      var params: Editor.Object = ["textDocument": editor.document]
      params["previousResultId"] = previous
      return try #require(try editor.ask("textDocument/diagnostic", params) as? Editor.Object)
    }
    let first = try report()
    #expect(first["kind"] as? String == "full")
    #expect((first["items"] as? [Any])?.count == 1)
    let name = try #require(first["resultId"] as? String)
    #expect(try report(name)["kind"] as? String == "unchanged")
    while editor.session.hasUnpublished { editor.session.publishNext() }
    #expect(editor.session.takeOutgoing().isEmpty)
    editor.type("1", over: 0..<0)
    #expect(try report(name)["kind"] as? String == "full")
  }

  @Test("tell of a configuration what cannot be understood of it")
  func configuration() throws {
    let text =
      "gravedades:\n  GAS02: nada\nperfl: x\nreglas:\n  - id: X1\n    condicion: gasto.totl > 1\n"
    let editor = try Editor(text, at: "file:///tmp/nada/.fichas.yaml")
    #expect(try editor.codes() == ["CFG03", "CFG02", "CFG04"])
  }

  @Test("of a published text stand in that text, which is only read")
  func official() throws {
    let text = try Project.text("Tests/OfficialTextTests/Texts/juntos-2019.txt")
    let editor = try Editor(text, at: "file:///tmp/juntos-2019.txt", language: "plaintext")
    let wanted = Checker().check(
      file: Project.path("Tests/OfficialTextTests/Texts/juntos-2019.txt"))
    let codes = try editor.codes()
    #expect(codes == wanted.placedFindings.map(\.finding.rule))
    #expect(!codes.isEmpty)
    let place = try editor.place("16.793")
    #expect(try editor.hover(place)?.isEmpty == false)
    #expect(try editor.actions(place).isEmpty)
    #expect(
      try editor.error(
        "textDocument/formatting", ["textDocument": editor.document, "options": [:]]
      ).code == -32803)
  }

  @Test("of a folder are those of its sheets, as they are on disk or as they are open")
  func folder() throws {
    let folder = try TemporaryFolder()
    try folder.write(try wrong.get(), to: "a.yaml")
    try folder.write(try wrong.get(), to: "sub/b ñ.yaml")
    try folder.write("a: 1\n", to: "otra.yaml")
    let root = URL(filePath: folder.path).absoluteString
    let address = URL(filePath: folder.path(to: "a.yaml")).absoluteString
    let mended = try wrong.get().replacing(
      "porBeneficiario: 183,89", with: "porBeneficiario: 188,89")
    let editor = try Editor(mended, at: address, folders: [root])
    func items(_ previous: [Editor.Object]) throws -> [Editor.Object] {
      let answer = try editor.ask("workspace/diagnostic", ["previousResultIds": previous])
      return try #require((answer as? Editor.Object)?["items"] as? [Editor.Object])
    }
    let first = try items([])
    let counts = first.map { ($0["items"] as? [Any])?.count }
    let addresses = first.compactMap { $0["uri"] as? String }
    #expect(addresses.count == 2)
    #expect(addresses.first == address)
    #expect(addresses.last?.hasSuffix("/sub/b%20%C3%B1.yaml") == true)
    #expect(counts == [0, 1])
    // who does not want them any more gets none
    editor.session.hasWithdrawn = { _ in true }
    #expect(try editor.error("workspace/diagnostic", ["previousResultIds": [Any]()]).code == -32800)
    editor.session.hasWithdrawn = { _ in false }
    let again = try items(
      first.map { ["uri": $0["uri"] ?? "", "value": $0["resultId"] ?? ""] })
    #expect(again.map { $0["kind"] as? String } == ["unchanged", "unchanged"])
  }

  @Test("hold by the configuration on disk, which is read anew when it is saved or changes")
  func reloads() throws {
    let folder = try TemporaryFolder()
    try folder.write("gravedades:\n  GAS02: apagada\n", to: ".fichas.yaml")
    let address = URL(filePath: folder.path(to: "a.yaml")).absoluteString
    let editor = try Editor(try wrong.get(), at: address)
    #expect(try editor.codes() == [])
    try folder.write("gravedades:\n  GAS02: advertencia\n", to: ".fichas.yaml")
    #expect(!editor.session.hasUnpublished)
    editor.tell("workspace/didChangeWatchedFiles", ["changes": [Any]()])
    #expect(try editor.diagnostics().first?["severity"] as? Int == 2)
    let own = URL(filePath: folder.path(to: ".fichas.yaml")).absoluteString
    let text = "gravedades:\n  GAS02: nota\n"
    editor.tell(
      "textDocument/didOpen",
      ["textDocument": ["uri": own, "languageId": "yaml", "version": 1, "text": text]])
    try folder.write(text, to: ".fichas.yaml")
    editor.tell("textDocument/didSave", ["textDocument": ["uri": own]])
    #expect(try editor.diagnostics().first?["severity"] as? Int == 3)
  }

  @Test("say of a configuration that nobody has open what is wrong with it, until it is mended")
  func faultyConfiguration() throws {
    let folder = try TemporaryFolder()
    try folder.write("perfl: gore\n", to: ".fichas.yaml")
    let address = URL(filePath: folder.path(to: "a.yaml")).absoluteString
    let editor = try Editor(try wrong.get(), at: address)
    func told() throws -> [[String?]] {
      _ = try editor.diagnostics()
      return editor.notices.compactMap { $0["params"] as? Editor.Object }
        .filter { ($0["uri"] as? String)?.hasSuffix(".fichas.yaml") == true }
        .compactMap { ($0["diagnostics"] as? [Editor.Object])?.map { $0["code"] as? String } }
    }
    #expect(try told() == [["CFG02"]])
    try folder.write("perfil: gore\n", to: ".fichas.yaml")
    editor.tell("workspace/didChangeWatchedFiles", ["changes": [Any]()])
    #expect(try told() == [[]])
  }
}
