/// The limits that keep a hostile file from using excessive resources.
public struct ReadingLimits: Sendable, Hashable {
  /// The maximum nesting of collections, with aliases expanded.
  public var depth: Int
  /// The maximum number of issues before parsing stops.
  public var issues: Int
  /// The maximum number of nodes that expanding aliases may add.
  public var aliasedNodes: Int

  /// Creates limits; the defaults are far above what real files need.
  public init(depth: Int = 1_000, issues: Int = 100, aliasedNodes: Int = 4_000_000) {
    self.depth = max(1, depth)
    self.issues = max(1, issues)
    self.aliasedNodes = max(0, aliasedNodes)
  }
}
