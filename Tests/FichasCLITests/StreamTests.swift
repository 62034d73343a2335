import Foundation
import TestSupport
import Testing

@testable import Fichas

/// Sheets that come one after another by standard input.
@Suite struct StreamTests {
  private static let sheet = "{\"ficha\": \"ex-ante\", \"formulario\": \"2019-nuevo\"}"

  struct Split: Sendable, CustomTestStringConvertible {
    let text: String
    var name: String?
    /// The numbers of the sheets with their texts.
    let parts: [String]
    var testDescription: String { text.debugDescription }
  }

  static let texts: [Split] = [
    .init(text: "", parts: []), .init(text: "\n\r\n  \n", parts: []),
    .init(text: "{}\n[]", parts: ["#1 {}", "#2 []"]),
    .init(text: "{}\r\n\r\n{\"a\": 1}\r\n", parts: ["#1 {}\r", "#3 {\"a\": 1}\r"]),
    .init(text: "\n{}\nmalo\n{", parts: ["#2 {}", "#3 malo", "#4 {"]),
    .init(text: "\u{FEFF}{}\n{}", parts: ["#1 \u{FEFF}{}", "#2 {}"]),
    .init(text: "malo\n{}", name: "x.json", parts: ["#1 malo", "#2 {}"]),
    .init(text: "a: 1\n", parts: ["#1 a: 1\n"]),
    .init(text: "a: 1\n---\nb: 2", parts: ["#1 a: 1\n", "#2 ---\nb: 2"]),
    .init(text: "---\na: 1\n---\nb: 2\n", parts: ["#1 ---\na: 1\n", "#2 ---\nb: 2\n"]),
    .init(text: "---\r\na: 1\r\n---\r\nb: 2", parts: ["#1 ---\r\na: 1\r\n", "#2 ---\r\nb: 2"]),
    .init(text: "a: 1\n---\n---\nb: 2", parts: ["#1 a: 1\n", "#3 ---\nb: 2"]),
    .init(
      text: "a: 1\n...\n# fin\n%YAML 1.2\n---\nb: 2\n...\n",
      parts: ["#1 a: 1\n", "#2 # fin\n%YAML 1.2\n---\nb: 2\n"]),
    .init(
      text: "--- {a: 1}\n--- # nada\n--- {b: 2}\n", parts: ["#1 --- {a: 1}\n", "#3 --- {b: 2}\n"]),
    .init(text: "# sólo\n# comentarios\n", parts: []),
    .init(
      text: "a: |\n  ---\n  x\n ---\nb: ----\n---x: 1\n----\n",
      parts: ["#1 a: |\n  ---\n  x\n ---\nb: ----\n---x: 1\n----\n"]),
    .init(text: "a: 1\n---", parts: ["#1 a: 1\n"]),
    .init(text: "a: 1\n\u{FEFF}---\nb: 2\n", parts: ["#1 a: 1\n", "#2 \u{FEFF}---\nb: 2\n"]),
  ]

  /// The parts of a text that comes in pieces.
  private func parts(of text: String, _ name: String?, by size: Int, limit: Int = 1 << 20)
    -> [String]
  {
    var rest = Array(text.utf8)[...]
    let pieces = stride(from: 0, to: rest.count, by: size).map { _ in
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
    let source = Pieces(pieces)
    var stream = SheetStream(name: name, limit: limit) { source.append(to: &$0) }
    var parts: [String] = []
    while let part = stream.next() {
      let number = part.name.drop { $0 != "#" }
      switch part.content {
      case .success(let bytes): parts.append("\(number) \(String(decoding: bytes, as: UTF8.self))")
      case .failure: parts.append("\(number) demasiado")
      }
    }
    return parts
  }

  private final class Pieces {
    private var rest: ArraySlice<[UInt8]>

    init(_ pieces: [[UInt8]]) { rest = pieces[...] }

    func append(to bytes: inout [UInt8]) -> Bool {
      guard let piece = rest.popFirst() else { return false }
      bytes += piece
      return true
    }
  }

  @Test("a sheet ends where its line or document ends, however the input comes", arguments: texts)
  func ends(_ split: Split) {
    for size in [1, 2, 3, 7, 1 << 16] {
      #expect(parts(of: split.text, split.name, by: size) == split.parts, "by \(size)")
    }
  }

  @Test("a sheet that is too large is told, and does not end the stream")
  func tooLarge() {
    let long = String(repeating: "x", count: 100)
    for size in [1, 3, 16] {
      #expect(
        parts(of: "{}\n{\"\(long)\"}\n{}\n{\(long)", nil, by: size, limit: 40)
          == ["#1 {}", "#2 demasiado", "#3 {}", "#4 demasiado"])
      #expect(
        parts(of: "a: 1\n---\nb: \(long)--- \(long)\nc: 1\n---\nd: 2\n", nil, by: size, limit: 40)
          == ["#1 a: 1\n", "#2 demasiado", "#3 ---\nd: 2\n"])
    }
  }

  @Test("one report a line, in order, for sheets that can be read and those that cannot")
  func reports() throws {
    let command = try BuiltCommand()
    let input = "\(Self.sheet)\nmalo\n\n\(Self.sheet)\n"
    let result = try command.run("check", "--stream", input: input)
    #expect(result.status == 2)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 3)
    for (line, number) in zip(lines, [1, 2, 4]) {
      #expect(line.hasPrefix("{\"schema\":\"fichas.file/1\",\"path\":\"<stdin>#\(number)\""))
    }
    #expect(try command.run("check", "--stream", "--exit-zero", input: input).status == 0)
    #expect(
      try command.run("check", "-", "--stream", "--jobs", "4", input: input).output == result.output
    )
    let named = try command.run(
      "check", "--stream", "--stdin-filename", "x.json", input: "malo\n\(Self.sheet)")
    #expect(named.output.split(separator: "\n").count == 2 && named.output.contains("x.json#2"))
    #expect(try command.run("check", "--stream", input: "").output.isEmpty)
  }

  @Test("a configuration counts for every sheet, and a faulty one is told once")
  func configuration() throws {
    let command = try BuiltCommand()
    try command.write(
      "gravedades: {ANT06: apagada}\nexcepciones: [{regla: GAS01, razon: x}]\n", to: ".fichas.yaml")
    let input = "\(Self.sheet)\n\(Self.sheet)\n"
    let result = try command.run("check", "--stream", input: input)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(!result.output.contains("\"rule\":\"ANT06\",\"severity\""))
    try command.write("gravedades: {ANT99: apagada}\n", to: ".fichas.yaml")
    let faulty = try command.run("check", "--stream", input: input)
    #expect(faulty.status == 2 && faulty.output.components(separatedBy: "CFG03").count == 2)
  }

  @Test(
    "what needs files, or all sheets at once, does not go with a stream",
    arguments: [
      ["check", "--stream", "a.yaml"], ["check", "--stream", "--watch"],
      ["check", "--stream", "--fix"], ["check", "--stream", "--write-baseline", "b.json"],
      ["table", "gasto", "--stream", "--sort", "total"],
      ["table", "gasto", "--stream", "--format", "csv"], ["calc", "--stream", "--format", "csv"],
      ["convert", "--stream", "-o", "x"], ["calc"], ["convert"],
    ])
  func refused(_ arguments: [String]) throws {
    let result = try BuiltCommand().run(arguments, input: Self.sheet)
    #expect(result.status == 2 && result.errors.hasPrefix("error: "), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test("the columns of the flat report are those of its schema", arguments: ["spark", "duckdb"])
  func definition(_ engine: String) throws {
    let command = try BuiltCommand()
    let columns = try command.run("schema", "informe", "--as", engine).output
    #expect(try command.run("schema", "finding", "--as", engine).output == columns)
    let line = try command.run("check", "--stream", "--format", "ndjson-plano", input: Self.sheet)
      .output.split(separator: "\n")[0]
    let members = line.matches(of: /"([A-Za-z]+)":/).map { String($0.output.1) }
    let names = columns.matches(of: #/["`]([A-Za-z]+)["`] /#).map { String($0.output.1) }
    #expect(!names.isEmpty && names == members)
    #expect(try command.run("schema", "--as", engine).status == 2)
    #expect(try command.run("schema", "tabla", "--as", engine).status == 2)
  }
}
