import DocumentTree
import Foundation
import Testing

@testable import OfficialText

/// Words of a label with another letter.
struct DamagedLabel: Sendable, CustomTestStringConvertible {
  let text: Int
  let printed: String
  let damaged: String

  var testDescription: String { damaged }

  static let all = [
    DamagedLabel(text: 0, printed: "señalado anteriormente", damaged: "señaladx anteriormente"),
    DamagedLabel(
      text: 0, printed: "que evidencien que el problema", damaged: "que evidencien que el prblema"),
    DamagedLabel(text: 0, printed: "Explique por qué", damaged: "Expliqxe por qué"),
    DamagedLabel(text: 0, printed: "\nEstado ", damaged: "\nEstadc "),
    DamagedLabel(text: 0, printed: "tiene una glosa", damaged: "txene una glosa"),
    DamagedLabel(text: 1, printed: "Descripción del Programa", damaged: "Descrxpción del Programa"),
    DamagedLabel(text: 2, printed: "\nPROPÓSITO\n", damaged: "\nXROPÓSITO\n"),
    DamagedLabel(
      text: 2, printed: "DESEMPEÑO 2021 DEL PROGRAMA", damaged: "DESEMPEÑO 2021 DEL PROGRXMA"),
    DamagedLabel(text: 2, printed: "Y PRODUCCIÓN DE", damaged: "Y PRODUCCXÓN DE"),
    DamagedLabel(text: 2, printed: "POBLACIÓN\n", damaged: "POBLACXÓN\n"),
    DamagedLabel(text: 0, printed: "\nServicio ", damaged: "\n5ervicio "),
    DamagedLabel(text: 0, printed: "Código Sistema", damaged: "C6digo Sistema"),
    DamagedLabel(text: 0, printed: "\nComponente 3\n", damaged: "\nC0mponente 3\n"),
    DamagedLabel(text: 0, printed: "Nombre del componente", damaged: "Nornbre del componente"),
    DamagedLabel(text: 0, printed: "\nComponentes Año 2019", damaged: "\nCornponentes Año 2019"),
    DamagedLabel(text: 2, printed: "\nPROPÓSITO\n", damaged: "\nPR0PÓSITO\n"),
  ]
}

@Suite("A label with other letters")
struct DamagedLabelTests {
  @Test("is taken for that of the form, and said", arguments: DamagedLabel.all)
  func isSaid(label: DamagedLabel) throws {
    let text = PublishedText.all[label.text]
    let printed = try text.text
    let damaged = printed.replacingOccurrences(of: label.printed, with: label.damaged)
    try #require(damaged != printed)
    let sheet = try #require(OfficialText(Array(damaged.utf8)).sheets.first)
    #expect(Leaves.all(of: sheet.document) == Leaves.all(of: try text.sheet.document))
    #expect(sheet.remarks.contains { $0.kind == .damagedLabel })
    #expect(!(try text.sheet.remarks.contains { $0.kind == .damagedLabel }))
  }

  @Test("is that of a row of expenses, though a digit stands for one of its letters")
  func rows() throws {
    let text = PublishedText.all[1]
    let printed = try text.text
    for (row, damaged) in [("Gasto total", "Ga5to total"), ("Gasto admini", "Ga5to admini")] {
      let other = printed.replacing("\n\(row)", with: "\n\(damaged)")
      try #require(other != printed)
      let sheet = try #require(OfficialText(Array(other.utf8)).sheets.first)
      #expect(Leaves.all(of: sheet.document) == Leaves.all(of: try text.sheet.document))
    }
  }

  @Test("is said where it stands within the value of another, which may have its answer")
  func withinValue() throws {
    let text = try PublishedText.all[1].text
    let other = text.replacing("medida de producción (100", with: "medida de prxdvccxón (100")
    try #require(other != text)
    let sheet = try #require(OfficialText(Array(other.utf8)).sheets.first)
    let lost = sheet.remarks.compactMap { remark in
      if case .lost(let issue) = remark.kind { issue.lostFields } else { nil }
    }.joined().map(\.description)
    #expect(lost.contains("/componentes"))
  }

  @Test("leaves its table unread and not missing, though a later table names the year of both")
  func tableWithLaterYear() throws {
    let text = try PublishedText.all[0].text
    let other = text.replacing(
      " Componentes 2019 (miles \nde $)", with: " 2019 (miles \nComponentes de $)")
    try #require(other != text)
    let sheet = try #require(OfficialText(Array(other.utf8)).sheets.first)
    let lost = sheet.remarks.compactMap { remark in
      if case .lost(let issue) = remark.kind { issue.lostFields } else { nil }
    }.joined().map(\.description)
    #expect(lost.contains("/gasto/componentes"))
    #expect(lost.contains("/gasto/total"))
  }

  @Test("is not one of other words")
  func otherWords() {
    let table = PromptTable(ExAntePrompts.all)
    for words in [
      "Nombre de la comuna", "Indique el fin del año", "Señale las causas del problema",
      "Gasto por beneficio", "Tipos de beneficiarios",
    ] {
      let letters = FoldedLetters(words).letters
      #expect(table.damaged(in: letters[...]) { $0 + 1 == letters.count }.isEmpty, "\(words)")
    }
  }
}
