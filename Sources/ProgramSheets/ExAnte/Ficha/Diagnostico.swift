/// Section 2: the problem, why the State acts, causes and effects.
public struct Diagnostico: SheetPart {
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
  init(_ entries: inout SectionEntries) {
    problema = entries.text("problema")
    datos = entries.text("datos")
    fuentes = entries.text("fuentes")
    mandatoLegal = entries.text("mandatoLegal")
    gruposAfectados = entries.answer("gruposAfectados")
    descripcionGruposAfectados = entries.text("descripcionGruposAfectados")
    justificacion = entries.text("justificacion")
    ods = entries.rows("ods")
    causas = entries.rows("causas")
    efectos = entries.rows("efectos")
  }
}

/// A Sustainable Development Goal and whether the programme serves it.
public struct ObjetivoDeDesarrollo: SheetPart {
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
  init(_ entries: inout SectionEntries) {
    numero = entries.figure("numero")
    nombre = entries.text("nombre")
    respuesta = entries.answer("respuesta")
  }
}

/// A cause of the problem.
public struct Causa: SheetPart {
  /// The cause.
  public var causa: String?
  /// Its link with the problem, with figures.
  public var vinculo: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Causa: Section {
  init(_ entries: inout SectionEntries) {
    causa = entries.text("causa")
    vinculo = entries.text("vinculo")
  }
}

/// An effect of the problem.
public struct Efecto: SheetPart {
  /// The effect.
  public var efecto: String?
  /// Figures that show how much it weighs.
  public var datos: String?

  /// Makes one with nothing filled in.
  public init() {}
}

extension Efecto: Section {
  init(_ entries: inout SectionEntries) {
    efecto = entries.text("efecto")
    datos = entries.text("datos")
  }
}
