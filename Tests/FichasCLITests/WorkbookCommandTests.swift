import Foundation
import TestSupport
import Testing

@Suite("Workbooks of the command")
struct WorkbookCommandTests {
  private func folder() throws -> BuiltCommand {
    let command = try BuiltCommand()
    try command.write(try Project.example("juntos-2019.yaml"), to: "f.yaml")
    return command
  }

  @Test("are written into a file, and over nothing that is there")
  func output() throws {
    let command = try folder()
    for call in [["table", "gasto", "f.yaml"], ["calc", "f.yaml"]] {
      let line = call + ["--format", "xlsx", "-o", "\(call[0]).xlsx"]
      let result = try command.run(line)
      #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty)
      let bytes = try Data(contentsOf: URL(filePath: command.folder + "/\(call[0]).xlsx"))
      #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
      // the same may be written over itself
      #expect(try command.run(line).status == 0)
      let other = try command.run(call + ["--format", "json", "-o", "\(call[0]).xlsx"])
      #expect(other.status == 2 && other.errors.contains("--force lo reemplaza"))
      let plain = try command.run(call + ["--format", "json", "-o", "\(call[0]).json"])
      #expect(plain.status == 0)
      let shown = try command.run(call + ["--format", "json"]).output
      #expect(try command.read("\(call[0]).json") == shown)
    }
    let over = try command.run("calc", "f.yaml", "--format", "xlsx", "-o", "f.yaml")
    #expect(over.status == 2 && over.errors.contains("ya existe"))
  }

  @Test(
    "are of the whole sheet as it is", arguments: ["--set=gasto.total=1", "--solve=gasto.total"])
  func conflicts(option: String) throws {
    let result = try folder().run("calc", "f.yaml", "--format", "xlsx", "-o", "a.xlsx", option)
    #expect(result.status == 2 && result.errors.contains("no van juntos"))
    let stream = try folder().run("calc", "--stream", "-o", "a", input: "")
    #expect(stream.status == 2 && stream.errors.contains("'--stream' y '--output' no van juntos"))
  }

  @Test("come back into a new file, and over the sheet only by force")
  func comesBack() throws {
    let command = try folder()
    _ = try command.run("calc", "f.yaml", "--format", "xlsx", "-o", "l.xlsx")
    let same = try command.run("import", "l.xlsx")
    #expect(try same.status == 0 && same.output == command.read("f.yaml"))
    #expect(same.errors == "l.xlsx: 0 cifras cambiadas de f.yaml\n")
    #expect(try command.run("import", "l.xlsx", "-q", "--lang", "en").errors.isEmpty)
    try command.write("", to: "otra/x")
    let beside = try command.run("import", "l.xlsx", "-o", "otra")
    #expect(try beside.status == 0 && command.read("otra/f.yaml") == command.read("f.yaml"))
    try command.write(
      try command.read("f.yaml").replacing("# Ficha publicada", with: "# Ficha"), to: "g.yaml")
    let told = try command.run("import", "l.xlsx", "--ficha", "g.yaml", "-o", ".")
    #expect(told.status == 0)
    try FileManager.default.removeItem(atPath: command.folder + "/f.yaml")
    let lost = try command.run("import", "l.xlsx")
    #expect(lost.status == 2 && lost.errors.contains("no se encuentra la ficha del libro: f.yaml"))
    #expect(lost.errors.contains("diga dónde está con --ficha"))
  }

  @Test("come back without the configuration that they were made with")
  func configured() throws {
    let command = try folder()
    try command.write("", to: ".git/HEAD")
    try command.write(
      "reglas: [{id: C1, titulo: t, condicion: 'gasto.total = gasto.porBeneficiario * poblacion.beneficiaria'}]\n",
      to: ".fichas.yaml")
    _ = try command.run("calc", "f.yaml", "--format", "xlsx", "-o", "l.xlsx")
    #expect(try command.run("import", "l.xlsx").output == command.read("f.yaml"))
  }

  @Test("that nobody knows are refused with a reason")
  func refused() throws {
    let command = try folder()
    _ = try command.run("table", "gasto", "f.yaml", "--format", "xlsx", "-o", "t.xlsx")
    let table = try command.run("import", "t.xlsx")
    #expect(
      table.status == 2 && table.errors.contains("el libro no es de 'fichas calc --format xlsx'"))
    try command.write("PK", to: "a.xlsx")
    let damaged = try command.run("import", "a.xlsx", "--lang", "en")
    #expect(damaged.status == 2 && damaged.errors.contains("is not an xlsx workbook"))
  }
}
