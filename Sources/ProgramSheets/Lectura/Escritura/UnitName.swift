/// A unit as a person names it beside a figure: `empresas`, `personas capacitadas`.
struct UnitName {
  private let words: [String]

  init(_ name: String) { words = Self.words(of: name) }

  /// The words in lower case, without accents and brackets.
  static func words(of text: String) -> [String] {
    text.unicodeScalars.split { " /()[],.;:*\u{A0}".unicodeScalars.contains($0) }.map {
      String(decoding: Likeness.folded(String(String.UnicodeScalarView($0))), as: UTF8.self)
    }.filter { !$0.isEmpty }
  }

  /// The name without brackets and stops around it.
  static func bare(_ name: String) -> String {
    let noise = "()[]*.,;: ".unicodeScalars
    var scalars = Array(name.unicodeScalars)
    while let last = scalars.last, noise.contains(last) { scalars.removeLast() }
    while let first = scalars.first, noise.contains(first) { scalars.removeFirst() }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Whether all its words stand in the unit that a sheet states, in whatever number and gender.
  func isNamed(in stated: String) -> Bool {
    let stems = Set(Self.words(of: stated).map(Self.stem))
    if !words.isEmpty, words.allSatisfy({ stems.contains(Self.stem($0)) }) { return true }
    // Mipes are firms, in whatever spelling
    let isOfFirms = !stems.isDisjoint(with: Self.firms)
    return isOfFirms && isFirms
  }

  /// Whether it names firms by their size: `Mipes`, `micro y pequeñas empresas`.
  private var isFirms: Bool {
    let named = words.filter { !Self.sizes.contains($0) }
    return named.count == 1 && Self.firms.contains(Self.stem(named[0]))
  }

  private static let firms: Set<String> = [
    "empres", "mip", "mipym", "pym", "pim", "myp", "emt",
  ]
  private static let sizes: Set<String> = ["micro", "micros", "y", "e", "pequenas", "medianas"]

  /// Whether it can be the name of what is counted: a few words, the first a plural, or one of those that
  /// a form prints in the singular.
  var isLikely: Bool {
    guard 1...5 ~= words.count, words.allSatisfy(Self.isWord),
      !words.contains(where: Self.vague.contains)
    else { return false }
    return words[0].hasSuffix("s") || Self.singulars.contains(words[0])
  }

  /// Whether it only says that an amount is one for each: `por beneficiario`, `/unidad`, `c/u`.
  var isRatio: Bool { words.allSatisfy(Self.ratio.contains) }

  /// Whether it only says that the figure is a number of a row: `N° 2`.
  var isNumbering: Bool { words.allSatisfy(Self.numbering.contains) }

  private static func isWord(_ word: String) -> Bool {
    word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
  }

  /// Without the endings of number and gender.
  private static func stem(_ word: String) -> String {
    var stem = word[...]
    for ending in ["es", "s"] where stem.count > 4 && stem.hasSuffix(ending) {
      stem = stem.dropLast(ending.count)
      break
    }
    if stem.count > 3, let last = stem.last, "aoe".contains(last) { stem = stem.dropLast() }
    return String(stem)
  }

  private static let singulars: Set<String> = [
    "persona", "empresa", "familia", "hogar", "beneficiario", "beneficiaria", "unidad",
    "cooperativa", "poblacion",
  ]

  /// Words that make a figure less than one.
  private static let vague: Set<String> = [
    "aprox", "aproximado", "aproximada", "aproximados", "aproximadas", "aproximadamente", "app",
    "cerca", "casi", "mas", "menos", "entre", "hasta", "desde", "sobre", "estimado", "estimada",
    "estimados", "estimadas", "o", "u", "ni", "sin", "no", "segun", "tras", "aun", "antes",
    "despues", "ademas", "pendiente", "pendientes", "versus", "vs", "veces", "puntos",
  ]

  private static let ratio: Set<String> = [
    "por", "beneficiario", "beneficiaria", "beneficiarios", "persona", "personas", "unidad",
    "producto", "usuario", "empresa", "c", "u", "cu", "cada", "uno", "una",
  ]

  private static let numbering: Set<String> = [
    "n", "n°", "nº", "no", "nro", "num", "numero", "°", "º", "componente", "#",
  ]
}
