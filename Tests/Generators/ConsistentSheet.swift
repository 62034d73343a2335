/// A sheet whose figures agree, value and printed text: the law over what is consistent speaks of these.
///
/// Its form, its figures, the writing of its formulas and what its texts repeat depend on the seed and
/// on nothing else.
public enum ConsistentSheet {
  /// Makes the sheet of a seed, with every answer that its form asks for.
  public static func generator(seed: Int) -> SheetGenerator {
    var dice = SeededGenerator(seed: UInt64(seed) &* 104_729)
    var sheet = SheetGenerator(SheetFigures(seed: seed), texts: .short, number: 10_000 + seed)
    sheet.form = SheetGenerator.Form.allCases[dice.number(0...1)]
    sheet.restates = dice.number(0...2) > 0
    sheet.writing.notation.times = ["*", " * ", "x", " x ", "×", " × ", "·"][dice.number(0...6)]
    sheet.writing.hasSteps = dice.number(0...2) == 0
    return sheet
  }

  /// Makes the sheet of a seed with its formulas in a notation that depends on the seed, too.
  public static func generatorInAllNotations(seed: Int) -> SheetGenerator {
    var dice = SeededGenerator(seed: UInt64(seed) &* 15_485_863)
    var sheet = generator(seed: seed)
    sheet.writing.notation = FormulaNotation(using: &dice)
    return sheet
  }

  /// The sheet of a seed in YAML.
  public static func text(seed: Int) -> String { generator(seed: seed).text }
}
