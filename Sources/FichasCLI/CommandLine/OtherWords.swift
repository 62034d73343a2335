import ProgramSheets

/// What people call commands and options in Spanish, or in other programs, to suggest the name here.
enum OtherWords {
  /// The command that a word was meant to be; nil where it is none of these.
  static func command(_ word: String) -> String? { name(of: word, among: commands) }

  /// The options that a word may have been meant to be, the likeliest first.
  static func options(_ word: String) -> [String] {
    options.filter { $0.words.contains { Likeness.isSame($0, word) } }.map(\.name)
  }

  private static func name(
    of word: String, among names: [(name: String, words: [String])]
  ) -> String? {
    names.first { $0.words.contains { Likeness.isSame($0, word) } }?.name
  }

  private static var commands: [(name: String, words: [String])] {
    [
      (
        "check",
        ["revisar", "revisa", "comprobar", "verificar", "validar", "controlar", "lint", "validate"]
      ),
      ("explain", ["explicar", "explica", "why", "por-que"]),
      ("rule", ["regla", "reglas", "rules"]),
      ("calc", ["calcular", "calculo", "calculate", "compute"]),
      ("audit", ["auditar", "auditoria"]),
      ("fmt", ["format", "formato", "formatear", "ordenar", "pretty"]),
      ("convert", ["convertir", "convierte"]),
      ("import", ["importar", "importa", "leer", "pdf"]),
      ("table", ["tabla", "tablas", "tables"]),
      ("compare", ["comparar", "compara", "cruzar", "diff", "comparacion"]),
      ("show", ["mostrar", "ver", "view"]),
      ("new", ["nueva", "nuevo", "crear", "plantilla", "create", "init", "template"]),
      ("schema", ["esquema", "esquemas", "schemas"]),
      ("config", ["configuracion", "configurar", "ajustes", "settings"]),
      ("tree", ["arbol"]),
      ("completions", ["completar", "completado", "complete"]),
      ("man", ["manual"]),
      ("help", ["ayuda"]),
    ]
  }

  private static var options: [(name: String, words: [String])] {
    [
      ("format", ["formato", "forma"]),
      ("form", ["formulario", "forma"]),
      ("lang", ["idioma", "lengua", "language"]),
      ("quiet", ["silencio", "callado", "silent"]),
      ("no-snippets", ["sin-lineas"]),
      ("fail-on", ["falla-con", "gravedad", "severity"]),
      ("select", ["solo", "seleccionar", "reglas", "rules", "only"]),
      ("ignore", ["ignorar", "sin", "except", "exclude"]),
      ("statistics", ["estadisticas", "resumen", "stats"]),
      ("exit-zero", ["sale-con-cero"]),
      ("since", ["desde", "cambiados", "changed"]),
      ("watch", ["vigilar", "observar", "seguir"]),
      ("jobs", ["trabajos", "procesos", "threads"]),
      ("config", ["configuracion"]),
      ("no-config", ["sin-configuracion"]),
      ("baseline", ["linea-de-base"]),
      ("write-baseline", ["escribir-linea-de-base"]),
      ("only-new", ["solo-nuevos"]),
      ("fix", ["corregir", "arreglar", "mend"]),
      ("fix-field", ["corregir-campo"]),
      ("diff", ["diferencia", "diferencias"]),
      ("force", ["forzar", "reemplazar"]),
      ("columns", ["columnas"]),
      ("sort", ["orden", "ordenar", "order"]),
      ("by", ["por", "agrupar", "group", "group-by"]),
      ("where", ["donde", "filtro", "filter"]),
      ("compare", ["comparar"]),
      ("intervals", ["intervalos"]),
      ("set", ["poner", "con"]),
      ("solve", ["resolver", "despejar"]),
      ("output", ["salida", "archivo", "out"]),
      ("to", ["a", "hacia"]),
      ("help", ["ayuda"]),
    ]
  }
}
