import Constraints
import Culprits
import DocumentTree
public import ExactNumbers
public import SheetRules

/// Puts a group of broken equations and its culprits into words and figures.
struct SuspectTelling {
  private let culprits: CulpritGroup
  /// Equations beside those of the group that its likeliest figure explains too.
  private let explained: [Int]
  /// The row that explains all as well.
  private let gap: RowGap?
  /// Whether no promise of the form is broken, so that nothing is certain.
  private let isAdvised: Bool
  private let origins: [TriedEquations.Origin]
  private let cells: SheetCells
  private let system: EquationSystem

  init(
    group: CulpritGroup, explained: [Int], gap: RowGap?, isAdvised: Bool,
    origins: [TriedEquations.Origin],
    cells: SheetCells, system: EquationSystem
  ) {
    culprits = group
    self.explained = explained
    self.gap = gap
    self.isAdvised = isAdvised
    self.system = system
    self.origins = origins
    self.cells = cells
  }

  var group: SuspectGroup {
    let hypotheses = culprits.hypotheses.map { $0.mends.map(suspect) }
    let told = (culprits.broken + explained).compactMap { origins[$0].finding }
    return SuspectGroup(
      members: told, isAdvised: isAdvised,
      hypotheses: hypotheses, leaders: culprits.leaders,
      isClear: culprits.isFarAhead && !isAdvised && gap == nil,
      cleared: culprits.excluded.map {
        SuspectGroup.Cleared(
          field: cells[$0.cell].field, name: cells[$0.cell].name, against: rules($0.against))
      },
      rowGap: gap?.text,
      isRowLikely: gap.flatMap { culprits.hypotheses.first.map($0.rivals) } ?? false,
      tellsApart: tellsApart, bound: bound)
  }

  private func suspect(_ mend: Mend) -> Suspect {
    let place = cells[mend.cell]
    var mend = mend
    if isAdvised { mend.slips = mend.slips.filter { isTelling($0, mend) } }
    let slips = mend.slips.map { slip($0, of: mend) }
    // the signs of a written formula may be wrong as well as its numbers
    let isProved = system.traits[mend.cell.index].quantity != .operand || !slips.isEmpty
    return Suspect(
      field: place.field, range: place.range, name: place.name,
      reported: mend.reported, proposed: mend.proposed,
      leavesCutFigure: mend.leavesCut
        || mend.proposed.map { !mend.values.contains(Rational($0)) } ?? false,
      values: values(mend, isYear: place.isYear), slip: slips.first,
      otherSlips: Array(slips.dropFirst()),
      mends: rules(mend.mends), bounds: rules(mend.bounds),
      isFilledIn: system.traits[mend.cell.index].origin == .filledIn, isYear: place.isYear,
      isShare: system.traits[mend.cell.index].quantity == .share,
      unique: culprits.isUnique && !isAdvised && gap == nil && isProved)
  }

  /// Whether a slip says more than chance: a bound that is only advised may be passed on purpose, and
  /// some slip or other leads into any wide interval.
  private func isTelling(_ slip: Slip, _ mend: Mend) -> Bool {
    slip.kind == .sign || slip.kind == .miscopied || system.isNarrow(mend)
  }

  /// The figures that mend, to the decimals that the cell may have.
  private func values(_ mend: Mend, isYear: Bool) -> LocalizedText {
    if !mend.areValuesSure, mend.onlyFigure == nil {
      return LocalizedText(es: "por determinar", en: "to be determined")
    }
    guard let decimals = system.traits[mend.cell.index].decimals else {
      return mend.values.inWords(isYear: isYear)
    }
    let least = mend.values.leastFigure(decimals: decimals).map { Interval.Bound(Rational($0)) }
    let most = mend.values.greatestFigure(decimals: decimals).map { Interval.Bound(Rational($0)) }
    let figures = Interval(from: least ?? mend.values.lower, to: most ?? mend.values.upper)
    return (figures ?? mend.values).inWords(isYear: isYear)
  }

  private func slip(_ slip: Slip, of mend: Mend) -> SuspectSlip {
    SuspectSlip(
      id: slip.kind.rawValue,
      text: SlipText(
        slip: slip, reported: mend.reported, source: slip.source.map { cells[$0].name }
      )
      .text,
      proposed: slip.proposed)
  }

  private func rules(_ indices: [Int]) -> [String] {
    var ids: [String] = []
    for index in indices.sorted() where !ids.contains(origins[index].rule) {
      ids.append(origins[index].rule)
    }
    return ids
  }

  /// Anyone who has the source of one of the figures can decide.
  private var tellsApart: LocalizedText? {
    guard culprits.leaders > 1 || gap != nil else { return nil }
    var names: [LocalizedText] = []
    for hypothesis in culprits.hypotheses.prefix(culprits.leaders) {
      // a figure computed from the wrong one has no source of its own
      for mend in hypothesis.mends where mend.slips.first?.kind != .follows {
        let name = cells[mend.cell].name
        if !names.contains(name) { names.append(name) }
      }
    }
    let list = LocalizedText.list(names)
    if let gap = gap?.text {
      return LocalizedText(
        es: "\(gap.es); si no es eso, lo dice el original de una cifra: \(list.es)",
        en: "\(gap.en); if that is not it, the source of one of these figures decides: \(list.en)")
    }
    return LocalizedText(
      es: "las cifras de la ficha no permiten distinguir; lo dice el original de una: \(list.es)",
      en: "the figures of the sheet cannot tell; the source of one of them does: \(list.en)")
  }

  private var bound: LocalizedText? {
    switch culprits.bound {
    case nil, .moreThan(0): nil
    case .moreThan(1): LocalizedText(es: "más de una cifra", en: "more than one figure")
    case .moreThan(let count):
      LocalizedText(es: "más de \(count) cifras", en: "more than \(count) figures")
    case .work(let count):
      LocalizedText(
        es: "más de \(count) cifras; la búsqueda se detuvo en su límite",
        en: "more than \(count) figures; the search stopped at its bound")
    }
  }
}

extension Interval {
  /// The interval as a person reads it: "entre 27.633 y 27.681", ends cut to four decimals.
  public var inWords: LocalizedText { inWords(isYear: false) }

  /// The interval as a person reads it; years have no mark of thousands.
  func inWords(isYear: Bool) -> LocalizedText {
    func text(_ bound: Bound) -> String {
      let text = bound.value.text(decimals: 4)
      return isYear ? text.filter { $0 != "." } : text
    }
    switch (lower, upper) {
    case (let lower?, let upper?) where lower.value == upper.value:
      return LocalizedText(text(lower))
    case (let lower?, let upper?):
      return LocalizedText(
        es: "entre \(text(lower)) y \(text(upper))",
        en: "between \(text(lower)) and \(text(upper))")
    case (let lower?, nil):
      return LocalizedText(es: "desde \(text(lower))", en: "from \(text(lower)) on")
    case (nil, let upper?):
      return LocalizedText(es: "hasta \(text(upper))", en: "up to \(text(upper))")
    case (nil, nil): return LocalizedText(es: "cualquier cifra", en: "any figure")
    }
  }
}
