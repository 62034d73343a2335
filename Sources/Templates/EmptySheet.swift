import Reporting
public import ProgramSheets

/// An empty sheet of a form in its order, each field with what the form says of it.
public struct EmptySheet {
  private let formulario: Formulario
  private let children: [String: [Campo]]
  private var lines: [String] = []

  /// Writes the empty sheet of a form in YAML.
  ///
  /// - Parameter formulario: the form
  /// - Returns: the text, which can be read as a sheet
  public static func yaml(_ formulario: Formulario) -> String {
    var sheet = EmptySheet(formulario)
    sheet.write()
    return sheet.lines.joined(separator: "\n") + "\n"
  }

  private init(_ formulario: Formulario) {
    self.formulario = formulario
    let fields = Campos.todos.filter { $0.formularios.contains(formulario) }
    children = Dictionary(grouping: fields) { $0.ruta.dropLast().map { "/" + $0 }.joined() }
  }

  private mutating func write() {
    lines += [
      "# Ficha ex-ante: \(formulario.titulo).",
      "# (*) lo exige el formulario. Las cifras van como en él: 1.167.259, 37,06, 3,54 %; o NM, N/A, S/I.",
      "# Un texto con dos puntos, o que comienza con un signo, va entre comillas.",
      "ficha: ex-ante", "formulario: \(formulario.rawValue)",
    ]
    let file = ["/ficha", "/formulario", "/notacion", "/excepciones"]
    for campo in children[""] ?? [] where !file.contains(campo.pattern) {
      lines.append("")
      write(campo, "", indentation: 0)
    }
  }

  /// Writes a field behind what stands before its key on the line: nothing, or the dash of a row.
  private mutating func write(_ campo: Campo, _ mark: String, indentation: Int) {
    let start = String(repeating: " ", count: indentation - mark.count) + mark + "\(campo.clave):"
    let comment = " # " + campo.ayuda(formulario)
    switch campo.tipo {
    case .grupo:
      lines.append(start + comment)
      writeChildren(of: campo.pattern, indentation: indentation + 2)
    case .filas:
      lines.append(start + comment)
      writeRow(of: campo.pattern + "/*", indentation: indentation + 4)
    case .textos:
      lines += [start + comment, String(repeating: " ", count: indentation + 2) + "-"]
    case .porEjercicio:
      lines.append(start + comment)
      let indent = String(repeating: " ", count: indentation + 2)
      lines += years(of: campo).map { "\(indent)\($0):" }
    case _ where children[campo.pattern] != nil:
      lines.append(start)
      writeFigure(comment, of: campo.pattern, indentation: indentation + 2)
    default: lines.append(start + value(of: campo) + comment)
    }
  }

  private mutating func writeChildren(of pattern: String, indentation: Int) {
    for campo in children[pattern] ?? [] { write(campo, "", indentation: indentation) }
  }

  /// Writes a figure and what is said of it; whom it counts comes first, as the form has it.
  private mutating func writeFigure(_ comment: String, of pattern: String, indentation: Int) {
    let parts = children[pattern] ?? []
    let lead = parts.prefix { $0.clave == "caracterizacion" }
    for campo in lead { write(campo, "", indentation: indentation) }
    lines.append(String(repeating: " ", count: indentation) + "numero:" + comment)
    for campo in parts[lead.endIndex...] { write(campo, "", indentation: indentation) }
  }

  private mutating func writeRow(of pattern: String, indentation: Int) {
    for (index, campo) in (children[pattern] ?? []).enumerated() {
      write(campo, index == 0 ? "- " : "", indentation: indentation)
    }
  }

  /// The sheet's year is known where a table is about that year.
  private func value(of campo: Campo) -> String {
    campo.tipo == .ejercicio && campo.exigido == .todos ? " \(formulario.ejercicio)" : ""
  }

  /// Four years from that of the sheet for a population; for an indicator that of the sheet and the
  /// two before.
  private func years(of campo: Campo) -> ClosedRange<Int> {
    let first = formulario.ejercicio
    return campo.pattern == "/poblacion/beneficiaria" ? first...(first + 3) : (first - 2)...first
  }
}

extension Campo {
  /// What the form says of the field: its label, its words, its unit and how long it may be.
  fileprivate func ayuda(_ formulario: Formulario) -> String {
    var parts = [etiqueta]
    if let lista, lista.palabras.count <= 5 {
      let more = lista.esCerrada ? "" : " | …"
      parts.append(lista.palabras.joined(separator: " | ") + more)
    }
    switch unidad {
    case .milesDePesos, .milesDePesosPorBeneficiario, .milesDePesosPorUnidad, .porcentaje:
      parts.append(unidad?.rawValue ?? "")
    default: break
    }
    if let limite = limites[formulario] { parts.append("hasta \(limite) caracteres") }
    return parts.joined(separator: "; ") + (exigido.contains(formulario) ? " (*)" : "")
  }
}
