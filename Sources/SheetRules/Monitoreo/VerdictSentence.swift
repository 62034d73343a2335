import DocumentTree
import ExactNumbers
import ProgramSheets

/// What a result of section II says, whether it is a word of the form or the sentence that the sheet prints.
///
///     fuera de rango, …: fuera del intervalo del 20% (superior) del promedio 2020-2019    above, [20]
struct VerdictSentence {
  /// Where a figure is with regard to its band.
  enum Position: Sendable, Hashable { case inside, outside, above, below }

  private let text: String
  private let words: [String]
  /// The percentages that the sentence prints, in order.
  let percentages: [ExactDecimal]

  init(_ text: String) {
    self.text = text
    words = text.normalisedWords
    percentages = Self.percentages(in: Array(text.utf8))
  }

  /// Where the sentence puts the figure; nil where it does not surely say so.
  var position: Position? {
    let isInside = words.contains("dentro")
    let isOutside = words.contains("fuera")
    if isInside, isOutside { return nil }
    guard isInside || isOutside else { return positionBySide }
    let isDenied = words.contains("no")
    if isDenied, !deniesPlace { return nil }
    // «no está fuera»
    if isInside != isDenied { return .inside }
    let isAbove = words.contains("superior")
    let isBelow = words.contains("inferior")
    if isAbove, isBelow { return nil }
    return isAbove ? .above : isBelow ? .below : .outside
  }

  /// The side that a sentence names without a place: *bajo el rango*, *por sobre el rango*.
  private var positionBySide: Position? {
    if words.contains("no") { return nil }
    let sides = zip(zip(words, words.dropFirst()), words.dropFirst(2)).compactMap { pair, third in
      guard ["el", "del"].contains(pair.1), ["rango", "margen", "intervalo"].contains(third) else {
        return Position?.none
      }
      return ["sobre": Position.above, "bajo": .below, "debajo": .below][pair.0]
    }
    return Set(sides).count == 1 ? sides.first : nil
  }

  /// Whether what the sentence denies is the place itself: *no se encuentra dentro*.
  private var deniesPlace: Bool {
    guard let denial = words.firstIndex(of: "no"), words.count(where: { $0 == "no" }) == 1 else {
      return false
    }
    let rest = words[(denial + 1)...].drop { Self.verbs.contains($0) }
    return ["dentro", "fuera"].contains(rest.first)
  }

  private static let verbs: Set = [
    "se", "encuentra", "encontro", "esta", "estuvo", "queda", "quedo", "ubica", "ubico",
  ]

  /// What it says in a report: the word of the form as it is written, and of a sentence where it puts the
  /// figure.
  func told(_ position: Position) -> LocalizedText {
    if ListasDeMonitoreo.rango.palabras.contains(text) { return LocalizedText("«\(text)»") }
    let words = position.words
    return LocalizedText(es: "que está \(words.es) rango", en: "that it is \(words.en) range")
  }

  /// Whether the sentence says that there is a problem; nil where it does not surely say so.
  var isAffirmative: Bool? {
    if let presents = words.firstIndex(of: "presenta") ?? words.firstIndex(of: "presento") {
      return !words[..<presents].contains("no")
    }
    if words.first == "sin", words.contains("problemas") { return false }
    // «Sí, …», where «si» alone may begin a condition
    let isAlone = words.count == 1 || [",", "."].contains(text.dropFirst(2).first)
    guard isAlone, !words.isEmpty else { return nil }
    return ["si", "true"].contains(words[0])
      ? true : ["no", "false"].contains(words[0]) ? false : nil
  }

  /// The band that the sentence prints as two percentages, "(85% - 110%)".
  var band: PercentageBand? {
    percentages.count == 2 ? PercentageBand(percentages[0], percentages[1]) : nil
  }

  /// The band around a mean that the sentence prints as one percentage, "intervalo del 20%".
  var bandAround: PercentageBand? {
    Set(percentages).count == 1 ? PercentageBand(around: percentages[0]) : nil
  }

  private static func percentages(in text: [UInt8]) -> [ExactDecimal] {
    var numbers: [ExactDecimal] = []
    var index = 0
    while index < text.count {
      guard Ascii.isDigit(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, Ascii.isDigit(text[index]) || text[index] == UInt8(ascii: ",") {
        index += 1
      }
      var next = index
      while next < text.count, [0x20, 0xC2, 0xA0].contains(text[next]) { next += 1 }
      guard next < text.count, text[next] == UInt8(ascii: "%") else { continue }
      let written = String(decoding: text[start..<index], as: UTF8.self)
      if let number = try? FigureParser.parse(written)?.number { numbers.append(number) }
    }
    return numbers
  }
}

extension Veredicto {
  /// The word of the form and the sentence, each as it says something.
  var sentences: [VerdictSentence] {
    [resultado, texto].compactMap { $0.map(VerdictSentence.init) }
  }
}
