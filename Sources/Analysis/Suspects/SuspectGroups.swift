import Constraints
import Culprits
import DocumentTree
import ExactNumbers
import SheetRules

/// Groups findings by the figures that caused them.
///
/// The promises of the form come first: their equations have to hold, all of them. A bound that is only
/// advised, or a condition that is not an equation, says nothing of which figure is wrong where a promise is
/// broken. It joins the group whose figure settles it, or gets a group of its own, whose figures the
/// promises that hold keep in bounds.
struct SuspectGroups {
  private let results: RuleResults
  private let cells: SheetCells
  /// Where each equation of the system comes from: the promises, then the broken advice.
  private let origins: [TriedEquations.Origin]
  private let system: EquationSystem
  /// The positions of the broken advice in `origins`.
  private let advised: Range<Int>

  /// An equation of more figures than this has no suspects.
  private static let mostCells = 600

  /// Returns the groups, those of broken promises first; none, and at no cost, where nothing is broken
  /// that speaks of figures.
  ///
  /// - Parameters:
  ///   - results: what the rules came to.
  ///   - sheet: the sheet.
  /// - Returns: the groups.
  package static func all(_ results: RuleResults, in sheet: SheetContext) -> [SuspectGroup] {
    // the equations of accepted findings promise nothing
    func isOpen(_ checked: CheckedEquation) -> Bool {
      checked.finding.map { results[$0].acceptance == nil } ?? true
    }
    // among thousands of rows of a sum the search would name all, at the square of their number
    func isSearched(_ checked: CheckedEquation) -> Bool {
      checked.stated.equation.cells.count <= mostCells && !checked.stated.isExplained
    }
    var isAnyBroken = false
    var isOfEquation = [Bool](repeating: false, count: results.idCount)
    for equation in results.equations {
      guard let finding = equation.finding else { continue }
      isOfEquation[finding.number] = true
      if results[finding].acceptance == nil { isAnyBroken = true }
    }
    let conditions = results.findings.filter {
      !isOfEquation[$0.id.number] && $0.acceptance == nil && $0.reported?.decimal != nil
    }
    guard isAnyBroken || !conditions.isEmpty else { return [] }
    var tried = TriedEquations()
    for checked in results.equations
    where checked.isPromise && isOpen(checked) && isSearched(checked) {
      tried.append(checked)
    }
    let promises = tried.origins.indices
    for checked in results.equations
    where !checked.isPromise && checked.outcome.verdict.isBroken && isOpen(checked)
      && !checked.stated.isExplained
    {
      tried.append(checked)
    }
    var demands = FigureDemands(sheet)
    for finding in conditions { demands.demand(of: finding, into: &tried) }
    let advised = promises.endIndex..<tried.origins.endIndex
    // that a goal is reached, or a band kept, speaks as little for the figures as the contrary against them
    for checked in results.equations
    where !checked.isPromise && checked.outcome.verdict.isStrict && isOpen(checked)
      && checked.rule.category != .rango
    {
      tried.append(checked)
    }
    guard !advised.isEmpty || promises.contains(where: { tried.outcomes[$0].verdict.isBroken })
    else { return [] }
    return SuspectGroups(results, demands, tried, advised).groups
  }

  private init(
    _ results: RuleResults, _ demands: FigureDemands, _ tried: TriedEquations,
    _ advised: Range<Int>
  ) {
    self.results = results
    self.advised = advised
    cells = demands.cells
    origins = tried.origins
    var system = EquationSystem(
      table: cells.table, equations: tried.equations, outcomes: tried.outcomes,
      traits: demands.traits)
    system.blocks = demands.amountBlocks
    system.columns = demands.columns
    system.advice = Set(advised.endIndex..<tried.origins.endIndex)
    // a cap and the band of performance say nothing against the figures
    system.brokenAdvice = Set(
      advised.filter { index in
        guard let finding = tried.origins[index].finding.map({ results[$0] }),
          ![.propias, .rango].contains(finding.category)
        else { return false }
        let equation = tried.equations[index]
        return !equation.computed.cells.isEmpty && equation.relation != .equal
          && equation.relation != .unequal
      })
    system.told = demands.toldFigures
    system.doubted = demands.doubtedFigures
    self.system = system
  }

  private var groups: [SuspectGroup] {
    let promises = system.broken.filter { !advised.contains($0) }
    var open = Array(advised)
    var groups: [SuspectGroup] = []
    lazy var lists = OpenLists(cells) { cells.contents?.confirmsRows(of: $0, results) ?? false }
    for culprits in Blame().groups(of: promises, in: system) {
      let gap =
        culprits.hypotheses.isEmpty
        ? nil : RowGap(explaining: culprits.broken, in: system, lists)
      let explained = gap == nil ? open.filter { isExplained($0, by: culprits) } : []
      open.removeAll(where: explained.contains)
      groups.append(telling(culprits, explaining: explained, gap).group)
    }
    // performance out of its band says nothing against the figures
    open.removeAll { origins[$0].finding.map { results[$0].category == .rango } ?? false }
    for culprits in Self.narrowBlame.groups(of: open, in: system) {
      groups.append(telling(culprits).group)
    }
    return groups
  }

  /// What is only advised is not worth a search for mistakes that hang together.
  private static var narrowBlame: Blame {
    var blame = Blame()
    blame.mostCells = 2
    blame.mostSteps = 2_000
    blame.choosesFigures = false
    return blame
  }

  /// Whether mending the one likeliest culprit settles the advisory equation at a position.
  private func isExplained(_ index: Int, by culprits: CulpritGroup) -> Bool {
    guard culprits.leaders == 1, let first = culprits.hypotheses.first else { return false }
    let settles = system.settles(index, by: first)
    guard let finding = origins[index].finding.map({ results[$0] }) else { return settles }
    if settles {
      // of «one of these is another» it settles only what it says
      let isVague = finding.computed == nil && system.equations[index].relation == .unequal
      return !isVague
        || first.mends.contains { finding.names($0, of: cells[$0.cell].field) }
    }
    return first.mends.contains { finding.tells($0, of: cells[$0.cell].field) }
  }

  private func telling(
    _ culprits: CulpritGroup, explaining explained: [Int] = [], _ gap: RowGap? = nil
  ) -> SuspectTelling {
    SuspectTelling(
      group: culprits, explained: explained, gap: gap,
      isAdvised: culprits.broken.allSatisfy(advised.contains), origins: origins,
      cells: cells, system: system)
  }
}

extension Finding {
  /// Whether a mend changes the figure of the finding, or another one to it.
  fileprivate func names(_ mend: Mend, of field: JSONPointer) -> Bool {
    if self.field == field { return true }
    guard let proposed = mend.proposed, let reported = reported?.decimal else { return false }
    return proposed == reported || (try? reported.scaled(byPowerOfTen: 2)) == proposed
  }

  /// Whether the finding says the same of a figure elsewhere as a mend does; figures of few digits say
  /// nothing by being the same.
  fileprivate func tells(_ mend: Mend, of field: JSONPointer) -> Bool {
    guard let proposed = mend.proposed, reported?.decimal == mend.reported,
      computed?.decimal == proposed
    else { return false }
    return self.field == field || mend.reported.description.utf8.count > 3
  }
}

extension FigureDemands {
  /// Adds what a finding demands as an equation that does not hold, where it speaks of a figure.
  fileprivate mutating func demand(
    of finding: Finding, into tried: inout TriedEquations
  ) {
    guard let equation = equation(finding), !equation.cells.isEmpty,
      let rule = RuleCatalogue.description(finding.rule, of: [sheet.kind])
    else { return }
    tried.append(
      equation, equation.check(in: cells.table), .init(rule: rule.id, finding: finding.id))
  }
}
