public import ProgramSheets
import Reporting

/// An empty sheet of a form in order, with the form's instructions for each field.
public struct EmptySheet {
  private let kind: SheetKind
  private let formulario: Formulario
  private let children: [String: [Campo]]
  private var lines: [String] = []

  /// Writes the empty sheet of a form in YAML.
  ///
  /// - Parameters:
  ///   - formulario: the form
  ///   - kind: the kind of sheet that has it
  /// - Returns: the text, which parses as a sheet
  public static func yaml(_ formulario: Formulario, of kind: SheetKind) -> String {
    var sheet = EmptySheet(formulario, kind)
    sheet.write()
    return sheet.lines.joined(separator: "\n") + "\n"
  }

  private init(_ formulario: Formulario, _ kind: SheetKind) {
    self.formulario = formulario
    self.kind = kind
    let fields = kind.fields.filter { $0.formularios.contains(formulario) }
    children = Dictionary(grouping: fields) { $0.ruta.dropLast().map { "/" + $0 }.joined() }
  }

  private mutating func write() {
    lines += [
      "# \(kind.title): \(formulario.titulo).",
      "# (*) lo exige el formulario. Las cifras van como en él: 1.167.259, 37,06, 3,54 %; o NM, N/A, S/I.",
      "# Detrás de |- un texto va en las líneas de abajo, con dos espacios más, tal cual: sin comillas.",
      "ficha: \(kind.name)", "formulario: \(formulario.rawValue)",
    ]
    for campo in children[""] ?? [] where !campo.esDelArchivo {
      lines.append("")
      write(campo, "", indentation: 0)
    }
  }

  /// Writes a field after the prefix of its line: nothing, or the dash of a row.
  private mutating func write(_ campo: Campo, _ mark: String, indentation: Int) {
    let start = String(repeating: " ", count: indentation - mark.count) + mark + "\(campo.clave):"
    let comment = " # " + campo.ayuda(formulario)
    switch campo.tipo {
    case .grupo:
      lines.append(start + comment)
      writeChildren(of: campo.pattern, indentation: indentation + 2)
    case .filas:
      lines.append(start + comment)
      if children[campo.pattern] != nil {
        return lines.append(String(repeating: " ", count: indentation + 2) + "-")
      }
      if let names = listedNames(of: campo) {
        return writeRows(of: campo, named: names, indentation: indentation + 4)
      }
      writeRow(of: campo.pattern + "/*", indentation: indentation + 4)
    case .razon: lines.append(start + comment)
    case .textos:
      lines += [start + comment, String(repeating: " ", count: indentation + 2) + "-"]
    case .porEjercicio:
      lines.append(start + comment)
      let indent = String(repeating: " ", count: indentation + 2)
      lines += (campo.ejercicios ?? 0...0).map { "\(indent)\(formulario.ejercicio + $0):" }
    case _ where campo.tipo.esCifra && children[campo.pattern] != nil:
      lines.append(start)
      writeFigure(comment, of: campo.pattern, indentation: indentation + 2)
    case .texto where campo.esExtenso: lines.append(start + " |-" + comment)
    default: lines.append(start + value(of: campo) + comment)
    }
  }

  /// The words of a table that the form prints with a row for each of them, numbered from 1.
  private func listedNames(of campo: Campo) -> [String]? {
    let columns = children[campo.pattern + "/*"] ?? []
    guard columns.first?.clave == "numero", let list = columns.dropFirst().first?.lista,
      list.esCerrada
    else { return nil }
    return list.palabras
  }

  private mutating func writeRows(of campo: Campo, named names: [String], indentation: Int) {
    let columns = children[campo.pattern + "/*"] ?? []
    let indent = String(repeating: " ", count: indentation)
    for (index, name) in names.enumerated() {
      lines.append(String(indent.dropLast(2)) + "- numero: \(index + 1)")
      lines.append("\(indent)\(columns[1].clave): \(name)")
      for column in columns.dropFirst(2) { write(column, "", indentation: indentation) }
    }
  }

  private mutating func writeChildren(of pattern: String, indentation: Int) {
    for campo in children[pattern] ?? [] { write(campo, "", indentation: indentation) }
  }

  /// Writes a figure and its details; the counted unit comes first, as in the form.
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

  /// The year is known if the form tells it.
  private func value(of campo: Campo) -> String {
    guard campo.tipo == .ejercicio, campo.exigido == .todos, let years = campo.ejercicios else {
      return ""
    }
    return " \(formulario.ejercicio + years.lowerBound)"
  }
}

extension Campo {
  /// Whether people write more than a name or a few words into it.
  fileprivate var esExtenso: Bool {
    let short = [
      "ministerio", "servicio", "programa", "nombre", "unidad", "cargo", "componente", "subtitulo",
      "variable", "precision",
    ]
    return !short.contains(clave)
  }

  /// The instructions of the form: the label, the allowed words, the unit and the maximum length.
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
