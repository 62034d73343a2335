/// The months as texts in Spanish write them.
package enum MonthName {
  /// All twelve, in lower case, in the order of the year.
  package static let all = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
    "octubre", "noviembre", "diciembre",
  ]
}
