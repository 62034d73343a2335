import DocumentTree

/// The indicators of a block, for what other texts say of them.
struct CommitmentPlan {
  /// An indicator as it was read.
  struct Indicator {
    let field: String
    let number: String?
    /// The number that it should have.
    let next: Int
    let objective: [TextCell]
    let result: [TextCell]
    let reached: [TextCell]
    /// What the result counts.
    var noun: String?
  }

  let base: String
  /// The figures that the balance of the block gives.
  let sums: Set<Int>
  var indicators: [Indicator] = []
}

extension SheetImporter {
  /// The rows of a table of indicators.
  mutating func setIndicators(_ label: FoundLabel, _ plan: inout CommitmentPlan) {
    guard case .columns(_, let keys) = label.shape else { return }
    let field = "\(plan.base)/indicadores"
    commitments.rows[field] = plan.indicators.count
    for row in rows(label, keys, field) {
      let base = "\(field)/\(plan.indicators.count)"
      let last = plan.indicators.last?.number.flatMap { Int($0) }
      let (number, objective) = setObjective(base, row["objetivo"], after: last)
      var indicator = CommitmentPlan.Indicator(
        field: base, number: number, next: (last ?? plan.indicators.count) + 1,
        objective: objective, result: row["indicador"], reached: row["desarrollo"])
      setMeasured(&indicator, plan.sums)
      setReached(base, row["desarrollo"])
      setProse("\(base)/desafios", row["desafios"])
      setProse("\(base)/recomendaciones", row["recomendaciones"])
      plan.indicators.append(indicator)
    }
  }

  /// The objective, and the number that it begins with; `1 y 2` where a cell has two.
  private mutating func setObjective(
    _ base: String, _ cells: [TextCell], after last: Int?
  ) -> (number: String?, text: [TextCell]) {
    guard let item = ItemNumber(cells, source, after: last) else {
      setProse("\(base)/objetivo", cells)
      return (nil, cells)
    }
    var number = item.text
    var text = item.rest
    if item.hasNext(reader.text(cells)), let next = Int(number).map({ $0 + 1 }) {
      number += " y \(next)"
      text = cells
    }
    fields.set("\(base)/numero", number, at: item.place, label: item.place)
    setProse("\(base)/objetivo", text)
    return (number, text)
  }

  /// `Logro: …`: the state, and what was reached.
  private mutating func setReached(_ base: String, _ cells: [TextCell]) {
    guard let place = reader.place(cells) else { return }
    let text = reader.text(cells)
    let field = "\(base)/desarrollo"
    guard let (state, rest) = Self.state(text), let word = reader.words(cells).first else {
      return setProse(field, cells)
    }
    fields.set("\(base)/estado", state, at: word.place, label: word.place)
    if !rest.isEmpty { fields.set(field, prose(rest, field, place), at: place, label: place) }
  }

  // MARK: Result and goal

  /// The result, in figures, and the goal that the objective names.
  private mutating func setMeasured(
    _ indicator: inout CommitmentPlan.Indicator, _ sums: Set<Int>
  ) {
    let cells = indicator.result
    guard let place = reader.place(cells) else { return }
    let ratios = cells.flatMap(\.lines).flatMap { WrittenRatio.all(in: $0, source) }
    let field = "\(indicator.field)/indicador"
    let text = withoutRatios(cells, ratios)
    if !text.isEmpty { fields.set(field, prose(text, field, place), at: place, label: place) }
    if ratios.isEmpty {
      setCounted(&indicator, sums)
    } else {
      setRatios(ratios, indicator)
    }
  }

  private func withoutRatios(_ cells: [TextCell], _ ratios: [WrittenRatio]) -> String {
    let parts = cells.flatMap(\.lines).map { line in
      var text = ""
      var start = line.lowerBound
      for ratio in ratios where line.contains(ratio.place.lowerBound) {
        text += reader.string(start..<ratio.whole.lowerBound) + " "
        start = ratio.whole.upperBound
      }
      return text + reader.string(start..<line.upperBound)
    }
    let text = reader.collapsed(Markup.plain(reader.collapsed(parts.joined(separator: " "))))
    return text.trimmingBlanks
  }

  private mutating func setRatios(_ ratios: [WrittenRatio], _ indicator: CommitmentPlan.Indicator) {
    let base = indicator.field
    let percent = (ratios[0].place.upperBound - 1)..<ratios[0].place.upperBound
    fields.set("\(base)/unidad", "%", at: percent, label: percent)
    if ratios.count == 1, ratios[0].year == nil {
      let place = ratios[0].place
      fields.set("\(base)/resultado", reader.string(place), at: place, label: place)
    } else {
      for ratio in ratios {
        guard let year = ratio.year?.digits else {
          remark(.undecided, "\(base)/resultado", at: ratio.place.lowerBound)
          continue
        }
        let field = "\(base)/resultado/\(reader.string(year))"
        let text = reader.string(ratio.place)
        if fields.set(field, text, at: ratio.place, label: year) {
          remark(.secondValue, field, at: ratio.place.lowerBound)
        }
      }
    }
    let denominators = ratios.map { reader.string($0.denominator) }
    setGoal(indicator, ProseGoal.ofRatio(Prose(indicator.objective, folded), denominators))
  }

  private mutating func setCounted(
    _ indicator: inout CommitmentPlan.Indicator, _ sums: Set<Int>
  ) {
    let words = Prose(indicator.result, folded)
    let field = "\(indicator.field)/resultado"
    guard let count = CountedResult(words, sums) else {
      if let first = indicator.result.first { remark(.undecided, field, at: first.start) }
      return
    }
    indicator.noun = count.noun
    if count.parts.isEmpty, let total = count.total {
      fields.set(field, total.text, at: total.place, label: total.place)
    }
    if !count.parts.isEmpty {
      if let total = count.total {
        fields.set("\(field)/valor", total.text, at: total.place, label: total.place)
      }
      for (index, part) in count.parts.enumerated() {
        fields.set("\(field)/partes/\(index)", part.text, at: part.place, label: part.place)
      }
      remark(.readInText, field, at: count.parts[0].place.lowerBound)
    }
    setGoal(indicator, ProseGoal.ofCount(Prose(indicator.objective, folded), count.nouns))
    if count.noun?.hasPrefix("plan") ?? false { setNamed(indicator) }
  }

  /// The territories of an objective, each of which has a plan.
  private mutating func setNamed(_ indicator: CommitmentPlan.Indicator) {
    let named = NamedThings.territories(indicator.objective, source)
    for (index, place) in named.enumerated() {
      let field = "\(indicator.field)/nombrados/\(index)"
      fields.set(field, reader.string(place), at: place, label: place)
    }
    if let first = named.first {
      remark(.readInText, "\(indicator.field)/nombrados", at: first.lowerBound)
    }
  }

  /// The figures that the balance of a block gives: one of them may be the sum of two counts.
  func statedFigures(_ base: String) -> Set<Int> {
    var figures: Set<Int> = []
    for row in 0..<(commitments.rows["\(base)/balance"] ?? 0) {
      let text = fields.text("\(base)/balance/\(row)/logro") ?? ""
      let words = text.utf8.split { $0 == 0x20 || $0 == 0x0A }
      for word in words where word.contains(where: { Ascii.isDigit($0) }) {
        let word = Substring(word)
        let digits = word.drop { !$0.isNumber }.prefix { $0.isNumber || $0 == "." }
        let value = Prose.value(String(digits.last == "." ? digits.dropLast() : digits))
        if let value { figures.insert(value) }
      }
    }
    return figures
  }

  private mutating func setGoal(_ indicator: CommitmentPlan.Indicator, _ reading: ProseGoal.Found) {
    let field = "\(indicator.field)/meta"
    switch reading {
    case .none: return
    case .undecided(let place): remark(.undecided, field, at: place.lowerBound)
    // `6 100 personas` may be the sixth, about 100
    case .goal(_, let figures)
    where indicator.number == nil && figures[0].word == 0
      && source[figures[0].place].starts(with: "\(indicator.next) ".utf8):
      remark(.undecided, field, at: figures[0].place.lowerBound)
    case .goal(let comparison, let figures):
      fields.set(
        "\(field)/comparacion", comparison, at: figures[0].place, label: figures[0].place)
      for (index, figure) in figures.enumerated() {
        let key = figures.count == 1 ? "valor" : "partes/\(index)"
        fields.set("\(field)/\(key)", figure.text, at: figure.place, label: figure.place)
      }
      remark(.readInText, field, at: figures[0].place.lowerBound)
    }
  }
}
