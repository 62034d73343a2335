import Foundation
import TestSupport
import Testing

/// Checks a JSON value against the part of JSON Schema that the published schemas use; what they do not
/// name is a fault too, so that no member goes undescribed.
private struct SchemaCheck {
  let definitions: [String: Any]
  private(set) var faults: [String] = []

  init(_ schema: [String: Any]) { definitions = schema["$defs"] as? [String: Any] ?? [:] }

  mutating func check(_ value: Any, _ schema: [String: Any], at place: String) {
    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let definition = definitions[name] as? [String: Any] else {
        return faults.append("\(place): no \(reference)")
      }
      return check(value, definition, at: place)
    }
    if let types = schema["type"], !isOf(types, value) { faults.append("\(place): \(types)") }
    if let words = schema["enum"] as? [AnyHashable],
      !words.contains(value as? AnyHashable ?? AnyHashable(""))
    {
      faults.append("\(place): \(value)")
    }
    if let constant = schema["const"] as? AnyHashable, value as? AnyHashable != constant {
      faults.append("\(place): \(value)")
    }
    if let least = schema["minimum"] as? Int, let number = value as? Int, number < least {
      faults.append("\(place): \(number)")
    }
    if let object = value as? [String: Any] { checkMembers(object, schema, at: place) }
    if let items = schema["items"] as? [String: Any], let array = value as? [Any] {
      for (index, item) in array.enumerated() { check(item, items, at: "\(place)/\(index)") }
    }
  }

  private mutating func checkMembers(
    _ object: [String: Any], _ schema: [String: Any], at place: String
  ) {
    let members = schema["properties"] as? [String: Any] ?? [:]
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      faults.append("\(place): lacks \(name)")
    }
    if let choices = schema["oneOf"] as? [[String: Any]] {
      let fitting = choices.count { choice in
        (choice["required"] as? [String] ?? []).allSatisfy { object[$0] != nil }
      }
      if fitting != 1 { faults.append("\(place): \(fitting) of the choices") }
    }
    for (name, value) in object {
      guard let member = (members[name] ?? schema["additionalProperties"]) as? [String: Any] else {
        faults.append("\(place): \(name) is not described")
        continue
      }
      check(value, member, at: "\(place)/\(name)")
    }
  }

  private func isOf(_ types: Any, _ value: Any) -> Bool {
    let names = types as? [String] ?? [types as? String ?? ""]
    return names.contains { name in
      switch name {
      case "object": value is [String: Any]
      case "array": value is [Any]
      case "string": value is String
      case "integer": value is Int
      case "number": value is NSNumber
      case "boolean": value is Bool
      case "null": value is NSNull
      default: false
      }
    }
  }
}

@Suite("What programs read")
struct SchemaOutputTests {
  static let calls = [
    ["report", "check"], ["calc", "calc"],
    ["calc", "calc", "--set", "gasto.total=350.000", "--set", "gasto.administrativo=26.000"],
    ["calc", "calc", "--solve", "gasto.porBeneficiario"],
    ["calc", "calc", "--solve", "poblacion.potencial"], ["audit", "audit"],
  ]
  static let sheets = [
    "con-errores/suma-de-gastos.yaml", "con-errores/division-por-cero.yaml",
    "con-errores/pesos-en-lugar-de-miles.yaml", "articulacion-2019.yaml",
    "servicios-virtuales-2025.yaml",
  ]

  private func faults(_ kind: String, _ arguments: [String]) throws -> [String] {
    let command = try BuiltCommand()
    func object(_ arguments: [String]) throws -> [String: Any] {
      let output = try command.run(arguments).output
      return try #require(
        try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }
    let schema = try object(["schema", kind])
    var check = SchemaCheck(schema)
    check.check(try object(arguments), schema, at: "")
    return check.faults
  }

  @Test("is as its schema says", arguments: calls, sheets)
  func isValid(_ call: [String], _ sheet: String) throws {
    let arguments = [call[1], Project.examples + "/" + sheet, "--format", "json"]
    let faults = try faults(call[0], arguments + call.dropFirst(2))
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }

  @Test("of an explanation is as its schema says", arguments: sheets, ["gasto.total", "POB06"])
  func explanation(_ sheet: String, _ topic: String) throws {
    let path = Project.examples + "/" + sheet
    let faults = try faults("explain", ["explain", path, topic, "--format", "json"])
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }

  @Test(
    "of a listing is as its schema says",
    arguments: [
      ["table", "table", "gasto", "articulacion-2019.yaml"],
      ["table", "table", "indicadores", "servicios-virtuales-2025.yaml", "--intervals"],
      ["rules", "rule"], ["rule", "rule", "POB06"], ["config", "config", "articulacion-2019.yaml"],
      ["statistics", "check", "con-errores", "--statistics"], ["rule", "rule", "CRU02"],
      ["compare", "compare", "juntos-2019.yaml", "juntos-2021.yaml"],
      ["compare", "compare", "con-errores"],
    ])
  func listing(_ call: [String]) throws {
    let arguments = call.dropFirst().map { word in
      word.hasSuffix(".yaml") || word == "con-errores" ? Project.examples + "/" + word : word
    }
    let faults = try faults(call[0], arguments + ["--format", "json"])
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }

  @Test(
    "of a line is as its schema says",
    arguments: [
      ["file", "check", "con-errores", "--format=ndjson"],
      ["finding", "check", "con-errores", "--format=ndjson-plano"],
      ["row", "table", "indicadores", "articulacion-2019.yaml", "--format=ndjson"],
    ])
  func line(_ call: [String]) throws {
    let command = try BuiltCommand()
    let arguments = call.dropFirst().map { word in
      word.hasSuffix(".yaml") || word == "con-errores" ? Project.examples + "/" + word : word
    }
    let lines = try command.run(Array(arguments)).output.split(separator: "\n")
    #expect(lines.count > 2)
    func object(_ text: some StringProtocol) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
    let schema = try object(try command.run("schema", call[0]).output)
    var keys: Set<[String]> = []
    for line in lines {
      var check = SchemaCheck(schema)
      let value = try object(line)
      check.check(value, schema, at: "")
      #expect(check.faults.isEmpty, "\(check.faults.prefix(5))")
      keys.insert(value.keys.sorted())
      let isFlat = value.values.allSatisfy { !($0 is [Any]) && !($0 is [String: Any]) }
      #expect(isFlat == (call[0] != "file"))
    }
    #expect(keys.count == 1)
  }

  @Test("another kind of output is not taken for it")
  func refuses() throws {
    let path = Project.examples + "/articulacion-2019.yaml"
    #expect(try !faults("audit", ["calc", path, "--format", "json"]).isEmpty)
  }
}
