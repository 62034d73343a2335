import ExactNumbers
import Foundation
import ProgramSheets
import TestSupport
import Testing

@testable import Reporting
@testable import Templates

@Suite("A published schema")
struct SchemaTests {
  private let sheet = PublishedSchema.sheet(.exAnte)

  private func object(_ schema: PublishedSchema) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(schema.text.utf8)) as? [String: Any])
  }

  /// Every value of a key, wherever it stands.
  private func values(of key: String, in value: Any) -> [Any] {
    switch value {
    case let object as [String: Any]:
      object.flatMap { ($0 == key ? [$1] : []) + values(of: key, in: $1) }
    case let array as [Any]: array.flatMap { values(of: key, in: $0) }
    default: []
    }
  }

  @Test("refers to nothing that it does not define", arguments: PublishedSchema.all)
  func references(_ schema: PublishedSchema) throws {
    let object = try object(schema)
    let defined = try #require(object["$defs"] as? [String: Any]).keys.map { "#/$defs/\($0)" }
    let used = values(of: "$ref", in: object).compactMap { $0 as? String }
    #expect(!used.isEmpty && Set(used).isSubset(of: defined))
  }

  @Test("stands in the repository as it is", arguments: PublishedSchema.all)
  func fresh(_ schema: PublishedSchema) throws {
    #expect(try Project.text(schema.file) == schema.text, "run .ci/generated after a build")
  }

  @Test("has every field with its label")
  func fields() throws {
    let titles = Set(
      values(of: "title", in: try object(.sheet(.exAnte))).compactMap { $0 as? String })
    for campo in Campos.todos { #expect(titles.contains(campo.etiqueta), "\(campo.pattern)") }
  }

  @Test("says of a field its section, limits, unit and formula, where an editor looks first")
  func descriptions() throws {
    let schema = try object(.sheet(.exAnte))
    func property(_ path: String...) throws -> [String: Any] {
      var node = schema
      for key in path {
        let properties = try #require(node["properties"] as? [String: Any])
        node = try #require(properties[key] as? [String: Any])
      }
      return node
    }
    let ratio = try property("gasto", "porBeneficiario")
    #expect(ratio["title"] as? String == "Gasto por beneficiario")
    let description = try #require(ratio["description"] as? String)
    #expect(
      description.hasPrefix(
        "sección 6.1; M$ (miles de pesos) por beneficiario; lo calcula el sistema: gasto total / población beneficiaria; "
      ))
    #expect(ratio["examples"] as? [String] == ["188,89"])
    let purpose = try property("objetivos", "proposito")
    #expect((purpose["description"] as? String)?.contains("caracteres: ") == true)
    let definitions = try #require(schema["$defs"])
    #expect(values(of: "description", in: definitions).isEmpty)
  }

  @Test("proposes yes and no, and no truth values; and a row with its keys")
  func proposals() throws {
    let schema = try object(.sheet(.exAnte))
    let types = values(of: "type", in: schema).flatMap { $0 as? [String] ?? [$0 as? String ?? ""] }
    #expect(!types.contains("boolean"))
    let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    let answer = try #require(definitions["respuesta"]?["anyOf"] as? [[String: Any]])
    #expect(answer.first?["enum"] as? [String] == ["Sí", "No"])
    let snippets = values(of: "defaultSnippets", in: schema).compactMap { $0 as? [[String: Any]] }
    let bodies = snippets.compactMap { ($0.first?["body"] as? [[String: String]])?.first }
    #expect(bodies.contains(["componente": "$1", "valor": "$2"]))
  }

  @Test("proposes the words of every official list")
  func words() throws {
    let lists = values(of: "enum", in: try object(.sheet(.exAnte))).compactMap { $0 as? [String] }
    for lista in Campos.todos.compactMap(\.lista) {
      #expect(lists.contains(lista.palabras))
    }
  }

  @Test("takes a text for a figure exactly where the reader does", arguments: 1...20)
  func figures(_ seed: Int) throws {
    let definitions = try #require(try object(.sheet(.exAnte))["$defs"] as? [String: [String: Any]])
    let pattern = try #require(definitions["cifra"]?["pattern"] as? String)
    let regex = try Regex(pattern)
    var dice = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<2_000 {
      let text = randomFigure(&dice)
      let isFigure = (try? FigureParser.parse(text)) != nil || text.allSatisfy(\.isWhitespace)
      #expect((text.firstMatch(of: regex) != nil) == isFigure, "'\(text)'")
    }
  }

  private func randomFigure(_ dice: inout SeededGenerator) -> String {
    let parts = ["0", "1", "12", "500", "000", ".", ",", ".", "-", " ", "NM", "n/a", "x", "+"]
    return (0..<dice.number(1...6)).map { _ in parts[dice.number(0...(parts.count - 1))] }.joined()
  }
}
