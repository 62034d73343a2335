public import ProgramSheets

/// A kind of sheet with what is checked of it.
public struct RuledKind: Sendable {
  /// The kind, with its forms and fields.
  public let kind: SheetKind
  /// Its rules, in the order of the form.
  public let rules: [any Rule.Type]
  /// The bands that its figures of performance are held to, which a configuration can set.
  public let bands: [NamedBand]
  /// What its rules look at beyond the cells.
  package let contents: any SheetContents.Type

  /// Puts a kind, what its rules look at and its rules together.
  package init(
    _ kind: SheetKind, _ contents: any SheetContents.Type, rules: [any Rule.Type],
    bands: [NamedBand] = []
  ) {
    self.kind = kind
    self.contents = contents
    self.rules = rules
    self.bands = bands
  }

  /// Every kind that comes with the program; a sheet that does not say its kind is of the first.
  public static let all = [exAnte, monitoreo]
}

extension RuledKind: Hashable {
  /// Kinds are told apart by their names.
  public static func == (left: RuledKind, right: RuledKind) -> Bool { left.kind == right.kind }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}
