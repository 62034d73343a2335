/// Writes a sheet of given figures in YAML, with or without the texts of the form.
public struct SheetGenerator: Sendable {
  /// What stands in the sheet besides figures.
  public enum Texts: Sendable {
    /// Nothing: only the sections with figures.
    case none
    /// Every answer in a sentence.
    case short
    /// Answers as long as people write them; a sheet has 30 kB.
    case long
  }

  /// The forms that can be generated.
  public enum Form: String, Sendable, CaseIterable {
    case nuevo2019 = "2019-nuevo"
    case nuevo2025 = "2025-nuevo"

    /// The year of the form, the first of its tables.
    var year: Int { self == .nuevo2019 ? 2019 : 2025 }
  }

  /// The figures.
  public var figures: SheetFigures
  /// What stands beside them.
  public var texts: Texts
  /// The last digits of the code; long texts depend on it as well.
  public var number: Int
  /// The form that the sheet answers.
  public var form = Form.nuevo2019
  /// How the formulas are written.
  public var writing = FormulaWriting()
  /// Whether the texts repeat figures of the tables.
  public var restates = false

  /// Makes a generator.
  ///
  /// - Parameters:
  ///   - figures: the figures
  ///   - texts: what stands beside them
  ///   - number: the last digits of the code
  public init(_ figures: SheetFigures, texts: Texts, number: Int = 1) {
    self.figures = figures
    self.texts = texts
    self.number = number
  }

  /// The sheet in YAML.
  public var text: String {
    var lines: [String?] = ["ficha: ex-ante", "formulario: \(form.rawValue)"]
    if texts != .none { lines += heading + diagnosis }
    lines += population
    if texts != .none { lines += goals + strategy + components }
    lines += production + spend
    return lines.compactMap { $0 }.joined(separator: "\n") + "\n"
  }

  // MARK: Texts

  private static let sentences = [
    "Quienes cultivan en pequeña escala pierden agua por regar con métodos antiguos.",
    "La región tiene menos lluvia que en la década pasada y los pozos bajan cada verano.",
    "El diagnóstico se hizo con entrevistas, visitas a predios y registros del servicio.",
    "Ningún otro programa atiende a este grupo ni llega a las comunas más alejadas.",
    "La asesoría acompaña a cada familia hasta que el método nuevo queda instalado.",
    "Los cursos se dictan en salas que prestan los municipios, en horarios que convengan.",
    "La selección sigue el orden de llegada y da prioridad a la menor superficie.",
  ]

  /// A line with an answer in a sentence, or as many lines as make `letters`; nothing without texts.
  func answer(_ key: String, _ sentence: String, _ letters: Int = 0) -> String? {
    switch texts {
    case .none: nil
    case .short: "\(key): \(sentence)"
    case .long: letters == 0 ? "\(key): \(sentence)" : narrative(key, letters, from: sentence)
    }
  }

  /// Lines that only the form of 2025 asks for.
  func new(_ lines: String...) -> [String?] { form == .nuevo2025 && texts != .none ? lines : [] }

  /// Lines that only the form of 2019 asks for.
  func old(_ lines: String?...) -> [String?] { form == .nuevo2019 ? lines : [] }

  /// Lines that only a sheet with long texts has.
  func extra(_ key: String, _ letters: Int) -> String? {
    texts == .long
      ? narrative(key, letters, from: "De 100 predios, 62 lo confirman (Encuesta de Riego, 2018).")
      : nil
  }

  /// As many whole sentences as `letters` have room for.
  private func narrative(_ key: String, _ letters: Int, from sentence: String) -> String {
    let indent = "\n" + String(repeating: " ", count: key.prefix { $0 == " " }.count + 2)
    var text = ""
    var next = number
    var left = letters
    var sentence = sentence
    repeat {
      text += indent + sentence
      left -= sentence.utf8.count + 1
      sentence = Self.sentences[next % Self.sentences.count]
      next += 1 + number % 3
    } while sentence.utf8.count <= left
    return "\(key): >-" + text
  }
}
