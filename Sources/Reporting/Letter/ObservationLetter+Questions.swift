import Analysis
import DocumentTree
import SheetRules

/// The end of a letter: the fewest figures to ask for that decide every tie.
extension ObservationLetter {
  var questions: [LetterBlock] {
    let numbered = observations.enumerated().compactMap { index, observation in
      observation.block.suspects.map { (number: index + 1, group: $0) }
    }
    let fewest = FewestQuestions(numbered.map(\.group))
    if fewest.decided.isEmpty && fewest.open.isEmpty { return [] }
    var blocks: [LetterBlock] = [
      .heading(either("Las cifras que deciden", "The figures that decide"))
    ]
    if !fewest.decided.isEmpty {
      blocks.append(
        .paragraph(.plain(introduction(fewest, fewest.decided.map { numbered[$0].number }))))
      blocks += fewest.figures.map { .item(.plain(question($0))) }
    }
    if !fewest.open.isEmpty {
      let list =
        either("observación", "observation") + " "
        + fewest.open.map { "\(numbered[$0].number)" }.joined(separator: ", ")
      blocks.append(
        .paragraph(
          .plain(
            either(
              "Unas pocas respuestas no deciden lo siguiente, y hay que revisar todas sus cifras: \(list).",
              "A few answers do not decide the following, and all its figures have to be looked at: \(list)."
            ))))
    }
    return blocks
  }

  private func introduction(_ fewest: FewestQuestions, _ numbers: [Int]) -> String {
    let list = numbers.map { "\($0)" }.joined(separator: ", ")
    let count = words.count(
      fewest.figures.count, ("cifra", "cifras"), ("figure", "figures"))
    let most =
      fewest.isLeast
      ? either(" (con menos cifras no siempre alcanza)", " (fewer figures are not always enough)")
      : ""
    return either(
      "Más de una corrección explica lo observado (\(list)), y las cifras de la ficha no permiten distinguir. Basta confirmar o corregir \(count) con el documento del que salen\(most) para saber cuál de las correcciones señaladas corresponde, si es una de ellas:",
      "More than one correction explains what is observed (\(list)), and the figures of the sheet cannot tell. It is enough to confirm or correct \(count) with the document that they come from\(most), to know which of the corrections it is, if it is one of them:"
    )
  }

  private func question(_ suspect: Suspect) -> String {
    let text = SuspectText(document: file.document, language: words.language)
    let section = file.sheet?.section(of: suspect.field)?.section.number ?? ""
    let place = section.isEmpty ? "" : " (\(section))"
    // a number of a text has no other name than itself
    let name =
      suspect.range == nil
      ? suspect.name[words.language]
      : facts.names.name(of: suspect.field) + ", " + suspect.name[words.language]
    let figure = text.figure(suspect.reported, like: suspect)
    return either(
      "\(name)\(place): ¿es \(figure), como dice la ficha?",
      "\(name)\(place): is it \(figure), as the sheet says?"
    ).asSentence
  }
}
