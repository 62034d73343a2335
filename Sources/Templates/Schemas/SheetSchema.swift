import ProgramSheets
import Reporting

/// The JSON Schema of a kind of sheet, generated from the table of its fields.
///
/// It is no stricter than the parser: other YAML parsers read `31.500` as a decimal number, so a
/// count may be any number here.
struct SheetSchema {
  let kind: SheetKind
  let children: [String: [Campo]]
  /// How the form computes a figure, in its words, by the pattern of the field.
  let formulas: [String: String]

  init(_ kind: SheetKind) {
    self.kind = kind
    formulas = FormFormulas(kind).byPattern
    children = Dictionary(grouping: kind.fields) { campo in
      campo.ruta.dropLast().map { "/" + $0 }.joined()
    }
  }

  var document: JsonValue {
    .object(
      [
        ("$schema", "https://json-schema.org/draft/2020-12/schema"),
        ("title", .string(kind.title)), ("description", .string(kind.summary)),
      ] + objectMembers(of: "", isOptional: false) + [
        ("allOf", .array(kind.forms.map(demands))), ("$defs", FigureSchema.definitions),
      ])
  }

  // MARK: Fields

  private func schema(of campo: Campo) -> JsonValue {
    .object(told(campo) + members(of: campo))
  }

  private func members(of campo: Campo) -> [(name: String, value: JsonValue)] {
    switch campo.tipo {
    case .grupo: objectMembers(of: campo.pattern, isOptional: true)
    case .filas where kind.declaredRows == campo.pattern: declaredRows(campo)
    case .filas:
      [("type", ["array", "null"]), ("items", row(of: campo))] + snippets(of: campo)
    case .textos:
      [
        ("type", ["array", "null"]),
        ("items", ["anyOf": [Self.text(campo.lista), ["type": "null"]]]),
      ]
    case .porEjercicio: years(of: campo)
    case .porNombre: names(of: campo)
    case .texto where Self.admitsYesAndNo(campo.lista):
      [("anyOf", [["$ref": "#/$defs/texto"], Self.boolean])]
    case .texto: [("$ref", "#/$defs/texto")]
    case .codigo: [("$ref", "#/$defs/codigo")]
    case .respuesta: [("$ref", "#/$defs/respuesta")]
    case .palabra: word(campo)
    case .conteo, .monto, .porcentaje, .cifra, .ejercicio: figure(campo)
    case .razon: ratio(campo)
    }
  }

  /// Rows that are lists in the order of their columns or mappings by their keys, or the file that has them.
  private func declaredRows(_ campo: Campo) -> [(name: String, value: JsonValue)] {
    let rows: JsonValue = [
      "type": "array",
      "items": [
        "anyOf": [
          .object(objectMembers(of: campo.pattern + "/*", isOptional: true)),
          ["type": "array", "items": ["type": ["string", "number", "null"]]],
        ]
      ],
    ]
    return [("anyOf", [rows, ["type": "string"], ["type": "null"]])]
  }

  /// A row of a list: a mapping, or a figure.
  private func row(of campo: Campo) -> JsonValue {
    if let figure = children[campo.pattern]?.first { return schema(of: figure) }
    return .object(objectMembers(of: campo.pattern + "/*", isOptional: true))
  }

  /// A measured figure: bare, as a ratio in a text, or as a mapping of its parts.
  private func ratio(_ campo: Campo) -> [(name: String, value: JsonValue)] {
    let figure: JsonValue = ["$ref": "#/$defs/cifra"]
    let parts = JsonValue.object(objectMembers(of: campo.pattern, isOptional: true))
    let isRatio = children[campo.pattern]?.contains { $0.clave == "numerador" } ?? false
    let text: JsonValue = ["type": "string", "pattern": "[0-9] */ *[0-9]"]
    return [("anyOf", .array([figure] + (isRatio ? [text] : []) + [parts]))]
  }

  private func objectMembers(
    of pattern: String, isOptional: Bool
  ) -> [(name: String, value: JsonValue)] {
    let fields = (children[pattern] ?? []).filter { $0.clave != "*" }
    let demanded = fields.filter { $0.exigido == .todos }
    let year = children[pattern]?.first { $0.clave == "*" }
    var members: [(name: String, value: JsonValue)] = [
      ("type", isOptional ? ["object", "null"] : "object"),
      ("properties", .object(fields.map { ($0.clave, schema(of: $0)) })),
    ]
    if let year {
      members.append(("patternProperties", .object([("^[0-9]{4}$", schema(of: year))])))
    }
    members.append(("additionalProperties", .boolean(kind.isDeclared(in: pattern))))
    if !demanded.isEmpty { members.append(("required", .strings(demanded.map(\.clave)))) }
    return members
  }

  private func years(of campo: Campo) -> [(name: String, value: JsonValue)] {
    let year = children[campo.pattern]?.first.map(schema) ?? ["$ref": "#/$defs/cifra"]
    return [
      ("type", ["object", "null"]), ("patternProperties", ["^[0-9]{4}$": year]),
      ("additionalProperties", false),
    ]
  }

  private func names(of campo: Campo) -> [(name: String, value: JsonValue)] {
    let figure = children[campo.pattern]?.first.map(schema) ?? ["$ref": "#/$defs/cifra"]
    return [("type", ["object", "null"]), ("additionalProperties", figure)]
  }

  private func word(_ campo: Campo) -> [(name: String, value: JsonValue)] {
    switch campo.pattern {
    case "/ficha": [("const", .string(kind.name))]
    case "/formulario": [("enum", .array(kind.forms.flatMap(Self.names)))]
    case "/notacion": [("enum", ["punto", "chilena"])]
    default:
      [
        (
          "anyOf",
          .array(
            [Self.text(campo.lista), ["type": "null"]] + group(of: campo)
              + (Self.admitsYesAndNo(campo.lista) ? [Self.boolean] : []))
        )
      ]
    }
  }

  /// Whether yes and no, which older parsers of YAML take for truth values, are among the words.
  private static func admitsYesAndNo(_ lista: ListaOficial?) -> Bool {
    lista.map { Set(["Sí", "No"]).isSubset(of: $0.palabras) } ?? false
  }

  /// A truth value, said so that no editor proposes `true` and `false` where the form has `Sí` and `No`.
  private static let boolean: JsonValue = [
    "not": ["type": ["object", "array", "string", "number", "null"]]
  ]

  /// A form that is named by its year alone may stand as a number.
  private static func names(of form: Formulario) -> [JsonValue] {
    [.string(form.rawValue)] + (Int(form.rawValue).map { [.integer($0)] } ?? [])
  }

  /// The mapping of a word that other fields may stand beside.
  private func group(of campo: Campo) -> [JsonValue] {
    guard let own = children[campo.pattern] else { return [] }
    return [
      [
        "type": "object", "properties": .object(own.map { ($0.clave, schema(of: $0)) }),
        "additionalProperties": false,
      ]
    ]
  }

  /// A closed list of the form becomes an enumeration; an open one becomes suggestions.
  private static func text(_ lista: ListaOficial?) -> JsonValue {
    guard let lista else { return ["$ref": "#/$defs/texto"] }
    let words: JsonValue = ["enum": .strings(lista.palabras)]
    return lista.esCerrada ? words : ["anyOf": [words, ["type": "string"]]]
  }

  /// A bare figure, or a mapping with the figure and the details that the form asks for.
  private func figure(_ campo: Campo) -> [(name: String, value: JsonValue)] {
    let bare: JsonValue = ["$ref": .string("#/$defs/\(FigureSchema(campo).rawValue)")]
    let own = children[campo.pattern] ?? []
    let details = own.isEmpty ? Campo.detallesDeCifra.dropFirst() : own[...]
    let properties = [(name: "numero", value: bare)] + details.map { ($0.clave, schema(of: $0)) }
    return [
      (
        "anyOf",
        [
          bare,
          [
            "type": "object", "properties": .object(properties), "additionalProperties": false,
          ],
        ]
      )
    ]
  }
}

// MARK: - Requirements of a form

extension SheetSchema {
  /// The requirements of one form beyond the common ones.
  private func demands(_ formulario: Formulario) -> JsonValue {
    [
      "if": [
        "properties": ["formulario": ["const": .string(formulario.rawValue)]],
        "required": ["formulario"],
      ],
      "then": demands(formulario, of: "") ?? [:],
    ]
  }

  private func demands(_ formulario: Formulario, of pattern: String) -> JsonValue? {
    let fields = children[pattern] ?? []
    let own = fields.filter { $0.exigido != .todos && $0.exigido.contains(formulario) }
    let properties = fields.compactMap { campo -> (name: String, value: JsonValue)? in
      demands(formulario, within: campo).map { (campo.clave, $0) }
    }
    var members: [(name: String, value: JsonValue)] = []
    if !properties.isEmpty { members.append(("properties", .object(properties))) }
    if !own.isEmpty { members.append(("required", .strings(own.map(\.clave)))) }
    return members.isEmpty ? nil : .object(members)
  }

  private func demands(_ formulario: Formulario, within campo: Campo) -> JsonValue? {
    guard campo.tipo == .filas else { return demands(formulario, of: campo.pattern) }
    return demands(formulario, of: campo.pattern + "/*").map { ["items": $0] }
  }
}
