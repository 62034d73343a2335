/// Section 2: the problem, why the State acts, causes and effects.
public struct Diagnostico: Codable, Sendable, Hashable {
  /// The main public problem.
  public var problema: String?
  /// Figures that show the problem.
  public var datos: String?
  /// Sources of those figures.
  public var fuentes: String?
  /// The law that the programme answers to.
  public var mandatoLegal: String?
  /// Whether it affects some group in particular.
  public var gruposAfectados: Respuesta?
  /// How it affects that group.
  public var descripcionGruposAfectados: String?
  /// Why the service must take part.
  public var justificacion: String?
  /// Sustainable Development Goals.
  public var ods: [ObjetivoDeDesarrollo]?
  /// Causes of the problem.
  public var causas: [Causa]?
  /// Effects of the problem.
  public var efectos: [Efecto]?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Diagnostico: Section {
  static let properties: [Property<Diagnostico>] = [
    .text("problema", \.problema),
    .text("datos", \.datos),
    .text("fuentes", \.fuentes),
    .text("mandatoLegal", \.mandatoLegal),
    .answer("gruposAfectados", \.gruposAfectados),
    .text("descripcionGruposAfectados", \.descripcionGruposAfectados),
    .text("justificacion", \.justificacion),
    .rows("ods", \.ods),
    .rows("causas", \.causas),
    .rows("efectos", \.efectos),
  ]
}

/// A Sustainable Development Goal and whether the programme serves it.
public struct ObjetivoDeDesarrollo: Codable, Sendable, Hashable {
  /// Its number, 1 to 17.
  public var numero: Cifra?
  /// Its name.
  public var nombre: String?
  /// Whether the programme is linked to it.
  public var respuesta: Respuesta?

  /// Makes one with nothing filled in.
  public init() {}
}

extension ObjetivoDeDesarrollo: Section {
  static let properties: [Property<ObjetivoDeDesarrollo>] = [
    .figure("numero", \.numero),
    .text("nombre", \.nombre),
    .answer("respuesta", \.respuesta),
  ]
}

/// A cause of the problem.
public struct Causa: Codable, Sendable, Hashable {
  /// The cause.
  public var causa: String?
  /// Its link with the problem, with figures.
  public var vinculo: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Causa: Section {
  static let properties: [Property<Causa>] = [
    .text("causa", \.causa),
    .text("vinculo", \.vinculo),
  ]
}

/// An effect of the problem.
public struct Efecto: Codable, Sendable, Hashable {
  /// The effect.
  public var efecto: String?
  /// Figures that show how much it weighs.
  public var datos: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Efecto: Section {
  static let properties: [Property<Efecto>] = [
    .text("efecto", \.efecto),
    .text("datos", \.datos),
  ]
}
