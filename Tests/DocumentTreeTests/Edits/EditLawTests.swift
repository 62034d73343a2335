import DocumentTree
import TestSupport
import Testing

@Suite("Edits of documents of any shape")
struct EditLawTests {
  @Test("change the tree only at their pointer, and only the bytes they report", arguments: 0..<400)
  func replace(seed: Int) throws {
    for format in DocumentFormat.allCases {
      var sample = try WildSample(seed, format)
      for pointer in sample.pointers {
        let value = WildDocument.value(&sample.generator)
        let edited = try sample.document.applying([.replace(pointer, with: value)])
        sample.expectOtherBytesKept(edited)
        let new = Document.read(edited.bytes, as: format)
        let node = try #require(new.node(at: pointer), "\(sample.text)")
        #expect(json(of: node) == value.json(format), "\(pointer) of \(sample.text)")
        #expect(sample.others(than: pointer, new) == sample.others(than: pointer, sample.document))
      }
    }
  }

  @Test("that insert and remove again restore the old bytes", arguments: 0..<400)
  func insertAndRemove(seed: Int) throws {
    for format in DocumentFormat.allCases {
      var sample = try WildSample(seed, format)
      for pointer in sample.pointers {
        for edit in sample.insertions(at: pointer) {
          let inserted = try sample.document.applying([edit])
          sample.expectOtherBytesKept(inserted)
          let wider = Document.read(inserted.bytes, as: format)
          let removed = try wider.applying([.remove(sample.found(edit))])
          let back = String(decoding: removed.bytes, as: UTF8.self)
          let between = String(decoding: inserted.bytes, as: UTF8.self)
          #expect(back == sample.text, "\(edit) of \(sample.text) gave \(between)")
        }
      }
    }
  }

  @Test("have enough nodes to work on in these documents")
  func samples() throws {
    for format in DocumentFormat.allCases {
      let samples = try (0..<400).map { try WildSample($0, format) }
      #expect(samples.count { $0.pointers.count > 3 } > 200)
      #expect(samples.count { $0.text.contains("|+") } < 100)
    }
  }

  @Test("that remove something leave the rest unchanged", arguments: 0..<400)
  func remove(seed: Int) throws {
    for format in DocumentFormat.allCases {
      let sample = try WildSample(seed, format)
      for pointer in sample.pointers where pointer.parent != nil {
        guard let edited = try sample.removing(pointer) else { continue }
        sample.expectOtherBytesKept(edited)
        let new = Document.read(edited.bytes, as: format)
        let values = sample.leaves(of: new, without: nil)
        #expect(values == sample.leaves(of: sample.document, without: pointer), "\(pointer)")
      }
    }
  }
}

private struct WildSample {
  let text: String
  let document: Document
  let pointers: [JSONPointer]
  var generator: SeededGenerator

  init(_ seed: Int, _ format: DocumentFormat) throws {
    text = WildDocument(seed: UInt64(seed), format: format).text
    document = Document.read(Array(text.utf8), as: format)
    generator = SeededGenerator(seed: UInt64(seed) &+ 1_000_000)
    try #require(document.issues.isEmpty, "\(text)")
    var pointers: [JSONPointer] = []
    var waiting = [(JSONPointer(), try #require(document.root))]
    while let (pointer, node) = waiting.popLast() {
      pointers.append(pointer)
      waiting += node.writtenEntries.map { (pointer.appending($0.key.text), $0.value) }
      waiting += node.elements.enumerated().map { (pointer.appending($0.offset), $0.element) }
    }
    self.pointers = pointers
  }

  /// Takes a node away; nothing where blank lines behind it would fall to a text that keeps them.
  func removing(_ pointer: JSONPointer) throws -> EditedSource? {
    let outcome = Result { () throws(EditRefusal) in
      try document.applying([.remove(pointer)])
    }
    if case .failure(let error) = outcome, error.reason == .notSafe, text.contains("|+") {
      return nil
    }
    return try outcome.get()
  }

  /// The bytes between the changes are those of the source, in order.
  func expectOtherBytesKept(_ edited: EditedSource) {
    var rest = edited.bytes[...]
    var copied = 0
    for change in edited.changes {
      let kept = document.source[copied..<change.range.start]
      #expect(rest.starts(with: kept))
      rest = rest.dropFirst(kept.count)
      #expect(rest.starts(with: change.replacement))
      rest = rest.dropFirst(change.replacement.count)
      copied = change.range.end
    }
    #expect(rest.elementsEqual(document.source[copied...]))
  }

  /// Every leaf that is not inside of `pointer`, with its value.
  func others(than pointer: JSONPointer, _ document: Document) -> [String] {
    let inside = pointer.description + "/"
    return pointers.filter {
      $0 != pointer && !$0.description.hasPrefix(inside) && pointer != JSONPointer()
        && document.node(at: $0)?.kind == .scalar
    }.map { "\($0) \(document.node(at: $0).map { json(of: $0) } ?? "")" }
  }

  /// The scalars in the order of the file, those inside of `pointer` left out.
  func leaves(of document: Document, without pointer: JSONPointer?) -> [String] {
    var leaves: [String] = []
    var waiting = document.root.map { [(JSONPointer(), $0)] } ?? []
    while let (place, node) = waiting.popLast() {
      if place == pointer { continue }
      if node.kind == .scalar { leaves.append(json(of: node)) }
      let entries = node.writtenEntries.map { (place.appending($0.key.text), $0.value) }
      let elements = node.elements.enumerated().map { (place.appending($0.offset), $0.element) }
      waiting += (entries + elements).reversed()
    }
    return leaves
  }

  mutating func insertions(at pointer: JSONPointer) -> [DocumentEdit] {
    guard let node = document.node(at: pointer) else { return [] }
    let value = WildDocument.value(&generator)
    switch node.kind {
    case .scalar: return []
    case .sequence:
      return (0...node.count).map { .insert(pointer.appending($0), value) }
    case .mapping:
      let keys = node.writtenEntries.map { $0.key.text }
      return (keys + [nil]).map { .insert(pointer.appending("new"), value, before: $0) }
    }
  }

  func found(_ edit: DocumentEdit) -> JSONPointer { edit.pointer }
}

extension TreeValue {
  /// The value as canonical JSON, as it is read back from a document.
  fileprivate func json(_ format: DocumentFormat) -> String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let token): token
    case .figure(let text), .text(let text): quoted(text)
    case .sequence(let elements): "[\(elements.map { $0.json(format) }.joined(separator: ","))]"
    case .mapping(let entries):
      "{\(entries.map { "\"\($0.key)\":\($0.value.json(format))" }.joined(separator: ","))}"
    }
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }
}
