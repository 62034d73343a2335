import Analysis
import Generators

/// A sheet of a realistic size with figures of its own; one in ten has a total that its parts do not
/// add up to.
struct MeasuredSheet {
  /// Every sheet whose number is a multiple of this has the mistake.
  static let mistakeEvery = 10

  /// The nodes of the tree of any sheet, keys included.
  static let nodes = 295

  /// The sheet in YAML.
  let text: String

  init(number: Int) {
    var figures = SheetFigures(number: number)
    if number.isMultiple(of: Self.mistakeEvery) { figures.surplus = 9 }
    text = SheetGenerator(figures, texts: .long, number: number).text
  }

  /// How many of the first `count` sheets have the mistake.
  static func mistakes(among count: Int) -> Int {
    (count + mistakeEvery - 1) / mistakeEvery
  }
}
