/// What people write where a form has no figure.
enum AbsenceSpelling: Hashable {
  /// Dashes or dots, which fill a field that stays empty.
  case blank
  /// One of the marks of the form: NM, N/A or S/I.
  case mark(String)
  /// What a spreadsheet prints for a formula that failed.
  case spreadsheetError

  /// Reads a text; nil where it is something else.
  init?(_ text: String) {
    let scalars = FigureSpelling.cleaned(text)
    if scalars.isEmpty || scalars.allSatisfy({ Self.filling.contains($0) }) {
      self = .blank
    } else if Self.isSpreadsheetError(scalars) {
      self = .spreadsheetError
    } else if let mark = Self.mark(scalars) {
      self = .mark(mark)
    } else {
      return nil
    }
  }

  private static let filling = FigureSpelling.dashes.union([".", "…", " "])

  /// `#N/A`, `#¡DIV/0!`, `#REF!`, or the fence that fills a column too narrow for a number.
  private static func isSpreadsheetError(_ scalars: [Unicode.Scalar]) -> Bool {
    let letters = letters(scalars)
    if scalars.first == "#" {
      return errors.contains(letters) || scalars.count > 1 && scalars.allSatisfy { $0 == "#" }
    }
    return letters.hasPrefix("err") && scalars.contains(":")
      && letters.dropFirst(3).allSatisfy(\.isNumber)
  }

  private static func mark(_ scalars: [Unicode.Scalar]) -> String? {
    let letters = letters(scalars)
    // without its bar or points it is a yes
    if letters == "si" { return scalars.contains("/") || scalars.contains(".") ? "S/I" : nil }
    return marks[letters]
  }

  /// The letters and digits in lower case, without accents.
  private static func letters(_ scalars: [Unicode.Scalar]) -> String {
    guard scalars.count < 40 else { return "" }
    let text = String(String.UnicodeScalarView(scalars))
    return String(decoding: KeySpelling.letters(text), as: UTF8.self)
  }

  /// In Spanish and in English, as the letters of them.
  private static let errors: Set<String> = [
    "na", "nd", "div0", "ref", "value", "valor", "name", "nombre", "num", "null", "nulo", "spill",
    "desbordamiento", "calc", "error", "campo", "field",
  ]

  private static let marks: [String: String] = [
    "nm": "NM", "nomedido": "NM", "nomedida": "NM", "nosemide": "NM", "nosemidio": "NM",
    "nosehamedido": "NM", "sinmedicion": "NM", "sinmedir": "NM", "notmeasured": "NM",
    "na": "N/A", "noaplica": "N/A", "noaplicable": "N/A", "nocorresponde": "N/A", "nc": "N/A",
    "sininformacion": "S/I", "sininfo": "S/I", "nd": "S/I", "nodisponible": "S/I",
    "nohayinformacion": "S/I", "noinformado": "S/I", "noinformada": "S/I", "sd": "S/I",
    "sindatos": "S/I", "sindato": "S/I", "nohaydatos": "S/I", "nohaydato": "S/I",
    "notienedatos": "S/I",
  ]
}
