import DocumentTree

extension SheetImporter {
  /// Sets what the texts of a block say of its indicators, where they can only mean one.
  mutating func setClaims(_ plan: CommitmentPlan) {
    for indicator in plan.indicators where !indicator.reached.isEmpty {
      let said = ProseClaim.ofDevelopment(Prose(indicator.reached, folded), indicator.noun)
      set(said, at: indicator.field, of: nil)
    }
    guard (1...100).contains(plan.indicators.count) else { return }
    let balance = "\(plan.base)/balance"
    let objectives = plan.indicators.map { folded.letters(of: $0.objective.lazy.flatMap(\.lines)) }
    for row in 0..<min(commitments.rows[balance] ?? 0, 20) {
      let field = "\(balance)/\(row)"
      guard let place = fields.place("\(field)/logro") else { continue }
      let cell = TextCell(lines: [place], page: 0, row: 0, isStart: true)
      let prose = Prose([cell], folded)
      let letters = LetterPlaces(FoldedLetters(source, [place]).letters.prefix(3000))
      if let quoted = quoted(in: letters, plan, objectives), let number = quoted.number {
        let goals = Prose(quoted.objective, folded).numbers
        set(ProseClaim.ofQuoted(prose, goals), at: field, of: number)
      } else if let (number, claim) = counted(prose, letters, plan) {
        set([claim], at: field, of: number)
      }
    }
  }

  private mutating func set(_ claims: [ProseClaim], at field: String, of number: String?) {
    for (index, claim) in claims.enumerated() {
      let base = "\(field)/afirmaciones/\(index)"
      fields.set("\(base)/dice", claim.word, at: claim.place, label: claim.place)
      for (key, figure) in [("valor", claim.figure), ("resultado", claim.result)] {
        guard let figure else { continue }
        fields.set("\(base)/\(key)", figure.text, at: figure.place, label: figure.place)
      }
      if let number {
        fields.set("\(base)/indicador", number, at: claim.place, label: claim.place)
      }
      remark(.readInText, base, at: claim.place.lowerBound)
    }
  }

  /// The indicator whose objective a text repeats; nil where it repeats none, or two.
  private func quoted(
    in letters: LetterPlaces, _ plan: CommitmentPlan, _ objectives: [[UInt8]]
  ) -> CommitmentPlan.Indicator? {
    let scores = objectives.map { Self.shared($0, letters, pieces: 40, every: 20) }
    guard let best = scores.max(), best >= 2, let index = scores.firstIndex(of: best) else {
      return nil
    }
    let others = scores.enumerated().filter { $0.offset != index }.map(\.element).max() ?? 0
    return others * 2 < best ? plan.indicators[index] : nil
  }

  /// What a text says of the one indicator that counts the same, in words of its result.
  private func counted(
    _ prose: Prose, _ letters: LetterPlaces, _ plan: CommitmentPlan
  ) -> (String, ProseClaim)? {
    for figure in prose.numbers where !figure.isPercent && !figure.isSpelled && !figure.isInside {
      let same = plan.indicators.filter { $0.noun != nil && $0.noun == prose.noun(of: figure) }
      guard same.count == 1, let number = same[0].number else { continue }
      let result = folded.letters(of: same[0].result.lazy.flatMap(\.lines))
      guard Self.shared(result, letters, pieces: 24, every: 1) > 0 else { continue }
      return (number, ProseClaim(word: "es", place: figure.place, figure: figure))
    }
    return nil
  }

  /// How many pieces of a text another has; of a long one only the beginning counts.
  private static func shared(
    _ text: [UInt8], _ other: LetterPlaces, pieces length: Int, every step: Int
  ) -> Int {
    let text = text.prefix(1500)
    guard text.count >= length else { return 0 }
    return stride(from: 0, through: text.count - length, by: step).count { start in
      other.have(text[start..<(start + length)])
    }
  }
}

/// The letters of a text, and where each of them stands.
private struct LetterPlaces {
  private let letters: ArraySlice<UInt8>
  /// The places of the first letter of the alphabet, then those of the next one.
  private var places: [Int]
  /// Where the places of each letter begin, and where those of the last one end.
  private var starts = [Int](repeating: 0, count: 257)

  init(_ letters: ArraySlice<UInt8>) {
    self.letters = letters
    for letter in letters { starts[Int(letter) + 1] += 1 }
    for letter in 1...256 { starts[letter] += starts[letter - 1] }
    places = [Int](repeating: 0, count: letters.count)
    var next = starts
    for index in letters.indices {
      places[next[Int(letters[index])]] = index
      next[Int(letters[index])] += 1
    }
  }

  /// Whether a piece of another text stands among them.
  func have(_ piece: ArraySlice<UInt8>) -> Bool {
    guard let first = piece.first else { return false }
    return places[starts[Int(first)]..<starts[Int(first) + 1]].contains {
      letters[$0...].starts(with: piece)
    }
  }
}
