import Analysis
import Generators

/// A generated sheet of realistic size with nothing to be said of it, but that in one of ten the total does
/// not match its parts.
struct MeasuredSheet {
  /// Every sheet whose number is a multiple of this has the mistake.
  static let mistakeEvery = 10

  /// The number of nodes in the tree of any sheet, including keys.
  static let nodes = 411

  /// The sheet in YAML.
  let text: String

  init(number: Int) {
    var figures = SheetFigures(number: number)
    // six components make as much text as a sheet of the ministry has
    figures.components = (1...3).flatMap { round in
      figures.components.map { component in
        var component = component
        if round > 1 { component.name += ", etapa \(round)" }
        return component
      }
    }
    if number.isMultiple(of: Self.mistakeEvery) { figures.surplus = 9 }
    text = SheetGenerator(figures, texts: .long, number: number).text
  }

  /// The number of mistakes in the first `count` sheets.
  static func mistakes(among count: Int) -> Int {
    (count + mistakeEvery - 1) / mistakeEvery
  }
}
