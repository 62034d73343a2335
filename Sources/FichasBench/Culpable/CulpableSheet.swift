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

  /// A generated sheet with all of its answers.
  static func generated(_ seed: Int) -> CulpableSheet {
    CulpableSheet(name: "generada-\(seed)", bytes: Array(ConsistentSheet.text(seed: seed).utf8))
  }

  func figure(_ field: String) -> CulpableFigure? {
    figures.first { $0.field == field && !$0.isOperand }
  }

  /// The figures of the rows or years before and after.
  func rowNeighbours(of figure: CulpableFigure) -> [CulpableFigure] {
    if figure.isOperand { return [] }
    let row = figures.filter { $0.family == figure.family && !$0.isOperand }
    guard let place = row.firstIndex(of: figure) else { return [] }
    return [place - 1, place + 1].filter(row.indices.contains).map { row[$0] }
  }

  /// The figures beside it that are of another kind.
  func columnNeighbours(of figure: CulpableFigure) -> [CulpableFigure] {
    Self.pairs.filter { $0.contains(figure.field) && !figure.isOperand }
      .flatMap { $0.filter { $0 != figure.field }.compactMap(self.figure) }
  }

  /// What else the row of a component says.
  func rowMates(of figure: CulpableFigure) -> [CulpableFigure] {
    let parts = figure.field.split(separator: "/")
    guard parts.count == 4, !figure.isOperand else { return [] }
    let fields = [
      "/produccion/filas/\(parts[2])/cantidad", "/gasto/componentes/\(parts[2])/total",
    ]
    guard fields.contains(figure.field) || figure.field == "/gasto/porUnidad/\(parts[2])/valor"
    else { return [] }
    return fields.filter { $0 != figure.field }.compactMap(self.figure)
  }

  static let pairs = [
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
