import Testing

@testable import SheetRules

@Suite("Dates and regions of the commitments")
struct CompromisosWordsTests {
  struct DateCase: Sendable, CustomTestStringConvertible {
    let text: String
    /// The first and the last day, or what else it is.
    let days: String
    var testDescription: String { text }

    init(_ text: String, _ days: String) {
      self.text = text
      self.days = days
    }
  }

  @Test(
    "dates are read as the days that they may mean",
    arguments: [
      DateCase("2010", "2010-01-01 2010-12-31"), DateCase("2010-02", "2010-02-01 2010-02-28"),
      DateCase("2008-02", "2008-02-01 2008-02-29"), DateCase("2010-12-31", "2010-12-31 2010-12-31"),
      DateCase("2009-T4", "2009-10-01 2009-12-31"), DateCase("2010-S1", "2010-01-01 2010-06-30"),
      DateCase("2010-s2", "2010-07-01 2010-12-31"),
      DateCase("31 Diciembre 2010", "2010-12-31 2010-12-31"),
      DateCase("Al 30 de Junio de 2010", "2010-06-30 2010-06-30"),
      DateCase("julio de 2010", "2010-07-01 2010-07-31"),
      DateCase("Junio 2010.", "2010-06-01 2010-06-30"),
      DateCase("05/06/2010", "2010-06-05 2010-06-05"),
      DateCase("31-12-2010", "2010-12-31 2010-12-31"), DateCase("31/06/2010", "impossible"),
      DateCase("31 de Junio 2010", "impossible"), DateCase("2010-02-29", "impossible"),
      DateCase("2010-13", "impossible"), DateCase("2010-T5", "impossible"),
      DateCase("2010-S0", "impossible"), DateCase("31 de junio", "impossible"),
      DateCase("30 de febrero", "impossible"), DateCase("27 de noviembre", "withoutYear"),
      DateCase("31-XII-2010", "2010-12-31 2010-12-31"),
      DateCase("2010/12/31", "2010-12-31 2010-12-31"), DateCase("2010/06/31", "impossible"),
      DateCase("12/2010", "2010-12-01 2010-12-31"),
      DateCase("XII/2010", "2010-12-01 2010-12-31"), DateCase("dic. 2010", "2010-12-01 2010-12-31"),
      DateCase("31 dic 2010", "2010-12-31 2010-12-31"), DateCase("31-jun-2010", "impossible"),
      DateCase("IV trimestre de 2010", "2010-10-01 2010-12-31"),
      DateCase("1er trimestre 2010", "2010-01-01 2010-03-31"),
      DateCase("4° trimestre 2010", "2010-10-01 2010-12-31"),
      DateCase("4º trimestre 2010", "2010-10-01 2010-12-31"),
      DateCase("primer semestre del 2010", "2010-01-01 2010-06-30"),
      DateCase("2S 2010", "2010-07-01 2010-12-31"), DateCase("T3-2010", "2010-07-01 2010-09-30"),
      DateCase("quinto trimestre de 2010", "impossible"),
      DateCase("tercer cuatrimestre de 2010", "2010-09-01 2010-12-31"),
      DateCase("15/2010", "unread"), DateCase("1er semestre 2010-2011", "unread"),
      DateCase("fines de 2010", "unread"), DateCase("hasta 3 semestre", "unread"),
      DateCase("29 de febrero", "unread"), DateCase("permanente", "unread"),
      DateCase("abril a noviembre", "unread"),
      DateCase("19 de Octubre y 27 de Noviembre", "unread"),
      DateCase("Marzo – Septiembre de 2009", "unread"), DateCase("20100", "unread"),
      DateCase("", "blank"), DateCase("—", "blank"),
    ])
  func dates(_ example: DateCase) {
    let read: String =
      switch ReportDate(example.text) {
      case .days(let first, let last): "\(first) \(last)"
      case .impossible: "impossible"
      case .withoutYear: "withoutYear"
      case .unread: "unread"
      case .blank: "blank"
      }
    #expect(read == example.days)
  }

  @Test(
    "regions are known however they are written",
    arguments: [
      ("TARAPACA", "Tarapacá"), ("Región de Tarapacá", "Tarapacá"),
      ("I Región de Tarapacá", "Tarapacá"),
      ("Bío – Bío", "Biobío"), ("del BIOBIO", "Biobío"), ("Bío-Bío", "Biobío"),
      ("Del Libertador Bernardo O'Higgins", "O'Higgins"), ("Ohiggins", "O'Higgins"),
      ("O’Higgins", "O'Higgins"), ("REGION DEL MAULE", "Maule"), ("LA ARAUCANÍA", "La Araucanía"),
      ("Araucanía", "La Araucanía"), ("Los Lagos", "Los Lagos"), ("DE LOS RÍOS", "Los Ríos"),
      ("Metropolitana de Santiago", "Metropolitana"), ("Región Metropolitana", "Metropolitana"),
      ("Magallanes y Antártica Chilena", "Magallanes"),
      ("ARICA - PARINACOTA", "Arica y Parinacota"),
      ("Aisén del General Carlos Ibáñez del Campo", "Aysén"), ("Ñuble", "Ñuble"),
    ])
  func regions(_ text: String, _ name: String) {
    #expect(RegionName(text)?.name == name)
  }

  @Test(
    "no other name is a region", arguments: ["Malue", "Nacional", "", "Los", "Región", "de la"])
  func others(_ text: String) { #expect(RegionName(text) == nil) }
}
