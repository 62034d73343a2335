import Foundation
import TestSupport
import Testing

/// A file that cannot be read, or not as a whole.
struct BadInput: Sendable, CustomTestStringConvertible {
  let name: String
  let content: Data
  /// Where and what, as the report has them.
  let place: String
  let message: String

  init(_ name: String, _ content: String, place: String, message: String) {
    self.init(name, bytes: Array(content.utf8), place: place, message: message)
  }

  init(_ name: String, bytes: [UInt8], place: String, message: String) {
    self.name = name
    content = Data(bytes)
    self.place = place
    self.message = message
  }

  var testDescription: String { name }
}

private let head = "ficha: ex-ante\nformulario: 2019-nuevo\n"

private let badInputs: [BadInput] = [
  .init("vacio.yaml", "", place: "vacio.yaml:1:1", message: "el archivo está vacío"),
  .init(
    "comentarios.yaml", "# nada\n", place: "comentarios.yaml:", message: "el archivo está vacío"),
  .init(
    "binario.yaml", bytes: [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0], place: "binario.yaml:1:",
    message: "carácter de control 0x02"),
  .init(
    "latin1.yaml", bytes: Array("\(head)gasto:\n  total: 1 a".utf8) + [0x81] + Array("o\n".utf8),
    place: "latin1.yaml:4:13", message: "el byte 0x81 no es UTF-8 válido"),
  .init(
    "truncado.json", "{\"ficha\": \"ex-ante\", \"gasto\": {\"total\": 1",
    place: "truncado.json:1:31",
    message: "'{' sin cerrar"),
  .init(
    "tabulador.yaml", "\(head)gasto:\n\ttotal: 5\n", place: "tabulador.yaml:4:1",
    message: "tabulador en la sangría"),
  .init(
    "repetida.yaml", "\(head)gasto:\n  total: 5\n  total: 6\n", place: "repetida.yaml:5:3",
    message: "la clave 'total' está dos veces"),
  .init(
    "desconocida.yaml", "\(head)gasto:\n  totl: 5\n", place: "desconocida.yaml:4:3",
    message: "la clave 'totl' no existe en el formulario"),
  .init(
    "palabra.yaml", "\(head)gasto:\n  total: muchos\n", place: "palabra.yaml:4:10",
    message: "'muchos' no es una cifra"),
  .init(
    "larga.yaml", "\(head)gasto:\n  total: \(String(repeating: "9", count: 400))\n",
    place: "larga.yaml:4:10", message: "tiene demasiadas cifras"),
  .init(
    "honda.json", String(repeating: "[", count: 100_000), place: "honda.json:1:1001",
    message: "más de 1000 niveles de anidación"),
  .init(
    "honda.yaml", "a: " + String(repeating: "[", count: 100_000), place: "honda.yaml:1:",
    message: "más de 1000 niveles de anidación"),
]

@Suite("A file that cannot be read")
struct BadInputTests {
  let command: BuiltCommand

  init() throws {
    command = try BuiltCommand()
    try command.write(try Project.example("juntos-2019.yaml"), to: "zz/buena.yaml")
  }

  /// The sheet of the example is checked after the other, and all of its checks count.
  private func expectOthersChecked(_ result: ChildProcess) throws {
    let alone = try command.run("check", "zz/buena.yaml")
    #expect(alone.status == 0)
    for line in alone.output.split(separator: "\n").dropLast(2) {
      #expect(result.output.contains(line))
    }
  }

  @Test("is told with its place, ends with status 2, and stops no other", arguments: badInputs)
  func content(_ bad: BadInput) throws {
    try command.write(bad.content, to: bad.name)
    let result = try command.run("check", bad.name, "zz")
    #expect(result.status == 2)
    #expect(result.output.contains("--> \(bad.place)"))
    #expect(result.output.contains(bad.message))
    #expect(result.output.contains("\n2 archivos"))
    try expectOthersChecked(result)
  }

  @Test("is told where there is no file to read, and stops no other")
  func noFile() throws {
    mkfifo("\(command.folder)/tuberia.yaml", 0o600)
    symlink("nada", "\(command.folder)/suelto.yaml")
    symlink("vuelta.yaml", "\(command.folder)/vuelta.yaml")
    try FileManager.default.createDirectory(
      atPath: "\(command.folder)/carpeta.yaml", withIntermediateDirectories: true)
    let result = try command.run(
      "check", "falta.yaml", "carpeta.yaml", "suelto.yaml", "tuberia.yaml", "vuelta.yaml", "zz")
    #expect(result.status == 2)
    let problems = [
      "no existe el archivo\n --> falta.yaml",
      "la carpeta no tiene ninguna ficha\n --> carpeta.yaml",
      "el enlace no lleva a ningún archivo\n --> suelto.yaml",
      "no es un archivo, sino una tubería, un socket o un dispositivo\n --> tuberia.yaml",
      "el enlace da vueltas y no lleva a ningún archivo\n --> vuelta.yaml",
    ]
    for problem in problems { #expect(result.output.contains(problem)) }
    #expect(result.output.contains("6 archivos (5 sin leer)"))
    try expectOthersChecked(result)
  }

  @Test("is told where the user may not read it")
  func noPermission() throws {
    try command.write("a: 1\n", to: "secreta.yaml")
    chmod("\(command.folder)/secreta.yaml", 0)
    let result = try command.run(unprivileged: "check", "secreta.yaml", "zz")
    #expect(result.output.contains("no hay permiso para leerlo\n --> secreta.yaml"))
    #expect(result.status == 2)
    try expectOthersChecked(result)
  }

  @Test("is told where it is too large, without reading it")
  func tooLarge() throws {
    try command.write("", to: "enorme.yaml")
    truncate("\(command.folder)/enorme.yaml", 1 << 40)
    let result = try command.run("check", "enorme.yaml", "zz")
    #expect(result.output.contains("demasiado grande: 1099511627776 bytes"))
    #expect(result.status == 2)
    try expectOthersChecked(result)
  }

  @Test("does not follow from a division by zero: that check is named as not made")
  func divisionByZero() throws {
    let result = try command.run(
      "check", Project.examples + "/con-errores/division-por-cero.yaml")
    #expect(result.status < 2)
    #expect(result.output.contains("sin comprobar en "))
    #expect(result.output.contains("división por cero") || result.output.contains("es 0"))
  }

  @Test(
    "is told on the terminal, too, where a command shows what could be read",
    arguments: [["show"], ["report"], ["report", "--carta"], ["calc"], ["audit"]])
  func partlyRead(_ words: [String]) throws {
    let command = try BuiltCommand()
    try command.write("\(head)gasto:\n  total: muchos\n", to: "palabra.yaml")
    let result = try command.run(words + ["palabra.yaml"])
    #expect(result.status == 2)
    #expect(result.errors.contains("'muchos' no es una cifra"))
  }

  @Test("a folder is refused where one sheet is asked for", arguments: ["show", "calc"])
  func folderForASheet(_ name: String) throws {
    let command = try BuiltCommand()
    try command.write("ficha: ex-ante\n", to: "fichas/a.yaml")
    let result = try command.run([name, "fichas"])
    #expect(result.status == 2)
    #expect((result.output + result.errors).contains("es una carpeta, no un archivo"))
  }
}
