import Fichas
import Foundation
import TestSupport
import Testing

@Suite("The façade")
struct FichasTests {
  @Test("checks a text, and puts what it finds in the order of its places")
  func text() throws {
    let text = """
      ficha: ex-ante
      formulario: 2019-nuevo
      gasto:
        totl: 5
        total: muchos
        administrativo: 1.2.3

      """
    let file = Checker().check(text: text)
    #expect(file.path == "ficha.yaml")
    #expect(file.status == .read)
    let reading = file.report.findings.filter { $0.isReadingFault }
    #expect(reading.count == 3)
    let starts = reading.compactMap { $0.range?.start }
    #expect(starts == starts.sorted())
  }

  @Test("lets a program name its types by the module, where others have the same names")
  func qualifiedNames() {
    let file: Fichas.FileReport = Fichas.Checker().check(text: "ficha: ex-ante\n")
    let findings: [Fichas.Finding] = file.report.findings
    #expect(!findings.isEmpty)
    #expect(Fichas.Path("a.yaml") == Path("a.yaml"))
  }

  @Test("reads as JSON what is called so")
  func json() {
    #expect(
      Checker().check(text: "{\"ficha\": \"ex-ante\",}", named: "a.json").report.findings.contains {
        $0.rule == "LEC01"
      })
    #expect(
      Checker().check(text: "{\"ficha\": \"ex-ante\",}", named: "a.yaml").report.findings.allSatisfy
      {
        $0.rule != "LEC01"
      })
  }

  @Test("checks a file")
  func file() throws {
    let file = Checker().check(file: Project.examples + "/con-errores/suma-de-gastos.yaml")
    #expect(file.report.findings.map(\.rule).contains("GAS01"))
    #expect(file.report.kind == "ex-ante")
    #expect(file.report.checked > 0)
  }

  @Test("tells of a file that cannot be read as of any other fault")
  func missingFile() throws {
    let file = Checker().check(file: Project.examples + "/no-hay.yaml")
    #expect(file.status == .unreadable)
    let finding = try #require(file.report.findings.first)
    #expect(finding.message.es == "no existe el archivo")
    #expect(finding.isReadingFault)
  }

  @Test("checks a folder to the bottom, in the order of paths")
  func folder() {
    let paths = Checker().check(paths: [Project.examples]).map(\.path)
    #expect(paths.count > 20)
    #expect(paths == paths.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
  }

  @Test("finds the same however many files are checked at a time", arguments: [2, 3, 8])
  func jobs(_ jobs: Int) {
    let paths = [Project.examples, Project.examples + "/no-hay.yaml"]
    let alone = Checker(jobs: 1).check(paths: paths)
    let together = Checker(jobs: jobs).check(paths: paths)
    #expect(alone.map(\.path) == together.map(\.path))
    #expect(alone.map(\.report) == together.map(\.report))
  }

  @Test("ends a run when nobody wants more of it", arguments: [1, 2])
  func ending(jobs: Int) {
    var delivered = 0
    CheckRun(paths: [Path(Project.examples)], jobs: jobs).each({ $0.path }) { _ in
      delivered += 1
      return delivered < 3
    }
    #expect(delivered == 3)
  }

  @Test("tells what it passed over")
  func notices() {
    var notices: [Notice] = []
    let folder = Path(Project.examples)
    CheckRun(paths: [folder, folder], jobs: 2).each(
      { $0.path }, notice: { notices.append($0) }, deliver: { _ in true })
    #expect(notices == [.repeatedFolder(folder)])
  }

  @Test("writes the documents of a file as lines of JSON")
  func tree() throws {
    guard case .lines(let lines) = TreeOutcome.read(Path(Project.examples + "/juntos-2019.yaml"))
    else {
      Issue.record("no lines")
      return
    }
    let root = try JSONSerialization.jsonObject(with: Data(lines)) as? [String: Any]
    #expect(root?["ficha"] as? String == "ex-ante")
  }
}
