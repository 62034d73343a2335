public import DocumentTree

/// The order of the form, by which the keys of a sheet stand.
public struct FormOrder: KeyOrder {
  private let tree: FieldTree

  /// Makes the order of a kind of sheet.
  public init(_ kind: SheetKind) { tree = kind.tree }

  /// Makes the order of a sheet, with the columns that it declares.
  public init(_ kind: SheetKind, of root: Node?) {
    guard let declares = kind.declares, let root else {
      tree = kind.tree
      return
    }
    tree = kind.tree(with: declares.declared(in: root).columns)
  }

  /// The place of the whole sheet.
  public var root: Int { FieldTree.root }

  /// Finds a key of the form; years stand in ascending order behind the named keys.
  public func entry(_ key: String, in place: Int) -> (rank: Int, place: Int)? {
    var next: Int?
    if let child = tree.child(Array(key.utf8).span, of: place, next: &next) {
      return (rank(of: child, key, in: place), child)
    }
    guard let year = Int(key), let child = tree.anyChild(of: place) else { return nil }
    return (2 * tree.places.count + max(0, min(year, 9_999)), child)
  }

  /// The place of a row.
  public func element(of place: Int) -> Int? { tree.anyChild(of: place) }

  /// Siblings are numbered as the form has them; a figure comes before what is said of it, and behind
  /// whom it counts.
  private func rank(of child: Int, _ key: String, in parent: Int) -> Int {
    guard key == "numero", tree.places[parent].isFigure else { return 2 * child }
    let first = tree.childNames(of: parent).first == "caracterizacion"
    return first ? 2 * (tree.firstChild(of: parent) ?? 0) + 1 : -1
  }
}
