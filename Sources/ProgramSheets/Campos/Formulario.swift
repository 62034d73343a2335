/// An official form of a kind of sheet.
///
/// It is a class since copying optional structs of texts makes the runtime look up their type, which took a
/// fiftieth of a check.
public final class Formulario: Sendable {
  /// The name by which a sheet declares it: "2019-nuevo".
  public let rawValue: String
  /// The title that the form prints on its first page, with its year.
  public let titulo: String
  /// The budget year that the form is filled in for.
  public let ejercicio: Int
  /// Its number among the forms of its kind, 0-based; there are no more than eight, and forms that ask the
  /// same may share one.
  let position: Int

  /// Makes a form.
  package init(_ name: String, _ title: String, _ year: Int, position: Int) {
    rawValue = name
    titulo = title
    ejercicio = year
    self.position = position
  }
}

extension Formulario: Hashable {
  /// Forms are told apart by their names and titles.
  public static func == (left: Formulario, right: Formulario) -> Bool {
    left.rawValue == right.rawValue && left.titulo == right.titulo
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

/// A set of forms of one kind of sheet.
public struct Formularios: OptionSet, Sendable, Hashable {
  /// One bit for each form.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// No form.
  public static let ninguno: Formularios = []
  /// Every form.
  public static let todos = Formularios(rawValue: .max)

  /// The set of one form.
  public init(_ formulario: Formulario) { self.init(rawValue: 1 << UInt8(formulario.position)) }

  /// Whether the form is in the set.
  public func contains(_ formulario: Formulario) -> Bool { contains(Formularios(formulario)) }
}
