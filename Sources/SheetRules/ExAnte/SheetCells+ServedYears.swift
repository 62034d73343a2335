import Constraints
import DocumentTree
import ExactNumbers

/// The years of the beneficiaries, where one of them or all may be mistyped.
///
///     2109: 1.800 · 2020: 2.400 · 2021: 3.000 · 2022: 3.600    2109 stands where 2019 belongs
///     2018: 1.800 · 2019: 2.400 · 2020: 3.000 · 2021: 3.600    every year may be one too low
extension SheetCells {
  /// The beneficiaries year by year, in the order of the form.
  ///
  /// A year that is none of the four stands in the place of the one that is missing, if it comes there or
  /// is far from all four: 2023 for 2020 may be that years were left out, 2202 may not.
  func servedYears(in sheet: Node) -> [YearCell] {
    var years = years("/poblacion/beneficiaria/*")
    let form = (sheet["formulario"]?.text).flatMap { Int($0.prefix(4)) }
    guard let start = form ?? tablesYear else { return years }
    let asked = start...(start + 3)
    let missing = asked.filter { year in !years.contains { $0.ejercicio == year } }
    let odd = years.indices.filter { !(years[$0].ejercicio.map(asked.contains) ?? false) }
    guard years.count == 4, missing.count == 1, odd.count == 1 else { return years }
    let isNear = years[odd[0]].ejercicio.map { (start - 1...start + 4).contains($0) } ?? false
    if isNear { return years }
    years.insert(years.remove(at: odd[0]), at: missing[0] - start)
    return years
  }

  /// The year that the tables of coverage, production and expenses are about, if they say one.
  private var tablesYear: Int? { TableYear.usual(of: TableYear.stated(self))?.year }

  /// Whether the beneficiaries of the year of the tables are left out, and only those of the years after
  /// are there.
  var lacksFirstYear: Bool {
    guard let start = tablesYear, beneficiaria.count < 4 else { return false }
    let later = (start + 1)...(start + 3)
    return !beneficiaria.isEmpty
      && beneficiaria.allSatisfy { $0.ejercicio.map(later.contains) ?? false }
  }

  /// The beneficiaries that the ratios are made with: those of the year of the tables, or of the first;
  /// nil if they are left out.
  ///
  /// Where the tables differ, a slip in the year of one makes no other figure wrong.
  package var beneficiariaDelEjercicio: YearCell? {
    if lacksFirstYear { return nil }
    let usual = TableYear.usual(of: TableYear.all(self))
    guard let first = beneficiaria.first,
      let stated = beneficiaria.first(where: { $0.ejercicio == usual?.year })
    else { return beneficiaria.first }
    if first.cell == stated.cell { return first }
    // where every year is one too low, the ratios are those of the first
    return ratios(of: first.cell) > 1 && ratios(of: stated.cell) == 0 ? first : stated
  }

  /// How many of the ratios are those of a number of beneficiaries.
  private func ratios(of served: CellID) -> Int {
    var count = 0
    if let ofAll = number(sobrePotencial), let all = number(potencial),
      isPrinted(ofAll, of: served, all)
    {
      count += 1
    }
    if let ofTarget = number(sobreObjetivo), let target = number(objetivo),
      isPrinted(ofTarget, of: served, target)
    {
      count += 1
    }
    if let each = number(porBeneficiario), let spent = number(total), let served = number(served),
      served > .zero, let quotient = try? Rational(spent) / Rational(served),
      (try? quotient.rounded(toScale: each.scale)) == each
    {
      count += 1
    }
    return count
  }

  /// Whether a percentage is that of a cell of a population.
  func isPrinted(
    _ percentage: ExactDecimal, of cell: CellID, _ population: ExactDecimal
  ) -> Bool {
    guard let served = number(cell), population > .zero,
      let share = try? Rational(served) * Rational(whole: 100) / Rational(population)
    else { return false }
    return (try? share.rounded(toScale: percentage.scale)) == percentage
  }
}
