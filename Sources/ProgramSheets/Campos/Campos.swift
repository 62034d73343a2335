/// The one description of each field of an ex-ante sheet.
public enum Campos {
  /// Every field, in the order of the form; a group comes before what stands in it.
  public static let todos: [Campo] = [
    archivo, encabezado, antecedentes, diagnostico, poblacion, objetivos, componentes, gasto,
    excepciones,
  ].flatMap { $0 }

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

  static func seccion(_ seccion: String, _ campos: consuming [Campo]) -> [Campo] {
    for index in campos.indices { campos[index].seccion = seccion }
    return campos
  }
}

extension Campos {
  static let archivo = [
    Campo("/ficha", "Clase de ficha: ex-ante", .palabra, exigido: .todos),
    Campo("/formulario", "Formulario y su año", .palabra, exigido: .todos),
    Campo("/notacion", "Cómo se escriben las cifras: punto, si no es a la chilena", .palabra),
  ]

  static let excepciones = [
    Campo("/excepciones", "Hallazgos aceptados", .filas),
    Campo("/excepciones/*/regla", "Regla", .codigo),
    Campo("/excepciones/*/campo", "Campo", .codigo),
    Campo("/excepciones/*/razon", "Razón", .texto),
    Campo("/excepciones/*/vence", "Fecha en que vence, como 2026-12-31", .codigo),
  ]
}
