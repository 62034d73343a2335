public import Analysis
public import DocumentTree
import ExactNumbers
import SheetRules

/// The effective settings of one file, with the source of each.
public struct SettingsPage: Sendable {
  /// A line of the page.
  private struct Line {
    let key: String
    let value: String
    let origin: LocalizedText
  }

  private let settings: EffectiveSettings
  private let path: String
  private let configuration: String?

  /// Creates the page.
  ///
  /// - Parameters:
  ///   - settings: the effective settings of the file.
  ///   - path: the file as displayed.
  ///   - configuration: the configuration file as displayed, or nil if there is none.
  public init(_ settings: EffectiveSettings, of path: String, configuration: String?) {
    self.settings = settings
    self.path = path
    self.configuration = configuration
  }

  private var lines: [Line] {
    thresholds
      + settings.levels.map { rule, level in
        Line(key: "gravedades.\(rule)", value: level.value.word, origin: level.origin.text)
      }
      + settings.exceptions.map { exception in
        let field = exception.field.map { " \($0)" } ?? ""
        let day = exception.expires.map { " (vence \($0))" } ?? ""
        return Line(
          key: "excepciones.\(exception.rule)\(field)", value: exception.reason + day,
          origin: LocalizedText(exception.origin ?? ""))
      }
  }

  private var thresholds: [Line] {
    func line<Value>(_ key: String, _ setting: Setting<Value>, _ text: String) -> Line {
      Line(key: key, value: text, origin: setting.origin.text)
    }
    func percent(_ number: ExactDecimal) -> String { number.description(in: .chilena) + " %" }
    let cap = settings.administrativeCap
    let count = settings.componentCount
    return [
      line("perfil", settings.profile, settings.profile.value),
      line("umbrales.topeAdministrativo", cap, cap.value.map(percent) ?? "ninguno"),
      line(
        "umbrales.componentes", count,
        count.value.map { "\($0.lowerBound)–\($0.upperBound)" } ?? "ninguno"),
    ]
      + settings.bands.map { name, band in
        line("umbrales.rangos.\(name)", band, "\(band.value)")
      }
      + settings.textLimits.sorted { $0.key < $1.key }.map { pattern, limit in
        let key = pattern.split(separator: "/").joined(separator: ".")
        return line("umbrales.limites.\(key)", limit, "\(limit.value)")
      }
      + settings.priceFactors.sorted { $0.key < $1.key }.map { year, factor in
        line("comparacion.precios.\(year)", factor, factor.value.description(in: .chilena))
      }
      + settings.services.map { names in
        line("comparacion.servicios", names, names.value.joined(separator: " = "))
      }
  }
}

// MARK: - Formats

extension SettingsPage {
  /// Writes the page as text, one line per setting.
  public func text(in language: Language) -> String {
    let lines = lines
    let keys = lines.map(\.key.count).max() ?? 0
    let values = min(40, lines.map(\.value.count).max() ?? 0)
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    let none =
      language.either("ninguna; rige lo que viene por defecto", "none; the defaults hold")
    let head = language.either("configuración", "configuration")
    let body = lines.map { line in
      "\(padded(line.key, keys))  \(padded(line.value, values))  \(line.origin[language])"
    }
    var bytes: [UInt8] = []
    for line in ["\(path): \(head): \(configuration ?? none)"] + body {
      VisibleText.append(line, to: &bytes)
      bytes.append(0x0A)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  package static let schema = "fichas.config/1"

  /// Writes the page as one object of the schema `fichas.config/1`.
  public func json(in language: Language) -> String {
    let line = JsonWriter.line { writer in
      writer.member("schema", Self.schema)
      writer.member("path", path)
      writer.member("configuration", configuration)
      writer.member("settings", lines) { writer, line in
        writer.object {
          $0.member("key", line.key)
          $0.member("value", line.value)
          $0.member("origin", line.origin[language])
        }
      }
    }
    return String(decoding: line, as: UTF8.self)
  }
}

extension RuleLevel {
  /// The level as written in a configuration.
  fileprivate var word: String {
    switch self {
    case .off: "apagada"
    case .on(.error): "error"
    case .on(.warning): "advertencia"
    case .on(.note): "nota"
    }
  }
}
