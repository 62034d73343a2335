/// The family of a rule: the section of the form that it looks at, or the reading of the file.
public enum Category: String, Sendable, Hashable, CaseIterable {
  case lectura
  case antecedentes
  case poblacion
  case objetivos
  case componentes
  case gasto
  case textos
  /// The yearly follow-up.
  case monitoreo
  /// Performance outside of its official band, with figures that agree.
  case rango
  /// The rules of a team itself.
  case propias
  /// The configuration of a team.
  case configuracion
  /// What is accepted, and no longer needs to be.
  case excepciones
}
