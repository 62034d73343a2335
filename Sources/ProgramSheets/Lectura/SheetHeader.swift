import DocumentTree

/// What a sheet says of itself: its kind, its form and how it writes figures.
struct SheetHeader {
  private let kinds: [SheetKind]
  /// The kind; nil where the document is not a sheet of a known kind.
  private(set) var kind: SheetKind?
  /// The form; nil where it is missing or unknown.
  private(set) var form: Formulario?
  private(set) var issues: [SheetIssue] = []

  /// Reads the keys of a sheet that say what it is.
  init(_ kinds: [SheetKind], _ root: Node) {
    self.kinds = kinds
    read(root)
  }

  private mutating func read(_ root: Node) {
    guard root.kind == .mapping else {
      issues.append(
        SheetIssue(.wrongShape(root.shape, expected: .group), JSONPointer(), root.range))
      return
    }
    kind = readKind(root)
    guard let kind else { return }
    readForm(root, of: kind)
    if let notation = root["notacion"], !notation.isNull, notation.kind == .scalar,
      !notation.hasText("punto"), !notation.hasText("chilena")
    {
      note(.unknownNotation(notation.shortText), "/notacion", notation.range)
    }
  }

  /// A sheet without a kind, or with one that is nearly right, is read; one of another kind is not.
  private mutating func readKind(_ root: Node) -> SheetKind? {
    let names = kinds.map(\.name)
    guard let kind = root["ficha"], kind.kind == .scalar, !kind.isNull else {
      note(.missingKind(names), "/ficha", root.keyRange("ficha"))
      return kinds.first
    }
    if let known = kinds.first(where: { kind.hasText($0.name) }) { return known }
    note(.unknownKind(kind.shortText, names), "/ficha", kind.range)
    let near = Likeness.nearest(to: kind.shortText, among: names)
    return kinds.first { $0.name == near }
  }

  private mutating func readForm(_ root: Node, of kind: SheetKind) {
    let names = kind.forms.map(\.rawValue)
    guard let form = root["formulario"], form.kind == .scalar, !form.isNull else {
      return note(.missingForm(names), "/formulario", root.keyRange("formulario"))
    }
    let text = form.shortText
    self.form = kind.form(named: text)
    guard self.form == nil else { return }
    let near = Likeness.nearest(to: text, among: names)
    note(.unknownForm(text, near, names), "/formulario", form.range)
  }

  private mutating func note(_ kind: SheetIssue.Kind, _ field: String, _ range: ByteRange) {
    issues.append(SheetIssue(kind, JSONPointer(field), range))
  }
}

extension Node {
  /// Where something that is missing from a mapping is said to be: at its own key where that is there,
  /// or else at the first one.
  fileprivate func keyRange(_ key: String) -> ByteRange {
    if let own = entry(forKey: key) { return own.key.range }
    for (key, _) in entries { return key.range }
    return ByteRange(start: range.start, end: range.start)
  }
}
