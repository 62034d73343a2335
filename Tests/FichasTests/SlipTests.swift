import Fichas
import Foundation
import Generators
import Reporting
import TestSupport
import Testing

@Suite("Slips of the layout in published sheets")
struct SlipTests {
  static let sheets = [
    "juntos-2019.yaml", "articulacion-2019.yaml", "capacitacion-2019.yaml",
    "servicios-virtuales-2025.yaml",
  ]

  @Test("are one finding, and nothing that stands there is missing", arguments: LineSlip.layout)
  func areOne(_ slip: LineSlip) throws {
    var (count, dice) = (0, SeededGenerator(seed: 1))
    for (number, name) in Self.sheets.enumerated() {
      let lines = try Project.example(name).components(separatedBy: "\n")
      let sound = Checker().check(text: lines.joined(separator: "\n"))
      for index in stride(from: 3 + 5 * number, to: lines.count - 1, by: 19) {
        guard let changed = slip.slip(lines, at: index, &dice) else { continue }
        count += 1
        let text = changed.joined(separator: "\n")
        expectOneSlip(Checker().check(text: text), sound, slip, "\(name):\(index + 1)")
      }
    }
    #expect(count > 3)
  }

  private func expectOneSlip(
    _ file: FileReport, _ sound: FileReport, _ slip: LineSlip, _ place: Comment
  ) {
    let known = Set(sound.report.findings.map { "\($0.rule) \($0.field) \($0.message.es)" })
    let new = file.report.findings.filter {
      !known.contains("\($0.rule) \($0.field) \($0.message.es)")
    }
    #expect(new.filter { $0.rule != "LEC01" }.isEmpty, place)
    #expect(new.count <= 1, place)
    let gone = sound.report.findings.count + new.count - file.report.findings.count
    if slip.isRead { #expect(gone == 0, place) }
    guard slip.isRead, let mended = file.mended().newSource else { return }
    let again = Checker().check(bytes: mended, named: "ficha.yaml")
    #expect(again.report.findings.count == sound.report.findings.count, place)
  }

  @Test(
    "in keys, figures and texts are two findings at most, and nothing that stands there is missing",
    arguments: LineSlip.keys + LineSlip.figures + LineSlip.texts)
  func areFew(_ slip: LineSlip) throws {
    var (count, dice) = (0, SeededGenerator(seed: 7))
    for (number, name) in Self.sheets.enumerated() {
      let text = try Project.example(name)
      let known = Self.told(text)
      let lines = text.components(separatedBy: "\n")
      for index in stride(from: 3 + number, to: lines.count - 1, by: 7) {
        guard let changed = slip.slip(lines, at: index, &dice) else { continue }
        count += 1
        let new = Self.told(changed.joined(separator: "\n")).subtracting(known)
        #expect(new.count <= 2, "\(name):\(index + 1): \(new)")
        #expect(!new.contains { $0.contains("falta") }, "\(name):\(index + 1): \(new)")
      }
    }
    #expect(count > 0)
  }

  /// What is found in a sheet, but for the signs that LEC01 misses.
  private static func told(_ text: String) -> Set<String> {
    let findings = Checker().check(text: text).report.findings
    return Set(
      findings.map { finding in
        let text = finding.message.es
        let told = finding.rule == "LEC01" ? text.replacingOccurrences(of: "falta", with: "") : text
        return "\(finding.rule) \(finding.field) \(told)"
      })
  }

  @Test("are mended into the sheet as it was", arguments: LineSlip.layout.filter(\.isRead))
  func areMended(_ slip: LineSlip) throws {
    let text = try Project.example("juntos-2019.yaml")
    let lines = text.components(separatedBy: "\n")
    var dice = SeededGenerator(seed: 1)
    for index in [11, 16, 62, 145] {
      guard let changed = slip.slip(lines, at: index, &dice) else { continue }
      let file = Checker().check(text: changed.joined(separator: "\n"))
      guard let bytes = file.mended(MendRequest(level: .safe)).newSource else { continue }
      let document = Checker().check(bytes: bytes, named: "ficha.yaml").document
      #expect(document?.layoutMends.isEmpty == true && document?.hasErrors == false)
      #expect(document?.nodeCount == file.document?.nodeCount)
    }
  }

  @Test("a file with bytes that are not text is not written over")
  func replacedBytes() throws {
    let text = try Project.example("con-errores/gasto-por-beneficiario.yaml")
    let bytes = Array((text + "# ").utf8) + [0x81, 0x0A]
    let file = Checker().check(bytes: bytes, named: "ficha.yaml")
    #expect(file.report.findings.contains { $0.rule == "GAS02" })
    #expect(file.mended(MendRequest(level: .suggested)).newSource == nil)
  }

  @Test("a sheet in another encoding is read, and mended into UTF-8")
  func encodings() throws {
    let text = try Project.example("juntos-2019.yaml")
    for encoding in [String.Encoding.utf16, .utf16LittleEndian, .windowsCP1252] {
      let bytes = Array(try #require(text.data(using: encoding)))
      let file = Checker().check(bytes: bytes, named: "ficha.yaml")
      #expect(file.report.findings.filter { $0.rule == "LEC09" }.map(\.severity) == [.note])
      let mended = try #require(file.mended(MendRequest(level: .safe)).newSource)
      #expect(
        Checker().check(bytes: mended, named: "a.yaml").report.findings.count
          == file.report.findings.count - 1)
      #expect(file.mended(MendRequest(level: .named)).newSource == nil)
    }
  }

  @Test(
    "comments that are no comments are noted",
    arguments: [
      ("problema: Las Mipes # 1 y 2 no venden", 1), ("problema: Las Mipes # por revisar", 0),
      ("problema: # Las Mipes venden poco por falta de capital", 1), ("problema: # pendiente", 0),
      ("problema: \"Las Mipes # 1\"", 0),
    ])
  func comments(_ line: String, _ count: Int) {
    let text = "ficha: ex-ante\nformulario: 2019-nuevo\ndiagnostico:\n  \(line)\n"
    let found = Checker().check(text: text).report.findings.filter { $0.rule == "LEC01" }
    #expect(found.map(\.severity) == [Severity](repeating: .note, count: count))
  }

  @Test(
    "a figure behind the sign of a comment is noted",
    arguments: [
      ("total: # 340.000", 1), ("total: #N/A", 1), ("total: #¡DIV/0!", 1), ("total: # en M$", 0),
      ("total: 5 # 340.000", 0),
    ])
  func figures(_ line: String, _ count: Int) {
    let text = "ficha: ex-ante\nformulario: 2019-nuevo\ngasto:\n  \(line)\n"
    let found = Checker().check(text: text).report.findings.filter {
      $0.rule == "LEC01" || $0.rule == "LEC03"
    }
    #expect(found.count == count)
  }
}
