/// The one description of each field of an ex-ante sheet.
public enum Campos {
  /// Every field, in the order of the form; a group comes before what stands in it.
  public static let todos: [Campo] = {
    let secciones = [
      archivo, encabezado, antecedentes, diagnostico, poblacion, objetivos, componentes, gasto,
      excepciones,
    ]
    var todos: [Campo] = []
    todos.reserveCapacity(200)
    for seccion in secciones { seccion.add(to: &todos) }
    return todos
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

/// A section of the form with its subsections, whose fields stand in the parts that they are written
/// down in.
///
/// The parts are joined by `Campos.todos` alone: every run of the command makes that table, and joining
/// them on the way copied each field several times.
struct Seccion {
  private let partes: [(numero: String, campos: [[Campo]])]

  /// What only the file has, or stands above the first section.
  init(_ campos: [Campo]) { partes = [("", [campos])] }

  init(_ partes: (numero: String, campos: [[Campo]])...) { self.partes = partes }

  func add(to todos: inout [Campo]) {
    for parte in partes {
      for campos in parte.campos {
        let first = todos.count
        todos += campos
        for index in first..<todos.count { todos[index].seccion = parte.numero }
      }
    }
  }
}

extension Campos {
  static let archivo = Seccion([
    Campo("/ficha", "Clase de ficha: ex-ante", .palabra, exigido: .todos),
    Campo("/formulario", "Formulario y su año", .palabra, exigido: .todos),
    Campo("/notacion", "Cómo se escriben las cifras: punto, si no es a la chilena", .palabra),
  ])

  static let excepciones = Seccion([
    Campo("/excepciones", "Hallazgos aceptados", .filas),
    Campo("/excepciones/*/regla", "Regla", .codigo),
    Campo("/excepciones/*/campo", "Campo", .codigo),
    Campo("/excepciones/*/razon", "Razón", .texto),
    Campo("/excepciones/*/vence", "Fecha en que vence, como 2026-12-31", .codigo),
  ])
}
