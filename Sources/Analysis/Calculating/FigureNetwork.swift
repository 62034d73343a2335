package import Constraints
import Culprits
package import DocumentTree
package import ExactNumbers
package import ProgramSheets
package import SheetRules

/// The figures of a sheet with the equations that join them: what a calculation with other figures needs.
package struct FigureNetwork: Sendable {
  /// A figure of the sheet.
  package struct Figure: Sendable {
    package let cell: CellID
    /// The cell in canonical form: `/gasto/total`.
    package let field: JSONPointer
    /// The number of figures before it that stand in the same field, as several do in a formula.
    package let ordinal: Int
    /// The bytes of the figure where it is only a part of the field's text.
    package let range: ByteRange?
    /// What the form calls it.
    package let name: LocalizedText
    /// What it counts; nil for a figure that stands in a text.
    package let unit: Campo.Unidad?
    /// What is stated.
    package let value: Cell.Value
    /// How exact its digits are.
    package let precision: Precision
    /// Whether it is a percentage.
    package let isPercentage: Bool
    /// The decimals with which it is computed.
    package let decimals: Int
    /// Whether the official system fills the cell in.
    package let isFilledIn: Bool
    /// The equations that it is computed anew with where one of their figures is another, the first that
    /// can be computed counts; none for what a person types, or what would be computed from itself.
    package fileprivate(set) var sources: [Int] = []
  }

  /// An equation between figures.
  package struct Link: Sendable {
    package let rule: RuleDescription
    package let stated: StatedEquation
    /// How it comes out with the stated figures.
    package let outcome: Outcome
    /// What the computed side is with the stated figures; nil where it cannot be computed.
    package let computed: Rational?
    /// What the stated side can be, given the digits of its figures; nil where it has none.
    package let statedInterval: Interval?
    /// What the computed side can be, given the digits of its figures; nil where it cannot be computed.
    package let computedInterval: Interval?
    /// The same of both sides where coefficients are rounded as well.
    package let generous: (stated: Interval?, computed: Interval?)
    /// What follows for the stated cell, where that is a single one.
    package let derived: DerivedCell?
  }

  /// The figures that are stated or that an equation speaks of, in the order of the form.
  package private(set) var figures: [Figure]
  /// The equations in the order of the catalogue.
  package let links: [Link]
  /// The index of each cell among the figures.
  package let places: [CellID: Int]

  init(_ model: SheetModel) {
    let table = model.cells.table
    let joined = Set(model.equations.flatMap(\.stated.equation.cells))
    var counts: [JSONPointer: Int] = [:]
    var figures: [Figure] = []
    var places: [CellID: Int] = [:]
    for cell in table.ids {
      let place = model.cells[cell]
      let ordinal = counts[place.field, default: 0]
      counts[place.field] = ordinal + 1
      guard joined.contains(cell) || table.number(cell) != nil else { continue }
      places[cell] = figures.count
      figures.append(Figure(cell, place, ordinal: ordinal, in: model))
    }
    self.places = places
    self.figures = figures
    links = model.equations.map { Link($0, in: model, table) }
    addSources(in: model)
  }

  /// Finds the equations for the figures that the system fills in, except circular ones.
  private mutating func addSources(in model: SheetModel) {
    for (index, link) in links.enumerated() {
      guard let cell = model.filledCell(of: link.stated.equation), let place = places[cell] else {
        continue
      }
      figures[place].sources.append(index)
    }
    for place in circles() { figures[place].sources = [] }
  }

  /// The figures that would be computed from themselves.
  private func circles() -> Set<Int> {
    var inputs: [Int: Set<Int>] = [:]
    for (place, figure) in figures.enumerated() where !figure.sources.isEmpty {
      let cells = figure.sources.flatMap { links[$0].stated.equation.computed.cells }
      inputs[place] = Set(cells.compactMap { places[$0] }.filter { !figures[$0].sources.isEmpty })
    }
    // a figure that depends on a cycle without being part of it has no dependents left
    let stuck = Self.unsettled(inputs)
    return Self.unsettled(Self.reversed(inputs.filter { stuck.contains($0.key) }))
  }

  /// The nodes of a graph that remain after those without dependencies are removed, again and again.
  private static func unsettled(_ graph: [Int: Set<Int>]) -> Set<Int> {
    var waiting = graph
    let users = reversed(graph)
    var ready = graph.filter { $0.value.isEmpty }.map(\.key)
    while let place = ready.popLast() {
      waiting[place] = nil
      for user in users[place] ?? [] {
        waiting[user]?.remove(place)
        if waiting[user]?.isEmpty ?? false { ready.append(user) }
      }
    }
    return Set(waiting.keys)
  }

  /// The graph with every edge reversed.
  private static func reversed(_ graph: [Int: Set<Int>]) -> [Int: Set<Int>] {
    var reversed = graph.mapValues { _ in Set<Int>() }
    for (place, inputs) in graph {
      for input in inputs where graph[input] != nil { reversed[input]?.insert(place) }
    }
    return reversed
  }
}

extension FigureNetwork.Figure {
  fileprivate init(_ cell: CellID, _ place: CellPlace, ordinal: Int, in model: SheetModel) {
    let number = model.cells.table.number(cell)
    let traits = model.traits[cell.index]
    self.init(
      cell: cell, field: place.field, ordinal: ordinal, range: place.range, name: place.name,
      unit: place.figure?.unit, value: model.cells.table.value(cell),
      precision: model.cells.table.precision(cell), isPercentage: traits.quantity == .percentage,
      decimals: number.flatMap { $0.scale > 0 ? $0.scale : nil } ?? traits.decimals ?? 2,
      isFilledIn: traits.origin == .filledIn)
  }
}

extension FigureNetwork.Link {
  fileprivate init(_ checked: CheckedEquation, in model: SheetModel, _ table: CellTable) {
    let equation = checked.stated.equation
    self.init(
      rule: checked.rule, stated: checked.stated, outcome: equation.check(in: table),
      computed: equation.value(in: table),
      statedInterval: try? equation.statedInterval(.rounded, in: table),
      computedInterval: try? equation.computedInterval(.rounded, in: table),
      generous: (
        try? equation.statedInterval(.inputsRounded, in: table),
        try? equation.computedInterval(.inputsRounded, in: table)
      ),
      derived: model.derived(checked, in: table))
  }
}

extension SheetCalculator {
  /// The figures of the sheet with the equations that join them.
  package var network: FigureNetwork { FigureNetwork(model) }
}
