import Culprits
import TestSupport
import Constraints
import DocumentTree
import Testing

@testable import FichasBench
@testable import Analysis
@testable import SheetRules

@Suite("The culprit of a planted mistake")
struct CulpableStudyTests {
  private func published() throws -> [CulpableSheet] {
    try CulpablePage.published.map { name in
      CulpableSheet(published: name, text: try Project.bytes("Examples/\(name).yaml"))
    }
  }

  @Test("the sheets of the study have no contradictions of their own")
  func isClean() throws {
    for sheet in try published() + (1...60).map(CulpableSheet.generated) {
      #expect(sheet.isClean, "\(sheet.name)")
      #expect(sheet.figures.count > 12, "\(sheet.name)")
    }
  }

  /// A tenth of the study on the page.
  private func study() -> CulpableStudy {
    var study = CulpableStudy()
    for seed in 61...70 { study.add(CulpableSheet.generated(seed), atMost: 1, every: 3) }
    return study
  }

  @Test("nothing false is said, and the changed figure leads where it can be told apart")
  func namesTheCulprit() throws {
    // it takes minutes, and so all that is asked of it is asked here
    let study = study()
    let total = study.total
    let report = Comment(rawValue: study.failures.map(\.text).joined(separator: "\n"))
    #expect(total.noticed > 1_000)
    #expect(total[.missed] == 0, report)
    #expect(total[.wrong] * 200 < total.noticed, report)
    #expect(total.falseCauses == 0, report)
    #expect(total.harms == 0, report)
    #expect(total[.first] * 100 >= total.separable * 92, report)
    #expect(total.trueTies * 5 < total.noticed)
    #expect(total.mended > 100)
    #expect(PlantedKind.allCases.count > 20)
    for (kind, tally) in study.kinds where tally.separable > 30 {
      #expect(tally[.first] * 100 >= tally.separable * 80, "\(kind.name)")
    }
    let page = CulpablePage.text(study)
    #expect(page.hasPrefix("# "))
    for (kind, tally) in study.kinds where tally.noticed > 0 {
      #expect(page.contains("| \(kind.name) |"), "\(kind)")
    }
  }

  /// Sheets of seven components and four years with five mistakes each.
  private func crowded() -> [[UInt8]] {
    var dice = SeededGenerator(seed: 7)
    return (0..<20).map { index in
      let sheet = CulpableSheet.generated(6 + 7 * index)
      let mistakes = sheet.figures.flatMap { figure in
        PlantedMistake.all(in: figure, of: sheet, atMost: 1, &dice)
      }.shuffled(using: &dice)
      var figures: Set<CulpableFigure> = []
      let five = mistakes.filter {
        figures.count < 5 && figures.insert($0.culprits[0]).inserted
      }
      return PlantedMistake(.pair, five.flatMap(\.changes), culprits: []).planted(in: sheet)
    }
  }

  @Test("with seven components, four years and five mistakes the work stays within its bound")
  func workIsBounded() throws {
    var works: [Int] = []
    for bytes in crowded() {
      let model = try #require(SheetModel(SheetChecker.check(Document.read(bytes, as: .yaml))))
      let promises = model.equations.indices.filter { index in
        model.equations[index].isBinding && model.equations[index].outcome.verdict.isBroken
      }
      let groups = Blame().groups(of: promises, in: model.system(model.cells.table))
      // groups that were taken apart share their search
      works.append(Set(groups.map(\.steps)).reduce(0, +))
      #expect(groups.allSatisfy { $0.steps <= 2 * Blame().mostSteps + 60 || $0.bound != nil })
    }
    works.sort()
    #expect(works[works.count / 2] <= 600)
    #expect(works[works.count - 1] <= 12_000)
  }

  @Test("the page in the documents says what the program says")
  func isFresh() throws {
    let page = try Project.text("docs/culpable.md")
    #expect(page.hasPrefix(CulpableText.method))
    #expect(page.hasSuffix("\n" + CulpablePage.control), "\(CulpablePage.control)")
  }
}
