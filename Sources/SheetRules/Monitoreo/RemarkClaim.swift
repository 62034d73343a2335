import DocumentTree
import ExactNumbers

/// Something that a remark says of a figure, in words that cannot be meant otherwise.
///
///     una convocatoria de 8 proyectos en el último semestre de 2021    8 proyectos, 2021
///     no tuvo ejecución en 2020                                       not run in 2020
enum RemarkClaim: Sendable, Hashable {
  /// So many projects, cases or beneficiaries in a year.
  case count(ExactDecimal, String, year: Int)
  /// The programme did not run in a year.
  case notRun(year: Int)

  /// Returns what a text says, sentence by sentence.
  ///
  /// - Parameters:
  ///   - text: the remark.
  ///   - year: the year that a sentence without one is about; nil where it is not known.
  /// - Returns: the claims in their order.
  static func all(in text: String, of year: Int?) -> [RemarkClaim] {
    sentences(of: text).flatMap { words in
      counts(in: words, of: year) + notRun(in: words)
    }
  }

  // MARK: Counts

  private static let nouns: Set = [
    "proyecto", "proyectos", "caso", "casos", "beneficiario", "beneficiarios", "beneficiaria",
    "beneficiarias",
  ]

  /// Words by which a number is a measure or a plan, and not what a table says.
  private static let measures: Set = [
    "menos", "mas", "minimo", "maximo", "hasta", "cerca", "aproximadamente", "promedio", "meta",
    "espera", "esperan", "proyecta", "proyectan", "adicionales", "anterior", "anteriores", "cada",
    "nuevos", "otros", "entre",
  ]

  private static func counts(in words: [String], of process: Int?) -> [RemarkClaim] {
    if words.contains(where: { measures.contains($0) }) { return [] }
    let years = Set(words.compactMap(year))
    guard years.count < 2, let year = years.first ?? process else { return [] }
    return zip(words, words.dropFirst()).compactMap { number, noun in
      guard nouns.contains(noun), self.year(number) == nil,
        let value = try? FigureParser.parse(number)?.number
      else { return nil }
      return .count(value, noun, year: year)
    }
  }

  // MARK: Years without execution

  private static let denials: [[String]] = [
    ["no", "tuvo", "ejecucion"], ["no", "se", "ejecuto"], ["no", "fue", "ejecutado"],
    ["no", "registro", "ejecucion"],
  ]

  private static func notRun(in words: [String]) -> [RemarkClaim] {
    words.indices.compactMap { start in
      guard let denial = denials.first(where: { words[start...].starts(with: $0) }) else {
        return nil
      }
      // "en 2020", "en el año 2020", and nothing between
      let rest = words[(start + denial.count)...].prefix(4).drop {
        ["en", "el", "ano"].contains($0)
      }
      return rest.first.flatMap(year).map { .notRun(year: $0) }
    }
  }

  // MARK: Words

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), 1990...2100 ~= year else { return nil }
    return year
  }

  /// The words of each clause, in lower case and without accents; a point or comma between digits is part of a word.
  private static func sentences(of text: String) -> [[String]] {
    let bytes = Array(text.normalisedName.utf8)
    var sentences: [[String]] = [[]]
    var word: [UInt8] = []
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && Ascii.isDigit(bytes[index])
    }
    func end() {
      if !word.isEmpty {
        sentences[sentences.count - 1].append(String(decoding: word, as: UTF8.self))
      }
      word = []
    }
    for index in bytes.indices {
      if bytes[index].isWordByte {
        word.append(bytes[index])
      } else if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","),
        isDigit(index - 1), isDigit(index + 1)
      {
        word.append(bytes[index])
      } else {
        end()
        if [UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ",")].contains(bytes[index]) {
          sentences.append([])
        }
      }
    }
    end()
    return sentences
  }
}
