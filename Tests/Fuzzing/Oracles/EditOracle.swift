import DocumentTree

/// Edits a place that the bytes themselves choose, and looks at all the others.
struct EditOracle {
  private let document: Document
  /// Every node but merged ones, up to some number.
  private let places: [(pointer: JSONPointer, node: Node)]
  private let choice: Int

  init(_ document: Document) {
    self.document = document
    choice = Int(document.source.reduce(5_381) { ($0 &* 33 &+ UInt32($1)) } >> 4)
    var places: [(JSONPointer, Node)] = []
    var waiting = document.root.map { [(JSONPointer(), $0)] } ?? []
    while let next = waiting.popLast(), places.count < 300 {
      places.append(next)
      let (pointer, node) = next
      if node.isAlias { continue }
      for (key, value) in node.writtenEntries where key.kind == .scalar {
        waiting.append((pointer.appending(key.text), value))
      }
      waiting += node.elements.enumerated().map { (pointer.appending($0.offset), $0.element) }
    }
    self.places = places
  }

  func check() {
    guard !places.isEmpty else { return }
    let place = places[choice % places.count]
    replace(place.pointer)
    insertAndRemove(in: place.pointer, place.node)
  }

  private var value: TreeValue {
    let texts = ["x", "it's: #", "a\nb\n", "", "07", " y", "\u{85}\u{1F600}\"\\"]
    switch choice / 7 % 6 {
    case 0: return .figure("1.167.259")
    case 1: return .number("-1.5e3")
    case 2: return .fields(("k", .sequence([.null, .text("z")])))
    default: return .text(texts[choice / 31 % texts.count])
    }
  }

  private func replace(_ pointer: JSONPointer) {
    guard let edited = try? document.applying([.replace(pointer, with: value)]) else { return }
    checkKeptBytes(edited)
    let new = Document.read(edited.bytes, as: document.format)
    let inside = pointer.description + "/"
    for (other, node) in places
    where node.kind == .scalar && other != pointer && pointer != JSONPointer()
      && !other.description.utf8.starts(with: inside.utf8)
    {
      Oracles.demand(
        Oracles.canonical(new.node(at: other)) == Oracles.canonical(document.node(at: other)),
        "an edit of \(pointer) changes \(other)")
    }
  }

  private func insertAndRemove(in pointer: JSONPointer, _ node: Node) {
    guard node.kind != .scalar, node.entry(forKey: "new") == nil else { return }
    let place = pointer.appending(node.kind == .mapping ? "new" : String(node.count))
    guard let inserted = try? document.applying([.insert(place, value)]) else { return }
    checkKeptBytes(inserted)
    let wider = Document.read(inserted.bytes, as: document.format)
    guard let removed = try? wider.applying([.remove(place)]) else { return }
    Oracles.demand(removed.bytes == document.source, "what was added is not taken away whole")
  }

  private func checkKeptBytes(_ edited: EditedSource) {
    var old = 0
    var new = 0
    for change in edited.changes {
      let kept = document.source[old..<change.range.start]
      Oracles.demand(edited.bytes[new...].starts(with: kept), "an edit changes other bytes")
      new += kept.count + change.replacement.count
      old = change.range.end
    }
    Oracles.demand(
      edited.bytes[new...].elementsEqual(document.source[old...]), "an edit changes other bytes")
  }
}
