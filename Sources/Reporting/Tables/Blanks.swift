import Analysis
import Constraints

// A row of a template that nobody filled in is left out of tables.

extension StatedFigure {
  /// Whether nothing is written where the form asks for the figure.
  var isBlank: Bool { stated == .absent(.missing) }
}

extension Optional<StatedFigure> {
  /// Whether the figure has no place, or nothing is written there.
  var isBlank: Bool { self?.isBlank ?? true }
}
