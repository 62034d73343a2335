import DocumentTree

extension Oracles {
  /// The JSON reader: bounded work, a stable canonical form, edits and layouts that keep the rest.
  public static func checkJson(_ bytes: [UInt8]) {
    checkDocument(bytes, as: .json)
  }

  /// The YAML reader, with every document of the stream.
  public static func checkYaml(_ bytes: [UInt8]) {
    let documents = Document.readAll(bytes, as: .yaml, limits: limits)
    demand(documents.count <= bytes.count + 1, "more documents than bytes")
    checkDocument(bytes, as: .yaml)
  }

  private static let limits = ReadingLimits(depth: 200, aliasedNodes: 2_000)

  /// The steps that a byte may cost: a key of 1024 characters may be moved once.
  private static let greatestWorkPerByte = 1_100

  private static func checkDocument(_ bytes: [UInt8], as format: DocumentFormat) {
    let document = Document.read(bytes, as: format, limits: limits)
    demand(document.readingWork <= bytes.count * greatestWorkPerByte + 1_000, "too much work")
    checkPlaces(document)
    guard !document.hasErrors, document.root != nil else { return }
    checkCanonicalForm(document)
    EditOracle(document).check()
    checkLayout(document)
  }

  /// Every issue has a place and words, every node stands in the file.
  private static func checkPlaces(_ document: Document) {
    let lines = document.lineTable()
    for issue in document.issues {
      let place = lines.place(of: issue.range.start)
      demand(place.line <= lines.count && issue.range.end <= document.source.count, "a place")
      demand(!issue.message(in: .es).isEmpty && !issue.message(in: .en).isEmpty, "no words")
    }
  }

  private static func checkCanonicalForm(_ document: Document) {
    guard let once = canonical(document.root) else { return }
    let again = Document.read(once, as: .json, limits: limits)
    demand(!again.hasErrors, "the canonical form is no JSON")
    demand(canonical(again.root) == once, "the canonical form is not stable")
  }

  static func canonical(_ node: Node?) -> [UInt8]? {
    guard let node else { return nil }
    var bytes: [UInt8] = []
    do { try CanonicalJSON.write(node, into: &bytes) } catch { return nil }
    return bytes
  }

  private static func checkLayout(_ document: Document) {
    guard let once = try? document.formatted() else { return }
    let again = Document.read(once, as: document.format)
    demand(canonical(again.root) == canonical(document.root), "the layout changes a value")
    demand((try? again.formatted()) == once, "the layout is not its own layout")
  }
}
