import Foundation
import TestSupport
import Testing

@testable import Constraints
@testable import Analysis
@testable import SheetRules

/// A row of the table of wrong conditions in docs/expresiones.md.
struct WrongCondition: Sendable, CustomTestStringConvertible {
  let text: String
  let message: String
  let advice: String

  var testDescription: String { text }
}

@Suite("docs/expresiones.md")
struct ExpressionPageTests {
  static let page = (try? Project.text("docs/expresiones.md")) ?? ""

  static let conditions: [String] = page.components(separatedBy: "```expresion\n").dropFirst()
    .flatMap {
      ($0.components(separatedBy: "```").first ?? "").split(separator: "\n").map(String.init)
    }

  static let wrong: [WrongCondition] = {
    let table = page.components(separatedBy: "| si se escribe").last ?? ""
    return table.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
      return WrongCondition(
        text: cells[0].trimmingCharacters(in: ["`"]), message: cells[1], advice: cells[2])
    }
  }()

  @Test("there are conditions and ten wrong ones at least")
  func isThere() {
    #expect(Self.conditions.count >= 15)
    #expect(Set(Self.wrong.map(\.message)).count >= 20)
    #expect(Set(Self.wrong.map(\.advice)).count >= 15)
  }

  @Test("each condition of the page is read", arguments: conditions)
  func reads(_ text: String) throws {
    _ = try Statement.read(text, with: OwnLanguage.all[0].vocabulary)
  }

  @Test("each wrong condition gets the message and the advice that the page says", arguments: wrong)
  func tells(_ wrong: WrongCondition) {
    do throws(LanguageFault) {
      _ = try Statement.read(wrong.text, with: OwnLanguage.all[0].vocabulary)
      Issue.record("\(wrong.text) was read")
    } catch {
      #expect(error.message.es == wrong.message)
      #expect(error.advice.es == wrong.advice)
      #expect(!error.message.en.isEmpty && !error.advice.en.isEmpty)
    }
  }

  @Test("a number can be written in both ways that the advice about it gives")
  func writesNumber() throws {
    for number in ["2,3450", "2345"] {
      _ = try Statement.read("gasto.total <= \(number)", with: OwnLanguage.all[0].vocabulary)
    }
  }

  @Test("every name of the language stands in the table of names, with its unit")
  func listsNames() {
    for name in OwnName.figures {
      let row = Self.page.split(separator: "\n").first {
        $0.hasPrefix("| `") && $0.contains("`\(name.symbol.name)`")
      }
      #expect(row != nil, "\(name.symbol.name)")
      if let row, name.symbol.shape != .things, name.symbol.type != .measured(.years) {
        #expect(row.hasSuffix("| \(name.symbol.type.text.es) |"), "\(name.symbol.name)")
      }
    }
  }
}
