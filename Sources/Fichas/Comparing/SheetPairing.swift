import Analysis
import Reporting
import SheetRules

/// A sheet that could be read, with its path.
struct ReadSheet {
  let path: String
  let sheet: CheckedSheet
  let kind: RuledKind
  let programme: ProgrammeIdentity
  let ejercicio: Int?

  init?(_ file: FileReport) {
    guard let sheet = file.sheet, let kind = sheet.kind, let programme = sheet.programme else {
      return nil
    }
    path = file.path
    self.sheet = sheet
    self.kind = kind
    self.programme = programme
    ejercicio = SheetIdentity(sheet)?.ejercicio
  }
}

/// The pairs among many sheets, by their programmes.
///
/// Within a programme each follow-up is compared with the last design before it, designs with the next one,
/// and where there is no design, each sheet with the next one of its kind:
///
///     diseño 2019, diseño 2025, seguimiento 2021, seguimiento 2022
///     → 2019–2025, 2019–2021, 2019–2022
struct SheetPairing {
  private(set) var comparisons: [SheetComparison] = []
  private(set) var alone: [ComparisonReport.LoneSheet] = []
  private var paired: Set<Int> = []
  private let sheets: [ReadSheet]

  init(_ sheets: [ReadSheet]) {
    self.sheets = sheets
    for group in Self.groups(of: sheets) { pair(group) }
    for (index, sheet) in sheets.enumerated() where !paired.contains(index) {
      alone.append(
        ComparisonReport.LoneSheet(
          path: sheet.path, programme: sheet.programme.name, reason: Self.reason(sheet)))
    }
  }

  private static func reason(_ sheet: ReadSheet) -> LocalizedText {
    let identity = sheet.programme
    if identity.code == nil, identity.name == nil || identity.service == nil {
      return LocalizedText(
        es: "no dice su código, ni su nombre con su servicio",
        en: "it says neither its code nor its name and service")
    }
    return LocalizedText(
      es: "no hay otra ficha de su programa con que compararla",
      en: "there is no other sheet of its programme to compare it with")
  }

  /// The sheets of each programme, by their codes, else by name and service.
  private static func groups(of sheets: [ReadSheet]) -> [[Int]] {
    var groups: [[Int]] = []
    var known: [String: Int] = [:]
    for (index, sheet) in sheets.enumerated() {
      let keys = keys(of: sheet)
      if keys.isEmpty { continue }
      let found = keys.lazy.compactMap { known[$0] }.first {
        isOfGroup(sheet, groups[$0].map { sheets[$0] })
      }
      let group = found ?? groups.count
      if found == nil { groups.append([]) }
      groups[group].append(index)
      for key in keys where known[key] == nil { known[key] = group }
    }
    return groups
  }

  /// What a sheet may be found by.
  private static func keys(of sheet: ReadSheet) -> [String] {
    let identity = sheet.programme
    let name = identity.service == nil ? nil : identity.name.map { "n " + $0.programmeName }
    return [identity.code.map { "c " + $0.normalisedName }, name].compactMap(\.self)
  }

  private static func isOfGroup(_ sheet: ReadSheet, _ group: [ReadSheet]) -> Bool {
    group.contains { $0.programme.isSame(as: sheet.programme, sheet.sheet.options.comparison) }
  }

  private mutating func pair(_ group: [Int]) {
    let ordered = group.sorted { (sheets[$0].ejercicio ?? 0, $0) < (sheets[$1].ejercicio ?? 0, $1) }
    var byKind: [(kind: RuledKind, members: [Int])] = []
    for index in ordered {
      if let place = byKind.firstIndex(where: { $0.kind == sheets[index].kind }) {
        byKind[place].members.append(index)
      } else {
        byKind.append((sheets[index].kind, [index]))
      }
    }
    for (kind, members) in byKind {
      let plans = byKind.filter { $0.kind.isPlan(of: kind) }.flatMap(\.members)
      if plans.isEmpty {
        for (one, other) in zip(members, members.dropFirst()) { compare(one, other) }
      } else {
        for member in members { compare(plan(of: member, among: plans), member) }
      }
    }
  }

  /// The last plan that is not of a later year; the first where all are.
  private func plan(of sheet: Int, among plans: [Int]) -> Int {
    let year = sheets[sheet].ejercicio ?? .max
    return plans.last { (sheets[$0].ejercicio ?? 0) <= year } ?? plans[0]
  }

  private mutating func compare(_ one: Int, _ other: Int) {
    let comparison = SheetComparison(
      sheets[one].sheet, at: sheets[one].path, with: sheets[other].sheet, at: sheets[other].path)
    guard let comparison else { return }
    comparisons.append(comparison)
    paired.formUnion([one, other])
  }
}
