import DocumentTree

/// A whole page that needs nothing beside itself: one style sheet, at most one script, and a policy
/// that allows these two by their hashes and nothing else.
struct PageDocument {
  let language: Language
  let title: String
  /// The class of the body: "page" or "letter".
  var kind = "page"
  var hasScript = true

  /// What every page begins with, in either language.
  static func head(_ language: Language) -> String {
    "<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n"
      + "<meta name=\"generator\" content=\"\(Product.name)\">\n"
  }

  /// What every page ends with.
  static let tail = "</body>\n</html>\n"

  /// Whether a whole file is a page that the program wrote.
  static func isOne(_ bytes: [UInt8]) -> Bool {
    Language.allCases.contains { bytes.starts(with: head($0).utf8) }
      && bytes.suffix(tail.utf8.count).elementsEqual(tail.utf8)
  }

  /// Everything before the content of the body.
  var opening: String {
    let script = hasScript ? "; script-src '\(Self.hash(PageScript.text))'" : ""
    return Self.head(language)
      + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      + "style-src '\(Self.hash(PageStyle.text))'\(script); base-uri 'none'; form-action 'none'\">\n"
      + "<meta name=\"referrer\" content=\"no-referrer\">\n"
      + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      + "<meta name=\"color-scheme\" content=\"light dark\">\n"
      + "<title>\(PageMarkup.escaped(title.shown(upTo: 120)))</title>\n"
      + "<style>\(PageStyle.text)</style>\n</head>\n<body class=\"\(kind)\">\n"
  }

  /// Everything behind the content of the body.
  var closing: String {
    (hasScript ? "<script>\(PageScript.text)</script>\n" : "") + Self.tail
  }

  private static func hash(_ text: String) -> String {
    "sha256-" + Sha256(Array(text.utf8)).base64
  }
}
