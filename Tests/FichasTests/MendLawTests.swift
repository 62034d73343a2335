import ExactNumbers
import Fichas
import Foundation
import TestSupport
import Testing

/// Puts slips into some figures of a sheet, and writes some of them in another way.
private struct SlipMaker {
  private var dice: SeededGenerator

  static func text(_ example: String, seed: Int) -> String {
    var maker = SlipMaker(dice: SeededGenerator(seed: UInt64(seed)))
    var lines = example.components(separatedBy: "\n")
    let figures = lines.indices.filter { parts(of: lines[$0]) != nil }
    for _ in 0...maker.next(3) { maker.slip(&lines[figures[maker.next(figures.count)]]) }
    return lines.joined(separator: "\n")
  }

  private mutating func next(_ bound: Int) -> Int {
    dice.number(0...(bound - 1))
  }

  /// The key with its colon, the figure and the percent sign of a line that has no more.
  private static func parts(of line: String) -> (key: String, figure: String, mark: String)? {
    guard let colon = line.range(of: ": ") else { return nil }
    let value = String(line[colon.upperBound...])
    let figure = value.replacingOccurrences(of: " %", with: "")
    guard figure.count > 2, figure.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," }) else {
      return nil
    }
    return (String(line[..<colon.upperBound]), figure, value.hasSuffix(" %") ? " %" : "")
  }

  private mutating func slip(_ line: inout String) {
    guard let parts = Self.parts(of: line) else { return }
    var figure = Array(parts.figure)
    let digits = figure.indices.filter { figure[$0].isNumber }
    switch next(4) {
    case 0: figure[digits[next(digits.count)]] = Character("\(next(10))")
    case 1: figure.swapAt(digits[digits.count - 1], digits[digits.count - 2])
    case 2: figure.append("7")
    default: figure.insert(Character("\(1 + next(9))"), at: 0)
    }
    let quote = ["", "'", "\""][next(3)]
    let tail = ["", " ", "  # revisar", "\r"][next(4)]
    line = parts.key + quote + String(figure) + parts.mark + quote + tail
  }
}

@Suite("Mending any sheet")
struct MendLawTests {
  @Test("makes no new finding and changes no byte outside of its figures", arguments: 1...60)
  func isSafe(_ seed: Int) throws {
    let path = Project.examples + "/con-errores/porcentaje-administrativo.yaml"
    let example = try String(contentsOfFile: path, encoding: .utf8)
      .replacingOccurrences(of: "Administrativo: 7,41", with: "Administrativo: 4,71")
    let text = SlipMaker.text(example, seed: seed)
    let file = Checker().check(text: text)
    let known = counts(file)
    let every = file.report.groups.flatMap(\.suspects).map(\.field)
    for request in [
      MendRequest(), MendRequest(level: .suggested), MendRequest(level: .named, fields: every),
    ] {
      let outcome = file.mended(request)
      let after = Checker().check(bytes: outcome.newSource ?? Array(text.utf8), named: file.path)
      for (finding, count) in counts(after) {
        #expect(count <= known[finding, default: 0], "\(finding)\n\(text)")
      }
      guard let new = outcome.newSource else { continue }
      #expect(text != example)
      #expect(String(decoding: new, as: UTF8.self) == expected(text, outcome), "\(outcome.steps)")
    }
  }

  @Test("has something to do in many of these sheets")
  func mendsMany() throws {
    let path = Project.examples + "/con-errores/porcentaje-administrativo.yaml"
    let example = try String(contentsOfFile: path, encoding: .utf8)
    let mended = (1...20).count { seed in
      let file = Checker().check(text: SlipMaker.text(example, seed: seed))
      return file.mended(MendRequest(level: .suggested)).newSource != nil
    }
    #expect(mended > 5)
  }

  private func counts(_ file: FileReport) -> [String: Int] {
    file.report.findings.reduce(into: [:]) { $0["\($1.rule) \($1.field)", default: 0] += 1 }
  }

  /// The sheet with the figures that were told, each put where it was said to stand.
  private func expected(_ text: String, _ outcome: MendOutcome) -> String {
    let made = outcome.steps.flatMap { step in
      if case .made(let mend) = step { return mend.changes }
      return []
    }
    // a carriage return is no end of a line of its own here, nor part of a character
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    for change in made {
      let line = lines[change.place.line - 1]
      let start = line.index(line.startIndex, offsetBy: change.place.column - 1)
      if let range = line.range(of: change.before, range: start..<line.endIndex) {
        lines[change.place.line - 1].replaceSubrange(range, with: change.after)
      }
    }
    return lines.joined(separator: "\n")
  }
}
