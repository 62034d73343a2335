/// The letters of the rows of a table of components, as section 5.2 names them.
struct KnownRows {
  /// No sheet has more components.
  static let most = 200

  /// The letters of whole rows, without their figures.
  let wholes: [[UInt8]]
  private let names: [[UInt8]]
  /// Those of names with their units.
  private let both: [[UInt8]]
  /// The number of letters of the longest.
  let longest: Int

  init(_ components: [SheetImporter.Component], _ shape: Prompt.Shape) {
    let components = components.prefix(Self.most)
    names = components.map { FoldedLetters($0.name).letters }
    both = components.map { FoldedLetters($0.name + " " + $0.unit).letters }
    wholes = components.map { component in
      switch shape {
      case .production: FoldedLetters(component.name + " " + component.unit).letters
      case .expenses: FoldedLetters(component.name + " Total Componente").letters
      default: FoldedLetters(component.name).letters
      }
    }.filter { !$0.isEmpty }
    longest = (names + both + wholes).map(\.count).max() ?? 0
  }

  /// Whether letters are a whole row but for its figure, and not the beginning of a longer one.
  func isWhole(_ letters: [UInt8]) -> Bool {
    letters.count <= longest && wholes.contains(letters)
      && !wholes.contains { $0.count > letters.count && $0.starts(with: letters) }
  }

  /// Whether letters are a name, with or without what stands behind it.
  func isKnown(_ letters: [UInt8]) -> Bool {
    names.contains(letters) || both.contains(letters) || wholes.contains(letters)
  }

  /// Whether letters are no name, and one has more letters behind them.
  func goesOn(_ letters: [UInt8], with more: [UInt8]) -> Bool {
    let wanted = letters + more
    return (names + both).contains { $0.count >= wanted.count && $0.starts(with: wanted) }
      && !names.contains(letters) && !both.contains(letters)
  }
}
