import DocumentTree
import ExactNumbers

/// Points by two positive figures, each axis from one power of ten to another.
///
/// Steps of 1, 2, 5 and 10 stand where a logarithm has them, and between two of them the scale is even:
/// so a place comes out of exact arithmetic.
struct ScatterDrawing {
  /// A sheet as a point.
  struct Point {
    let name: String
    let x: ExactDecimal
    let y: ExactDecimal
    let style: String
  }

  private static let (width, height, margin, foot) = (560, 360, 62, 44)

  private static let top = 32

  let points: [Point]
  let titles: (x: String, y: String)
  let words: PageWords

  /// The drawing; nil where fewer than two sheets have both figures above zero.
  var svg: String? {
    let shown = points.filter { $0.x > .zero && $0.y > .zero }
    guard shown.count > 1, let across = Scale(shown.map(\.x)), let up = Scale(shown.map(\.y)) else {
      return nil
    }
    var drawing = Drawing(
      id: "dispersion",
      title: words.either(
        "\(titles.y) según \(titles.x.prefix(1).lowercased() + titles.x.dropFirst())",
        "\(titles.y) by \(titles.x.prefix(1).lowercased() + titles.x.dropFirst())"),
      description: description(shown), width: Self.width)
    drawing.grow(Self.height)
    let (right, bottom) = (Self.width - 16, Self.height - Self.foot)
    for tick in across.marks {
      let x = Self.margin + across.place(of: tick, on: right - Self.margin)
      drawing.line(x, Self.top, to: x, bottom)
      drawing.text(tick.description(in: .chilena), x, bottom + 17, "t", anchor: "middle")
    }
    for tick in up.marks {
      let y = bottom - up.place(of: tick, on: bottom - Self.top)
      drawing.line(Self.margin, y, to: right, y)
      drawing.text(tick.description(in: .chilena), Self.margin - 7, y + 4, "t", anchor: "end")
    }
    drawing.text(titles.x, right, Self.height - 6, "t", anchor: "end")
    drawing.text(titles.y, 0, 12, "t")
    for point in shown {
      let x = Self.margin + across.place(of: point.x, on: right - Self.margin)
      let y = bottom - up.place(of: point.y, on: bottom - Self.top)
      drawing.dot(x, y, shown.count > 200 ? 3 : 5, point.style, title: told(point))
      if shown.count <= 8 {
        let isRight = x > Self.width * 2 / 3
        drawing.text(
          point.name, isRight ? x - 9 : x + 9, y - 7, "t p", anchor: isRight ? "end" : "start",
          upTo: 28)
      }
    }
    return drawing.svg
  }

  private func told(_ point: Point) -> String {
    "\(point.name.shown(upTo: 80)): \(point.x.description(in: .chilena)) % · \(point.y.description(in: .chilena)) M$"
  }

  private func description(_ shown: [Point]) -> String {
    let listed = shown.prefix(40).map(told)
    return words.human.list(listed, more: shown.count - listed.count)
  }
}

extension ScatterDrawing {
  /// An axis over whole decades.
  private struct Scale {
    /// The share of a decade, in thousandths, that lies below 1, 2, 5 and 10.
    private static let steps = [(1, 0), (2, 301), (5, 699), (10, 1_000)]

    /// The powers of ten that begin each decade, and the last one's end.
    let ticks: [ExactDecimal]

    /// The places that have a line: each power of ten, and of one decade or two also what is twice and
    /// five times as much.
    var marks: [ExactDecimal] {
      if ticks.count > 3 { return ticks }
      let between = ticks.dropLast().flatMap { tick in
        [Int128(2), 5].compactMap { times -> ExactDecimal? in
          let (value, overflows) = tick.coefficient.multipliedReportingOverflow(by: times)
          return overflows ? nil : ExactDecimal(coefficient: value, scale: tick.scale)
        }
      }
      return ticks + between
    }

    init?(_ values: [ExactDecimal]) {
      guard let least = values.min(), let most = values.max() else { return nil }
      var first = ExactDecimal(1)
      while first > least {
        guard let next = try? first.scaled(byPowerOfTen: -1) else { return nil }
        first = next
      }
      while let next = try? first.scaled(byPowerOfTen: 1), next <= least { first = next }
      var ticks = [first]
      while let last = ticks.last, last < most || ticks.count == 1 {
        guard let next = try? last.scaled(byPowerOfTen: 1) else { return nil }
        ticks.append(next)
      }
      self.ticks = ticks
    }

    /// The place of a value on an axis of this length.
    func place(of value: ExactDecimal, on length: Int) -> Int {
      let decades = ticks.count - 1
      guard let index = ticks.lastIndex(where: { $0 <= value }), index < decades,
        let ratio = try? Rational(value) / Rational(ticks[index])
      else { return length }
      for (lower, upper) in zip(Self.steps, Self.steps.dropFirst())
      where ratio <= Rational(whole: Int128(upper.0)) {
        let span = Rational(whole: Int128(upper.0 - lower.0))
        guard let above = try? ratio - Rational(whole: Int128(lower.0)) else { return 0 }
        let share = above.portion(of: span, steps: upper.1 - lower.1)
        return (index * 1_000 + lower.1 + share) * length / (decades * 1_000)
      }
      return length
    }
  }
}
