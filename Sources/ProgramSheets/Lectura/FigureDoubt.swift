/// A figure that can mean several numbers, so that the other figures of the sheet must decide.
public struct FigureDoubt: Sendable, Hashable {
  /// The index of its node in the document.
  package let node: Int
  /// How many numbers it can mean.
  package let count: Int
  /// The number to take where nothing decides; nil where none is likelier.
  package let fallback: Int?
  /// Whether the numbers are those of two notations, the Chilean one last.
  package let isOfNotation: Bool
}
