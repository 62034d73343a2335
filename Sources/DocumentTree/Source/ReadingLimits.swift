/// The bounds that keep a hostile file from costing more than it weighs.
public struct ReadingLimits: Sendable, Hashable {
  /// The deepest nesting of collections, aliases followed.
  public var depth: Int
  /// The number of issues after which reading stops.
  public var issues: Int
  /// The number of nodes that following every alias may add to those written.
  public var aliasedNodes: Int

  /// Makes limits; the defaults are far above what people write.
  public init(depth: Int = 1_000, issues: Int = 100, aliasedNodes: Int = 4_000_000) {
    self.depth = max(1, depth)
    self.issues = max(1, issues)
    self.aliasedNodes = max(0, aliasedNodes)
  }
}
