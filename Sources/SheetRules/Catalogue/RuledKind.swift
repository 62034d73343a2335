public import ProgramSheets

/// A kind of sheet with what is checked of it.
public struct RuledKind: Sendable {
  /// The kind, with its forms and fields.
  public let kind: SheetKind
  /// The families of its rules, in the order of the form.
  public let families: [Category]
  /// Its rules, in the order of the form.
  public let rules: [any Rule.Type]
  /// The rules whose equations give the figures of its tables.
  package let figureRules: [any Rule.Type]
  /// The bands that its figures of performance are held to, which a configuration can set.
  public let bands: [NamedBand]
  /// The tables that can be made of many of its sheets.
  public let tables: [KindTable]
  /// The rows that rules of teams can go through, where the table of fields says all that is known of them.
  public let scopes: [RowScope]
  /// What its rules look at beyond the cells.
  package let contents: any SheetContents.Type

  /// Puts a kind, what its rules look at and its rules together.
  package init(
    _ kind: SheetKind, _ contents: any SheetContents.Type, families: [Category] = [],
    rules: [any Rule.Type], figureRules: [any Rule.Type]? = nil,
    bands: [NamedBand] = [], tables: [KindTable] = [], scopes: [RowScope] = []
  ) {
    self.kind = kind
    self.contents = contents
    self.families = families
    self.rules = rules
    self.figureRules = figureRules ?? rules.filter { $0.readsFigures }
    self.bands = bands
    self.tables = tables
    self.scopes = scopes
  }

  /// Every kind that comes with the program; a sheet that does not say its kind is of the first.
  public static let all = [exAnte, monitoreo, compromisos, cartera]
}

extension RuledKind: Hashable {
  /// Kinds are told apart by their names.
  public static func == (left: RuledKind, right: RuledKind) -> Bool { left.kind == right.kind }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}
