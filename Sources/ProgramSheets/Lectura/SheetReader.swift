public import DocumentTree
public import ExactNumbers

/// What came of reading a sheet: what kind it is, where it stands, and what was amiss.
public struct SheetReading: Sendable {
  /// The kind of the sheet; nil where the document is not a sheet of a known kind.
  public let kind: SheetKind?
  /// The form, where the sheet names a known one.
  public let form: Formulario?
  /// The mapping that is the sheet; nil where there is none.
  public let root: Node?
  /// How the figures of the sheet are written.
  public let notation: Notation
  /// What was amiss, in order of place.
  public let issues: [SheetIssue]
  /// The document; what is written in another way than the form does says in it what it is read as.
  package let document: Document
  /// Fields that stand in the file, but in a way that cannot be read.
  package let unread: FieldSet
  /// The figures that can mean several numbers.
  package let doubts: [FigureDoubt]
  /// The notations of the figures that a published text prints in one only.
  package var notations: Set<Notation> = []
  /// What its scalars say that are figures as they are written.
  package var figures: ReadFigures?
  /// Where its values stand in the form; nil where some stand in several places.
  package var places: FormPlaces?
  /// The fields of the sheet, with the columns that it declares; nil where the kind is not known.
  package var tree: FieldTree?
  /// The file that its rows stand in.
  package var companion: KnownCompanion?

  /// The text of a key of the sheet; nil where it has none.
  package func text(_ key: String) -> String? {
    guard let value = root?[key], value.kind == .scalar, !value.isNull else { return nil }
    return value.text
  }

  /// Whether some part could not be read.
  public var hasErrors: Bool { issues.contains { $0.severity == .error } }
}

/// Reads sheets from documents.
public enum SheetReader {
  /// Reads the sheet that a document holds; what cannot be read is an issue and the rest is read.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - kinds: the kinds that it may be of; a sheet that does not say is of the first.
  /// - Returns: the sheet, as far as it could be read.
  public static func read(_ document: Document, as kinds: [SheetKind]) -> SheetReading {
    read(document, as: kinds, choosing: [:])
  }

  /// Reads a sheet with some of its doubts decided.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - kinds: the kinds that it may be of.
  ///   - choices: which of its numbers a figure means, by the indices of the nodes.
  ///   - companions: where the files stand that it names.
  /// - Returns: the sheet, as far as it could be read.
  package static func read(
    _ document: Document, as kinds: [SheetKind], choosing choices: [Int: Int],
    beside companions: Companions = .none
  ) -> SheetReading {
    let found = document.foundIssues
    guard let root = document.root, !root.isNull else {
      return SheetReading(
        kind: nil, form: nil, root: nil, notation: .chilena,
        issues: found.isEmpty ? [empty(document)] : found, document: document, unread: [],
        doubts: [])
    }
    let named = document.namingHeader
    let header = SheetHeader(kinds, named.root ?? root)
    let notation = notation(of: named.root ?? root)
    guard let kind = header.kind else {
      return SheetReading(
        kind: nil, form: nil, root: nil, notation: notation,
        issues: (found + header.issues).inOrder, document: document, unread: [], doubts: [])
    }
    let declaring = document.spellingDeclarations(of: kind, notation, header.form)
    let joined = JoinedSheet(document, kind, declaring.root, beside: companions)
    var walk = SheetWalk(
      joined.document, notation, kind, header.form, joined.tree, choosing: choices,
      after: header.issues + joined.issues)
    walk.unread = joined.unread
    for field in document.issues.compactMap(\.lostFields).joined() { walk.unread.insert(field) }
    walk.walk(joined.document.root ?? root, FieldTree.root)
    let read = walk.document.read(as: walk)
    return SheetReading(
      kind: kind, form: header.form, root: read.root, notation: notation,
      issues: (read.foundIssues + walk.issues).without(walk.unread).inOrder, document: read,
      unread: walk.unread,
      doubts: walk.doubts, notations: walk.notations, figures: walk.figures,
      places: read.hasAnchors ? nil : walk.places, tree: joined.tree, companion: joined.companion)
  }

  /// The notation that a sheet declares for its figures; the Chilean one where it declares none.
  static func notation(of root: Node) -> Notation {
    root["notacion"]?.hasText(Notation.punto.rawValue) ?? false ? .punto : .chilena
  }

  private static func empty(_ document: Document) -> SheetIssue {
    SheetIssue(.empty, JSONPointer(), document.root?.range ?? ByteRange(start: 0, end: 0))
  }
}

extension [SheetIssue] {
  fileprivate var inOrder: [SheetIssue] { sorted { $0.range.start < $1.range.start } }

  /// Without what is said to be missing of the header, where another key was meant to be it.
  fileprivate func without(_ unread: FieldSet) -> [SheetIssue] {
    if unread.isEmpty { return self }
    return filter { issue in
      switch issue.kind {
      case .missingKind, .missingForm: !unread.contains(issue.pointer)
      default: true
      }
    }
  }
}

extension Document {
  /// More keys than a sheet has before those that say what it is.
  private static let mostKeys = 64

  /// The keys of the root that are read as names of the header however they are written: `Ficha`, `FICHA`.
  package func headerKeys(_ names: [String]) -> [(name: String, key: Node)] {
    guard let root, root.kind == .mapping else { return [] }
    var wanted = names
    var found: [(name: String, key: Node)] = []
    for (key, _) in root.entries.prefix(Self.mostKeys) where key.kind == .scalar && !key.isAlias {
      if wanted.isEmpty { break }
      // most keys begin with another letter than all of the names
      let first = key.withBytes { $0.isEmpty ? 0 : $0[0] }
      if Ascii.isLetter(first), !wanted.contains(where: { $0.utf8.first == first | 0x20 }) {
        continue
      }
      let letters = KeySpelling.letters(key.text)
      guard let index = wanted.firstIndex(where: { letters.elementsEqual($0.utf8) }) else {
        continue
      }
      found.append((wanted.remove(at: index), key))
    }
    return found
  }
}

extension Document {
  fileprivate var foundIssues: [SheetIssue] {
    issues.map {
      SheetIssue(.document($0), $0.lostFields?.first ?? JSONPointer(), $0.range)
    }
  }

  /// The document with the keys that say what it is as they are read: `Ficha`, `FORMULARIO`.
  fileprivate var namingHeader: Document {
    guard let root, root.kind == .mapping else { return self }
    let absent = ["ficha", "formulario", "notacion"].filter { root[$0] == nil }
    var names: [Int: Respelling] = [:]
    for (name, key) in headerKeys(absent) { names[key.index] = .text(name) }
    return names.isEmpty ? self : respelled(names)
  }

  /// The document with the columns that it declares as they are read: `Tipo`, `FILAS`.
  ///
  /// Only the walk that follows says so; without a word of its own the document is the same.
  fileprivate func spellingDeclarations(
    of kind: SheetKind, _ notation: Notation, _ form: Formulario?
  ) -> Document {
    guard let root, kind.hasOtherDeclarations(in: root) else { return self }
    var walk = SheetWalk(self, notation, kind, form, kind.tree, choosing: [:], after: [])
    walk.walk(root, FieldTree.root)
    return walk.respellings.isEmpty ? self : respelled(walk.respellings)
  }

  /// The document as a walk has read it.
  fileprivate func read(as walk: SheetWalk) -> Document {
    if walk.respellings.isEmpty, walk.damaged.isEmpty { return self }
    return respelled(walk.respellings, damaged: walk.damaged)
  }
}
