import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// An indicator with the cells of its goals and results.
struct CommitmentIndicator {
  let field: JSONPointer
  let row: FichaCompromisos.Indicador
  let goals: [MeasuredFigure]
  /// What was measured.
  let results: [MeasuredFigure]
  /// What stands among the results for a year after that of the report, and can only be a plan.
  let plans: [MeasuredFigure]
  let weight: CellID?
  let count: CellID?
  let claims: [CommitmentClaim]

  init(
    _ row: FichaCompromisos.Indicador, _ field: JSONPointer, _ finder: CellFinder,
    reportYear: Int?
  ) {
    self.row = row
    self.field = field
    let isPercent = row.unidad?.normalisedName == "%"
    let isOtherRate = row.unidad.map(Self.isOtherRate) ?? false
    func measured(_ key: String, _ figure: Medicion?) -> [MeasuredFigure] {
      MeasuredFigure.all(
        figure, field.appending(key), finder, isPercent: isPercent,
        isOtherRate: isOtherRate)
    }
    goals = measured("meta", row.meta)
    let figures = measured("resultado", row.resultado)
    func isPlan(_ figure: MeasuredFigure) -> Bool {
      reportYear.flatMap { last in figure.year.map { $0 > last } } ?? false
    }
    results = figures.filter { !isPlan($0) }
    plans = figures.filter(isPlan)
    weight = finder[field.appending("ponderacion")]
    count = finder[field.appending("cantidad")]
    claims = CommitmentClaim.all(row.afirmaciones, field, finder)
  }

  /// Whether a unit is a rate of another number than 100: ‰, *por mil*, *tasa por 100.000*.
  private static func isOtherRate(_ unit: String) -> Bool {
    if unit.contains("‰") { return true }
    let words = unit.normalisedName.split { $0 == " " }.filter { $0 != "cada" }
    return zip(words, words.dropFirst()).contains { word, next in
      word == "por"
        && (next == "mil" || next == "cien" && words.contains("mil")
          || next.contains(where: \.isNumber) && next != "100")
    }
  }

  /// The figures that can only be whole: all but percentages where the unit is people or the like, and
  /// the parts of a ratio of two numbers of things.
  var counts: [CellID] {
    let isOfUnits = row.unidad.flatMap { PopulationUnit($0) } != nil
    let isOfNumbers = Self.isRatioOfNumbers(row.indicador ?? "")
    return (goals + figures).flatMap { figure in
      let parts = [figure.numerator, figure.denominator].compactMap(\.self)
      let own =
        isOfUnits && !figure.isPercent ? [figure.whole].compactMap(\.self) + figure.parts : []
      return own + (isOfUnits || isOfNumbers ? parts : [])
    }
  }

  /// Whether a formula divides one number of things by another: *(N° de agendas aprobadas / N° elaboradas)*.
  private static func isRatioOfNumbers(_ formula: String) -> Bool {
    let sides = formula.split(separator: "/")
    return sides.count == 2
      && sides.allSatisfy { side in
        let words = side.drop { $0 == "(" || $0 == " " }.split { $0 == " " }
        return words.first.map { numbers.contains(String($0).normalisedName) } ?? false
      }
  }

  private static let numbers: Set<String> = [
    "n°", "nº", "n", "no", "nro", "nro.", "n°.", "num", "num.", "numero", "cantidad",
  ]

  /// What was measured, and what is planned.
  var figures: [MeasuredFigure] { results + plans }

  /// Whether it is said to improve when it falls.
  var isDescending: Bool { row.sentido?.normalisedName == "descendente" }

  /// A result and the goal of its year.
  struct Pair {
    let result: MeasuredFigure
    let goal: MeasuredFigure
    let comparison: GoalComparison
    /// The indicator is to fall.
    let isDescending: Bool

    /// Whether the result is better than a goal that it should equal, which may be said to meet it or not.
    func isBeyond(_ cells: SheetCells) -> Bool {
      guard comparison == .equal, let reached = cells.written(result.value),
        let wanted = cells.written(goal.value)
      else { return false }
      return isDescending ? reached < wanted : reached > wanted
    }

    static let beyond = LocalizedText(
      es: "el resultado supera una meta que debe ser igual, y no se dice si eso es cumplirla",
      en: "the result is better than a goal that it should equal, and nothing says if that meets it"
    )

    /// Whether only rounding separates a ratio from its goal: 2/3 is what 67 % is printed for.
    func isRounding(_ cells: SheetCells) -> Bool {
      guard result.stated == nil, result.parts.isEmpty, let ratio = cells.written(result.ratio),
        let stated = goal.stated, let wanted = cells.number(stated),
        let rounded = try? ratio.rounded(toScale: wanted.scale)
      else { return false }
      return rounded == wanted && ratio != Rational(wanted)
    }

    static let rounding = LocalizedText(
      es: "solo el redondeo separa el resultado de la meta",
      en: "only rounding separates the result from the goal")
  }

  /// Why a result cannot be held to a goal, or what it is held to.
  enum Pairing {
    case pair(Pair)
    case open(LocalizedText)
  }

  /// Each result with the goal of its year; none where there is no goal.
  func pairings(_ cells: SheetCells) -> [(result: MeasuredFigure, pairing: Pairing)] {
    guard !goals.isEmpty else { return [] }
    return results.map { ($0, pairing(of: $0, cells)) }
  }

  private func pairing(of result: MeasuredFigure, _ cells: SheetCells) -> Pairing {
    guard let goal = goal(for: result) else {
      return .open(
        LocalizedText(
          es: "la meta no dice de qué año es", en: "the goal does not say which year it is of"))
    }
    guard let comparison = GoalComparison(goal.comparison, direction: row.sentido) else {
      return .open(
        LocalizedText(
          es: "no se dice cómo se compara el resultado con la meta (comparacion o sentido)",
          en: "nothing says how the result compares with the goal (comparacion or sentido)"))
    }
    if goal.mayCount(result, cells) {
      return .open(
        LocalizedText(
          es: "no se sabe si la meta está en unidades o en %",
          en: "it is not known whether the goal is in units or in %"))
    }
    if let counted = result.counted(against: goal, cells) {
      return .pair(
        Pair(result: counted, goal: goal, comparison: comparison, isDescending: isDescending))
    }
    guard result.isPercent == goal.isPercent, result.value != nil, goal.value != nil else {
      return .open(
        LocalizedText(
          es: "el resultado y la meta no están en la misma unidad",
          en: "the result and the goal are not in the same unit"))
    }
    return .pair(
      Pair(result: result, goal: goal, comparison: comparison, isDescending: isDescending))
  }

  /// The goal of the year of a result, or the only one where there is one result.
  func goal(for result: MeasuredFigure) -> MeasuredFigure? {
    if let year = result.year, let goal = goals.first(where: { $0.year == year }) { return goal }
    guard goals.count == 1, goals[0].year == nil || result.year == nil, results.count == 1 else {
      return nil
    }
    return goals[0]
  }

  /// The result of a year, or the only one.
  func result(of year: Int?) -> MeasuredFigure? {
    if results.count == 1 { return results[0] }
    return year.flatMap { year in results.first { $0.year == year } }
  }

  /// The pair of a year, or the only one; nil where result and goal cannot be compared.
  func pair(of year: Int?, _ cells: SheetCells) -> Pair? {
    let wanted = result(of: year)
    for (result, pairing) in pairings(cells) where result.field == wanted?.field {
      if case .pair(let pair) = pairing { return pair }
    }
    return nil
  }
}

/// How a result must compare with its goal.
enum GoalComparison {
  case equal, atLeast, atMost, moreThan

  /// Reads what the goal says, or else what the direction of the indicator means.
  init?(_ word: String?, direction: String?) {
    let said = word.map { ComparedGoal.comparison($0) ?? $0 }
    switch (said?.normalisedName, direction?.normalisedName) {
    case ("igual", _): self = .equal
    case ("al menos", _): self = .atLeast
    case ("a lo mas", _): self = .atMost
    case ("mas de", _): self = .moreThan
    case (nil, "ascendente"): self = .atLeast
    case (nil, "descendente"): self = .atMost
    default: return nil
    }
  }

  /// The relations of a result to its goal, which all must hold.
  var relations: [Relation] {
    switch self {
    case .equal: [.atLeast, .atMost]
    case .atLeast: [.atLeast]
    case .atMost: [.atMost]
    case .moreThan: [.above]
    }
  }

  /// Whether figures as they are written compare so.
  func holds(_ result: Rational, _ goal: Rational) -> Bool {
    switch self {
    case .equal: result == goal
    case .atLeast: result >= goal
    case .atMost: result <= goal
    case .moreThan: result > goal
    }
  }
}
