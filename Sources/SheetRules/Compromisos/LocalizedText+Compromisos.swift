/// What rules of several files rest on.
extension LocalizedText {
  /// The yearly measurement of an indicator.
  static let medicionAnual = LocalizedText(
    es: "Actividad IV.1.1, resultado de la medición anual del indicador",
    en: "Activity IV.1.1, result of the yearly measurement of the indicator")

  /// What the activities achieved.
  static let logros = LocalizedText(
    es: "Actividades IV.1.1 a IV.1.4 y IV.2.1, logros",
    en: "Activities IV.1.1 to IV.1.4 and IV.2.1, achievements")

  /// When the activities were due and done.
  static let plazos = LocalizedText(
    es: "Actividades IV.3.1 y IV.4.1, plazo y fecha de realización",
    en: "Activities IV.3.1 and IV.4.1, deadline and date")
}
