import Foundation
import TestSupport
import Testing

@Suite("The official text of a sheet, for the command")
struct ImportTests {
  private func command() throws -> BuiltCommand {
    let command = try BuiltCommand()
    let text = try Project.text("Tests/OfficialTextTests/Texts/juntos-2019.txt")
    try command.write(text, to: "ficha.txt")
    return command
  }

  @Test("is checked as the sheet that it is, and findings point into it")
  func isChecked() throws {
    let command = try command()
    let result = try command.run("check", "--format", "breve", "ficha.txt")
    let lines = try command.read("ficha.txt").split(
      separator: "\n", omittingEmptySubsequences: false)
    let rules = result.output.split(separator: "\n").map { line -> String in
      let parts = line.split(separator: ":")
      let number = Int(parts[1]) ?? 0
      #expect(parts[0] == "ficha.txt" && !lines[number - 1].isEmpty)
      return String(line.split(separator: "[")[1].prefix(5))
    }
    let example = try command.run(
      "check", "--format", "breve", Project.path("Examples/juntos-2019.yaml"))
    let wanted = example.output.split(separator: "\n").map {
      String($0.split(separator: "[")[1].prefix(5))
    }
    #expect(rules.sorted() == wanted.sorted())
    #expect(result.status == example.status)
  }

  @Test("tells the same whether its sheets are checked one by one or several at a time")
  func isSharedOut() throws {
    let command = try command()
    let text = try command.read("ficha.txt")
    try command.write(Array(repeating: text, count: 7).joined(separator: "\u{C}"), to: "todas.txt")
    let outputs = try ["1", "2", "8"].map { jobs in
      try command.run("check", "--format", "json", "--jobs", jobs, "todas.txt").output
    }
    #expect(Set(outputs).count == 1)
    let report = try JSONSerialization.jsonObject(with: Data(outputs[0].utf8)) as? [String: Any]
    #expect((report?["files"] as? [Any])?.count == 7)
  }

  @Test("is told with the page of each finding for programs, where it has pages")
  func hasPages() throws {
    let command = try command()
    let text = try command.read("ficha.txt")
    let places: (String) throws -> [(line: Int, page: Int?)] = { text in
      try command.write(text, to: "ficha.txt")
      let output = try command.run("check", "--format", "json", "ficha.txt").output
      let report = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
      let files = report?["files"] as? [[String: Any]]
      let findings = try #require(files?.first?["findings"] as? [[String: Any]])
      let operands = findings.flatMap { $0["operands"] as? [[String: Any]] ?? [] }
      return (findings + operands).compactMap { place in
        (place["line"] as? Int).map { ($0, place["page"] as? Int) }
      }
    }
    let without = try places(text)
    #expect(!without.isEmpty && without.allSatisfy { $0.page == nil })
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let middle = try #require(lines.firstIndex { $0.contains("Sección 3") })
    let paged = try places(
      (lines[..<middle] + ["\u{C}" + lines[middle]] + lines[(middle + 1)...]).joined(
        separator: "\n"))
    #expect(paged.map(\.line) == without.map(\.line))
    #expect(Set(paged.map(\.page)).count == 2)
    for place in paged { #expect(place.page == (place.line > middle ? 2 : 1)) }
  }

  @Test("is told with pages in each format of programs that has lines")
  func hasPagesInFormats() throws {
    let command = try command()
    let text = try command.read("ficha.txt")
    let middle = try #require(text.range(of: "Sección 3"))
    try command.write(text.replacingCharacters(in: middle, with: "\u{C}Sección 3"), to: "dos.txt")
    func output(_ format: String, _ file: String) throws -> String {
      try command.run("check", "--format", format, file).output
    }
    func objects(_ text: String) throws -> [[String: Any]] {
      try text.split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
    let pages = try objects(output("ndjson-plano", "dos.txt")).map { $0["page"] as? Int }
    #expect(Set(pages) == [1, 2])
    for finding in try objects(output("ndjson-plano", "ficha.txt")) {
      #expect(finding["page"] is NSNull)
    }
    let nested = try objects(output("ndjson", "dos.txt")).first?["findings"] as? [[String: Any]]
    #expect(nested?.map { $0["page"] as? Int } == pages)

    let log = try JSONSerialization.jsonObject(with: Data(output("sarif", "dos.txt").utf8))
    let runs = (log as? [String: Any])?["runs"] as? [[String: Any]]
    let results = try #require(runs?.first?["results"] as? [[String: Any]])
    func page(_ location: [String: Any]?) -> Int? {
      (location?["properties"] as? [String: Any])?["page"] as? Int
    }
    let placed = results.compactMap { page(($0["locations"] as? [[String: Any]])?.first) }
    #expect(placed.sorted() == pages.compactMap(\.self).sorted())
    #expect(try !output("sarif", "ficha.txt").contains("\"page\""))

    let rows = try output("csv", "dos.txt").components(separatedBy: "\n").filter { !$0.isEmpty }
    #expect(rows[0].hasSuffix(",advice,page"))
    #expect(rows.dropFirst().allSatisfy { $0.hasSuffix(",1") || $0.hasSuffix(",2") })
    #expect(try output("csv", "ficha.txt").components(separatedBy: "\n")[1].hasSuffix(","))
    #expect(try output("junit", "dos.txt").contains("\" page=\"2\""))
    #expect(try output("tap", "dos.txt").contains("\n      page: 2\n      line: "))

    let other = text.replacingOccurrences(of: "Total 1.665.083", with: "Total 1.665.084")
    try command.write(other, to: "antes.txt")
    let compared = try command.run("compare", "--format", "json", "antes.txt", "dos.txt").output
    #expect(compared.contains("\"page\":2,\"line\":"))
  }

  @Test("is read from a pipe, which can be read only once")
  func isPiped() throws {
    let command = try command()
    let piped = try command.run(shell: "cat ficha.txt | \"$0\" import /dev/stdin -q")
    #expect(try piped.output == command.run("import", "ficha.txt", "-q").output)
    #expect(piped.status == 0 && piped.output.hasPrefix("ficha: ex-ante"))
  }

  @Test("is written as YAML that says the same, and is checked as well")
  func isImported() throws {
    let command = try command()
    let result = try command.run("import", "ficha.txt", "-o", ".")
    #expect(result.status == 0 && result.output.isEmpty)
    #expect(
      result.errors.hasPrefix("ficha.txt: 123 campos leídos, 5 en blanco, 0 sin rótulo, 0 líneas"))
    let yaml = try command.read("ficha.yaml")
    #expect(
      yaml.contains("    # línea 132: fila partida por conjetura; compárela con el original\n"))
    #expect(!yaml.contains("Juana") && !yaml.contains("345 67 89"))
    let rules: (ChildProcess) -> [String] = { process in
      process.output.split(separator: "\n").compactMap { $0.split(separator: "[").last }
        .map { String($0) }
    }
    let ofText = rules(try command.run("check", "--format", "breve", "ficha.txt"))
    let ofYaml = rules(try command.run("check", "--format", "breve", "ficha.yaml"))
    #expect(ofText.sorted() == ofYaml.sorted() && !ofText.isEmpty)
    try command.write(yaml + "# de una persona\n", to: "ficha.yaml")
    #expect(try command.run("import", "ficha.txt", "-o", ".").status == 2)
    #expect(try command.run("import", "ficha.txt", "-o", ".", "--force").status == 0)
  }

  @Test(
    "lacks the labels that it has with other words, be their fields demanded or not",
    arguments: [
      (
        "juntos-2019", "atenderá en los próximos", "atenderá en los siguientes",
        "/poblacion/beneficiaria"
      ),
      (
        "juntos-2019", "Mencione las articulaciones", "Nombre las articulaciones",
        "/estrategia/articulaciones"
      ),
      (
        "juntos-2019", "servicio provisto al usuario", "servicio dado al usuario",
        "/componentes/*/descripcion"
      ),
      (
        "juntos-2021", "Modificaciones implementación", "Cambios de implementación",
        "/contingencia/modificaciones"
      ),
    ])
  func lacksLabels(text: String, label: String, other: String, field: String) throws {
    let command = try BuiltCommand()
    let sheet = try Project.text("Tests/OfficialTextTests/Texts/\(text).txt")
    try #require(sheet.contains(label))
    let missing: (String) throws -> [String] = { text in
      try command.write(text, to: "otra.txt")
      return try command.run("import", "otra.txt").errors.split(separator: "\n")
        .filter { $0.hasPrefix("  no está en el texto: ") }.map(String.init)
    }
    #expect(try missing(sheet) == [])
    let changed = try missing(sheet.replacingOccurrences(of: label, with: other))
    #expect(changed.count == 1 && changed[0].hasSuffix("(\(field))"))
  }

  @Test("has the words of each line that no field takes, however far they stand to the right")
  func leftOverWords() throws {
    let command = try BuiltCommand()
    let text = try Project.text("Tests/OfficialTextTests/Texts/juntos-2019.txt")
    let line = String(repeating: " ", count: 120) + "29205"
    try command.write("Una nota.\n\n\(line)\n\n" + text, to: "otra.txt")
    let errors = try command.run("import", "otra.txt").errors
    #expect(errors.contains("  sin campo, línea 3: 29205\n"))
  }

  @Test("is looked for in a folder only where that is asked for")
  func inFolder() throws {
    let command = try command()
    try command.write("Apuntes.\n", to: "LEEME.md")
    #expect(try command.run("check", ".").status == 2)
    let result = try command.run("check", ".", "--documentos", "--format", "breve")
    #expect(result.output.contains("ficha.txt:") && !result.output.contains("LEEME"))
    #expect(result.errors.contains("LEEME.md: no es el texto oficial de una ficha; no se revisa"))
  }

  @Test(
    "is never written over",
    arguments: [
      ["fmt", "ficha.txt"],
      ["convert", "ficha.txt", "-o", "ficha.txt", "--force"],
    ])
  func staysAsItIs(arguments: [String]) throws {
    let command = try command()
    let before = try command.read("ficha.txt")
    let result = try command.run(arguments)
    #expect(result.errors.contains("fichas import"))
    #expect(try command.read("ficha.txt") == before)
  }

  @Test("is mended in a sheet in YAML that is written beside it, and nowhere else")
  func isMendedBeside() throws {
    let command = try command()
    let text = try command.read("ficha.txt")
    // nothing to mend, nothing to write
    #expect(try !command.run("check", "--fix", "ficha.txt").errors.contains("escrito"))
    #expect((try? command.read("ficha.yaml")) == nil)
    let wrong = text.replacing("6,90 %", with: "9,60 %")
    try command.write(wrong, to: "ficha.txt")
    let dry = try command.run("check", "--fix", "--diff", "ficha.txt")
    #expect(dry.status == 1 && dry.output.contains("+  porcentajeAdministrativo: 6,90 %"))
    #expect((try? command.read("ficha.yaml")) == nil)
    let run = try command.run("check", "--fix", "ficha.txt")
    #expect(run.status == 1)
    #expect(
      run.errors.hasPrefix(
        "escrito: ficha.yaml: la ficha de ficha.txt en YAML, corregida; ficha.txt queda como está\n"
      ))
    #expect(try command.read("ficha.txt") == wrong)
    let sheet = try command.read("ficha.yaml")
    #expect(sheet.contains("porcentajeAdministrativo: 6,90 %\n") && sheet.contains("# línea 132"))
    #expect(try command.run("check", "ficha.yaml").status == 0)
    // the same again is no harm, but what a person added stays
    #expect(try command.run("check", "--fix", "ficha.txt").status == 1)
    try command.write(sheet + "# de una persona\n", to: "ficha.yaml")
    let again = try command.run("check", "--fix", "ficha.txt")
    #expect(again.status == 2 && again.errors.contains("ya existe"))
    #expect(!again.errors.contains("escrito:"))
    #expect(try command.read("ficha.yaml") == sheet + "# de una persona\n")
  }

  @Test("makes the folder that it is written to")
  func makesFolder() throws {
    let command = try command()
    let text = try command.read("ficha.txt")
    #expect(try command.run("import", "ficha.txt", "-o", "fichas").status == 0)
    #expect(try command.read("fichas/ficha.yaml").hasPrefix("ficha: ex-ante"))
    #expect(try command.run("import", "ficha.txt", "-o", "fichas", "--force").status == 0)
    #expect(try command.run("import", "ficha.txt", "-o", "no/hay").status == 2)
    #expect(try command.run("import", "ficha.txt", "-o", "ficha.txt").status == 2)
    #expect(try command.read("ficha.txt") == text)
  }

  @Test("of another kind, or what only looks like it, is said to be none")
  func isNone() throws {
    let command = try BuiltCommand()
    try command.write("Estimada señora:\n\nAdjunto lo pedido.\n", to: "-carta.txt")
    try command.write("no es un PDF", to: "a.pdf")
    try command.write("%PDF-1.4\nrota\n", to: "b.pdf")
    try command.write("ficha: ex-ante\n", to: "c.txt")
    for name in ["./-carta.txt", "a.pdf", "b.pdf"] {
      let result = try command.run("check", name)
      #expect(result.status == 2 && result.output.contains("LEC12"), "\(result.output)")
    }
    #expect(try command.run("check", "c.txt").output.contains("LEC06"))
    #expect(try command.run("import", "c.txt").errors.contains("ya es una ficha"))
  }

  @Test("of pages is not waited for without end, and its reader is named where it is missing")
  func reader() throws {
    let command = try BuiltCommand()
    try command.write("%PDF-1.4\n", to: "a.pdf")
    try command.write("#!/bin/sh\nexit 3\n", to: "bin/pdftotext")
    let fichas = try BuiltCommand.path()
    let broken = try command.run(
      shell: "chmod +x bin/pdftotext; PATH=$PWD/bin:/bin:/usr/bin \(fichas) check a.pdf")
    #expect(broken.output.contains("pdftotext no pudo leer el PDF"))
    let missing = try command.run(shell: "PATH=$PWD/none \(fichas) check a.pdf")
    #expect(missing.output.contains("poppler-utils"))
  }
}
