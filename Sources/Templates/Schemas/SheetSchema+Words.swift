import DocumentTree
import ProgramSheets

extension SheetSchema {
  /// What an editor shows of a field: its label, what else the form says of it, and how it is written.
  func told(_ campo: Campo) -> [(name: String, value: JsonValue)] {
    var members: [(name: String, value: JsonValue)] = [("title", .string(campo.etiqueta))]
    let description = description(of: campo)
    if !description.isEmpty { members.append(("description", .string(description))) }
    let examples = examples(of: campo)
    if !examples.isEmpty { members.append(("examples", .array(examples))) }
    return members
  }

  /// The section, the most characters, who fills it in and how it is computed.
  private func description(of campo: Campo) -> String {
    var parts = campo.seccion.isEmpty ? [] : ["sección \(campo.seccion)"]
    let limits = kind.forms.compactMap { form in
      campo.limites[form].map { "\($0) en \(form.rawValue)" }
    }
    if !limits.isEmpty { parts.append("caracteres: " + limits.joined(separator: ", ")) }
    if let unit = campo.unidad, campo.esCantidad { parts.append(unit.name(in: .es)) }
    let formula = formulas[campo.pattern]
    if campo.origen == .sistema {
      parts.append("lo calcula el sistema" + (formula.map { ": \($0)" } ?? ""))
    } else if let formula {
      parts.append("es \(formula)")
    }
    if campo.tipo.esCifra { parts.append("se escribe " + FigureSchema(campo).description) }
    return parts.joined(separator: "; ")
  }

  private func examples(of campo: Campo) -> [JsonValue] {
    switch campo.tipo {
    case .conteo: ["1.800"]
    case .monto: ["340.000"]
    case .porcentaje: ["3,54 %"]
    case .ejercicio: [.integer(kind.forms.last?.ejercicio ?? 2025)]
    case .cifra where campo.decimales == 2: ["188,89"]
    default: []
    }
  }

  /// A row with the keys that the form asks for, which editors that know snippets offer.
  func snippets(of campo: Campo) -> [(name: String, value: JsonValue)] {
    let columns = (children[campo.pattern + "/*"] ?? []).filter { $0.clave != "*" }
    guard !columns.isEmpty else { return [] }
    let demanded = columns.filter { $0.exigido != .ninguno && !$0.tipo.esContenedor }
    let shown = demanded.isEmpty ? Array(columns.prefix(3)) : demanded
    let row = JsonValue.object(
      shown.enumerated().map { ($1.clave, .string("$\($0 + 1)")) })
    return [
      (
        "defaultSnippets",
        [["label": "fila", "description": .string(campo.etiqueta), "body": .array([row])]]
      )
    ]
  }
}
