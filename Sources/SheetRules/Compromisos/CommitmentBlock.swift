import Constraints
import DocumentTree
import ExactNumbers
import ProgramSheets

/// The block of the whole service or of one of its regions or centres.
struct CommitmentBlock {
  /// Where it stands; the root for that of the service.
  let field: JSONPointer
  /// Its region; nil where it has none that is known.
  let region: RegionName?
  /// What its region or centre is called; nil for the whole service.
  let title: String?
  let indicators: [CommitmentIndicator]
  let balance: [BalanceRow]
  let followUp: [FichaCompromisos.Seguimiento]
  let difusion: [FichaCompromisos.Difusion]
  let provision: FichaCompromisos.Provision?
  /// The weighted fulfilment.
  let fulfilment: CellID?
  /// The rows of each number, of each programme and of what each claim of the balance says.
  private let numbers: [String: [Int]]
  private let programmes: [String: [Int]]
  private let claims: [String: CommitmentClaim]

  /// How a programme of work went.
  struct BalanceRow {
    let field: JSONPointer
    let row: FichaCompromisos.Balance
    let performance: CellID?
    let claims: [CommitmentClaim]

    var programme: String? { row.programa?.normalisedName }
  }

  init(_ ficha: FichaCompromisos, _ finder: CellFinder, reportYear: Int?) {
    let root = JSONPointer()
    self.init(
      root, region: nil, title: nil, ficha.indicadores, ficha.balance, finder,
      reportYear: reportYear, followUp: ficha.seguimiento, difusion: ficha.difusion, provision: nil)
  }

  init(
    _ block: FichaCompromisos.Bloque, _ field: JSONPointer, _ finder: CellFinder, reportYear: Int?
  ) {
    self.init(
      field, region: RegionName(block.region), title: block.region ?? block.centro,
      block.indicadores, block.balance, finder, reportYear: reportYear, followUp: block.seguimiento,
      difusion: block.difusion, provision: block.provision)
  }

  private init(
    _ field: JSONPointer, region: RegionName?, title: String?,
    _ indicators: [FichaCompromisos.Indicador]?, _ balance: [FichaCompromisos.Balance]?,
    _ finder: CellFinder, reportYear: Int?, followUp: [FichaCompromisos.Seguimiento]?,
    difusion: [FichaCompromisos.Difusion]?, provision: FichaCompromisos.Provision?
  ) {
    self.field = field
    self.region = region
    self.title = title
    self.indicators = (indicators ?? []).enumerated().map { index, row in
      CommitmentIndicator(
        row, field.appending("indicadores").appending(index), finder,
        reportYear: reportYear)
    }
    self.balance = (balance ?? []).enumerated().map { index, row in
      let field = field.appending("balance").appending(index)
      return BalanceRow(
        field: field, row: row, performance: finder[field.appending("desempeno")],
        claims: CommitmentClaim.all(row.afirmaciones, field, finder))
    }
    self.followUp = followUp ?? []
    self.difusion = difusion ?? []
    self.provision = provision
    fulfilment = finder[field.appending("cumplimiento")]
    numbers = Self.rows(self.indicators.map { $0.row.numero?.normalisedName })
    programmes = Self.rows(self.balance.map(\.programme))
    claims = Dictionary(
      self.balance.flatMap(\.claims).compactMap { claim in claim.key.map { ($0, claim) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Where the deadline of a row of the follow-up stands.
  func deadline(_ row: Int) -> JSONPointer {
    field.appending("seguimiento").appending(row).appending("plazo")
  }

  /// What is told as done, with its date.
  var facts: [(field: JSONPointer, date: String?)] {
    let facts = field.appending("provision").appending("hechos")
    return (provision?.hechos ?? []).enumerated().map { index, fact in
      (facts.appending(index).appending("fecha"), fact.fecha)
    }
  }

  /// The rows of each name.
  private static func rows(_ names: [String?]) -> [String: [Int]] {
    var rows: [String: [Int]] = [:]
    for (index, name) in names.enumerated() {
      if let name { rows[name, default: []].append(index) }
    }
    return rows
  }

  /// The claim of the balance that says the same of the same indicator; nil where there is none.
  func claim(like other: CommitmentClaim) -> CommitmentClaim? { other.key.flatMap { claims[$0] } }

  /// The indicator of a number, which several rows must not have; nil where there is none.
  func indicator(numbered number: String?) -> CommitmentIndicator? {
    guard let found = number.flatMap({ numbers[$0.normalisedName] }), found.count == 1 else {
      return nil
    }
    return indicators[found[0]]
  }

  /// The performance of a programme; nil where it has no row, or several.
  func performance(of programme: String) -> CellID? {
    guard let found = programmes[programme], found.count == 1 else { return nil }
    return balance[found[0]].performance
  }
}

extension CommitmentBlock {
  /// The weights that its indicators have a place for.
  var weights: [CellID] { indicators.compactMap(\.weight) }
}

extension [CellID] {
  /// What the weights among them that are stated add up to.
  func sum(in cells: SheetCells) -> Rational? {
    cells.written(.total(filter { cells.number($0) != nil }.map { .cell($0) }))
  }

  /// Whether a weight is blank or cannot be read that the others leave something of the whole for.
  func lackOne(of whole: Int, in cells: SheetCells) -> Bool {
    guard contains(where: { cells.number($0) == nil }), let sum = sum(in: cells) else {
      return false
    }
    return sum < Rational(whole: Int128(whole))
  }
}

extension SheetContext {
  /// What the weights add up to: 100, or 1 where all are written as parts of one, as 0,6 and 0,4.
  var wholeWeight: Int {
    let stated = cells.compromisos.blocks.flatMap(\.weights).filter { cells.number($0) != nil }
    let areParts = stated.allSatisfy { weight in
      cells.number(weight).map { $0 <= ExactDecimal(1) } ?? false
        && !(written(cells[weight].field)?.contains("%") ?? false)
    }
    // a hundred weights of 1 % are a whole, too
    return areParts && stated.sum(in: cells) != Rational(whole: 100) ? 1 : 100
  }
}
