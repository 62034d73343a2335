/// The one description of each field of an ex-ante sheet.
public enum Campos {
  /// Every field, in the order of the form; a group comes before what stands in it.
  public static let todos: [Campo] = partes.flatMap { parte in
    parte.campos.indices.map { parte[$0] }
  }

  /// Every field in the same order, as they are written down; a check of a sheet needs no other list.
  static let partes: [Parte] = {
    var partes = archivo
    partes += encabezado
    partes += antecedentes
    partes += diagnostico
    partes += poblacion
    partes += objetivos
    partes += componentes
    partes += gasto
    partes += excepciones
    return partes
  }()

  /// The fields that may stand beside a figure that is written as a mapping with `numero`.
  public static let detallesDeCifra: [Campo] = [
    Campo("numero", "La cifra", .cifra),
    Campo("unidad", "Unidad", .texto),
    Campo("estimacion", "Cómo se estimó", .texto),
    Campo("calculo", "Fórmula, como se escribe en la ficha; una por línea", .texto),
    Campo("fuente", "Fuente", .texto),
  ]

  /// The field that a JSON pointer with row numbers and years names, or nil.
  public static func campo(en path: [some StringProtocol]) -> Campo? {
    FieldTree.exAnte.field(at: path)
  }
}

/// Fields that follow each other in one section of the form.
struct Parte: Sendable {
  /// The section, such as "3.1"; empty for what only the file has, or stands above the first one.
  private let seccion: String
  /// The fields, which do not know their section.
  let campos: [Campo]

  init(_ seccion: String, _ campos: [Campo]) {
    self.seccion = seccion
    self.campos = campos
  }

  /// A field with its section.
  subscript(index: Int) -> Campo {
    var campo = campos[index]
    campo.seccion = seccion
    return campo
  }
}

extension Campos {
  static let archivo = [Parte("", declaraciones)]

  static let excepciones = [Parte("", aceptados)]

  private static let declaraciones = [
    Campo("/ficha", "Clase de ficha: ex-ante", .palabra, exigido: .todos),
    Campo("/formulario", "Formulario y su año", .palabra, exigido: .todos),
    Campo("/notacion", "Cómo se escriben las cifras: punto, si no es a la chilena", .palabra),
  ]

  private static let aceptados = [
    Campo("/excepciones", "Hallazgos aceptados", .filas),
    Campo("/excepciones/*/regla", "Regla", .codigo),
    Campo("/excepciones/*/campo", "Campo", .codigo),
    Campo("/excepciones/*/razon", "Razón", .texto),
    Campo("/excepciones/*/vence", "Fecha en que vence, como 2026-12-31", .codigo),
  ]
}
