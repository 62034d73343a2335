import DocumentTree

/// The numbers by which a text names causes: 1 and 2 in "aborda las causas 1 y 2".
enum CauseNumbers {
  /// Returns the numbers that a text names, 1-based, of so many causes.
  static func all(in text: String, of count: Int) -> [Int] {
    var text = text
    let numbers: [Int]? = text.withUTF8 { bytes in
      bytes.span.containsLetters("causa") ? Self.numbers(in: bytes.span) : nil
    }
    guard let numbers else { return [] }
    let words = text.normalisedWords
    return areAll(words, count) ? Array(1...count) : numbers + ordinals(in: words)
  }

  private static func numbers(in text: Span<UInt8>) -> [Int] {
    let word = "causa".utf8
    var numbers: [Int] = []
    var index = 0
    while let start = text.position(ofLetters: word, from: index) {
      index = start + word.count
      numbers += list(in: text, from: &index)
    }
    return numbers
  }

  /// What may stand between the word and its numbers, and between the numbers: "s N° 1, 2 y (3)".
  private static let between = Set(Array("sS nN°º.,yYeEoO#()/;:".utf8))

  private static func list(in bytes: Span<UInt8>, from index: inout Int) -> [Int] {
    var numbers: [Int] = []
    var isRange = false
    while index < bytes.count {
      if Ascii.isDigit(bytes[index]) {
        let start = index
        var number = 0
        while index < bytes.count, Ascii.isDigit(bytes[index]) {
          // of more than two digits it is not a number of a cause
          if index - start < 2 { number = number * 10 + Int(bytes[index] - 48) }
          index += 1
        }
        if index - start <= 2 {
          if isRange, let last = numbers.last, last < number { numbers += last + 1..<number }
          numbers.append(number)
        }
        isRange = false
      } else if let length = joint(ranges, bytes, at: index), !numbers.isEmpty {
        isRange = true
        index += length
      } else if let length = joint(articles, bytes, at: index) {
        index += length
      } else if between.contains(bytes[index]) {
        index += 1
      } else {
        return numbers
      }
    }
    return numbers
  }

  /// What stands between the ends of a range: "1 a 3", "1-3".
  private static let ranges = ["-", "–", "a la ", "al ", "a ", "hasta la ", "hasta "]
    .map { Array($0.utf8) }
  private static let articles = ["las ", "la ", "número ", "numero "].map { Array($0.utf8) }

  private static func joint(_ words: [[UInt8]], _ bytes: Span<UInt8>, at index: Int) -> Int? {
    words.first { word in
      index + word.count <= bytes.count
        && word.indices.allSatisfy { bytes[index + $0] | 0x20 == word[$0] | 0x20 }
    }?.count
  }

  // MARK: Words

  private static let cardinals = ["una", "dos", "tres", "cuatro", "cinco", "seis"]
  private static let places = ["primer", "segund", "tercer", "cuart", "quint", "sext"]

  /// Whether some words name all causes: *todas las causas*, *las tres causas* of three.
  private static func areAll(_ words: [String], _ count: Int) -> Bool {
    words.indices.contains { index in
      guard words[index].hasPrefix("causa"), index > 0 else { return false }
      let before = words[index - 1]
      if ["ambas", "cada"].contains(before) { return true }
      let first = index > 1 ? words[index - 2] : ""
      if cardinals.firstIndex(of: before) == count - 1 { return first == "las" }
      return before == "las" && ["todas", "de"].contains(first)
    }
  }

  /// The causes that are named by their place: *la primera causa*, *causa dos*.
  private static func ordinals(in words: [String]) -> [Int] {
    words.indices.filter { words[$0].hasPrefix("causa") }.flatMap { index in
      let near = words[max(0, index - 3)..<min(words.count, index + 2)]
      let behind = index + 1 < words.count ? words[index + 1] : ""
      return places.indices.filter { place in near.contains { $0.hasPrefix(places[place]) } }
        .map { $0 + 1 }
        + (["uno": 1, "una": 1, "dos": 2, "tres": 3, "cuatro": 4][behind].map { [$0] } ?? [])
    }
  }
}
