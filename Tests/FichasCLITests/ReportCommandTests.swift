import Foundation
import TestSupport
import Testing

@Suite("fichas report")
struct ReportCommandTests {
  private static let sheet = Project.examples + "/juntos-2019.yaml"

  @Test("writes the same page on one core and on two, and the same twice")
  func isStable() throws {
    let command = try BuiltCommand()
    let pages = try ["1", "2", "2"].map { jobs in
      try command.run("report", Project.examples, "--jobs", jobs).output
    }
    #expect(Set(pages).count == 1 && pages[0].hasPrefix("<!DOCTYPE html>"))
    let letters = try ["1", "2"].map { jobs in
      try command.run("report", "--carta", "--format", "md", Project.examples, "--jobs", jobs)
        .output
    }
    #expect(Set(letters).count == 1 && letters[0].hasPrefix("# Observaciones a la ficha"))
  }

  @Test("writes over its own page and letter, and over nothing else without force")
  func replaces() throws {
    let command = try BuiltCommand()
    for words in [["report"], ["report", "--carta"]] {
      let write = words + [Self.sheet, "-o", "informe.html"]
      #expect(try command.run(write).status == 0)
      #expect(try command.run(write + ["--lang", "en"]).status == 0)
      #expect(try command.read("informe.html").contains("<html lang=\"en\">"))
    }
    try command.write("mío\n", to: "mio.html")
    let refused = try command.run("report", Self.sheet, "-o", "mio.html")
    #expect(refused.status == 2 && refused.errors.contains("--force"))
    #expect(try command.read("mio.html") == "mío\n")
    #expect(try command.run("report", Self.sheet, "-o", "mio.html", "--force").status == 0)
  }

  @Test("makes a page of what can be read, and ends with 2")
  func unread() throws {
    let command = try BuiltCommand()
    try command.write("ficha: [\n", to: "rota.yaml")
    let run = try command.run("report", "rota.yaml", Self.sheet)
    #expect(run.status == 2)
    #expect(run.output.contains("rota.yaml") && run.output.contains("Juntos"))
  }

  @Test("has Markdown and a document for letters alone")
  func formats() throws {
    let command = try BuiltCommand()
    for format in ["md", "docx"] {
      let run = try command.run("report", Self.sheet, "--format", format)
      #expect(run.status == 2 && run.errors.contains("--carta"))
    }
    #expect(
      try command.run("report", "--carta", Self.sheet, "--format", "docx", "-o", "c.docx").status
        == 0)
  }

  @Test("what is not said of the form is taken from the name of the file")
  func formOfFile() throws {
    let command = try BuiltCommand()
    let begins = [
      ("carta.md", ["report", "--carta"], "# Observaciones"),
      ("carta.DOCX", ["report", "--carta"], "PK"),
      ("carta.txt", ["report", "--carta"], "<!DOCTYPE"),
      ("libro.xlsx", ["report"], "PK"), ("calculo.csv", ["calc"], "field,"),
      ("tabla.md", ["table", "gasto"], "| "), ("tabla.json", ["table", "gasto"], "{"),
    ]
    for (name, words, start) in begins {
      #expect(try command.run(words + [Self.sheet, "-o", name]).status == 0)
      let bytes = try Data(contentsOf: URL(filePath: command.files.path(to: name)))
      #expect(bytes.starts(with: start.utf8), "\(name)")
    }
    let asked = try command.run(
      "report", "--carta", "--format", "html", Self.sheet, "-o", "carta.md", "--force")
    #expect(asked.status == 0)
    #expect(try command.read("carta.md").hasPrefix("<!DOCTYPE"))
    #expect(try command.run("report", Self.sheet, "-o", "informe.docx").status == 2)
  }

  @Test("has a workbook for reports alone, the same on one core and on two")
  func workbook() throws {
    let command = try BuiltCommand()
    let books = try ["1", "2"].map { jobs in
      let name = "informe-\(jobs).xlsx"
      let run = try command.run(
        "report", Self.sheet, "--format", "xlsx", "-o", name, "--jobs", jobs)
      #expect(run.status == 0)
      return try Data(contentsOf: URL(filePath: command.files.path(to: name)))
    }
    #expect(books[0] == books[1] && books[0].starts(with: "PK".utf8))
    let run = try command.run("report", "--carta", Self.sheet, "--format", "xlsx")
    #expect(run.status == 2 && run.errors.contains("--carta"))
  }
}
