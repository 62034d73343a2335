import Constraints
import DocumentTree
import ExactNumbers

/// Puts a group of broken equations and its culprits into words and figures.
struct SuspectTelling {
  private let culprits: CulpritGroup
  private let equations: [CheckedEquation]
  private let findings: [Finding]
  private let cells: SheetCells
  private let traits: [CellTraits]

  init(
    group: CulpritGroup, equations: [CheckedEquation], findings: [Finding], cells: SheetCells,
    traits: [CellTraits]
  ) {
    self.traits = traits
    culprits = group
    self.equations = equations
    self.findings = findings
    self.cells = cells
  }

  var group: SuspectGroup {
    SuspectGroup(
      members: culprits.broken.compactMap { equations[$0].finding }.map {
        SuspectGroup.Member(rule: findings[$0].rule, field: findings[$0].field)
      },
      hypotheses: culprits.hypotheses.map { $0.mends.map(suspect) }, leaders: culprits.leaders,
      cleared: culprits.excluded.map {
        SuspectGroup.Cleared(
          field: cells[$0.cell].field, name: cells[$0.cell].name, against: rules($0.against))
      },
      tellsApart: tellsApart, bound: bound)
  }

  private func suspect(_ mend: Mend) -> Suspect {
    let place = cells[mend.cell]
    let slips = mend.slips.map { slip($0, of: mend) }
    return Suspect(
      field: place.field, range: place.range, name: place.name,
      reported: mend.reported.description, proposed: mend.proposed?.description,
      values: mend.values.inWords, slip: slips.first, otherSlips: Array(slips.dropFirst()),
      mends: rules(mend.mends), bounds: rules(mend.bounds),
      isFilledIn: traits[mend.cell.index].origin == .filledIn, unique: culprits.isUnique)
  }

  private func slip(_ slip: Slip, of mend: Mend) -> SuspectSlip {
    SuspectSlip(
      id: slip.kind.rawValue,
      text: SlipText(
        slip: slip, reported: mend.reported, source: slip.source.map { cells[$0].name }
      )
      .text,
      proposed: slip.proposed?.description)
  }

  private func rules(_ indices: [Int]) -> [String] {
    var ids: [String] = []
    for index in indices where !ids.contains(equations[index].rule.id) {
      ids.append(equations[index].rule.id)
    }
    return ids
  }

  /// A person who has the source of any one of the figures can tell.
  private var tellsApart: LocalizedText? {
    guard culprits.leaders > 1 else { return nil }
    var names: [LocalizedText] = []
    for hypothesis in culprits.hypotheses.prefix(culprits.leaders) {
      for mend in hypothesis.mends where !names.contains(cells[mend.cell].name) {
        names.append(cells[mend.cell].name)
      }
    }
    let list = LocalizedText.list(names)
    return LocalizedText(
      es: "las cifras de la ficha no permiten distinguir: decide el original de \(list.es)",
      en: "the figures of the sheet cannot tell: the source of \(list.en) decides")
  }

  private var bound: LocalizedText? {
    switch culprits.bound {
    case nil: nil
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
  /// The interval as a person reads it.
  var inWords: LocalizedText {
    func text(_ bound: Bound) -> String { bound.value.text(decimals: 4) }
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
