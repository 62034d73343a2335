import Fichas
import FileSystem
import Generators
import SheetRules

/// Makes slips of the hand in published sheets, and counts what is found besides what was found before.
///
/// Each slip leaves in the sheet what stands there. So nothing of it may be told as missing, and one
/// slip is one finding, or two.
struct EditStudy {
  /// The command-line argument that selects it.
  static let word = "edits"
  /// More findings than one slip may have.
  private static let mostFindings = 2

  /// How often one slip was made, and how many new findings it had.
  private struct Tally {
    var edits = 0
    var findings = [0, 0, 0, 0]
    var missing = 0
  }

  private struct Sheet {
    let name: String
    let lines: [String]
    /// What is found in it without a slip.
    let known: Set<String>
  }

  private let sheets: [Sheet]
  private var dice: SeededGenerator
  private var tallies = [Tally](repeating: Tally(), count: LineSlip.all.count)
  private var failures: [String] = []

  /// Runs the study with the words behind `edits`: how many edits, and the seed.
  static func run(_ words: [String]) {
    let numbers = words.compactMap { Int($0) }
    let count = numbers.first ?? 100_000
    guard numbers.count == words.count, count > 0,
      var study = EditStudy(examples: "Examples", seed: numbers.dropFirst().first ?? 1)
    else {
      print("usage: fichas-bench \(word) [COUNT [SEED]], where Examples stands")
      ProcessEnvironment.exit(2)
    }
    study.make(count)
    study.tell()
    if !study.failures.isEmpty { ProcessEnvironment.exit(1) }
  }

  private init?(examples folder: String, seed: Int) {
    var sheets: [Sheet] = []
    for name in CulpablePage.published {
      guard let file = try? FileReader().read(Path("\(folder)/\(name).yaml")) else { return nil }
      let text = String(decoding: file.bytes, as: UTF8.self)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let known = Set(Self.findings(of: text).map(Self.identity))
      sheets.append(Sheet(name: name, lines: lines, known: known))
    }
    self.sheets = sheets
    dice = SeededGenerator(seed: UInt64(seed))
  }

  private static func findings(of text: String) -> [Finding] {
    Checker().check(text: text).report.findings
  }

  /// What a finding says and of what, wherever it stands.
  private static func identity(_ finding: Finding) -> String {
    "\(finding.rule) \(finding.field) \(finding.message.es)"
  }

  private mutating func make(_ count: Int) {
    for edit in 0..<count {
      let number = edit % LineSlip.all.count
      let (sheet, index, lines) = edited(by: LineSlip.all[number])
      let text = lines.joined(separator: "\n")
      let new = Self.findings(of: text).filter { !sheet.known.contains(Self.identity($0)) }
      // LEC01 tells which sign is missing
      let missing = new.filter { $0.rule != "LEC01" && $0.message.es.contains("falta") }
      tallies[number].edits += 1
      tallies[number].findings[min(new.count, 3)] += 1
      if !missing.isEmpty { tallies[number].missing += 1 }
      if !missing.isEmpty || new.count > Self.mostFindings {
        let told = new.map { "\($0.rule) \($0.message.es)" }.joined(separator: " | ")
        failures.append("\(sheet.name):\(index + 1): \(LineSlip.all[number].name): \(told)")
      }
    }
  }

  /// A sheet with a slip in one of the lines in which it can be made.
  private mutating func edited(
    by slip: LineSlip
  ) -> (sheet: Sheet, index: Int, lines: [String]) {
    while true {
      let sheet = sheets[dice.number(0...sheets.count - 1)]
      let index = dice.number(2...sheet.lines.count - 1)
      if let lines = slip.slip(sheet.lines, at: index, &dice) { return (sheet, index, lines) }
    }
  }

  private func tell() {
    print("edits  none   one   two  more  missing")
    for (slip, tally) in zip(LineSlip.all, tallies) {
      let counts = ([tally.edits] + tally.findings + [tally.missing]).map { number in
        String(repeating: " ", count: max(0, 5 - String(number).count)) + String(number)
      }
      print(counts.joined(separator: " ") + "  " + slip.name)
    }
    for failure in failures.prefix(50) { print(failure) }
    print(
      "\(failures.count) of \(tallies.reduce(0) { $0 + $1.edits }) with a false or needless finding"
    )
  }
}
