import DocumentTree
import ProgramSheets

/// What a sheet answers of what its form asks: the texts that are there and the fields that are not.
struct FormAnswers: Sendable {
  /// A demanded field that is not there, or has nothing in it.
  struct Missing: Sendable {
    let field: JSONPointer
    let campo: Campo
    /// The rows that lead to it, the outermost first.
    let rows: [Int]
    /// Whether a part of the file around it could not be read, so that it may well be there.
    let isUncertain: Bool
  }

  /// A text that is there.
  struct Text: Sendable {
    /// Its place among the fields of the form.
    let place: Int
    let node: Node
    /// The rows that lead to it, the outermost first.
    fileprivate let rows: [Int]
  }

  /// How much there is of a section.
  struct Progress: Sendable {
    let place: Int
    let stated: Int
    let demanded: Int
  }

  private(set) var missing: [Missing] = []
  private(set) var texts: [Text] = []
  /// How many of the demanded fields stand in the file, and how many there are, in each section.
  private(set) var sections: [Progress] = []
  private var demanded = 0
  /// Whether to count them, which only a sheet that is mostly empty needs.
  private let isCounting: Bool
  private let formulario: Formulario
  private let tree: FieldTree
  /// The limits that hold instead of the form's, by the pattern of the field.
  private let limits: [String: Int]
  /// Fields that stand in the file, but in a way that could not be read.
  private let unread: FieldSet
  /// Where the file has syntax errors, after which text may have been skipped.
  private let losses: [Int]
  private let document: Document
  /// Where its values stand in the form, if a walk has found that.
  private let places: FormPlaces?
  /// The value of each place in the group that was last looked at, by its number in the document; 0,
  /// which is the root and no value, where there is none.
  private var values: [Int]
  /// Where what follows each value begins, in bytes.
  private var ends: [Int]
  /// The rows that lead to where the walk stands, the outermost first.
  private var rows: [Int] = []

  /// Walks a sheet; the walk goes only where the form goes, so its depth is the form's own.
  init(
    _ document: Document, _ tree: FieldTree, _ formulario: Formulario, limits: [String: Int] = [:],
    unread: FieldSet = [], places: FormPlaces? = nil, counting: Bool = false
  ) {
    isCounting = counting
    self.places = places
    self.unread = unread
    self.tree = tree
    self.document = document
    self.limits = limits
    self.formulario = formulario
    losses = document.issues.filter(\.losesText).map(\.range.start)
    values = [Int](repeating: 0, count: tree.places.count)
    ends = values
    guard let root = document.root, root.kind == .mapping else { return }
    walkGroup(root, FieldTree.root, end: document.source.count)
  }

  /// The key of a section.
  func field(of section: Progress) -> JSONPointer { tree.pointer(to: section.place, rows: []) }

  /// The heading of the field of a text.
  func label(of text: Text) -> String? { tree.label(at: text.place) }

  /// The texts of some fields, in their order.
  ///
  /// - Parameter patterns: the patterns of the fields.
  /// - Returns: the texts that are there.
  func texts(of patterns: [String]) -> [Text] {
    let places = patterns.compactMap { tree.place(at: $0) }
    return texts.filter { places.contains($0.place) }
  }

  /// The pattern of the field of a text.
  func pattern(of text: Text) -> String? { tree.pattern(at: text.place) }

  /// The most characters that a text may have: those that a person chose, or those of the form.
  func limit(of text: Text) -> Int? {
    chosenLimit(of: text) ?? tree.limits(at: text.place)?[formulario]
  }

  /// Whether a person chose the limit of a text.
  func hasChosenLimit(_ text: Text) -> Bool {
    chosenLimit(of: text) != nil
  }

  private func chosenLimit(of text: Text) -> Int? {
    limits.isEmpty ? nil : pattern(of: text).flatMap { limits[$0] }
  }

  /// Whether the form demands a text.
  func isDemanded(_ text: Text) -> Bool { isDemanded(text.place) }

  /// The path of a text.
  func field(of text: Text) -> JSONPointer {
    tree.pointer(to: text.place, rows: text.rows)
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
    forgetValues(of: place)
    findValues(of: group, place, end: end)
    visitChildren(of: place, group.isDamaged || isTextLost(from: group.range.start, to: end))
  }

  private mutating func forgetValues(of place: Int) {
    var next = tree.firstChild(of: place)
    while let child = next {
      values[child] = 0
      next = tree.sibling(after: child)
    }
  }

  private mutating func findValues(of group: Node, _ place: Int, end: Int) {
    let tree = tree
    var last: Int?
    var next: Int?
    for (key, value) in group.entries {
      if !losses.isEmpty, let last, ends[last] == end { ends[last] = key.range.start }
      if let places {
        last = places[value]
      } else {
        last = key.withBytes { tree.child($0, of: place, next: &next) }
      }
      // of two equal keys the first counts, as everywhere in a document
      guard let child = last, values[child] == 0 else { continue }
      values[child] = value.index
      ends[child] = end
    }
  }

  /// Goes to every child of a place that the form asks for, in its order.
  private mutating func visitChildren(of place: Int, _ isUncertain: Bool) {
    var next = tree.firstChild(of: place)
    while let child = next {
      next = tree.sibling(after: child)
      let (before, absent) = (demanded, missing.count)
      if isAsked(child) { visit(child, isUncertain) }
      if isCounting, place == FieldTree.root, demanded > before, isSection(child) {
        let count = demanded - before
        sections.append(
          Progress(place: child, stated: count - (missing.count - absent), demanded: count))
      }
    }
  }

  /// Whether further fields stand below a key of the sheet itself.
  private func isSection(_ place: Int) -> Bool {
    switch tree.places[place].type {
    case .grupo, .filas: true
    default: false
    }
  }

  /// Whether a syntax error stands between two bytes.
  private func isTextLost(from start: Int, to end: Int) -> Bool {
    losses.contains { start <= $0 && $0 <= end }
  }

  private mutating func visit(_ place: Int, _ isUncertain: Bool) {
    let node = Node(document: document, index: values[place])
    let end = ends[place]
    let isText = tree.places[place].type == .texto
    guard values[place] != 0, !node.isNull, !node.isEmptyBlock, isText || !node.isBlankText else {
      return noteMissing(place, isUncertain || values[place] != 0 && node.isDamaged)
    }
    switch tree.places[place].type {
    case .grupo, nil:
      if node.kind == .mapping { walkGroup(node, place, end: end) }
    case .filas, .textos, .porEjercicio, .porNombre:
      if node.kind != .scalar, node.count == 0 {
        noteMissing(place, isTextLost(from: node.range.start, to: end))
      } else if isCounting, node.kind == .mapping {
        // a year may be printed blank, so that a table of blanks is none that is missing
        let isBlank = node.entries.allSatisfy(\.value.isNull)
        if isBlank { noteMissing(place, false) } else { noteStated(place) }
      } else if let row = tree.anyChild(of: place) {
        walkRows(node, row, end: end)
      }
    case .conteo, .monto, .porcentaje, .cifra, .ejercicio: visitFigure(node, place, end: end)
    case .razon: noteStated(place)
    case .texto:
      noteStated(place)
      if node.kind == .scalar {
        texts.append(Text(place: place, node: node, rows: rows))
      }
    case .palabra where node.kind == .mapping:
      // the sentence beside it says the word as well
      visitAnswer(node, place, under: ["resultado", "texto"], end: end)
    case .palabra, .codigo, .respuesta: noteStated(place)
    }
  }

  /// A figure that is a mapping has its number in `numero`; one that stands bare has nothing beside it.
  private mutating func visitFigure(_ node: Node, _ place: Int, end: Int) {
    if node.kind == .mapping {
      visitAnswer(node, place, under: ["numero"], end: end)
    } else {
      noteStated(place)
      forgetValues(of: place)
      visitChildren(of: place, false)
    }
  }

  /// An answer that is a mapping, with its value under any of some keys and what is asked beside it.
  private mutating func visitAnswer(_ node: Node, _ place: Int, under keys: [String], end: Int) {
    let isBlank = keys.allSatisfy { key in
      node[key].map { $0.isNull || $0.isBlankText } ?? true
    }
    if isBlank { noteMissing(place, node.isDamaged) } else { noteStated(place) }
    walkGroup(node, place, end: end)
  }

  private mutating func walkRows(_ node: Node, _ place: Int, end: Int) {
    guard node.kind == .sequence else { return }
    for (index, element) in node.elements.enumerated() where element.kind == .mapping {
      rows.append(index)
      walkGroup(element, place, end: end)
      rows.removeLast()
    }
  }

  private mutating func noteStated(_ place: Int) {
    if isCounting, isDemanded(place) { demanded += 1 }
  }

  private mutating func noteMissing(_ place: Int, _ isUncertain: Bool) {
    guard isDemanded(place) else { return }
    demanded += 1
    guard let campo = tree.field(at: place) else { return }
    let field = tree.pointer(to: place, rows: rows)
    let isUnread = unread.covers(field)
    missing.append(
      Missing(field: field, campo: campo, rows: rows, isUncertain: isUncertain || isUnread))
  }
}

extension ReadingIssue {
  /// Whether some of the file may have been skipped for it.
  fileprivate var losesText: Bool {
    switch kind {
    case .duplicateKey, .strayText, .controlCharacter, .invalidUTF8: false
    // these name the fields that are lost
    case .unreadPart, .cutText: false
    default: severity == .error
    }
  }
}
