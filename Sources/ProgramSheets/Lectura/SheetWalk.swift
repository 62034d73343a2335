import DocumentTree
import ExactNumbers

/// One walk through a sheet against the table of fields, which notes whatever does not fit.
///
/// It goes only where the form goes, so its depth is the form's own.
struct SheetWalk {
  /// A step of the way from the root; texts are made of it only for an issue.
  enum Step {
    case key(Int)
    case row(Int)
  }

  /// More issues than this are not worth reading.
  static let limit = 1_000

  let document: Document
  let notation: Notation
  let tree: FieldTree
  let kind: SheetKind
  /// The form of the sheet; nil where it is not known.
  let form: Formulario?
  private(set) var issues: [SheetIssue]
  /// What is written in another way than the form does, by the indices of the nodes.
  var respellings: [Int: Respelling] = [:]
  /// The nodes that could not be read as a whole.
  var damaged: Set<Int> = []
  /// Fields that stand in the file, but in a way that cannot be read.
  var unread: FieldSet = []
  /// Figures that can mean several numbers.
  var doubts: [FigureDoubt] = []
  /// The notations of the figures that a published text prints in one only.
  var notations: Set<Notation> = []
  /// What the scalars say that are figures as they are written.
  var figures: ReadFigures
  /// Where the values stand in the form.
  private(set) var places: FormPlaces
  /// Which of them each figure means, where that has been decided.
  let choices: [Int: Int]
  private var trail: [Step] = []
  /// The groups that lead to where the walk stands, each with its place.
  var groups: [(node: Node, place: Int)] = []

  init(
    _ document: Document, _ notation: Notation, _ kind: SheetKind, _ form: Formulario?,
    _ tree: FieldTree,
    choosing choices: [Int: Int], after issues: [SheetIssue]
  ) {
    self.document = document
    self.choices = choices
    self.notation = notation
    figures = ReadFigures(notation)
    places = FormPlaces(document)
    self.kind = kind
    self.form = form
    self.issues = issues
    self.tree = tree
  }

  /// Walks a node and all below it that the form has.
  mutating func walk(_ node: Node, _ place: Int) {
    guard node.kind != .scalar || !node.isNull else { return checkComment(node, place) }
    switch tree.places[place].type {
    case nil, .grupo: walkGroup(node, place)
    case .filas, .textos: walkRows(node, place)
    case .porEjercicio: walkYears(node, place)
    case .porNombre: walkNames(node, place)
    case .conteo, .monto, .porcentaje, .cifra, .ejercicio: walkFigure(node, place)
    case .razon: walkRatio(node, place)
    case .respuesta: if isScalar(node, .text) { checkAnswer(node) }
    // the word of a group stands in its `resultado`
    case .palabra where node.kind == .mapping && tree.firstChild(of: place) != nil:
      walkGroup(node, place)
    case .texto, .palabra, .codigo:
      guard isScalar(node, .text) else { return }
      checkWord(node, place)
      checkComment(node, place)
    }
  }

  private mutating func walkGroup(_ node: Node, _ place: Int) {
    guard node.kind == .mapping else {
      return noteShape(of: node, .group)
    }
    groups.append((node, place))
    defer { groups.removeLast() }
    var next: Int?
    for (key, value) in node.entries {
      trail.append(.key(key.index))
      defer { trail.removeLast() }
      guard key.kind == .scalar else {
        note(.keyIsNoText, key)
        continue
      }
      if let child = key.withBytes({ tree.child($0, of: place, next: &next) }) {
        visit(key, value, child, in: place)
      } else if let year = tree.anyChild(of: place), isYear(key) {
        if key.withBytes({ PorEjercicio.ejercicio($0) }) == nil { checkYear(key, value, in: node) }
        walk(value, year)
      } else {
        checkKey(key, value, in: place)
      }
    }
  }

  /// Whether a key is a year, however it is written.
  private func isYear(_ key: Node) -> Bool {
    key.withBytes { PorEjercicio.ejercicio($0) } != nil || YearSpelling.year(key.text) != nil
  }

  /// Visits what stands under a key that is known.
  mutating func visit(_ key: Node, _ value: Node, _ child: Int, in parent: Int) {
    noteOtherForm(key, value, child, in: parent)
    places.set(child, of: value)
    enter(value, child, from: parent)
  }

  /// Goes on to a child; the `numero` of a figure is the figure itself and no step of the way.
  private mutating func enter(_ value: Node, _ child: Int, from parent: Int) {
    guard tree.places[parent].isFigure, tree.places[child].isFigure else {
      return walk(value, child)
    }
    let step = trail.removeLast()
    walk(value, child)
    trail.append(step)
  }

  private mutating func walkRows(_ node: Node, _ place: Int) {
    guard node.kind == .sequence else {
      return noteShape(of: node, .list)
    }
    for (index, element) in node.elements.enumerated() {
      trail.append(.row(index))
      defer { trail.removeLast() }
      if let row = tree.anyChild(of: place) {
        walk(element, row)
      } else if isScalar(element, .text) {
        checkText(element, place)
      }
    }
  }

  private mutating func walkYears(_ node: Node, _ place: Int) {
    guard node.kind == .mapping else {
      if noteUndecidedRow(node) {
        unread.insert(pointer)
        return
      }
      return noteShape(of: node, .group)
    }
    guard let year = tree.anyChild(of: place) else { return }
    for (key, value) in node.entries {
      trail.append(.key(key.index))
      defer { trail.removeLast() }
      if key.kind != .scalar {
        note(.keyIsNoText, key)
      } else if key.withBytes({ PorEjercicio.ejercicio($0) }) == nil {
        checkYear(key, value, in: node)
      }
      walk(value, year)
    }
  }

  private mutating func walkNames(_ node: Node, _ place: Int) {
    guard node.kind == .mapping else {
      return note(.wrongShape(node.shape, expected: .group), node)
    }
    guard let figure = tree.anyChild(of: place) else { return }
    groups.append((node, place))
    defer { groups.removeLast() }
    for (key, value) in node.entries {
      trail.append(.key(key.index))
      defer { trail.removeLast() }
      if key.kind != .scalar {
        note(.keyIsNoText, key)
      } else if cutFigure(before: key) != nil, let decimals = decimals(key, value) {
        noteDecimals(key, decimals, in: node)
        continue
      }
      walk(value, figure)
    }
  }

  private mutating func walkFigure(_ node: Node, _ place: Int) {
    switch node.kind {
    case .scalar: checkFigure(node, place)
    // the figure of a group stands in its `numero`, which has no children of its own
    case .mapping where tree.firstChild(of: place) != nil: walkGroup(node, place)
    case .mapping, .sequence: noteShape(of: node, .figure)
    }
  }

  private mutating func walkRatio(_ node: Node, _ place: Int) {
    switch node.kind {
    case .mapping: walkGroup(node, place)
    case .sequence: noteShape(of: node, .figure)
    case .scalar:
      guard let value = tree.place(of: "valor", in: place) else { return }
      let state = Cifra.Estado(scalar: node, notation)
      if case .value = state { return checkFigure(node, value, state) }
      if tree.place(of: "comparacion", in: place) != nil, let goal = ComparedGoal(node.text) {
        unread.insert(pointer)
        return note(.compared(node.shortText, as: goal.keys), node)
      }
      guard PrintedRatio.isMeant(node.text) else { return checkFigure(node, value) }
      if PrintedRatio(node, notation) == nil || tree.place(of: "numerador", in: place) == nil {
        note(.notAFigure(node.shortText, .notAFigure), node)
      }
    }
  }

  /// Says that something else stands there than what the form has; what it may have meant is not missing.
  private mutating func noteShape(of node: Node, _ expected: SheetIssue.Shape) {
    unread.insert(pointer)
    note(.wrongShape(node.shape, expected: expected), node)
  }

  private mutating func isScalar(_ node: Node, _ expected: SheetIssue.Shape) -> Bool {
    if node.kind == .scalar { return true }
    noteShape(of: node, expected)
    return false
  }

  /// Says of a key with something behind it that another form asks for it; once for all that stands in it.
  private mutating func noteOtherForm(_ key: Node, _ value: Node, _ child: Int, in parent: Int) {
    guard let form, !tree.places[child].forms.contains(form),
      tree.places[parent].forms.contains(form), !value.isNull
    else { return }
    let others = kind.forms.filter { tree.places[child].forms.contains($0) }
    note(.otherForm(key.shortText, form, others), key)
  }

  /// Whether a key without a value is what stood after the comma of a figure: `{valor: 37,06}`.
  func decimals(_ key: Node, _ value: Node) -> SheetIssue.Suggestion? {
    guard key.document.format == .yaml, value.isAbsent else { return nil }
    return key.scalarType == .integer || cutFigure(before: key) != nil ? .decimals : nil
  }

  /// The figure of which a key is the rest: the `3` of `{sobrePotencial: 3,75 %}`.
  func cutFigure(before key: Node) -> Node? {
    let bytes = key.document.source
    let comma = key.range.start - 1
    guard key.kind == .scalar, comma > 0, bytes[comma] == UInt8(ascii: ","),
      Ascii.isDigit(bytes[comma + 1])
    else { return nil }
    let before = groups.last?.node.entries.first { $0.value.range.end == comma }?.value
    guard let before, before.kind == .scalar, Ascii.isDigit(bytes[comma - 1]) else { return nil }
    return before
  }

  /// Adds an issue at the place where the walk stands.
  mutating func note(_ kind: SheetIssue.Kind, _ node: Node, replacement: String? = nil) {
    note(kind, issues.count < Self.limit ? pointer : JSONPointer(), node.range, replacement)
  }

  /// Adds an issue, or says that there are too many.
  mutating func note(
    _ kind: SheetIssue.Kind, _ pointer: JSONPointer, _ range: ByteRange,
    _ replacement: String? = nil
  ) {
    if issues.count < Self.limit {
      issues.append(SheetIssue(kind, pointer, range, replacement: replacement))
    } else if issues.count == Self.limit {
      issues.append(SheetIssue(.tooMany(limit: Self.limit), JSONPointer(), range))
    }
  }

  /// Where the walk stands, with the keys as they are read.
  var pointer: JSONPointer {
    JSONPointer(
      tokens: trail.map { step in
        switch step {
        case .key(let index):
          if case .text(let text)? = respellings[index] {
            text
          } else {
            Node(document: document, index: index).text
          }
        case .row(let index): String(index)
        }
      })
  }
}

extension Node {
  var shape: SheetIssue.Shape {
    switch kind {
    case .mapping: .group
    case .sequence: .list
    case .scalar: .text
    }
  }

  /// The text of a scalar, cut where it is too long for a message.
  var shortText: String {
    let text = text
    let start = text.unicodeScalars.prefix(60)
    return start.endIndex == text.endIndex ? text : String(start) + "…"
  }
}
