import ExactNumbers
import ProgramSheets

/// Everything that a sheet states, found by reflection and so without the table of fields.
struct Cells {
  private(set) var figures: [String: [FigureValue]] = [:]
  private(set) var texts: [String: String] = [:]
  /// Every path, row numbers and years as `*`.
  private(set) var patterns: Set<String> = []

  init(of sheet: some SheetPart) { visit(sheet, "", "") }

  private mutating func visit(_ value: Any, _ path: String, _ pattern: String) {
    switch value {
    case let figure as Cifra: add(figure, path, pattern)
    case let population as PoblacionEstimada:
      visitChildren(of: population, path, pattern)
    case let answer as Respuesta: addText(answer.texto, path, pattern)
    case let text as String: addText(text, path, pattern)
    case let verdict as Veredicto:
      addText(verdict.resultado ?? "", path, pattern)
      visitChildren(of: verdict, path, pattern)
    case let names as PorNombre:
      patterns.insert(pattern)
      for entry in names.entradas { visit(entry.cifra, "\(path)/\(entry.nombre)", "\(pattern)/*") }
    case let texts as TextosPorEjercicio:
      patterns.insert(pattern)
      for entry in texts.entradas {
        addText(entry.texto ?? "", "\(path)/\(entry.clave)", "\(pattern)/*")
      }
    case let measured as Medicion: add(measured, path, pattern)
    case let years as PorEjercicio:
      patterns.insert(pattern)
      for entry in years.entradas { visit(entry.cifra, "\(path)/\(entry.clave)", "\(pattern)/*") }
    default: visitChildren(of: value, path, pattern)
    }
  }

  private mutating func add(_ measured: Medicion, _ path: String, _ pattern: String) {
    patterns.insert(pattern)
    for (key, figure) in [
      ("numerador", measured.numerador), ("denominador", measured.denominador),
      ("porcentaje", measured.porcentaje), ("valor", measured.valor),
    ] {
      if let figure { add(figure, "\(path)/\(key)", "\(pattern)/\(key)") }
    }
    if let word = measured.comparacion {
      addText(word, "\(path)/comparacion", "\(pattern)/comparacion")
    }
    if let parts = measured.partes {
      patterns.insert("\(pattern)/partes")
      for (index, part) in parts.enumerated() {
        add(part, "\(path)/partes/\(index)", "\(pattern)/partes/*")
      }
    }
    for year in measured.porEjercicio {
      add(year.medicion, "\(path)/\(year.clave)", "\(pattern)/*")
    }
  }

  private mutating func visitChildren(of value: Any, _ path: String, _ pattern: String) {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional {
      for child in mirror.children { visit(child.value, path, pattern) }
      return
    }
    if !pattern.isEmpty { patterns.insert(pattern) }
    for (index, child) in mirror.children.enumerated() {
      let isRow = child.label == nil
      // a population is its figure with two texts more
      let name = child.label == "cifra" ? "" : "/\(child.label ?? "\(index)")"
      visit(child.value, path + name, isRow ? "\(pattern)/*" : pattern + name)
    }
  }

  private mutating func add(_ figure: Cifra, _ path: String, _ pattern: String) {
    patterns.insert(pattern)
    figures[path] = figure.figure.map { [$0.value] } ?? []
    for (name, text) in [
      ("unidad", figure.unidad), ("estimacion", figure.estimacion), ("calculo", figure.calculo),
      ("fuente", figure.fuente),
    ] {
      guard let text else { continue }
      addText(text, "\(path)/\(name)", "\(pattern)/\(name)")
    }
  }

  private mutating func addText(_ text: String, _ path: String, _ pattern: String) {
    patterns.insert(pattern)
    texts[path] = text
  }
}
