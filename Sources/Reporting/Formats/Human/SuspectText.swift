import Analysis
import DocumentTree
import ExactNumbers
import SheetRules

/// The figures that may be a mistake, in the words of the report for people.
struct SuspectText {
  let document: Document?
  let language: Language

  private func either(
    _ es: @autoclosure () -> String, _ en: @autoclosure () -> String
  ) -> String {
    language == .es ? es() : en()
  }

  /// Where the suspected figure stands.
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
    // three digits show nothing of how the sheet writes thousands
    let isShort = suspect.reported.description.utf8.count <= 3
    return (style == .ungrouped && isShort ? .grouped : style).text(number)
  }

  // MARK: The headline of several findings

  /// What a group of `count` findings comes from, in one sentence.
  func headline(of group: SuspectGroup, findings count: Int) -> String {
    guard let first = group.hypotheses.first else {
      return either("\(count) hallazgos dependen unos de otros", "\(count) findings hang together")
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

  /// Says what a figure is, what it should be and how it came about, in one sentence.
  private func statement(_ suspect: Suspect) -> String {
    let reported = figure(suspect.reported, like: suspect)
    let name = suspect.name[language]
    let mended = mended(suspect)
    // a number of a formula has no other name than itself
    let isNamed = Array(name.utf8).position(of: Array(reported.utf8)[...]) != nil
    let said = isNamed ? name : name + either(" dice ", " says ") + reported
    let cut =
      suspect.leavesCutFigure
      ? either(", si el resultado está truncado", ", if the result is cut off") : ""
    return said + either("; con \(mended) se cumple todo", "; with \(mended) all holds") + cut
      + slip(suspect)
  }

  /// What stands under the marked figure.
  func label(_ suspect: Suspect) -> String {
    let reported = figure(suspect.reported, like: suspect)
    let mended = mended(suspect)
    return either("dice \(reported); con \(mended)", "says \(reported); with \(mended)")
  }

  private func mended(_ suspect: Suspect) -> String {
    if let proposed = suspect.proposed { return figure(proposed, like: suspect) }
    return either("una cifra ", "a figure ") + suspect.values[language]
  }

  /// The slip; where several lead to figures that mend, none of them is told.
  private func slip(_ suspect: Suspect) -> String {
    guard let slip = suspect.slip else { return "" }
    if suspect.proposed != nil || slip.proposed == nil { return ": \(slip.text[language])" }
    guard suspect.otherSlips.isEmpty, let meant = slip.proposed else { return "" }
    return either("; quizás ", "; perhaps ") + figure(meant, like: suspect)
      + ": \(slip.text[language])"
  }

  // MARK: What is said of it below

  /// Says of a group whose first figures are in its headline already what else there is to say, a line with
  /// a name each.
  func tell(
    _ group: SuspectGroup, isHeaded: Bool, _ write: (_ name: String, _ text: String) -> Void
  ) {
    let leaders = group.hypotheses.prefix(group.leaders)
    if group.isTied {
      tellSome(leaders, named: either("posible causa", "possible cause"), write)
    } else if !isHeaded, let first = leaders.first {
      write(name(of: first, in: group), told(first))
    }
    // what is far less likely is of interest only where nothing is likely
    if !group.isTied, !leaders.allSatisfy({ $0.allSatisfy(\.unique) }) {
      let others = group.hypotheses.dropFirst(group.leaders)
      tellSome(others, named: either("menos probable", "less likely"), write)
    }
    if let tellsApart = group.tellsApart {
      write(either("para decidir", "to decide"), tellsApart[language])
    }
    if let bound = group.bound { write(either("para corregir", "to mend"), bound[language]) }
  }

  /// What speaks for each figure of the first explanations, and against those that alone cannot be the
  /// mistake, a line each.
  func reasons(of group: SuspectGroup) -> [String] {
    var told: Set<LocalizedText> = []
    let suspects = group.hypotheses.prefix(max(group.leaders, 1)).joined()
    let lines = suspects.filter { told.insert($0.name).inserted }.map { suspect in
      let name = suspect.name[language]
      let mends = suspect.mends.listed(by: ", ")
      let bounds = suspect.bounds.listed(by: ", ")
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
        let rules = cleared.against.listed(by: ", ")
        return cleared.name[language]
          + either(
            ": sola no puede ser; ninguna cifra cumple a la vez \(rules)",
            ": alone it cannot be; no figure satisfies all of \(rules)")
      }
  }

  /// A figure that was cut off can be to blame although another repeats it.
  private func cleared(of group: SuspectGroup) -> [SuspectGroup.Cleared] {
    let alone = group.hypotheses.filter { $0.count == 1 }.map(\.[0].name)
    return group.cleared.filter { !alone.contains($0.name) }
  }

  /// How sure the first explanation is.
  private func name(of first: [Suspect], in group: SuspectGroup) -> String {
    if first.allSatisfy(\.unique) { return either("la causa", "the cause") }
    if group.isAdvised { return either("posible causa", "possible cause") }
    return either("causa probable", "likely cause")
  }

  /// Says a line for each of the first explanations, and how many more there are.
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

  /// Says of each figure of a hypothesis what it should be instead and how it came about.
  private func told(_ hypothesis: [Suspect]) -> String {
    if let block = block(hypothesis) { return block }
    var said = ""
    for suspect in hypothesis {
      if !said.isEmpty { said += either("; y además ", "; and also ") }
      let reported = figure(suspect.reported, like: suspect)
      said += "\(suspect.name[language]): \(mended(suspect))"
      said += either(" en vez de \(reported)", " instead of \(reported)") + slip(suspect)
    }
    return said
  }

  /// Says of many figures that one slip explains what they are; each alone would be a line.
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
      "\(hypothesis.count) figures, each: \(slip.text.en): ") + shown.listed(by: ", ") + more
  }
}
