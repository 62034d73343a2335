import Constraints
import DocumentTree
import ProgramSheets
import SheetRules

/// The language of own rules as it speaks of one kind of sheet: what its names stand for, and what a rule can
/// go through.
struct OwnLanguage: Sendable {
  let kind: RuledKind
  let scopes: [OwnScope]
  let names: [OwnName]
  let vocabulary: Vocabulary
  private let byName: [String: OwnName]

  /// The language of every kind, in their order.
  static let all = RuledKind.all.map { kind in
    kind == .exAnte
      ? OwnLanguage(kind, OwnScope.all, OwnName.all)
      : OwnLanguage(kind, OwnScope.all(of: kind), OwnName.all(of: kind))
  }

  /// The language of a kind; nil for one that does not come with the program.
  static func of(_ kind: RuledKind) -> OwnLanguage? { all.first { $0.kind == kind } }

  /// Every scope of every kind, each name once.
  static let scopeNames = all.flatMap(\.scopes).map(\.name).distinct

  /// Every name of every kind, each once.
  static let symbolNames = all.flatMap(\.names).map(\.symbol.name).distinct

  private init(_ kind: RuledKind, _ scopes: [OwnScope], _ names: [OwnName]) {
    self.kind = kind
    self.scopes = scopes
    self.names = names
    vocabulary = Vocabulary(scopes: scopes.map(\.name), symbols: names.map(\.symbol))
    byName = Dictionary(
      names.map { ($0.symbol.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the name of a symbol.
  func name(of symbol: Symbol) -> OwnName? { byName[symbol.name] }

  /// Returns the scope of a name.
  func scope(_ name: String) -> OwnScope? { scopes.first { $0.name == name } }
}

extension [String] {
  /// The texts in their order, each once.
  fileprivate var distinct: [String] {
    var known: Set<String> = []
    return filter { known.insert($0).inserted }
  }
}
