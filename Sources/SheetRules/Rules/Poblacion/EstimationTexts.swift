import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// The figures that the texts about the estimation tell outside of their formulas.
struct EstimationTexts {
  /// A figure that cannot be what it restates.
  struct Fault {
    let message: LocalizedText
    let field: JSONPointer
    let range: ByteRange?
    let operands: [Operand]
    let stated: ExactDecimal
    let meant: ExactDecimal?
  }

  /// A number of a text, as `13 %` or 81.313.
  struct Figure {
    let text: TextWords
    /// Its word.
    let index: Int
    let value: ExactDecimal

    var range: ByteRange? { text.text.sourceRange(of: text.all[index].range) }
    var written: String { text.all[index].folded }
  }

  let sheet: SheetContext
  var cells: SheetCells { sheet.cells }
  /// The percentages, in the order of the texts, without those that are part of a formula.
  private(set) var percentages: [Figure] = []
  /// The whole numbers of four digits or more that are neither years nor shares.
  private(set) var counts: [Figure] = []
  /// The percentages with a count in brackets behind them.
  private(set) var parts: [(share: Figure, count: Figure)] = []

  init(_ texts: [TextWords], in sheet: SheetContext) {
    self.sheet = sheet
    let places = sheet.cells.formulas.flatMap(\.places)
    for text in texts {
      for index in text.all.indices {
        guard let number = text.all[index].number else { continue }
        let figure = Figure(text: text, index: index, value: number.value)
        let range = text.all[index].range
        if places.contains(where: { $0.field == text.text.field && $0.ranges.contains(range) }) {
          continue
        }
        add(figure)
      }
    }
  }

  private mutating func add(_ figure: Figure) {
    let words = figure.text.all
    let index = figure.index
    if Self.isMultiplied(index, words) { return }
    if Self.isPercentage(index, words) {
      guard !Self.isOfStatistics(index, words), !Self.isMultiplied(index + 3, words) else { return }
      if let count = Self.bracketedCount(behind: figure) {
        parts.append((figure, count))
      } else {
        percentages.append(figure)
      }
    } else if figure.value.reduced.scale == 0, figure.value >= ExactDecimal(1000),
      figure.text.year(at: index, before: words.count) == nil, !Self.isOfCode(index, words)
    {
      counts.append(figure)
    }
  }

  /// Whether a word multiplies the number, as in *48 mil*, so that it is rounded and not what its digits say.
  static func isMultiplied(_ index: Int, _ words: [TextWord]) -> Bool {
    let next = index + 1
    return next < words.count
      && (words[next].folded == "miles" || NumberWords.multiples[words[next].folded] != nil)
  }

  /// Whether a stroke or a letter stands right beside the number, as in 625481-K.
  static func isOfCode(_ index: Int, _ words: [TextWord]) -> Bool {
    let next = index + 1
    let isFollowed =
      next < words.count && words[next].range.lowerBound == words[index].range.upperBound
      && (words[next].isWord || ["-", "/", "°", "º"].contains(words[next].folded))
    return isFollowed
      || (index > 0 && ["-", "/", "°", "º", "ley"].contains(words[index - 1].folded))
  }

  static func isPercentage(_ index: Int, _ words: [TextWord]) -> Bool {
    let next = index + 1
    guard next < words.count else { return false }
    return words[next].folded == "%"
      || (words[next].folded == "por" && next + 1 < words.count
        && words[next + 1].folded == "ciento")
  }

  /// Whether the percentage is of a sample or of growth, as in *95 % de confianza*.
  private static func isOfStatistics(_ index: Int, _ words: [TextWord]) -> Bool {
    words[max(0, index - 4)..<min(words.count, index + 5)].contains {
      Self.statistics.contains($0.folded)
    }
  }

  private static let statistics: Set<String> = [
    "confianza", "error", "significancia", "anual", "crecimiento", "crece", "crecio", "aumento",
    "tolerancia", "margen", "iva", "tramo", "quintil", "decil",
  ]

  /// The count of `13 % (81.313 empresas)`.
  private static func bracketedCount(behind figure: Figure) -> Figure? {
    let words = figure.text.all
    let open = figure.index + 2
    guard open + 2 < words.count, words[open].folded == "(", let number = words[open + 1].number,
      number.value.reduced.scale == 0, number.value >= ExactDecimal(100),
      figure.text.year(at: open + 1, before: words.count) == nil, words[open + 2].folded != "%",
      words[open + 2].folded != ","
    else { return nil }
    return Figure(text: figure.text, index: open + 1, value: number.value)
  }
}
