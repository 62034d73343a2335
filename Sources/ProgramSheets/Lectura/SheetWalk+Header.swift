import DocumentTree

extension SheetWalk {
  static let kind = "ex-ante"

  /// Checks what the sheet says of itself; tells whether it can be read as an ex-ante sheet.
  mutating func readHeader(_ root: Node) -> Bool {
    guard root.kind == .mapping else {
      note(.wrongShape(root.shape, expected: .group), root)
      return false
    }
    guard readKind(root) else { return false }
    readForm(root)
    if let notation = root["notacion"], !notation.isNull, notation.kind == .scalar,
      !notation.hasText("punto"), !notation.hasText("chilena")
    {
      note(.unknownNotation(notation.shortText), JSONPointer("/notacion"), notation.range)
    }
    return true
  }

  /// A sheet without a kind, or with one that is nearly right, is read; one of another kind is not.
  private mutating func readKind(_ root: Node) -> Bool {
    guard let kind = root["ficha"], kind.kind == .scalar, !kind.isNull else {
      note(.missingKind, JSONPointer("/ficha"), root.firstKeyRange)
      return true
    }
    if kind.hasText(Self.kind) { return true }
    note(.unknownKind(kind.shortText), JSONPointer("/ficha"), kind.range)
    return Likeness.nearest(to: kind.shortText, among: [Self.kind]) != nil
  }

  private mutating func readForm(_ root: Node) {
    guard let form = root["formulario"], form.kind == .scalar, !form.isNull else {
      return note(.missingForm, JSONPointer("/formulario"), root.firstKeyRange)
    }
    let text = form.shortText
    self.form = Formulario(rawValue: text)
    guard self.form == nil else { return }
    let nearest = Likeness.nearest(to: text, among: Formulario.allCases.map(\.rawValue))
    note(
      .unknownForm(text, nearest.flatMap(Formulario.init(rawValue:))), JSONPointer("/formulario"),
      form.range)
  }
}

extension Node {
  /// Where something that is missing from a mapping is said to be: at its first key.
  fileprivate var firstKeyRange: ByteRange {
    for (key, _) in entries { return key.range }
    return ByteRange(start: range.start, end: range.start)
  }
}
