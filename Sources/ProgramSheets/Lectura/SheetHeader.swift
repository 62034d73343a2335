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

  /// A sheet without a kind is read as the one that it is likeliest of, and one with a name that is nearly right
  /// as that; one of another kind is not read.
  private mutating func readKind(_ root: Node) -> SheetKind? {
    let names = kinds.map(\.name)
    guard let kind = root["ficha"], kind.kind == .scalar, !kind.isNull else {
      // a line that could not be parsed may be the one
      if !root.isDamaged { note(.missingKind(names), "/ficha", root.keyRange("ficha")) }
      return kinds.likeliest(for: root)
    }
    let word = kind.quotedWord ?? kind.text
    if let known = kinds.first(where: { $0.name == word }) { return known }
    note(.unknownKind(kind.shortText, names), "/ficha", kind.range)
    let near = Likeness.nearest(to: kind.shortText, among: names)
    return kinds.first { $0.name == near }
  }

  private mutating func readForm(_ root: Node, of kind: SheetKind) {
    let names = kind.forms.map(\.rawValue)
    guard let form = root["formulario"], form.kind == .scalar, !form.isNull else {
      if root.isDamaged { return }
      return note(.missingForm(names), "/formulario", root.keyRange("formulario"))
    }
    let text = form.shortText
    self.form = kind.form(named: form.quotedWord ?? text)
    guard self.form == nil else { return }
    let near = Likeness.nearest(to: text, among: names)
    note(.unknownForm(text, near, names), "/formulario", form.range)
  }

  private mutating func note(_ kind: SheetIssue.Kind, _ field: String, _ range: ByteRange) {
    issues.append(SheetIssue(kind, JSONPointer(field), range))
  }
}

extension [SheetKind] {
  /// More keys than any kind has at the root.
  private static var mostKeys: Int { 64 }

  /// The kind that a sheet is likeliest of that does not say it: the one whose form it names, or else the one
  /// that has most of its keys; the first of equals.
  func likeliest(for root: Node) -> SheetKind? {
    if let form = root["formulario"], form.kind == .scalar {
      let named = filter { $0.form(named: form.quotedWord ?? form.shortText) != nil }
      if named.count == 1 { return named[0] }
    }
    let keys = Set(root.entries.prefix(Self.mostKeys).map(\.key.text))
    var best: (kind: SheetKind, count: Int)?
    for kind in self {
      let count = kind.sections.count { keys.contains($0) }
      if best.map({ count > $0.count }) ?? true { best = (kind, count) }
    }
    return best?.kind
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
