import Analysis
import DocumentTree
import ExactNumbers
import Generators
import SheetRules

/// A sheet without contradictions, in which mistakes are planted.
struct CulpableSheet {
  let name: String
  let bytes: [UInt8]
  let figures: [CulpableFigure]

  init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    figures = CulpableFigure.all(in: Document.read(bytes, as: .yaml))
  }

  /// Whether every equation holds, so that later findings come from planted mistakes.
  var isClean: Bool { Self.groups(in: bytes).isEmpty }

  /// The groups of findings caused by a broken equation of the form; recommendations are irrelevant
  /// to planted mistakes.
  static func groups(in bytes: [UInt8]) -> [SuspectGroup] {
    SheetChecker.check(Document.read(bytes, as: .yaml)).groups.filter { !$0.isAdvised }
  }

  /// The contradictions of the published sheets, and their fixes.
  static let mends: [String: [(wrong: String, right: String)]] = [
    "articulacion-2019": [("890.493", "890.484"), ("273.401", "273.402")]
  ]

  /// A published sheet with its own contradictions fixed.
  init(published name: String, text: [UInt8]) {
    var text = String(decoding: text, as: UTF8.self)
    for mend in Self.mends[name] ?? [] { text = text.replacing(mend.wrong, with: mend.right) }
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// A generated sheet, which contains only figures.
  static func generated(_ seed: Int) -> CulpableSheet {
    let text = SheetGenerator(SheetFigures(seed: seed), texts: .none).text
    return CulpableSheet(name: "generada-\(seed)", bytes: Array(text.utf8))
  }

  func figure(_ field: String) -> CulpableFigure? {
    figures.first { $0.field == field && !$0.isOperand }
  }

  /// The figures of adjacent rows or years.
  func neighbours(of figure: CulpableFigure) -> [CulpableFigure] {
    if figure.isOperand { return [] }
    let row = figures.filter { $0.family == figure.family && !$0.isOperand }
    var beside: [CulpableFigure] = []
    if let place = row.firstIndex(of: figure) {
      beside = [place - 1, place + 1].filter(row.indices.contains).map { row[$0] }
    }
    for pair in Self.pairs where pair.contains(figure.field) {
      beside += pair.filter { $0 != figure.field }.compactMap(self.figure)
    }
    return beside
  }

  private static let pairs = [
    ["/poblacion/potencial", "/poblacion/objetivo"],
    ["/poblacion/cobertura/sobrePotencial", "/poblacion/cobertura/sobreObjetivo"],
    ["/gasto/administrativo", "/gasto/total"],
  ]

  /// The parts of a ratio: dividend, divisor.
  func parts(of ratio: CulpableFigure) -> (CulpableFigure, CulpableFigure)? {
    func pair(_ dividend: String, _ divisor: String) -> (CulpableFigure, CulpableFigure)? {
      guard let first = figure(dividend), let second = figure(divisor) else { return nil }
      return (first, second)
    }
    let first = figures.first { $0.field.hasPrefix("/poblacion/beneficiaria/") }?.field ?? ""
    switch ratio.field {
    case "/poblacion/cobertura/sobrePotencial": return pair(first, "/poblacion/potencial")
    case "/poblacion/cobertura/sobreObjetivo": return pair(first, "/poblacion/objetivo")
    case "/gasto/porBeneficiario": return pair("/gasto/total", first)
    case "/gasto/porcentajeAdministrativo": return pair("/gasto/administrativo", "/gasto/total")
    default:
      guard ratio.field.hasPrefix("/gasto/porUnidad/") else { return nil }
      let row = ratio.field.split(separator: "/")[2]
      return pair("/gasto/componentes/\(row)/total", "/produccion/filas/\(row)/cantidad")
    }
  }
}
