public import DocumentTree

/// What may be mended in a sheet without asking.
public struct MendRequest: Sendable, Hashable {
  /// How far to go where no field is named.
  public enum Level: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Nothing but the named fields.
    case named
    /// Figures that the official system fills in, computed from the others, and notation that changes
    /// nothing of what is read.
    case safe
    /// Also the only slip that explains everything, where the figure repeats one that stands elsewhere.
    case suggested

    /// Returns whether one goes less far than the other.
    public static func < (left: Level, right: Level) -> Bool {
      let order = Level.allCases
      return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
  }

  /// How far to go where no field is named.
  public var level: Level
  /// The fields whose figures may be changed, inputs too.
  public var fields: [JSONPointer]
  /// What is known already, and is left alone where its field is not named.
  public var baseline: Baseline? { didSet { known = baseline?.withoutComputed } }
  /// The same by what the sheet states alone: such a figure stays known where others change.
  private(set) var known: Baseline?

  /// Makes a request.
  ///
  /// - Parameters:
  ///   - level: how far to go where no field is named
  ///   - fields: the fields whose figures may be changed, inputs too
  ///   - baseline: known findings, which are left alone unless their field is named
  public init(level: Level = .safe, fields: [JSONPointer] = [], baseline: Baseline? = nil) {
    self.level = level
    self.fields = fields
    self.baseline = baseline
    known = baseline?.withoutComputed
  }
}
