package import DocumentTree

/// A kind of sheet: what it calls itself, its forms and the one description of each of its fields.
///
/// Its fields are laid out when somebody first asks for them: a run of the command checks sheets of one kind.
public final class SheetKind: Sendable {
  /// What `ficha` says: "ex-ante".
  public let name: String
  /// What people call it.
  public let title: String
  /// What it is, in a sentence.
  public let summary: String
  /// Its forms.
  public let forms: [Formulario]
  /// The columns that its sheets declare; nil where all fields are those of the form.
  let declares: DeclaredColumns?
  private let layout: Lazy<Layout>
  private let listed: Lazy<[Campo]>

  private struct Layout: Sendable {
    let parts: [Parte]
    let tree: FieldTree
    let sections: [String]

    init(_ parts: [Parte]) {
      self.parts = parts
      tree = FieldTree(parts, details: Campo.detallesDeCifra)
      sections = tree.childNames(of: FieldTree.root).filter { !Campo.isOfFile("/" + $0) }
    }
  }

  /// Makes a kind of the parts of its form; the keys that every file has stand around them.
  package init(
    name: String, title: String, summary: String, forms: [Formulario],
    parts: @autoclosure @escaping @Sendable () -> [Parte], declares: DeclaredColumns? = nil
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.forms = forms
    self.declares = declares
    let layout = Lazy { Layout(Parte.archivo(name, forms) + parts() + Parte.excepciones) }
    self.layout = layout
    listed = Lazy { layout.value.tree.fields }
  }

  /// Its fields as a tree, with the keys that every sheet has.
  package var tree: FieldTree { layout.value.tree }

  /// Where the rows stand whose columns a sheet declares; nil where it declares none.
  package var declaredRows: String? { declares.map { "/" + $0.rows } }

  /// Whether a sheet may declare keys of its own in a group: in a row, and in the totals.
  package func isDeclared(in pattern: String) -> Bool {
    declares.map { pattern == "/\($0.rows)/*" || pattern == "/" + $0.total } ?? false
  }

  /// Whether a sheet that declares columns has keys which are not written as the form has them.
  func hasOtherDeclarations(in root: Node) -> Bool {
    guard let declares, root.kind == .mapping else { return false }
    let tree = tree
    func hasOther(_ node: Node, _ place: Int) -> Bool {
      var next: Int?
      return node.entries.contains { key, _ in
        key.kind == .scalar && key.withBytes { tree.child($0, of: place, next: &next) } == nil
      }
    }
    if hasOther(root, FieldTree.root) { return true }
    guard let columns = root[declares.columns],
      let place = tree.place(at: "/\(declares.columns)/*")
    else { return false }
    return columns.elements.contains { $0.kind == .mapping && hasOther($0, place) }
  }

  /// The columns that a sheet declares and that cannot be read, by their numbers among the declarations.
  package func unreadColumns(in root: Node) -> Set<Int> {
    let order = declares?.declared(in: root).order ?? []
    return Set(order.indices.filter { order[$0] == nil })
  }

  /// The fields of a sheet with the columns that it declares.
  func tree(with columns: [DeclaredColumns.Declared]) -> FieldTree {
    guard let declares, !columns.isEmpty else { return tree }
    return FieldTree(declares.parts(layout.value.parts, columns), details: Campo.detallesDeCifra)
  }

  /// Every field, in the order of the form; a group comes before what stands in it.
  public var fields: [Campo] { listed.value }

  /// The field at a path: `/gasto/componentes/0/total`; nil where no form has one there.
  public func field(at path: String) -> Campo? { tree.place(at: path).flatMap(tree.field) }

  /// The keys of the sheet itself, each with what stands in it, in the order of the form.
  package var sections: [String] { layout.value.sections }

  /// The form of a name; nil where there is none.
  public func form(named name: String) -> Formulario? { forms.first { $0.rawValue == name } }
}

extension SheetKind: Hashable {
  /// Kinds are told apart by their names.
  public static func == (left: SheetKind, right: SheetKind) -> Bool { left.name == right.name }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
