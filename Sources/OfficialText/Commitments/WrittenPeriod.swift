import DocumentTree

/// A part of a year in words: `Primer semestre 2010`, `1 Semestre año 2010`, `Último trimestre de 2009`.
enum WrittenPeriod {
  private static let ordinals = [
    "primer": 1, "primero": 1, "segundo": 2, "tercer": 3, "tercero": 3, "cuarto": 4, "i": 1,
    "ii": 2,
    "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "1er": 1, "2do": 2, "3er": 3, "4to": 4,
  ]

  /// The letters that `semestre` and `trimestre` have in common.
  private static let partOfYear = Array("mestre".utf8)[...]

  /// Its code, `2010-S1` or `2009-T4`; nil for what is anything else.
  static func code(_ text: String) -> String? {
    // most are dates
    guard Array(text.lowercased().utf8).position(of: partOfYear) != nil else { return nil }
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
      .filter { !["de", "del", "el", "año", "al", "durante"].contains($0) }
    guard words.count == 3, words[2].utf8.count == 4, let year = Int(words[2]),
      1900...2100 ~= year
    else { return nil }
    let (letter, parts) = words[1] == "semestre" ? ("S", 2) : ("T", 4)
    guard words[1] == "semestre" || words[1] == "trimestre" else { return nil }
    let isLast = words[0] == "último" || words[0] == "ultimo"
    guard let number = isLast ? parts : ordinals[words[0]], number <= parts else { return nil }
    return "\(year)-\(letter)\(number)"
  }
}
