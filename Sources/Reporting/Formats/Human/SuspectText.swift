import DocumentTree
import SheetRules

/// The figures that may be a mistake, in the words of the report for people.
struct SuspectText {
  let document: Document?
  let language: Language

  private func either(_ es: String, _ en: String) -> String {
    language == .es ? es : en
  }

  /// Where the suspected figure stands.
  func range(of suspect: Suspect) -> ByteRange? {
    suspect.range ?? document?.range(of: suspect.field)
  }

  /// A figure in the notation of the sheet.
  func figure(_ text: String, like suspect: Suspect) -> String {
    if suspect.isYear { return FigureText.ungrouped.text(text) }
    guard let document, let range = range(of: suspect) else { return FigureText.grouped.text(text) }
    let style = FigureText(of: suspect.reported, at: range, in: document)
    // three digits show nothing of how the sheet writes thousands
    return (style == .ungrouped && suspect.reported.utf8.count <= 3 ? .grouped : style).text(text)
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
    let said = first.count == 1 ? first.map(statement).joined() : told(first)
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
    let said = name.contains(reported) ? name : name + either(" dice ", " says ") + reported
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

  /// What the report says of a group whose first figures are in its headline already, a line each.
  func details(of group: SuspectGroup, isHeaded: Bool) -> [(name: String, text: String)] {
    var lines: [(name: String, text: String)] = []
    let leaders = group.hypotheses.prefix(group.leaders)
    let others = group.hypotheses.dropFirst(group.leaders)
    if group.isTied {
      lines += some(leaders, named: either("posible causa", "possible cause"))
    } else if !isHeaded, let first = leaders.first {
      lines.append((name(of: first, in: group), told(first)))
    }
    // what is far less likely is of interest only where nothing is likely
    if !group.isTied, !leaders.joined().allSatisfy(\.unique) {
      lines += some(others, named: either("menos probable", "less likely"))
    }
    if let tellsApart = group.tellsApart {
      lines.append((either("para decidir", "to decide"), tellsApart[language]))
    }
    if let bound = group.bound {
      lines.append((either("para corregir", "to mend"), bound[language]))
    }
    return lines
  }

  /// What speaks for each figure of the first explanations, and against those that alone cannot be the
  /// mistake, a line each.
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

  /// A line for each of the first explanations and how many more there are.
  private func some(
    _ hypotheses: ArraySlice<[Suspect]>, named name: String
  ) -> [(name: String, text: String)] {
    let shown = hypotheses.prefix(5)
    var lines = shown.map { (name: name, text: told($0)) }
    let rest = hypotheses.count - shown.count
    if rest > 0, let last = lines.indices.last {
      lines[last].text += either(" (y \(rest) más)", " (and \(rest) more)")
    }
    return lines
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
      "\(hypothesis.count) figures, each: \(slip.text.en): ") + shown.joined(separator: ", ") + more
  }
}
