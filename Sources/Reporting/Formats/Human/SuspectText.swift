import Analysis
import DocumentTree
import ExactNumbers
import SheetRules

/// Describes suspected figures in the human-readable report.
struct SuspectText: Bilingual {
  let document: Document?
  let language: Language

  /// The position of the suspected figure.
  func range(of suspect: Suspect) -> ByteRange? {
    suspect.range ?? document?.range(of: suspect.field)
  }

  /// A figure in the notation of the sheet.
  func figure(_ number: ExactDecimal, like suspect: Suspect) -> String {
    if suspect.isYear { return FigureText.ungrouped.text(number) }
    guard let document, let range = range(of: suspect) else {
      return FigureText.grouped.text(number)
    }
    let style = FigureText(of: suspect.reported, at: range, in: document)
    // three digits do not reveal how the sheet groups thousands
    let isShort = suspect.reported.description.utf8.count <= 3
    return (style == .ungrouped && isShort ? .grouped : style).text(number) + words(behind: suspect)
  }

  /// What stands behind a figure of a text and belongs to it: `%`, `mil`.
  private func words(behind suspect: Suspect) -> String {
    guard let document, let range = suspect.range else { return "" }
    return document.words(behind: range)
  }

  // MARK: The headline of a group

  /// Describes in one sentence what causes a group of `count` findings.
  func headline(of group: SuspectGroup, findings count: Int) -> String {
    guard let first = group.hypotheses.first else {
      return either("\(count) hallazgos dependen unos de otros", "\(count) findings hang together")
    }
    if group.isRowLikely {
      return either(
        "\(count) hallazgos se explican con una fila de más o de menos, o con otra cifra",
        "\(count) findings are explained by a row too many or too few, or by another figure")
    }
    if group.isTied {
      return either(
        "\(count) hallazgos se explican con cualquiera de \(group.leaders) cifras",
        "\(count) findings are explained by any one of \(group.leaders) figures")
    }
    let said = first.count == 1 ? statement(first[0]) : told(first)
    if first.allSatisfy(\.unique) {
      return either(
        "la causa de \(count) hallazgos: \(said)", "the cause of \(count) findings: \(said)")
    }
    return either(
      "\(count) hallazgos se explican mejor así: \(said)",
      "\(count) findings are best explained so: \(said)")
  }

  /// Describes in one sentence a figure, what it should be and how it came about.
  private func statement(_ suspect: Suspect) -> String {
    let reported = figure(suspect.reported, like: suspect)
    let name = suspect.name[language]
    let mended = mended(suspect)
    // a number in a formula has no other name
    let isNamed = Array(name.utf8).position(of: Array(reported.utf8)[...]) != nil
    let said = isNamed ? name : name + either(" dice ", " says ") + reported
    let cut =
      suspect.leavesCutFigure
      ? either(", si el resultado está truncado", ", if the result is cut off") : ""
    return said + either("; con \(mended) se cumple todo", "; with \(mended) everything adds up")
      + cut
      + slip(suspect)
  }

  /// The label under the marked figure, which may be one of several that explain all.
  func label(_ suspect: Suspect, isTied: Bool) -> String {
    let reported = figure(suspect.reported, like: suspect)
    let expected = isTied ? possible(suspect) : expected(suspect)
    return "\(expected) (\(either("dice", "says")) \(reported))"
  }

  /// What the figure should be, worded as certainly as the evidence allows.
  func expected(_ suspect: Suspect) -> String {
    let mended = mended(suspect)
    // a figure that was cut off may stay so
    if suspect.slip?.id == "truncated" {
      return either("redondeada es \(mended)", "rounded it is \(mended)")
    }
    if suspect.unique { return either("debería decir \(mended)", "should be \(mended)") }
    return either("lo más probable es \(mended)", "most likely \(mended)")
  }

  private func possible(_ suspect: Suspect) -> String {
    either("puede ser \(mended(suspect))", "may be \(mended(suspect))")
  }

  /// The hypotheses of a tie, any of which may be the mistake, one line each.
  func choices(_ group: SuspectGroup, line: (ByteRange?) -> String?) -> [String] {
    let leaders = group.hypotheses.prefix(min(group.leaders, 5)).map { hypothesis in
      hypothesis.map { placed($0, line: line) }.joined(separator: either("; y ", "; and "))
    }
    let rest = group.leaders - leaders.count
    return leaders + (rest > 0 ? [either("o una de \(rest) más", "or one of \(rest) more")] : [])
  }

  private func placed(_ suspect: Suspect, line: (ByteRange?) -> String?) -> String {
    let place = line(range(of: suspect)).map { either("línea \($0), ", "line \($0), ") } ?? ""
    return "\(place)\(suspect.name[language]), \(mended(suspect))"
      + either(" en vez de ", " instead of ") + figure(suspect.reported, like: suspect)
  }

  private func mended(_ suspect: Suspect) -> String {
    if let proposed = suspect.proposed { return figure(proposed, like: suspect) }
    let values = suspect.values[language]
    let words = values.utf8.contains(where: Ascii.isDigit) ? words(behind: suspect) : ""
    return either("una cifra ", "a figure ") + values + words
  }

  /// The slip; empty if several slips lead to possible figures.
  private func slip(_ suspect: Suspect) -> String {
    guard let slip = suspect.slip else { return "" }
    if suspect.proposed != nil || slip.proposed == nil { return ": \(slip.text[language])" }
    guard suspect.otherSlips.isEmpty, let meant = slip.proposed else { return "" }
    return either("; quizás ", "; perhaps ") + figure(meant, like: suspect)
      + ": \(slip.text[language])"
  }

  // MARK: Details below the headline

  /// The remaining details of a group whose first figures are in its headline, one labelled line
  /// each.
  func tell(
    _ group: SuspectGroup, isHeaded: Bool, _ write: (_ name: String, _ text: String) -> Void
  ) {
    let leaders = group.hypotheses.prefix(group.leaders)
    if group.isTied {
      tellSome(leaders, named: either("posible causa", "possible cause"), write)
    } else if !isHeaded, let first = leaders.first {
      write(name(of: first, in: group), told(first))
    }
    // much less likely explanations matter only if none is likely
    if !group.isTied, !leaders.allSatisfy({ $0.allSatisfy(\.unique) }) {
      let others = group.hypotheses.dropFirst(group.leaders)
      tellSome(others, named: either("menos probable", "less likely"), write)
    }
    if let tellsApart = group.tellsApart {
      write(either("para decidir", "to decide"), tellsApart[language])
    }
    if let bound = group.bound { write(either("para corregir", "to mend"), bound[language]) }
  }

  /// The evidence for each figure of the first explanations, and against those that cannot be the
  /// only mistake, one line each.
  func reasons(of group: SuspectGroup) -> [String] {
    var told: Set<LocalizedText> = []
    let suspects = group.hypotheses.prefix(max(group.leaders, 1)).joined()
    let lines = suspects.filter { told.insert($0.name).inserted }.map { suspect in
      let name = suspect.name[language]
      let mends = suspect.mends.joined(separator: ", ")
      let bounds = suspect.bounds.joined(separator: ", ")
      let mended =
        mends.isEmpty
        ? either("se sigue de otra", "follows from another") : either("corrige ", "mends ") + mends
      let kept =
        bounds.isEmpty
        ? either("ninguna otra ecuación la limita", "no other equation bounds it")
        : either("la limitan ", "bounded by ") + bounds
      return "\(name): \(mended); \(kept); \(suspect.values[language])"
    }
    return lines
      + cleared(of: group).map { cleared in
        let rules = cleared.against.joined(separator: ", ")
        return cleared.name[language]
          + either(
            ": sola no puede ser; ninguna cifra cumple a la vez \(rules)",
            ": alone it cannot be; no figure satisfies all of \(rules)")
      }
  }

  /// A truncated figure can be the cause even if another repeats it.
  private func cleared(of group: SuspectGroup) -> [SuspectGroup.Cleared] {
    let alone = group.hypotheses.filter { $0.count == 1 }.map(\.[0].name)
    return group.cleared.filter { !alone.contains($0.name) }
  }

  /// The confidence in the first explanation.
  private func name(of first: [Suspect], in group: SuspectGroup) -> String {
    if first.allSatisfy(\.unique) { return either("la causa", "the cause") }
    if group.isAdvised { return either("posible causa", "possible cause") }
    return either("causa probable", "likely cause")
  }

  /// One line for each of the first explanations, and the number of further ones.
  private func tellSome(
    _ hypotheses: ArraySlice<[Suspect]>, named name: String,
    _ write: (_ name: String, _ text: String) -> Void
  ) {
    let shown = hypotheses.prefix(5)
    let rest = hypotheses.count - shown.count
    for index in shown.indices {
      let isLast = index == shown.indices.last
      write(
        name,
        told(shown[index])
          + (isLast && rest > 0 ? either(" (y \(rest) más)", " (and \(rest) more)") : ""))
    }
  }

  /// Describes for each figure of a hypothesis what it should be and how it came about.
  private func told(_ hypothesis: [Suspect]) -> String {
    if let joint = block(hypothesis) ?? exchange(hypothesis) { return joint }
    var said = ""
    for suspect in hypothesis {
      if !said.isEmpty { said += either("; y además ", "; and also ") }
      let reported = figure(suspect.reported, like: suspect)
      said += "\(suspect.name[language]): \(mended(suspect))"
      said += either(" en vez de \(reported)", " instead of \(reported)") + slip(suspect)
    }
    return said
  }

  /// Describes two figures that stand in each other's place.
  private func exchange(_ hypothesis: [Suspect]) -> String? {
    guard hypothesis.count == 2, hypothesis.allSatisfy({ $0.slip?.id == "exchanged" }) else {
      return nil
    }
    let named = hypothesis.map {
      $0.name[language] + " (\(figure($0.reported, like: $0)))"
    }
    return named.joined(separator: either(" y ", " and "))
      + either(" están cambiados entre sí", " are exchanged")
  }

  /// Describes many figures explained by the same slip together, since one line each would be too
  /// long.
  private func block(_ hypothesis: [Suspect]) -> String? {
    guard hypothesis.count > 2, let slip = hypothesis[0].slip,
      hypothesis.allSatisfy({ $0.slip?.text == slip.text })
    else { return nil }
    let shown = hypothesis.prefix(3).map { suspect in
      suspect.name[language] + " (\(figure(suspect.reported, like: suspect)))"
    }
    let rest = hypothesis.count - shown.count
    let more = rest > 0 ? either(" y \(rest) más", " and \(rest) more") : ""
    return either(
      "\(hypothesis.count) cifras, cada una \(slip.text.es): ",
      "\(hypothesis.count) figures, each: \(slip.text.en): ") + shown.joined(separator: ", ") + more
  }
}
