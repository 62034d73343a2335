import Constraints
import DocumentTree
import ExactNumbers
import SheetRules

/// A part of a page, in the language of its words.
protocol PagePart: Bilingual {
  var words: PageWords { get }
}

extension PagePart {
  var language: Language { words.language }
}

/// A part of the page of one sheet, or of a letter about it.
protocol SheetPagePart: PagePart {
  var facts: SheetFacts { get }
}

extension SheetPagePart {
  var words: PageWords { facts.words }
  var file: FileReport { facts.file }
}

/// The words of a page, in its language.
struct PageWords: Bilingual {
  let language: Language

  var human: HumanWords { HumanWords(language: language) }

  /// A text that may have come from a sheet.
  func data(_ text: String, upTo limit: Int = PageMarkup.mostCharacters) -> String {
    PageMarkup.data(text, upTo: limit, in: language)
  }

  /// A text in both languages that may hold words of a sheet.
  func data(_ text: LocalizedText, upTo limit: Int = PageMarkup.mostCharacters) -> String {
    data(text[language], upTo: limit)
  }

  /// How a figure came out, in a word or two.
  func state(_ verdict: Verdict) -> (text: String, style: String) {
    switch verdict {
    case .exact: (either("se cumple", "holds"), "good")
    case .rounding: (either("se cumple con el redondeo", "holds within rounding"), "good")
    case .truncation: (either("solo si se truncó", "only if cut off"), "doubt")
    case .inputRounding:
      (either("solo con coeficientes redondeados", "only with rounded coefficients"), "doubt")
    case .contradiction: (either("no se cumple", "does not hold"), "bad")
    case .notChecked: (either("sin comprobar", "not checked"), "quiet")
    }
  }

  func count(_ number: Int, _ es: (one: String, many: String), _ en: (one: String, many: String))
    -> String
  {
    "\(FigureText.grouped.text("\(number)")) "
      + noun(number, es, en)
  }

  func severities(_ number: Int, _ severity: Severity) -> String {
    switch severity {
    case .error: number == 1 ? "error" : either("errores", "errors")
    case .warning:
      number == 1 ? either("advertencia", "warning") : either("advertencias", "warnings")
    case .note: number == 1 ? either("nota", "note") : either("notas", "notes")
    }
  }

  /// The attributes of a list that the script adds a search to.
  func searchable(_ kinds: [String: String] = [:]) -> String {
    var text = " data-search=\"\(either("Buscar", "Search"))\""
    if kinds.isEmpty { return text }
    text += " data-kinds=\"\(either("Mostrar", "Show"))\" data-all=\"\(either("todo", "all"))\""
    for (kind, name) in kinds.sorted(by: { $0.key < $1.key }) {
      text += " data-kind\(kind)=\"\(PageMarkup.escaped(name))\""
    }
    return text
  }
}
