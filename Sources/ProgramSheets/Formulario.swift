/// The official forms of an ex-ante sheet.
public enum Formulario: String, Codable, Sendable, Hashable, CaseIterable {
  /// New programme, process of 2019.
  case nuevo2019 = "2019-nuevo"
  /// Design review of a running programme, process of 2019.
  case revision2019 = "2019-revision-de-diseno"
  /// New programme, process of 2025.
  case nuevo2025 = "2025-nuevo"

  /// The budget year that the form is filled in for.
  public var ejercicio: Int {
    switch self {
    case .nuevo2019, .revision2019: 2019
    case .nuevo2025: 2025
    }
  }

  /// The title that the form prints on its first page, with its year.
  public var titulo: String {
    switch self {
    case .nuevo2019: "Programa nuevo 2019"
    case .revision2019: "Programa revisión de diseño 2019"
    case .nuevo2025: "Programa nuevo 2025"
    }
  }
}

/// A set of forms.
public struct Formularios: OptionSet, Sendable, Hashable {
  /// One bit for each form.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// New programme, 2019.
  public static let nuevo2019 = Formularios(.nuevo2019)
  /// Design review, 2019.
  public static let revision2019 = Formularios(.revision2019)
  /// New programme, 2025.
  public static let nuevo2025 = Formularios(.nuevo2025)
  /// No form.
  public static let ninguno: Formularios = []
  /// Both forms of 2019.
  public static let de2019: Formularios = [.nuevo2019, .revision2019]
  /// Every form.
  public static let todos: Formularios = [.nuevo2019, .revision2019, .nuevo2025]

  /// The set of one form.
  public init(_ formulario: Formulario) {
    switch formulario {
    case .nuevo2019: self.init(rawValue: 1)
    case .revision2019: self.init(rawValue: 2)
    case .nuevo2025: self.init(rawValue: 4)
    }
  }

  /// The names of the forms, joined by commas.
  var lista: String {
    Formulario.allCases.filter { contains($0) }.map(\.rawValue).joined(separator: ", ")
  }

  /// Whether the form is in the set.
  public func contains(_ formulario: Formulario) -> Bool { contains(Formularios(formulario)) }
}
