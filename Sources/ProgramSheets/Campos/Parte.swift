/// Fields that follow each other in one section of the form.
package struct Parte: Sendable {
  /// The section, such as "3.1"; empty for what only the file has, or stands above the first one.
  private let seccion: String
  /// The fields, which do not know their section.
  let campos: [Campo]

  /// Makes a part of a section.
  package init(_ seccion: String, _ campos: [Campo]) {
    self.seccion = seccion
    self.campos = campos
  }

  /// The first field of the part, and others behind it.
  func keepingFirst(adding others: [Campo]) -> Parte {
    Parte(seccion, campos.prefix(1) + others)
  }

  /// A field with its section.
  subscript(index: Int) -> Campo {
    var campo = campos[index]
    campo.seccion = seccion
    return campo
  }
}

/// What every sheet has, whatever its kind.
extension Parte {
  static func archivo(_ kind: String, _ forms: [Formulario]) -> [Parte] {
    [Parte("", declaraciones(kind, forms))]
  }

  static let excepciones = [Parte("", aceptados)]

  private static func declaraciones(_ kind: String, _ forms: [Formulario]) -> [Campo] {
    let names = ListaOficial(forms.map(\.rawValue), fuente: "los formularios que se conocen")
    return [
      Campo("/ficha", "Clase de ficha: \(kind)", .palabra, exigido: .todos),
      Campo("/formulario", "Formulario y su año", .palabra, exigido: .todos, lista: names),
      Campo("/notacion", "Cómo se escriben las cifras: punto, si no es a la chilena", .palabra),
    ]
  }

  private static let aceptados = [
    Campo("/excepciones", "Hallazgos aceptados", .filas),
    Campo("/excepciones/*/regla", "Regla", .codigo),
    Campo("/excepciones/*/campo", "Campo", .codigo),
    Campo("/excepciones/*/razon", "Razón", .texto),
    Campo("/excepciones/*/vence", "Fecha en que vence, como 2026-12-31", .codigo),
  ]
}

extension Campo {
  /// The fields that may stand beside a figure that is written as a mapping with `numero`.
  public static let detallesDeCifra = [
    Campo("numero", "La cifra", .cifra),
    Campo("unidad", "Unidad", .texto),
    Campo("estimacion", "Cómo se estimó", .texto),
    Campo("calculo", "Fórmula, como se escribe en la ficha; una por línea", .texto),
    Campo("fuente", "Fuente", .texto),
  ]

  /// Whether it says how the file is written or what is accepted of it, and not what the sheet is about.
  public var esDelArchivo: Bool { Self.isOfFile(pattern) }

  /// Whether the field of a pattern says how the file is written or what is accepted of it.
  static func isOfFile(_ pattern: String) -> Bool {
    ["/ficha", "/formulario", "/notacion"].contains(pattern) || pattern.hasPrefix("/excepciones")
  }
}
