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

  private(set) var missing: [Missing] = []
  private(set) var texts: [Text] = []
  private let form: FormFields
  /// The limits that hold instead of the form's, by the pattern of the field.
  private let limits: [String: Int]
  /// Where the file has syntax errors, after which text may have been skipped.
  private let losses: [Int]
  private var trail: [String] = []
  private var row = 0

  /// Walks a sheet; the walk goes only where the form goes, so its depth is the form's own.
  init(_ document: Document, _ formulario: Formulario, limits: [String: Int] = [:]) {
    self.limits = limits
    form = FormFields.of(formulario)
    losses = document.issues.filter(\.losesText).map(\.range.start)
    guard let root = document.root, root.kind == .mapping else { return }
    walkGroup(root, 0, end: document.source.count)
  }

  /// The description of the field of a text.
  func campo(of text: Text) -> Campo? { form.places[text.place].field }

  /// The most characters that a text may have: those that a person chose, or those of the form.
  func limit(of text: Text) -> Int? {
    if !limits.isEmpty, let chosen = campo(of: text).flatMap({ limits[$0.pattern] }) {
      return chosen
    }
    return form.places[text.place].limit
  }

  /// Whether the form demands a text.
  func isDemanded(_ text: Text) -> Bool { form.places[text.place].isDemanded }

  /// Whether the form asks of a text for quantitative data with their source.
  func asksForData(_ text: Text) -> Bool { form.places[text.place].asksForData }

  /// The path of a text.
  func field(of text: Text) -> JSONPointer {
    let path = form.path(of: text.place)
    return JSONPointer(tokens: path.map { $0 == "*" ? String(text.row) : $0 })
  }

  /// Walks a group.
  ///
  /// - Parameters:
  ///   - group: the mapping.
  ///   - place: its place among the fields.
  ///   - end: where what follows the group begins, in bytes; up to there text may have been lost.
  private mutating func walkGroup(_ group: Node, _ place: Int, end: Int) {
    let children = form.places[place].children
    var values = [(node: Node, end: Int)?](repeating: nil, count: children.count)
    var last: Int?
    for (key, value) in group.entries {
      if let last, values[last]?.end == end { values[last]?.end = key.range.start }
      let hint = last.map { $0 + 1 } ?? 0
      last = key.withBytes { form.child($0, of: place, from: hint) }
      // of two equal keys the first counts, as everywhere in a document
      if let index = last, values[index] == nil { values[index] = (value, end) }
    }
    let isUncertain = group.isDamaged || isTextLost(from: group.range.start, to: end)
    for (index, child) in children.enumerated() {
      trail.append(form.places[child].key)
      visit(values[index], child, isUncertain)
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
    switch form.places[place].field?.tipo {
    case .grupo, nil:
      if node.kind == .mapping { walkGroup(node, place, end: value.end) }
    case .filas, .textos, .porEjercicio:
      if node.kind != .scalar, node.count == 0 {
        noteMissing(place, isTextLost(from: node.range.start, to: value.end))
      } else if let row = form.places[place].row {
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
      for child in form.places[place].children where form.places[child].isDemanded {
        trail.append(form.places[child].key)
        noteMissing(child, false)
        trail.removeLast()
      }
    }
  }

  private mutating func walkRows(_ node: Node, _ place: Int, end: Int) {
    guard node.kind == .sequence else { return }
    for (index, element) in node.elements.enumerated() where element.kind == .mapping {
      trail.append(String(index))
      row = index
      walkGroup(element, place, end: end)
      trail.removeLast()
    }
  }

  private mutating func noteMissing(_ place: Int, _ isUncertain: Bool) {
    guard form.places[place].isDemanded, let campo = form.places[place].field else { return }
    missing.append(
      Missing(field: JSONPointer(tokens: trail), campo: campo, isUncertain: isUncertain))
  }
}

extension ReadingIssue {
  /// Whether some of the file may have been skipped for it.
  fileprivate var losesText: Bool {
    if case .duplicateKey = kind { return false }
    return severity == .error
  }
}
