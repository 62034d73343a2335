import DocumentTree
import ProgramSheets

/// What a sheet answers of what its form asks: the texts that are there and the fields that are not.
struct FormAnswers: Sendable {
  /// A demanded field that is not there, or has nothing in it.
  struct Missing: Sendable {
    let field: JSONPointer
    let campo: Campo
    /// Whether a part of the file around it could not be read, so that it may well be there.
    let isUncertain: Bool
  }

  /// A text that is there.
  struct Text: Sendable {
    /// Its place among the fields of the form.
    let place: Int
    let node: Node
    fileprivate let row: Int
  }

  /// A step of the way from the root; texts are made of it only for what is missing.
  private enum Step {
    case field(Int)
    case row(Int)
  }

  private(set) var missing: [Missing] = []
  private(set) var texts: [Text] = []
  private let formulario: Formulario
  private let tree = FieldTree.exAnte
  /// The limits that hold instead of the form's, by the pattern of the field.
  private let limits: [String: Int]
  /// Where the file has syntax errors, after which text may have been skipped.
  private let losses: [Int]
  private var trail: [Step] = []
  private var row = 0

  /// Walks a sheet; the walk goes only where the form goes, so its depth is the form's own.
  init(_ document: Document, _ formulario: Formulario, limits: [String: Int] = [:]) {
    self.limits = limits
    self.formulario = formulario
    losses = document.issues.filter(\.losesText).map(\.range.start)
    guard let root = document.root, root.kind == .mapping else { return }
    walkGroup(root, FieldTree.root, end: document.source.count)
  }

  /// The description of the field of a text.
  func campo(of text: Text) -> Campo? { tree.field(at: text.place) }

  /// The pattern of the field of a text.
  func pattern(of text: Text) -> String? { tree.pattern(at: text.place) }

  /// The most characters that a text may have: those that a person chose, or those of the form.
  func limit(of text: Text) -> Int? {
    campo(of: text).flatMap { limits[$0.pattern] ?? $0.limites[formulario] }
  }

  /// Whether a person chose the limit of a text.
  func hasChosenLimit(_ text: Text) -> Bool {
    pattern(of: text).map { limits[$0] != nil } ?? false
  }

  /// Whether the form demands a text.
  func isDemanded(_ text: Text) -> Bool { isDemanded(text.place) }

  /// The path of a text.
  func field(of text: Text) -> JSONPointer {
    JSONPointer(tokens: tree.path(to: text.place).map { $0 ?? String(text.row) })
  }

  private func isDemanded(_ place: Int) -> Bool {
    tree.places[place].demandingForms.contains(formulario)
  }

  /// Whether the form asks for the field.
  private func isAsked(_ place: Int) -> Bool {
    !tree.places[place].isDetail && tree.places[place].forms.contains(formulario)
  }

  /// Walks a group.
  ///
  /// - Parameters:
  ///   - group: the mapping.
  ///   - place: its place among the fields.
  ///   - end: where what follows the group begins, in bytes; up to there text may have been lost.
  private mutating func walkGroup(_ group: Node, _ place: Int, end: Int) {
    var values = [(node: Node, end: Int)?](repeating: nil, count: tree.childCount(of: place))
    var last: Int?
    var next: Int?
    for (key, value) in group.entries {
      if let last, values[last]?.end == end { values[last]?.end = key.range.start }
      last = key.withBytes { tree.child($0, of: place, next: &next) }
        .map { tree.places[$0].ordinal }
      // of two equal keys the first counts, as everywhere in a document
      if let index = last, values[index] == nil { values[index] = (value, end) }
    }
    let isUncertain = group.isDamaged || isTextLost(from: group.range.start, to: end)
    eachAsked(of: place) { answers, child in
      answers.visit(values[answers.tree.places[child].ordinal], child, isUncertain)
    }
  }

  /// Goes to every child of a place that the form asks for, in its order.
  private mutating func eachAsked(of place: Int, _ body: (inout Self, Int) -> Void) {
    var next = tree.places[place].firstChild
    while let child = next {
      next = tree.places[child].nextSibling
      guard isAsked(child) else { continue }
      trail.append(.field(child))
      body(&self, child)
      trail.removeLast()
    }
  }

  /// Whether a syntax error stands between two bytes.
  private func isTextLost(from start: Int, to end: Int) -> Bool {
    losses.contains { start <= $0 && $0 <= end }
  }

  private mutating func visit(
    _ value: (node: Node, end: Int)?, _ place: Int, _ isUncertain: Bool
  ) {
    guard let value, !value.node.isNull else { return noteMissing(place, isUncertain) }
    let node = value.node
    switch tree.places[place].type {
    case .grupo, nil:
      if node.kind == .mapping { walkGroup(node, place, end: value.end) }
    case .filas, .textos, .porEjercicio:
      if node.kind != .scalar, node.count == 0 {
        noteMissing(place, isTextLost(from: node.range.start, to: value.end))
      } else if let row = tree.places[place].anyChild {
        walkRows(node, row, end: value.end)
      }
    case .conteo, .monto, .porcentaje, .cifra, .ejercicio: visitFigure(node, place, end: value.end)
    case .texto:
      if node.kind == .scalar { texts.append(Text(place: place, node: node, row: row)) }
    case .palabra, .codigo, .respuesta: break
    }
  }

  /// A figure that is a mapping has its number in `numero`; one that stands bare has nothing beside it.
  private mutating func visitFigure(_ node: Node, _ place: Int, end: Int) {
    if node.kind == .mapping {
      if node["numero"]?.isNull ?? true { noteMissing(place, node.isDamaged) }
      walkGroup(node, place, end: end)
    } else {
      eachAsked(of: place) { $0.noteMissing($1, false) }
    }
  }

  private mutating func walkRows(_ node: Node, _ place: Int, end: Int) {
    guard node.kind == .sequence else { return }
    for (index, element) in node.elements.enumerated() where element.kind == .mapping {
      trail.append(.row(index))
      row = index
      walkGroup(element, place, end: end)
      trail.removeLast()
    }
  }

  private mutating func noteMissing(_ place: Int, _ isUncertain: Bool) {
    guard isDemanded(place), let campo = tree.field(at: place) else { return }
    missing.append(Missing(field: pointer, campo: campo, isUncertain: isUncertain))
  }

  private var pointer: JSONPointer {
    JSONPointer(
      tokens: trail.map { step in
        switch step {
        case .field(let place): tree.name(of: place)
        case .row(let index): String(index)
        }
      })
  }
}

extension ReadingIssue {
  /// Whether some of the file may have been skipped for it.
  fileprivate var losesText: Bool {
    if case .duplicateKey = kind { return false }
    return severity == .error
  }
}
