import Constraints
public import ExactNumbers

/// The figures of an interval: its members with a given number of decimals.
extension Interval {
  /// The smallest figure of the interval, or nil if there is none.
  public func leastFigure(decimals: Int) -> ExactDecimal? {
    guard let lower, let cut = Self.floor(lower.value, decimals: decimals) else { return nil }
    let isMember = lower.isClosed && Rational(cut) == lower.value
    let figure = isMember ? cut : cut.next
    return contains(Rational(figure)) ? figure : nil
  }

  /// The largest figure of the interval, or nil if there is none.
  public func greatestFigure(decimals: Int) -> ExactDecimal? {
    guard let upper, let cut = Self.floor(upper.value, decimals: decimals) else { return nil }
    let isExcluded = !upper.isClosed && Rational(cut) == upper.value
    let figure = isExcluded ? cut.previous : cut
    return contains(Rational(figure)) ? figure : nil
  }

  /// The figure of the interval nearest to a number, or nil if there is none.
  public func nearestFigure(to number: ExactDecimal, decimals: Int) -> ExactDecimal? {
    if let figure = try? Rational(number).rounded(toScale: decimals), contains(Rational(figure)) {
      return figure
    }
    if let lower, Rational(number) <= lower.value { return leastFigure(decimals: decimals) }
    return greatestFigure(decimals: decimals) ?? leastFigure(decimals: decimals)
  }

  /// The number of figures in the interval, at most `most`.
  public func figureCount(decimals: Int, atMost most: Int) -> Int {
    guard lower != nil, upper != nil else { return most }
    guard let least = leastFigure(decimals: decimals),
      let greatest = greatestFigure(decimals: decimals)
    else { return 0 }
    let (gap, overflow) = greatest.coefficient.subtractingReportingOverflow(least.coefficient)
    return overflow || gap >= Int128(most) ? most : Int(gap) + 1
  }

  /// The only figure of the interval, or nil if there are none or several.
  public func onlyFigure(decimals: Int) -> ExactDecimal? {
    figureCount(decimals: decimals, atMost: 2) == 1 ? leastFigure(decimals: decimals) : nil
  }

  private static func floor(_ value: Rational, decimals: Int) -> ExactDecimal? {
    guard let cut = try? value.rounded(toScale: decimals, by: .truncation) else { return nil }
    return Rational(cut) > value ? cut.previous : cut
  }
}

extension ExactDecimal {
  fileprivate var next: ExactDecimal {
    ExactDecimal(coefficient: coefficient &+ 1, scale: scale)
  }

  fileprivate var previous: ExactDecimal {
    ExactDecimal(coefficient: coefficient &- 1, scale: scale)
  }
}
