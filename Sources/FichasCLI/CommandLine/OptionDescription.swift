import Fichas

/// The description of an option, shared by the parser, the help and the generated pages.
struct OptionDescription: Sendable {
  /// The kind of value of an option.
  enum Value: Sendable {
    case none
    /// One of several words.
    case choice([String])
    /// One of several words, optionally with an output file: `sarif=out.sarif`.
    case outputs([String])
    /// A positive integer.
    case count(placeholder: LocalizedText)
    case text(placeholder: LocalizedText)
    /// No value, or a word after `=`: `--fix` and `--fix=suggested`.
    case optionalWord(String)
  }

  /// The name without hyphens.
  let name: String
  let letter: Character?
  private let makeValue: @Sendable () -> Value
  private let makeHints: @Sendable () -> [String]
  private let makeSummary: @Sendable () -> LocalizedText

  /// Describes an option; the texts are created lazily.
  init(
    name: String, letter: Character? = nil,
    value: @autoclosure @escaping @Sendable () -> Value = .none,
    hints: @autoclosure @escaping @Sendable () -> [String] = [],
    summary: @autoclosure @escaping @Sendable () -> LocalizedText
  ) {
    self.name = name
    self.letter = letter
    makeValue = value
    makeHints = hints
    makeSummary = summary
  }

  var value: Value { makeValue() }

  /// What a shell offers as the value, beside the words that are allowed.
  var hints: [String] { makeHints() }

  var summary: LocalizedText { makeSummary() }

  var takesValue: Bool {
    switch value {
    case .none, .optionalWord: false
    case .choice, .outputs, .count, .text: true
    }
  }

  /// The option as written, without a value separated by a space.
  var written: String {
    if case .optionalWord(let word) = value { return "--\(name)[=\(word)]" }
    return "--\(name)"
  }

  /// The placeholder of the value in a help text.
  func placeholder(in language: Language) -> String? {
    switch value {
    case .none, .optionalWord: nil
    case .choice(let words): words.joined(separator: "|")
    case .outputs: language.either("FORMA[=ARCHIVO]", "FORM[=FILE]")
    case .count(let placeholder), .text(let placeholder): placeholder[language]
    }
  }

  func allows(_ text: String) -> Bool {
    switch value {
    case .none: false
    case .choice(let words): words.contains(text)
    case .outputs(let words): Self.isOutput(text, among: words)
    case .count: Int(text).map { $0 > 0 } ?? false
    case .text: true
    case .optionalWord(let word): text == word
    }
  }

  private static func isOutput(_ text: String, among words: [String]) -> Bool {
    let name = text.prefix { $0 != "=" }
    return words.contains(String(name)) && text.dropFirst(name.count) != "="
  }
}

extension OptionDescription {
  static var help: OptionDescription {
    OptionDescription(
      name: "help", letter: "h",
      summary: LocalizedText(es: "muestra esta ayuda", en: "shows this help"))
  }

  static var version: OptionDescription {
    OptionDescription(
      name: "version", letter: "V",
      summary: LocalizedText(es: "muestra la versión", en: "shows the version"))
  }

  static var language: OptionDescription {
    OptionDescription(
      name: "lang", value: .choice(Language.allCases.map(\.rawValue)),
      summary: LocalizedText(
        es: "idioma de los mensajes (es si no se dice)",
        en: "language of the messages (es by default)"))
  }

  static var force: OptionDescription {
    OptionDescription(
      name: "force",
      summary: LocalizedText(
        es: "escribe aunque el archivo ya exista y no lo haya escrito fichas",
        en: "writes even if the file is there already and was not written by fichas"))
  }

  static var output: OptionDescription {
    OptionDescription(
      name: "output", letter: "o",
      value: .text(placeholder: LocalizedText(es: "ARCHIVO", en: "FILE")),
      summary: LocalizedText(
        es: "dónde se escribe (la salida estándar si no se dice)",
        en: "where it is written (standard output by default)"))
  }

  static var quiet: OptionDescription {
    OptionDescription(
      name: "quiet", letter: "q",
      summary: LocalizedText(
        es: "sin resumen, avance ni lo que no se pudo comprobar",
        en: "without summary, progress and what could not be checked"))
  }

  static var color: OptionDescription {
    OptionDescription(
      name: "color", value: .choice(ColorChoice.allCases.map(\.rawValue)),
      summary: LocalizedText(
        es: "colores: auto solo en un terminal y sin NO_COLOR",
        en: "colours: auto only on a terminal and without NO_COLOR"))
  }

  static var failOn: OptionDescription {
    OptionDescription(
      name: "fail-on", value: .choice(["error", "warning", "note"]),
      summary: LocalizedText(
        es: "la menor gravedad que hace salir con 1 (error si no se dice)",
        en: "the least severity that makes the exit status 1 (error by default)"))
  }
}
