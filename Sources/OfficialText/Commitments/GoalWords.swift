/// What the words around the number of an objective say of how a result must compare with it.
///
///     atender a no más de 1.500 personas      a lo más
///     un 95 % o más                           al menos
///     entre 1.000 y 1.500 personas            undecided
struct GoalWords {
  /// The word of the form; nil where nothing is said.
  private(set) var comparison: String?
  /// Whether they name a comparison that the form does not have, or one that can be meant in several ways.
  private(set) var areUndecided = false

  init(_ number: Prose.Number, in objective: Prose) {
    let letters = objective.letters
    let behind = Array(letters[(number.word + 1)...].prefix(3))
    let before = Array(letters[..<number.word].suffix(7))
    if let said = Self.behind.first(where: { behind.starts(with: $0.words) }) {
      comparison = said.comparison
      return
    }
    let phrase = Array(before.reversed().drop { Self.fillers.contains($0) })
    let last = phrase.first ?? ""
    let isDenied = phrase.dropFirst().first == "no"
    switch last {
    case "menos":
      let isLeast = isDenied || ["al", "lo"].contains(phrase.dropFirst().first)
      if isLeast { comparison = Self.atLeast } else { areUndecided = true }
    case "mas":
      let isMost = isDenied || phrase.dropFirst().first == "lo"
      comparison = isMost ? Self.atMost : Self.moreThan
    case "superior", "mayor": comparison = isDenied ? Self.atMost : Self.moreThan
    case "inferior", "menor":
      if isDenied { comparison = Self.atLeast } else { areUndecided = true }
    case "minimo", "minima": comparison = Self.atLeast
    case "maximo", "maxima": comparison = Self.atMost
    case "hasta", "sobre", "bajo", "desde": areUndecided = true
    default:
      // a time that is to become shorter is met from below
      areUndecided =
        before.suffix(4).contains("entre")
        || letters[objective.clause(of: number.word).lowerBound..<number.word].contains { word in
          Self.falls.contains { word.hasPrefix($0) }
        }
    }
  }

  private static let (atLeast, atMost, moreThan) = ("al menos", "a lo más", "más de")

  private static let behind: [(words: [String], comparison: String)] = [
    (["o", "mas"], atLeast), (["o", "superior"], atLeast), (["como", "minimo"], atLeast),
    (["a", "lo", "menos"], atLeast), (["o", "menos"], atMost), (["o", "inferior"], atMost),
    (["como", "maximo"], atMost), (["a", "lo", "mas"], atMost),
  ]

  private static let fillers: Set = ["de", "del", "a", "al", "el", "la", "los", "las", "un", "una"]

  private static let falls = ["redu", "dismin", "acort", "rebaj", "baj"]
}
