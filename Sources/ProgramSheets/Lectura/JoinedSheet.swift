import DocumentTree

/// A sheet with the columns that it declares, and its rows by their keys, whether they stand as lists, as
/// mappings or in a file beside it.
struct JoinedSheet {
  private(set) var document: Document
  private(set) var tree: FieldTree
  private(set) var issues: [SheetIssue] = []
  /// Fields that stand somewhere, but cannot be read.
  private(set) var unread: FieldSet = []
  private(set) var companion: KnownCompanion?

  /// Joins the rows of a document to the columns that it declares.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - kind: its kind.
  ///   - root: its root with the keys of the declarations as they are read.
  ///   - companions: where the files stand that it names.
  init(_ document: Document, _ kind: SheetKind, _ root: Node?, beside companions: Companions) {
    self.document = document
    tree = kind.tree
    guard let declares = kind.declares, let root, root.kind == .mapping else { return }
    let declared = declares.declared(in: root)
    let columns = declared.columns
    add(declared.faults, JSONPointer("/" + declares.columns))
    tree = kind.tree(with: columns)
    guard let node = root[declares.rows] else { return }
    let rows = JSONPointer("/" + declares.rows)
    let isNamed = node.kind == .scalar && !node.isNull
    let file = isNamed ? file(node, at: rows, companions) : nil
    if isNamed, file == nil || columns.isEmpty {
      unread = [rows, JSONPointer("/" + declares.total)]
      self.document = document.respelled([node.index: .blank])
      return
    }
    let join = RowJoin(
      total: declares.total,
      columns: columns.map { .init(key: $0.key, holdsFigures: $0.row.tipo.esCifra) },
      order: declared.order, file: file)
    guard let result = join.join(document, rows: node) else { return }
    self.document = result.document
    add(result.faults, rows)
    addLongRows(result.faults, rows)
  }

  /// A row with more values than columns is not read, which is said of it already.
  private mutating func addLongRows(_ faults: [RowFault.Placed], _ rows: JSONPointer) {
    let long = Set(
      faults.compactMap { placed -> Int? in
        guard case .rowCount(let found, let columns) = placed.fault, found > columns else {
          return nil
        }
        return placed.range.start
      })
    guard !long.isEmpty, let node = document.node(at: rows) else { return }
    for (index, row) in node.elements.enumerated() where long.contains(row.range.start) {
      unread.insert(rows.appending(index))
    }
  }

  /// Reads the file that the rows stand in; nil where it cannot be read.
  private mutating func file(
    _ node: Node, at rows: JSONPointer, _ companions: Companions
  ) -> RowJoin.File? {
    let name = node.text
    let contents = companions.contents(of: name)
    companion = KnownCompanion(name: name, contents: contents)
    switch contents {
    case .bytes(let bytes, let path): return RowJoin.File(path: path, bytes: bytes)
    case .refused(let es, let en):
      issues.append(SheetIssue(.companion(node.shortText, es: es, en: en), rows, node.range))
      return nil
    }
  }

  private mutating func add(_ faults: [RowFault.Placed], _ field: JSONPointer) {
    for fault in faults.prefix(SheetWalk.limit) {
      issues.append(SheetIssue(.rows(fault.fault), field, fault.range))
    }
  }
}
